import type { Dated } from '#vocabulary';
import { isoMoment } from '../text/moment-of.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** `Sun Mar 21 12:53:22 +0000 2021`. */
const OF_POSTS = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d\d:\d\d:\d\d) ([+-]\d{4}) (\d{4})$/;

/** A moment in either of the shapes X writes; in either it says its zone. */
export function xMoment(text: string): Dated | null {
  const match = OF_POSTS.exec(text);
  if (match === null) return isoMoment(text);
  const [, name, day, time, zone, year] = match;
  const month = MONTHS.indexOf(name ?? '') + 1;
  return isoMoment(`${year ?? ''}-${String(month).padStart(2, '0')}-${(day ?? '').padStart(2, '0')} ${time ?? ''} ${zone ?? ''}`);
}
