import { addDays, type CalendarDate, refused, type Refusal, type SuggestionState } from '#vocabulary';

/** What the owner can say to a suggestion. */
export type SuggestionDecision =
  | { readonly kind: 'done' }
  | { readonly kind: 'notNow' }
  | { readonly kind: 'never' }
  | { readonly kind: 'snooze'; readonly until: CalendarDate | null }
  /** Takes the decision back. */
  | { readonly kind: 'reopen' };

export interface SuggestionOutcome {
  readonly state: SuggestionState;
  readonly snoozedUntil: CalendarDate | null;
  /** What the decision writes on the contact itself; null leaves it as it is. */
  readonly contactIsNever: boolean | null;
  readonly contactSnooze: { readonly until: CalendarDate | null } | null;
}

const SNOOZE_DAYS_MAX = 3 * 365;

/** What a decision makes of a suggestion. Deciding again replaces the earlier decision and what it wrote on the contact. */
export function decideSuggestion(
  before: SuggestionState,
  decision: SuggestionDecision,
  today: CalendarDate,
): SuggestionOutcome | Refusal<'SNOOZE_DAY_MISSING' | 'SNOOZE_DAY_OUT_OF_RANGE'> {
  const contactIsNever = decision.kind === 'never' ? true : before === 'never' ? false : null;
  const contactSnooze = before === 'snoozed' ? { until: null } : null;
  switch (decision.kind) {
    case 'done':
    case 'notNow':
    case 'never':
      return { state: decision.kind, snoozedUntil: null, contactIsNever, contactSnooze };
    case 'reopen':
      return { state: 'open', snoozedUntil: null, contactIsNever, contactSnooze };
    case 'snooze': {
      const { until } = decision;
      if (until === null) return refused('SNOOZE_DAY_MISSING', 'Say until which day to snooze.');
      if (until <= today || until > addDays(today, SNOOZE_DAYS_MAX)) {
        return refused('SNOOZE_DAY_OUT_OF_RANGE', 'Snooze until a day after today and within three years.');
      }
      return { state: 'snoozed', snoozedUntil: until, contactIsNever, contactSnooze: { until } };
    }
  }
}
