import { addDays, type CalendarDate, type SuggestionState } from '#vocabulary';

const RESTS_AFTER_DONE_DAYS = 90;
const RESTS_AFTER_NOT_NOW_DAYS = 30;
const RESTS_UNDECIDED_DAYS = 28;

/** The latest suggestion of a contact, whatever became of it. */
export interface LastSuggestion {
  readonly state: SuggestionState;
  readonly suggestedOn: CalendarDate;
  readonly decidedOn: CalendarDate | null;
}

/**
 * The first day on which a contact may be suggested again.
 *
 * Done rests for the contact's own cadence, or 90 days; not now 30 days; a suggestion nobody decided 28 days, so that
 * weeks differ. A snooze lasts to its day. `never` is kept on the contact, where the owner can take it back.
 *
 * @returns null when nothing holds them back.
 */
export function restsUntil(
  last: LastSuggestion | null,
  contact: { readonly snoozedUntil: CalendarDate | null; readonly cadenceDays: number | null },
): CalendarDate | null {
  if (last === null) return contact.snoozedUntil;
  const since = last.decidedOn ?? last.suggestedOn;
  switch (last.state) {
    case 'open':
      return later(contact.snoozedUntil, addDays(last.suggestedOn, RESTS_UNDECIDED_DAYS));
    case 'done':
      return later(contact.snoozedUntil, addDays(since, contact.cadenceDays ?? RESTS_AFTER_DONE_DAYS));
    case 'notNow':
      return later(contact.snoozedUntil, addDays(since, RESTS_AFTER_NOT_NOW_DAYS));
    case 'snoozed':
    case 'never':
      return contact.snoozedUntil;
  }
}

function later(one: CalendarDate | null, other: CalendarDate): CalendarDate {
  return one !== null && one > other ? one : other;
}
