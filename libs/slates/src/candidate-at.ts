import type { CandidateRow } from '#persistence';
import { findOccasions, type ReconnectCandidate, restsAfterLot, restsUntil } from '#reconnect';
import type { GoalReason } from '#standings';
import { type GapHabit, isOverdue, organicChance, replyChance, type ReplyHabit, strengthAt } from '#strength';
import { type CalendarDate, calendarDateIn, type ContactId, parseCalendarDate } from '#vocabulary';

/** What is the same for every candidate of a slate. */
export interface SlateContext {
  readonly now: Date;
  /** The day `now` falls on where the owner lives. */
  readonly today: CalendarDate;
  /** The owner's. */
  readonly zone: string;
  readonly replies: ReplyHabit;
  readonly gaps: GapHabit;
  /** Names of the places the owner works at, in lower case. */
  readonly employers: ReadonlySet<string>;
  /** Who raises the readiness of a goal most, and how. */
  readonly goals: ReadonlyMap<ContactId, GoalReason>;
  /** How many others know a contact and were in touch with the owner lately. */
  readonly sharedContacts: ReadonlyMap<ContactId, number>;
}

/** A contact on record as the choice of a week sees it at a moment. */
export function candidateAt(row: CandidateRow, context: SlateContext): ReconnectCandidate {
  const { now, today, zone } = context;
  const { tie, closeness } = row;
  const dayOf = (moment: Date) => calendarDateIn(moment, zone);
  const lastExchangeOn = tie === null ? null : dayOf(tie.lastAt);
  const last = row.lastSuggestion;
  const lastSuggestedOn = last === null ? null : dayOf(last.suggestedAt);
  const rests = restsUntil(
    last === null || lastSuggestedOn === null
      ? null
      : {
          state: last.state,
          suggestedOn: lastSuggestedOn,
          decidedOn: last.decidedAt === null ? null : dayOf(last.decidedAt),
        },
    row,
  );
  const occasions = findOccasions(
    {
      promises: row.promises,
      unansweredSince: row.unansweredSince === null ? null : dayOf(row.unansweredSince),
      jobChange: row.jobChange === null ? null : { ...row.jobChange, seenOn: dayOf(row.jobChange.seenAt) },
      birthday: row.birthday,
      cadenceDays: row.cadenceDays,
      snoozedUntil: row.snoozedUntil,
      lastExchangeOn,
      lastSuggestedOn,
      goal: context.goals.get(row.contactId) ?? null,
    },
    today,
  );
  return {
    contactId: row.contactId,
    name: row.name,
    company: row.company,
    role: row.role,
    community: row.community === null ? null : String(row.community),
    step: strengthAt(tie, closeness, now).step,
    peakStrength: strengthAt(tie, closeness, tie?.lastAt ?? now).value,
    lastExchangeOn,
    weeksInTouch: tie?.weeksInTouch ?? 0,
    outTurns: tie?.outTurns ?? 0,
    repliedTurns: tie?.repliedTurns ?? 0,
    isMutual: tie !== null && tie.inCount > 0 && tie.outCount > 0,
    isOverdue: tie !== null && isOverdue(tie, context.gaps, now),
    replyChance: replyChance(tie, context.replies),
    organicChance: organicChance(tie, context.sharedContacts.get(row.contactId) ?? 0, now),
    sharesEmployer: row.company !== null && context.employers.has(row.company.toLowerCase()),
    connectedOn: parseCalendarDate(row.connectedOn ?? ''),
    isNever: false,
    // A lot holds nobody back whom there is an occasion to write to.
    restsUntil: occasions.length > 0 ? rests : restsAfterLot(rests, row.heldBackAt === null ? null : dayOf(row.heldBackAt)),
    occasions,
  };
}
