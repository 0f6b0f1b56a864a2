/** Blanks of every kind become one; what only steers the direction of writing goes. */
export function tidy(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Case, width and accents folded away, for keys only. */
export function folded(value: string): string {
  return tidy(value.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();
}
