/** An amount that knows its currency; amounts of two currencies are never added without a stated rate. */
export interface Money {
  /** Whole minor units (cents); below zero only for a difference. */
  readonly amountMinor: number;
  /** ISO 4217, three capital letters. */
  readonly currency: string;
}
