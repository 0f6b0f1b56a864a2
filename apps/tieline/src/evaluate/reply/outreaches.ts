import { type ReplyHabit, replyHabit } from '#strength';
import type { TieEvidence } from '#vocabulary';
import { type ContactLog, countUntil, type Exchanges, type Participant } from '../contact-events/contact-log.js';
import { evidenceAt, momentOf } from '../contact-events/evidence-at.js';
import { SECONDS_PER_DAY } from '../contact-events/recontact-queries.js';

/** A reply counts within these days, as it does in the evidence of a tie. */
const REPLY_WITHIN_SECONDS = 14 * SECONDS_PER_DAY;

/** A message after a silence, what was on record before it, and what came of it. */
export interface Outreach {
  readonly owner: string;
  readonly at: number;
  readonly isAnswered: boolean;
  readonly silentSeconds: number;
  readonly tie: TieEvidence;
  /** Of all the owner's ties at that moment. */
  readonly habit: ReplyHabit;
}

export interface OutreachProtocol {
  readonly days: number;
  /** Who counts as an owner; null for everybody. */
  readonly egos: ReadonlySet<string> | null;
}

/** Messages to contacts silent for the given days, in the order of their times; those too late to be answered are left out. */
export function outreachesIn(log: ContactLog, protocol: OutreachProtocol): Outreach[] {
  const end = log.times.at(-1) ?? 0;
  const found: Outreach[] = [];
  for (const owner of log.participants.values()) {
    if (protocol.egos === null || protocol.egos.has(owner.id)) found.push(...outreachesOf(owner, end, protocol.days));
  }
  return found.sort((a, b) => a.at - b.at);
}

interface Written extends Pick<Outreach, 'at' | 'isAnswered' | 'silentSeconds'> {
  readonly contact: string;
}

function outreachesOf(owner: Participant, end: number, days: number): Outreach[] {
  const written = [...owner.contacts].flatMap(([contact, exchanges]) => writtenTo(contact, exchanges, end, days));
  written.sort((a, b) => a.at - b.at);
  const ties = new Map<string, { known: number; tie: TieEvidence }>();
  return written.flatMap(({ contact, at, isAnswered, silentSeconds }): Outreach[] => {
    // Only ties that saw something since the last message of this kind are folded again.
    for (const [id, exchanges] of owner.contacts) {
      const known = countBefore(exchanges, at);
      if (known === (ties.get(id)?.known ?? 0)) continue;
      const tie = evidenceAt(exchanges, known);
      if (tie !== null) ties.set(id, { known, tie });
    }
    const tie = ties.get(contact)?.tie;
    if (tie === undefined) return [];
    const habit = replyHabit(
      [...ties.values()].map((known) => known.tie),
      momentOf(at),
    );
    return [{ owner: owner.id, at, isAnswered, silentSeconds, tie, habit }];
  });
}

function writtenTo(contact: string, { times, isSent }: Exchanges, end: number, days: number): Written[] {
  const written: Written[] = [];
  for (let index = 1; index < times.length; index += 1) {
    const at = times[index] ?? 0;
    const silentSeconds = at - (times[index - 1] ?? 0);
    if (isSent[index] !== true || silentSeconds < days * SECONDS_PER_DAY || at + REPLY_WITHIN_SECONDS > end) continue;
    const within = countUntil(times, at + REPLY_WITHIN_SECONDS);
    written.push({ contact, at, silentSeconds, isAnswered: isSent.slice(index + 1, within).includes(false) });
  }
  return written;
}

/** How many exchanges came before a moment. */
function countBefore({ times }: Exchanges, moment: number): number {
  let known = countUntil(times, moment);
  while (known > 0 && times[known - 1] === moment) known -= 1;
  return known;
}
