import type { ReconnectCandidate } from './candidate.js';
import { seniority } from './seniority.js';

/** A tie without an exchange is worth less than any with one, and still something. */
const VALUE_WITHOUT_EVIDENCE = 0.08;
const STATUS_BONUS = 0.3;
const COLLEAGUE_DISCOUNT = 0.7;

export interface RankedReconnect {
  readonly candidate: ReconnectCandidate;
  /** 0 to 1: worth of writing to them now. Occasions are not in it. */
  readonly utility: number;
}

/** Every candidate with its utility, the best first; equals stay in the order of their ids, so that a choice never wavers. */
export function rankReconnects(candidates: readonly ReconnectCandidate[]): RankedReconnect[] {
  const ranked = candidates.map((candidate) => ({ candidate, utility: utilityOf(candidate) }));
  return ranked.sort((a, b) => b.utility - a.utility || (a.candidate.contactId < b.candidate.contactId ? -1 : 1));
}

/** Likely to answer, worth it, and not about to be in touch anyway. */
export function utilityOf(candidate: ReconnectCandidate): number {
  return candidate.replyChance * valueOf(candidate) * (1 - candidate.organicChance);
}

/** What the tie is worth without a goal: how strong it once was, raised by status, lowered where the two meet daily. */
function valueOf({ peakStrength, role, sharesEmployer }: ReconnectCandidate): number {
  const raised = (peakStrength ?? VALUE_WITHOUT_EVIDENCE) * (1 + STATUS_BONUS * seniority(role));
  return Math.min(1, sharesEmployer ? raised * COLLEAGUE_DISCOUNT : raised);
}
