import pg from 'pg';

/** PostgreSQL's `timestamptz` in UTC, as in `2026-03-02 10:00:00.123456+00`. */
const SECONDS_LENGTH = '2026-03-02 10:00:00'.length;
const TEXT_ARRAY: number = 1009;

type Parser = (text: string) => unknown;

const SHORT_WAYS = new Map<number, Parser>([
  [pg.types.builtins.TIMESTAMPTZ, momentOfText],
  [TEXT_ARRAY, textsOfText],
]);

/** How values become JavaScript's. A page of contacts has hundreds of moments and lists, so the usual ones are read the short way. */
export const valueParsers = {
  getTypeParser: (type: number, format?: 'text' | 'binary'): Parser =>
    (format === 'binary' ? undefined : SHORT_WAYS.get(type)) ?? usual(type, format),
};

const usual = (type: number, format?: 'text' | 'binary'): Parser => pg.types.getTypeParser(type, format) as Parser;
const usualMoment = usual(pg.types.builtins.TIMESTAMPTZ);
const usualTexts = usual(TEXT_ARRAY);

/** Other zones, years before Christ or beyond 9999 and infinity are left to `pg`. Microseconds are cut off. */
export function momentOfText(text: string): unknown {
  if (text.length < SECONDS_LENGTH || text[4] !== '-' || text[10] !== ' ' || !text.endsWith('+00')) return usualMoment(text);
  const milliseconds =
    text[SECONDS_LENGTH] === '.'
      ? Number(
          text
            .slice(SECONDS_LENGTH + 1, -3)
            .slice(0, 3)
            .padEnd(3, '0'),
        )
      : 0;
  const year = digits(text, 0) * 100 + digits(text, 2);
  // `Date.UTC` takes a year below 100 for one of the twentieth century.
  if (year < 100) return usualMoment(text);
  const day = Date.UTC(year, digits(text, 5) - 1, digits(text, 8));
  return new Date(day + digits(text, 11) * 3_600_000 + digits(text, 14) * 60_000 + digits(text, 17) * 1_000 + milliseconds);
}

const ZERO = 48;
const digits = (text: string, at: number): number => (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;

/** Lists with a quoted text, a null or another list in them are left to `pg`. */
export function textsOfText(text: string): unknown {
  if (text === '{}') return [];
  if (/["\\]|NULL|^[^{]|.\{/i.test(text)) return usualTexts(text);
  return text.slice(1, -1).split(',');
}
