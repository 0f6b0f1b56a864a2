import { type CalendarDate, daysBetween, spokenDay, spokenSpan } from '#vocabulary';
import type { ReconnectCandidate } from './candidate.js';
import { byWeight, type Occasion } from './occasion.js';
import { seniority } from './seniority.js';
import { excerpt } from './excerpt.js';

const REASONS_MAX = 4;
const PROMISE_CHARACTERS = 80;

/** Why now, in sentences, the best reason first; never empty, at most four. */
export function explainReconnect(candidate: ReconnectCandidate, today: CalendarDate): string[] {
  const occasions = byWeight(candidate.occasions).map((occasion) => sentenceOf(occasion, today));
  const others = [...historyOf(candidate, today), ...replies(candidate), ...status(candidate), ...chancesOf(candidate)];
  return [...occasions, ...others].slice(0, REASONS_MAX);
}

/** The tie in a few words: "warm, quiet 8 months". */
export function summaryOf(
  { step, lastExchangeOn }: Pick<ReconnectCandidate, 'step' | 'lastExchangeOn'>,
  today: CalendarDate,
): string {
  if (lastExchangeOn === null) return step === 'none' ? 'no exchange on record' : `${step}, no exchange on record`;
  const days = daysBetween(lastExchangeOn, today);
  return days < 1 ? `${step}, in touch today` : `${step}, quiet ${spokenSpan(days)}`;
}

function sentenceOf(occasion: Occasion, today: CalendarDate): string {
  switch (occasion.kind) {
    case 'promiseDue':
      return `You promised: “${excerpt(occasion.text, PROMISE_CHARACTERS)}”, due ${dueIn(occasion.dueOn, today)}.`;
    case 'snoozeOver':
      return `You asked to see them again from ${spokenDay(occasion.until, today)}.`;
    case 'owedReply':
      return `They wrote on ${spokenDay(occasion.since, today)} and you have not answered.`;
    case 'cadenceDue':
      return `You want to be in touch every ${spokenSpan(occasion.cadenceDays)}; it has been ${spokenSpan(occasion.silentDays)}.`;
    case 'birthday':
      return occasion.on === today ? 'Today is their birthday.' : `Their birthday is on ${spokenDay(occasion.on, today)}.`;
    case 'jobChange':
      return jobChangeInWords(occasion, today);
    case 'goal':
      return `For your goal “${excerpt(occasion.goal, PROMISE_CHARACTERS)}”: ${occasion.because}`;
  }
}

function dueIn(dueOn: CalendarDate, today: CalendarDate): string {
  if (dueOn === today) return 'today';
  return dueOn < today ? `since ${spokenDay(dueOn, today)}` : `on ${spokenDay(dueOn, today)}`;
}

type JobChange = Extract<Occasion, { kind: 'jobChange' }>;

function jobChangeInWords({ fromCompany, toCompany, toRole, seenOn }: JobChange, today: CalendarDate): string {
  const seen = `seen ${spokenDay(seenOn, today)}`;
  const as = toRole === null ? '' : ` as ${toRole}`;
  if (toCompany === null) return `They no longer give ${fromCompany ?? 'their last company'} as their company, ${seen}.`;
  if (fromCompany === toCompany) return `They have a new role at ${toCompany}${as === '' ? '' : `, ${toRole ?? ''}`}, ${seen}.`;
  const from = fromCompany === null ? '' : ` from ${fromCompany}`;
  return `They moved${from} to ${toCompany}${as}, ${seen}.`;
}

function historyOf(candidate: ReconnectCandidate, today: CalendarDate): string[] {
  const { lastExchangeOn, connectedOn, weeksInTouch } = candidate;
  if (lastExchangeOn === null) {
    const since = connectedOn === null ? '' : ` You connected on ${spokenDay(connectedOn, today)}.`;
    return [`There is no exchange on record.${since}`];
  }
  const weeks = weeksInTouch === 1 ? 'in one week' : `in ${weeksInTouch} different weeks`;
  const last = spokenDay(lastExchangeOn, today);
  const unusual = candidate.isOverdue ? ' That is longer than your usual pause.' : '';
  return [`You were in touch ${weeks}, last on ${last}.${unusual}`];
}

function replies({ outTurns, repliedTurns }: ReconnectCandidate): string[] {
  return repliedTurns >= 2 && repliedTurns * 2 >= outTurns
    ? [`They answered ${repliedTurns} of the ${outTurns} times you wrote.`]
    : [];
}

/** The two chances the choice rests on; of strangers neither says much. */
function chancesOf({ lastExchangeOn, replyChance, organicChance }: ReconnectCandidate): string[] {
  if (lastExchangeOn === null) return [];
  return [
    `Messages like this are answered ${often(replyChance)}. Left alone, you two are in touch within a month ${often(organicChance)}.`,
  ];
}

function often(chance: number): string {
  const times = Math.round(10 * chance);
  if (times === 0) return 'less than once in 10 times';
  return times === 1 ? 'about once in 10 times' : `about ${Math.min(9, times)} times in 10`;
}

function status({ role, sharesEmployer }: ReconnectCandidate): string[] {
  if (role === null || sharesEmployer || seniority(role) !== 1) return [];
  return [`${role}: such quiet contacts help more often than people expect.`];
}
