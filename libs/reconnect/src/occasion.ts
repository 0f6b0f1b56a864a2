import type { CalendarDate } from '#vocabulary';

/** A reason to write now that beats any score. */
export type Occasion =
  | { readonly kind: 'promiseDue'; readonly text: string; readonly dueOn: CalendarDate }
  | { readonly kind: 'snoozeOver'; readonly until: CalendarDate }
  | { readonly kind: 'owedReply'; readonly since: CalendarDate }
  | { readonly kind: 'cadenceDue'; readonly cadenceDays: number; readonly silentDays: number }
  | { readonly kind: 'birthday'; readonly on: CalendarDate }
  | {
      readonly kind: 'jobChange';
      readonly fromCompany: string | null;
      readonly toCompany: string | null;
      readonly toRole: string | null;
      readonly seenOn: CalendarDate;
    }
  /** A word with them raises the readiness of a goal; `because` is a sentence. */
  | { readonly kind: 'goal'; readonly goal: string; readonly because: string };

/**
 * What an occasion adds to a utility, which itself lies between 0 and 1. What the owner promised or asked for comes
 * before what happened to others; a goal has months, and gives way to what is of this week.
 */
export const OCCASION_WEIGHT = {
  promiseDue: 6,
  snoozeOver: 5,
  owedReply: 4,
  cadenceDue: 3,
  birthday: 2.5,
  jobChange: 2,
  goal: 1.5,
} as const satisfies Record<Occasion['kind'], number>;

/** The occasions of a candidate, the weightiest first. */
export function byWeight(occasions: readonly Occasion[]): Occasion[] {
  return [...occasions].sort((a, b) => OCCASION_WEIGHT[b.kind] - OCCASION_WEIGHT[a.kind]);
}
