import { folded } from '../text/tidy.js';

/** Names and firms are shorter; what is longer is text in the wrong place, and more than an index takes. */
const PART_LENGTH_MAX = 200;

/** A weak trace of somebody known by name, and by firm where one is given. */
export function nameTrace(name: string, company: string | null): string {
  return `${folded(name).slice(0, PART_LENGTH_MAX)}|${folded(company ?? '').slice(0, PART_LENGTH_MAX)}`;
}
