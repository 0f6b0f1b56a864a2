import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const teal: MantineColorsTuple = [
  '#e7f6f4',
  '#cfeae7',
  '#a3d8d2',
  '#72c3bb',
  '#4aaea5',
  '#2b9a90',
  '#178277',
  '#0d6b63',
  '#0b5853',
  '#074440',
];

/** The dark theme's greys lean to the accent, from ink to ground. */
const dark: MantineColorsTuple = [
  '#e6ecea',
  '#c3cecb',
  '#a3b0ae',
  '#6f7d7b',
  '#43514f',
  '#2b3635',
  '#1a2221',
  '#161d1c',
  '#121817',
  '#0c1110',
];

/** For trouble only; white can be read on the shades that fill buttons. */
const red: MantineColorsTuple = [
  '#fcefee',
  '#f8d9d6',
  '#f0b3ae',
  '#e88d85',
  '#df665c',
  '#d0473d',
  '#c0352c',
  '#b3261e',
  '#931d17',
  '#741510',
];

/** One accent, one radius, hairlines, a 4-px grid. */
export const theme = createTheme({
  primaryColor: 'teal',
  colors: { teal, dark, red },
  primaryShade: { light: 7, dark: 6 },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '24px', xl: '28px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '8px', xl: '8px' },
  defaultRadius: 'md',
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  headings: { fontWeight: '600' },
  respectReducedMotion: true,
  cursorType: 'pointer',
});

/** Mantine's greys are too pale for small text; these pass AA on both surfaces. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-quiet)',
    '--mantine-color-placeholder': 'var(--ink-quiet)',
    '--mantine-color-default-border': 'var(--hairline)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--trouble)',
  },
  dark: {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-quiet)',
    '--mantine-color-placeholder': 'var(--ink-quiet)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-border': 'var(--hairline-strong)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--trouble)',
  },
});
