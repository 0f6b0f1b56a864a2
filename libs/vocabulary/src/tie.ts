/**
 * The evidence of the bond between owner and contact: a fold over their interactions, in any order.
 * Holds nothing that depends on the present; strength and silence are computed when someone looks.
 */
export interface TieEvidence {
  /** Distinct weeks, from Monday to Sunday in UTC, with any exchange. Week 0 held the Unix epoch. */
  readonly weeksInTouch: number;
  /**
   * The same bins, each weighted 2^((bin − 2600)·7/365): a 365-day half-life relative to a fixed bin (late October 2019),
   * so that the sum needs no clock. Multiply by 2^((2600 − binNow)·7/365) for its value now. A week counts by its smallest
   * exchange, divided by the square root of how many took part beside the owner.
   */
  readonly weeksWeighted: number;
  /** Messages received and sent; one to many counts once for each counterpart. `both` counts as one each way. */
  readonly inCount: number;
  readonly outCount: number;
  /** Runs of the owner's messages, and how many of those they answered within 14 days. */
  readonly outTurns: number;
  readonly repliedTurns: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly lastInAt: Date | null;
  readonly lastOutAt: Date | null;
  /** Median of the gaps between contact-days, in days; null with fewer than two contact-days. */
  readonly medianGapDays: number | null;
  readonly contactDays: number;
  /** Messages of the owner after at least 30 silent days, and how many of those they answered within 14 days. */
  readonly reopenings: number;
  readonly answeredReopenings: number;
  readonly lastReopenedAt: Date | null;
}

/** How close the owner says a contact is. Their word overrides any computed strength. */
export const CLOSENESS = ['faint', 'loose', 'warm', 'close'] as const;
export type Closeness = (typeof CLOSENESS)[number];

/** Five steps, always shown with the word. `none`: no exchange on record. */
export const STRENGTH_STEPS = ['none', ...CLOSENESS] as const;
export type StrengthStep = (typeof STRENGTH_STEPS)[number];
