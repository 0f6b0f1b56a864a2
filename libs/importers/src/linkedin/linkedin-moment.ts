import type { Dated } from '#vocabulary';
import { writtenMoment } from '../text/written-moment.js';

/** A moment in any of the shapes LinkedIn has written, and those spreadsheets make of them; null for everything else. */
export function linkedInMoment(text: string): Dated | null {
  return writtenMoment(text, null);
}
