import type { PersonName } from '#vocabulary';
import { tidy } from './tidy.js';

/** A name people gave themselves, kept as it is: its parts are not told apart. Null for an empty one. */
export function plainName(text: string): PersonName | null {
  const full = tidy(text).slice(0, 200);
  return full === '' ? null : { full, given: null, family: null, credentials: null };
}
