import { type Money, type OpportunityAmount, refused, type Refusal } from '#vocabulary';

const MINOR_MAX = 1e13;
const DAYS_MAX = 2600;
const MONTHS_MAX = 120;
const DAYS_PER_MONTH_MAX = 31;
const CURRENCY = /^[A-Z]{3}$/;

/** The amount as given. Refused: what is no whole number of minor units, below 0 or beyond any contract, an odd currency. */
export function checkAmount(amount: OpportunityAmount): OpportunityAmount | Refusal<'BAD_AMOUNT' | 'BAD_CURRENCY'> {
  const money = statedMoney(amount);
  if (!CURRENCY.test(money.currency)) return refused('BAD_CURRENCY', 'A currency is written as three capitals, like EUR.');
  const isMoney = Number.isInteger(money.amountMinor) && money.amountMinor >= 0 && money.amountMinor <= MINOR_MAX;
  return isMoney && hasUsableTimes(amount)
    ? amount
    : refused(
        'BAD_AMOUNT',
        'An amount is 0 or more in whole cents, for at most ten years, in whole months and whole or half days.',
      );
}

/** What it is worth in all, in its own currency: a salary for one year, the others from start to end. */
export function worthOf(amount: OpportunityAmount): Money {
  const money = statedMoney(amount);
  switch (amount.kind) {
    case 'salary':
    case 'fixedPrice':
      return money;
    case 'dayRate':
      return { ...money, amountMinor: Math.round(money.amountMinor * amount.days) };
    case 'retainer':
      return { ...money, amountMinor: money.amountMinor * amount.months };
  }
}

/** The figure the owner typed, per year, day, month or in all. */
export function statedMoney(amount: OpportunityAmount): Money {
  switch (amount.kind) {
    case 'salary':
      return amount.perYear;
    case 'dayRate':
      return amount.perDay;
    case 'retainer':
      return amount.perMonth;
    case 'fixedPrice':
      return amount.total;
  }
}

function hasUsableTimes(amount: OpportunityAmount): boolean {
  switch (amount.kind) {
    case 'salary':
      return true;
    case 'dayRate':
      return isDays(amount.days, DAYS_MAX) && amount.days > 0 && isMonthly(amount.daysPerMonth) && amount.daysPerMonth > 0;
    case 'retainer':
      return isMonths(amount.months) && isMonthly(amount.daysPerMonth);
    case 'fixedPrice':
      return isMonths(amount.months) && isDays(amount.days, DAYS_MAX);
  }
}

function isDays(days: number, most: number): boolean {
  return Number.isInteger(days * 2) && days >= 0 && days <= most;
}

function isMonthly(days: number): boolean {
  return isDays(days, DAYS_PER_MONTH_MAX);
}

function isMonths(months: number): boolean {
  return Number.isInteger(months) && months >= 1 && months <= MONTHS_MAX;
}
