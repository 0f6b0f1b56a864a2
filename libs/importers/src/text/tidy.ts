/** One word after the other with single blanks, in letters that need no tidying: nearly every name there is. */
const TIDY_ALREADY = /^[!-~]+(?: [!-~]+)*$/;
/** No name is longer; what is would be too much for the expression, which remembers every word it has seen. */
const LOOKED_AT_MAX = 1_000;
const isTidy = (text: string): boolean => text.length <= LOOKED_AT_MAX && TIDY_ALREADY.test(text);

/** Blanks of every kind become one; what only steers the direction of writing goes. */
export function tidy(text: string): string {
  if (isTidy(text)) return text;
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Case, width and accents folded away, for keys only. */
export function folded(value: string): string {
  if (isTidy(value)) return value.toLowerCase();
  return tidy(value.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();
}
