import type { Palette } from './map-colours';

/** The page's colours as they are now, light or dark. */
export function readPalette(): Palette {
  const style = window.getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ties: [token('hairline-strong'), token('tie-1'), token('tie-2'), token('tie-3'), token('tie-4')],
    surface: token('raised'),
    ink: token('ink'),
    quiet: token('ink-quiet'),
    line: token('hairline'),
    accent: token('accent'),
  };
}
