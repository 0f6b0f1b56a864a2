import type { CalendarDate, StrengthStep } from '#vocabulary';
import { STRENGTH_BOUNDS, strengthInSql } from './strength-in-sql.js';

/** Which contacts a list shows; what is left out lets everybody through. */
export interface ContactFilter {
  readonly company?: string;
  readonly tag?: string;
  /** A kind of persona. */
  readonly source?: string;
  readonly strength?: readonly StrengthStep[];
  readonly lastContactAfter?: CalendarDate;
  readonly lastContactBefore?: CalendarDate;
  readonly neverContacted?: boolean;
  readonly hasJobChange?: boolean;
  readonly isNever?: boolean;
}

/** Collects the values of a statement while its text is put together. */
export class StatementValues {
  readonly values: unknown[] = [];

  /** @returns the parameter that stands for the value. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** The conditions of a filter over the aliases of `summaryTables`. Texts are literals of ours; what was asked is a value. */
export function conditionsOf(filter: ContactFilter, values: StatementValues, now: string): string[] {
  const conditions: string[] = [];
  const exists = (table: string, condition: string) =>
    `exists (select from ${table} x where x.owner_id = card.owner_id and x.contact_id = card.contact_id and ${condition})`;
  if (filter.company !== undefined) conditions.push(`lower(card.company) = lower(${values.add(filter.company)})`);
  if (filter.tag !== undefined) conditions.push(exists('tag', `x.label = ${values.add(filter.tag)}`));
  if (filter.source !== undefined) conditions.push(`${values.add(filter.source)} = any(card.sources)`);
  if (filter.strength !== undefined) conditions.push(strengthCondition(filter.strength, now));
  if (filter.lastContactAfter !== undefined) conditions.push(`card.last_at >= ${values.add(filter.lastContactAfter)}::date`);
  if (filter.lastContactBefore !== undefined) conditions.push(`card.last_at < ${values.add(filter.lastContactBefore)}::date`);
  if (filter.neverContacted !== undefined) conditions.push(`card.last_at is ${filter.neverContacted ? '' : 'not'} null`);
  if (filter.hasJobChange !== undefined) conditions.push(`${filter.hasJobChange ? '' : 'not'} ${exists('job_change', 'true')}`);
  if (filter.isNever !== undefined) conditions.push(`${filter.isNever ? '' : 'not'} k.never`);
  return conditions;
}

function strengthCondition(steps: readonly StrengthStep[], now: string): string {
  const strength = strengthInSql(now);
  const ranges = steps.map((step) => {
    if (step === 'none') return `${strength} is null`;
    const [from, to] = STRENGTH_BOUNDS[step];
    return `(${strength} >= ${from} and ${strength} < ${to})`;
  });
  return ranges.length === 0 ? 'false' : `(${ranges.join(' or ')})`;
}
