/** One word after the other with single blanks, in letters that need no tidying: nearly every name there is. */
const TIDY_ALREADY = /^[!-~]+(?: [!-~]+)*$/;

/** Blanks of every kind become one; what only steers the direction of writing goes. */
export function tidy(text: string): string {
  if (TIDY_ALREADY.test(text)) return text;
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Case, width and accents folded away, for keys only. */
export function folded(value: string): string {
  if (TIDY_ALREADY.test(value)) return value.toLowerCase();
  return tidy(value.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();
}
