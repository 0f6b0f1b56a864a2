import { type TieEvidence } from '#vocabulary';
import { interactionScore } from './interaction-score.js';

const COMPANY_EXPONENT = 0.5;
/** Without a word from them on record, they hardly ever begin. */
const NEVER_WROTE = 0.05;

/** Days within which a shared contact must have been in touch with both to count. */
export const SHARED_WITHIN_DAYS = 60;

/**
 * Who is in touch again without a nudge: the interaction score, raised by the shared contacts that were in touch with both
 * sides in the last 60 days.
 *
 * @param sharedContacts how many; 0 where nobody can tell
 * @returns 0 and up, unitless; ranks ties against each other
 * @see libs/strength/README.md for what the shared contacts gain
 */
export function recontactScore(tie: Pick<TieEvidence, 'weeksInTouch' | 'lastAt'>, sharedContacts: number, now: Date): number {
  return interactionScore(tie, now) * (1 + sharedContacts) ** COMPANY_EXPONENT;
}

/**
 * Who writes first: the recontact score, lowered by the share of the exchange that was theirs.
 *
 * @returns 0 and up, unitless; ranks ties against each other
 */
export function inboundScore(
  tie: Pick<TieEvidence, 'weeksInTouch' | 'lastAt' | 'inCount' | 'outCount'>,
  sharedContacts: number,
  now: Date,
): number {
  const shareOfTheirs = (tie.inCount + 0.5) / (tie.inCount + tie.outCount + 1);
  return recontactScore(tie, sharedContacts, now) * (tie.inCount > 0 ? 1 : NEVER_WROTE) * Math.sqrt(shareOfTheirs);
}
