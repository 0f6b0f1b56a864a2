import type { CalendarDate, Closeness, ContactId, TieEvidence } from '#vocabulary';
import { TIE_COLUMNS } from '../derived/tie-columns.js';

/** One contact as lists show it. */
export interface ContactSummary {
  readonly id: ContactId;
  readonly name: string;
  readonly company: string | null;
  readonly role: string | null;
  readonly location: string | null;
  readonly headline: string | null;
  readonly email: string | null;
  /** Kinds of personas. */
  readonly sources: readonly string[];
  readonly createdAt: Date;
  readonly lastContactAt: Date | null;
  readonly closeness: Closeness | null;
  readonly cadenceDays: number | null;
  readonly isNever: boolean;
  readonly snoozedUntil: CalendarDate | null;
  readonly tags: readonly string[];
  readonly tie: TieEvidence | null;
}

interface SummaryRow extends Omit<ContactSummary, 'tie'> {
  readonly weeksInTouch: number | null;
  readonly weeksWeighted: number;
  readonly inCount: number;
  readonly outCount: number;
  readonly outTurns: number;
  readonly repliedTurns: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly lastInAt: Date | null;
  readonly lastOutAt: Date | null;
  readonly medianGapDays: number | null;
  readonly contactDays: number;
  readonly reopenings: number;
  readonly answeredReopenings: number;
  readonly lastReopenedAt: Date | null;
}

/** What is read of a contact, and from where: `card`, `k` and `t` are the aliases that conditions may name. */
export const SUMMARY_COLUMNS = `card.contact_id as id, card.name, card.company, card.role, card.location, card.headline,
  card.email, card.sources, card.last_at as "lastContactAt", k.created_at as "createdAt", k.closeness,
  k.cadence_days as "cadenceDays", k.never as "isNever", k.snoozed_until as "snoozedUntil",
  array(select g.label from tag g where g.owner_id = card.owner_id and g.contact_id = card.contact_id order by g.label) as tags,
  ${TIE_COLUMNS}`;

/**
 * The tables of a summary. The joins leave out what a statement does not name, so that ranking reads cards alone.
 *
 * @param cards where the cards come from, under the alias `card`
 */
export const summaryTables = (cards: string): string => `${cards}
  left join contact k on k.owner_id = card.owner_id and k.id = card.contact_id
  left join tie t on t.owner_id = card.owner_id and t.contact_id = card.contact_id`;

/** Field by field: lists are long, and an object taken apart and put together again is slow to make and to read. */
export function summaryOf(row: object): ContactSummary {
  const read = row as SummaryRow;
  return {
    id: read.id,
    name: read.name,
    company: read.company,
    role: read.role,
    location: read.location,
    headline: read.headline,
    email: read.email,
    sources: read.sources,
    createdAt: read.createdAt,
    lastContactAt: read.lastContactAt,
    closeness: read.closeness,
    cadenceDays: read.cadenceDays,
    isNever: read.isNever,
    snoozedUntil: read.snoozedUntil,
    tags: read.tags,
    tie: tieOf(read),
  };
}

function tieOf(read: SummaryRow): TieEvidence | null {
  if (read.weeksInTouch === null) return null;
  return {
    weeksInTouch: read.weeksInTouch,
    weeksWeighted: read.weeksWeighted,
    inCount: read.inCount,
    outCount: read.outCount,
    outTurns: read.outTurns,
    repliedTurns: read.repliedTurns,
    firstAt: read.firstAt,
    lastAt: read.lastAt,
    lastInAt: read.lastInAt,
    lastOutAt: read.lastOutAt,
    medianGapDays: read.medianGapDays,
    contactDays: read.contactDays,
    reopenings: read.reopenings,
    answeredReopenings: read.answeredReopenings,
    lastReopenedAt: read.lastReopenedAt,
  };
}
