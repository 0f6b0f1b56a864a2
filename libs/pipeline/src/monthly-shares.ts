import type { OpportunityAmount } from '#vocabulary';
import { worthOf } from './opportunity-amount.js';

/** What one month of an engagement brings. */
export interface MonthlyShare {
  /** Whole minor units of the amount's own currency. */
  readonly amountMinor: number;
  readonly workDays: number;
}

const WORK_DAYS_OF_EMPLOYMENT = 20;
const MONTHS_PER_YEAR = 12;

/**
 * An amount month by month from its first month of work, earned as it is worked; when it is paid is the client's habit and
 * not known here. The shares add up to the worth to the cent; a salary is given for one year.
 */
export function monthlyShares(amount: OpportunityAmount): MonthlyShare[] {
  const days = workDaysByMonth(amount);
  const allDays = days.reduce((sum, month) => sum + month, 0);
  // Work spread over months with no day of it stated counts every month alike.
  const parts = allDays > 0 ? days : days.map(() => 1);
  const minors = allotted(worthOf(amount).amountMinor, parts);
  return days.map((workDays, month) => ({ amountMinor: minors[month] ?? 0, workDays }));
}

function workDaysByMonth(amount: OpportunityAmount): number[] {
  switch (amount.kind) {
    case 'salary':
      return Array.from({ length: MONTHS_PER_YEAR }, () => WORK_DAYS_OF_EMPLOYMENT);
    case 'retainer':
      return Array.from({ length: amount.months }, () => amount.daysPerMonth);
    case 'fixedPrice':
      return Array.from({ length: amount.months }, () => amount.days / amount.months);
    case 'dayRate':
      return Array.from({ length: Math.ceil(amount.days / amount.daysPerMonth) }, (_, month) =>
        Math.min(amount.daysPerMonth, amount.days - month * amount.daysPerMonth),
      );
  }
}

/** A whole split by parts so that the shares are whole and add up: each takes what is due by then, less what was taken. */
function allotted(whole: number, parts: readonly number[]): number[] {
  const all = parts.reduce((sum, part) => sum + part, 0);
  let passed = 0;
  let taken = 0;
  return parts.map((part) => {
    passed += part;
    const share = Math.round((whole * passed) / all) - taken;
    taken += share;
    return share;
  });
}
