import type {
  ContactId,
  OpportunityAmount,
  OpportunityId,
  OpportunityKind,
  OpportunityRole,
  OpportunityState,
  OpportunityWords,
  Standing,
} from '#vocabulary';
import { type AmountColumns, amountOf } from './amount-columns.js';

/** Somebody attached to an opportunity. */
export interface OpportunityPerson {
  readonly contactId: ContactId;
  readonly role: OpportunityRole;
}

export interface Opportunity extends OpportunityWords {
  readonly id: OpportunityId;
  readonly kind: OpportunityKind;
  readonly state: OpportunityState;
  /** A key of the owner's board, or where a source found it; where it stood last when it is decided. */
  readonly stage: string;
  readonly standing: Standing['kind'];
  readonly lostReason: string | null;
  /** When it came to where it stands; null for what was never accepted. */
  readonly enteredAt: Date | null;
  readonly details: string | null;
  readonly at: Date | null;
  /** Who offered it. */
  readonly contactId: ContactId | null;
  /** In the order of names. */
  readonly people: readonly OpportunityPerson[];
  readonly keys: readonly string[];
}

export type OpportunityColumns = Omit<Opportunity, 'amount'> & AmountColumns;

/** Of an opportunity `o`. */
export const OPPORTUNITY_COLUMNS = `o.id, o.kind, o.stage, o.state, o.standing, o.lost_reason "lostReason", o.entered_at "enteredAt",
  o.title, o.company, o.location, o.url, o.details, o.at, o.source, o.next_step "nextStep", o.next_step_on "nextStepOn", o.notes,
  o.amount_kind "amountKind", o.amount_minor "amountMinor", o.currency, o.work_days "workDays", o.days_per_month "daysPerMonth",
  o.months, o.starts_on "startsOn", o.own_chance "ownChance",
  (select p.contact_id from persona p where p.owner_id = o.owner_id and p.id = o.persona_id) "contactId",
  (select coalesce(json_agg(json_build_object('contactId', a.contact_id, 'role', a.role) order by card.name, a.contact_id), '[]')
   from opportunity_person a left join contact_card card on card.owner_id = a.owner_id and card.contact_id = a.contact_id
   where a.owner_id = o.owner_id and a.opportunity_id = o.id) people,
  array[coalesce(o.at, '-infinity')::text, o.id::text] as keys`;

export function opportunityOf<Columns extends OpportunityColumns>({
  amountKind,
  amountMinor,
  currency,
  workDays,
  daysPerMonth,
  months,
  ...rest
}: Columns): Omit<Columns, keyof AmountColumns> & { readonly amount: OpportunityAmount | null } {
  return { ...rest, amount: amountOf({ amountKind, amountMinor, currency, workDays, daysPerMonth, months }) };
}
