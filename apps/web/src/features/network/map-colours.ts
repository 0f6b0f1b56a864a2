import type { MapPerson } from './map-data';

/** What the colour of people on the map says. */
export type ColourBy = 'group' | 'strength' | 'freshness';

export const COLOURS = [
  { by: 'group', label: 'Group' },
  { by: 'strength', label: 'Strength' },
  { by: 'freshness', label: 'Last contact' },
] as const satisfies readonly { by: ColourBy; label: string }[];

/** Eight hues that colour-blind people tell apart (Okabe and Ito 2008), black and white as what is read on either ground. */
const HUES = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#b5a900', '#7a7f87'] as const;

/** Groups beyond the eighth share hues with others; their names tell them apart. */
export const hueOf = (group: number): string => (group < 0 ? '#8b9696' : (HUES[group % HUES.length] ?? HUES[7]));

/** Colours of the page that the map takes over. */
export interface Palette {
  /** From no exchange to close. */
  readonly ties: readonly [string, string, string, string, string];
  readonly surface: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly accent: string;
}

const STRENGTH_FROM = [
  { percent: 70, level: 4, word: 'close' },
  { percent: 40, level: 3, word: 'warm' },
  { percent: 15, level: 2, word: 'loose' },
  { percent: 0, level: 1, word: 'faint' },
] as const;

export const STRENGTH_WORDS = ['no exchange', 'faint', 'loose', 'warm', 'close'] as const;

export function strengthLevel(strength: number | null): 0 | 1 | 2 | 3 | 4 {
  if (strength === null) return 0;
  return STRENGTH_FROM.find(({ percent }) => strength >= percent)?.level ?? 1;
}

const FRESH_UNTIL_DAYS = [30, 90, 365, 1095] as const;
export const FRESHNESS_WORDS = [
  'never',
  'years ago',
  'within three years',
  'within a year',
  'within three months',
  'this month',
] as const;

/** 0 for never, 1 for years ago, up to 5 for within a month. */
export function freshnessLevel(silentDays: number | null): 0 | 1 | 2 | 3 | 4 | 5 {
  if (silentDays === null) return 0;
  const place = FRESH_UNTIL_DAYS.findIndex((days) => silentDays <= days);
  return place === -1 ? 1 : ((5 - place) as 2 | 3 | 4 | 5);
}

export function colourOf(person: MapPerson, by: ColourBy, palette: Palette): string {
  switch (by) {
    case 'group':
      return hueOf(person.community);
    case 'strength':
      return palette.ties[strengthLevel(person.strength)];
    case 'freshness':
      return mixed(palette.accent, palette.line, freshnessLevel(person.silentDays) / 5);
  }
}

/** A colour between two, both `#rrggbb`; `share` is how much of the first. */
export function mixed(one: string, other: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [a, b] = [parseInt(one.slice(at, at + 2), 16), parseInt(other.slice(at, at + 2), 16)];
    return Math.round(a * share + b * (1 - share))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}
