import type { OpportunityAmount } from '#vocabulary';

/** An amount as the columns of its row have it. */
export interface AmountColumns {
  readonly amountKind: OpportunityAmount['kind'] | null;
  readonly amountMinor: number | null;
  readonly currency: string | null;
  readonly workDays: number | null;
  readonly daysPerMonth: number | null;
  readonly months: number | null;
}

/** In the order of `amountValues`. */
export const AMOUNT_COLUMNS = ['amount_kind', 'amount_minor', 'currency', 'work_days', 'days_per_month', 'months'] as const;

/** @returns null where no amount was stated. */
export function amountOf(columns: AmountColumns): OpportunityAmount | null {
  const money = { amountMinor: columns.amountMinor ?? 0, currency: columns.currency ?? '' };
  const { workDays, daysPerMonth, months } = columns;
  switch (columns.amountKind) {
    case null:
      return null;
    case 'salary':
      return { kind: 'salary', perYear: money };
    case 'dayRate':
      return { kind: 'dayRate', perDay: money, days: workDays ?? 0, daysPerMonth: daysPerMonth ?? 0 };
    case 'retainer':
      return { kind: 'retainer', perMonth: money, months: months ?? 0, daysPerMonth: daysPerMonth ?? 0 };
    case 'fixedPrice':
      return { kind: 'fixedPrice', total: money, months: months ?? 0, days: workDays ?? 0 };
  }
}

export function amountValues(amount: OpportunityAmount | null): readonly (string | number | null)[] {
  switch (amount?.kind) {
    case undefined:
      return [null, null, null, null, null, null];
    case 'salary':
      return [amount.kind, amount.perYear.amountMinor, amount.perYear.currency, null, null, null];
    case 'dayRate':
      return [amount.kind, amount.perDay.amountMinor, amount.perDay.currency, amount.days, amount.daysPerMonth, null];
    case 'retainer':
      return [amount.kind, amount.perMonth.amountMinor, amount.perMonth.currency, null, amount.daysPerMonth, amount.months];
    case 'fixedPrice':
      return [amount.kind, amount.total.amountMinor, amount.total.currency, amount.days, null, amount.months];
  }
}
