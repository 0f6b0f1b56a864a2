import { calendarDateIn, type Closeness, spokenDay, spokenSpan, type TieEvidence } from '#vocabulary';
import { silentDays } from './silent-days.js';

/** A pause people mention. */
const QUIET_AFTER_DAYS = 60;

/**
 * Why a tie is as strong as it is said to be, in sentences, the most telling first.
 *
 * @param zone the owner's, for the days they read
 */
export function explainStrength(tie: TieEvidence | null, override: Closeness | null, now: Date, zone: string): string[] {
  const own = override === null ? [] : [`You said yourself that this tie is ${override}.`];
  if (tie === null) return [...own, 'There is no exchange on record.'];
  return [...own, weeksInWords(tie, now, zone), directionInWords(tie), ...repliesInWords(tie), ...silenceInWords(tie, now)];
}

function weeksInWords(tie: TieEvidence, now: Date, zone: string): string {
  const last = spokenDay(calendarDateIn(tie.lastAt, zone), calendarDateIn(now, zone));
  if (tie.contactDays === 1) return `You were in touch on one day, ${last}.`;
  const weeks = tie.weeksInTouch === 1 ? 'in one week' : `in ${tie.weeksInTouch} different weeks`;
  return `You were in touch ${weeks}, last on ${last}.`;
}

function directionInWords({ inCount, outCount }: TieEvidence): string {
  if (outCount === 0) return onlyFrom('them', inCount);
  if (inCount === 0) return onlyFrom('you', outCount);
  const share = Math.min(inCount, outCount) / (inCount + outCount);
  if (share >= 0.35) return 'It goes both ways.';
  return inCount > outCount ? 'They write more than you do.' : 'You write more than they do.';
}

function onlyFrom(who: 'them' | 'you', count: number): string {
  return count === 1 ? `The only exchange came from ${who}.` : `All ${count} exchanges came from ${who}.`;
}

function repliesInWords({ outTurns, repliedTurns }: TieEvidence): string[] {
  if (outTurns === 0) return [];
  if (outTurns === 1) return [repliedTurns === 1 ? 'They answered when you wrote.' : 'They did not answer when you wrote.'];
  if (repliedTurns === 0) return [`They answered none of the ${outTurns} times you wrote.`];
  return [`They answered ${repliedTurns} of the ${outTurns} times you wrote.`];
}

function silenceInWords(tie: TieEvidence, now: Date): string[] {
  const silent = silentDays(tie, now);
  return silent < QUIET_AFTER_DAYS ? [] : [`It has been quiet for ${spokenSpan(silent)}.`];
}
