import { spokenMoney } from '../../ui/money';
import type { AmountKind, OpportunityCardFragment, OpportunityKind, OpportunityRole } from './opportunities.generated';

export const ROLES = [
  { role: 'REFERRER', word: 'referrer' },
  { role: 'DECISION_MAKER', word: 'decision maker' },
  { role: 'RECRUITER', word: 'recruiter' },
  { role: 'COLLEAGUE', word: 'colleague there' },
] as const satisfies readonly { role: OpportunityRole; word: string }[];

export const roleWord = (role: OpportunityRole): string => ROLES.find((one) => one.role === role)?.word ?? role;

export const AMOUNT_KINDS = [
  { kind: 'SALARY', word: 'Salary a year' },
  { kind: 'DAY_RATE', word: 'Day rate' },
  { kind: 'RETAINER', word: 'Retainer a month' },
  { kind: 'FIXED_PRICE', word: 'Fixed price' },
] as const satisfies readonly { kind: AmountKind; word: string }[];

export const KIND_WORD: Readonly<Record<OpportunityKind, string>> = { JOB: 'Job', CONTRACT: 'Contract' };

interface Named {
  readonly title: string | null;
  readonly company: string | null;
  readonly kind: OpportunityKind;
}

/** What to call it: by its title, else by its company. */
export const titleOf = ({ title, company, kind }: Named): string => title ?? company ?? (kind === 'JOB' ? 'A job' : 'A contract');

/** Title and company in one. */
export const nameOf = (one: Named): string => [one.title, one.company].filter(Boolean).join(', ') || titleOf(one);

export type AmountShown = NonNullable<OpportunityCardFragment['amount']>;

/** "€800 × 40 days", "€4,500 a month × 6". */
export function amountInWords({ kind, stated, days, months }: AmountShown): string {
  const money = spokenMoney(stated);
  switch (kind) {
    case 'SALARY':
      return `${money} a year`;
    case 'DAY_RATE':
      return `${money} × ${days ?? 0} days`;
    case 'RETAINER':
      return `${money} a month × ${months ?? 0}`;
    case 'FIXED_PRICE':
      return `${money} in all`;
  }
}

/** "3 %", "40 %". */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;
