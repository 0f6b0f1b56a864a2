import type { CalendarDate, Closeness, ContactId, OwnerId, OwnerStatement, SuggestionState, TieEvidence } from '#vocabulary';
import type { Database } from '../database.js';
import { TIE_COLUMNS } from '../derived/tie-columns.js';

/** Everything on record that decides whether to suggest somebody. */
export interface CandidateRow {
  readonly contactId: ContactId;
  readonly name: string;
  readonly company: string | null;
  readonly role: string | null;
  /** The number of the community the network put them in; null while it is not measured, or for those nobody is known to know. */
  readonly community: number | null;
  readonly closeness: Closeness | null;
  readonly cadenceDays: number | null;
  readonly snoozedUntil: CalendarDate | null;
  readonly tie: TieEvidence | null;
  /** The contact's latest suggestion; null without one. */
  readonly lastSuggestion: {
    readonly state: SuggestionState;
    readonly suggestedAt: Date;
    readonly decidedAt: Date | null;
  } | null;
  /** When a lot last kept them off a slate; null if never. */
  readonly heldBackAt: Date | null;
  /** The latest job change; null when none was seen lately. */
  readonly jobChange: {
    readonly fromCompany: string | null;
    readonly toCompany: string | null;
    readonly toRole: string | null;
    readonly seenAt: Date;
  } | null;
  /** `YYYY-MM-DD` or `--MM-DD`. */
  readonly birthday: string | null;
  readonly connectedOn: string | null;
  /** When they wrote what nobody answered; only to the owner alone, and only where the owner ever wrote to them. */
  readonly unansweredSince: Date | null;
  readonly promises: readonly { readonly text: string; readonly dueOn: CalendarDate }[];
}

type FlatRow = Omit<CandidateRow, 'tie' | 'lastSuggestion' | 'jobChange' | 'promises'> & {
  [Field in keyof TieEvidence]: TieEvidence[Field] | null;
} & {
  readonly state: SuggestionState | null;
  readonly suggestedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly fromCompany: string | null;
  readonly toCompany: string | null;
  readonly toRole: string | null;
  readonly seenAt: Date | null;
  readonly promises: { readonly text: string; readonly dueOn: CalendarDate }[] | null;
};

export interface CandidateWindow {
  /** Promises due later are left out. */
  readonly promisesDueUpTo: CalendarDate;
  /** Job changes seen before are left out. */
  readonly jobChangesSince: Date;
  /** Messages nobody answered are owed an answer only when they came since. */
  readonly messagesSince: Date;
}

export class CandidateRepository {
  constructor(private readonly database: Database) {}

  /** Everyone who may be suggested, in one statement: all contacts but those the owner said never to. */
  async candidates(owner: OwnerId, window: CandidateWindow): Promise<CandidateRow[]> {
    const rows = await this.database.asOwner(owner, (sql) =>
      sql.rows<FlatRow>(CANDIDATES, [owner, window.promisesDueUpTo, window.jobChangesSince, window.messagesSince]),
    );
    return rows.map(candidateOf);
  }

  /**
   * For each contact, how many others were in touch with the owner lately and ever took part in an exchange together with them.
   * Contacts without any are left out.
   */
  async sharedContacts(owner: OwnerId, inTouchSince: Date): Promise<ReadonlyMap<ContactId, number>> {
    const rows = await this.database.asOwner(owner, (sql) =>
      sql.rows<{ contactId: ContactId; shared: number }>(SHARED_CONTACTS, [owner, inTouchSince]),
    );
    return new Map(rows.map(({ contactId, shared }) => [contactId, shared]));
  }

  /** Where the owner works now, as their own exports say. */
  async employers(owner: OwnerId): Promise<string[]> {
    const rows = await this.database.asOwner(owner, (sql) =>
      sql.rows<{ statement: string }>(
        `select statement from owner_statement where owner_id = $1 and about = 'position' limit 500`,
        [owner],
      ),
    );
    return rows.flatMap(({ statement }) => {
      const said = JSON.parse(statement) as OwnerStatement;
      return said.about === 'position' && said.finishedOn === null ? [said.organization] : [];
    });
  }
}

/** Of larger companies nobody knows each other for having been in them. */
const COMPANY_MAX = 60;

const SHARED_CONTACTS = `
with present as materialized (
  select distinct i.event_key, p.contact_id
  from interaction i join persona p on p.owner_id = i.owner_id and p.id = i.persona_id
  where i.owner_id = $1 and p.owner_id = $1 and i.group_size between 2 and ${COMPANY_MAX}
),
together as (
  select distinct other.contact_id, lately.contact_id as shared_id
  from tie t
    join present lately on lately.contact_id = t.contact_id
    join present other on other.event_key = lately.event_key and other.contact_id <> lately.contact_id
  where t.owner_id = $1 and t.last_at > $2
)
select contact_id as "contactId", count(*)::int as shared from together group by contact_id`;

const CANDIDATES = `
with last as (
  select distinct on (s.contact_id) s.contact_id, s.state, w.made_at, s.decided_at
  from suggestion s join slate w on w.owner_id = s.owner_id and w.id = s.slate_id
  where s.owner_id = $1
  order by s.contact_id, w.week desc
),
held as (
  select l.contact_id, max(w.made_at) as made_at
  from slate_lot l join slate w on w.owner_id = l.owner_id and w.id = l.slate_id
  where l.owner_id = $1 and not l.was_suggested
  group by l.contact_id
),
moved as (
  select distinct on (contact_id) contact_id, from_company, to_company, to_role, seen_at
  from job_change where owner_id = $1 and seen_at >= $3
  order by contact_id, seen_at desc, batch_id desc
),
said as (
  select p.contact_id, max(o.value) filter (where o.field = 'birthday') as birthday,
    min(o.value) filter (where o.field = 'connectedOn') as connected_on
  from persona p join observation o on o.owner_id = p.owner_id and o.persona_id = p.id
  where p.owner_id = $1 and o.owner_id = $1 and o.field in ('birthday', 'connectedOn')
  group by p.contact_id
),
promised as (
  select contact_id, json_agg(json_build_object('text', text, 'dueOn', due_on) order by due_on, id) as promises
  from promise where owner_id = $1 and kept_at is null and due_on <= $2
  group by contact_id
),
owed as (
  select t.contact_id, t.last_in_at
  from tie t
  where t.owner_id = $1 and t.last_in_at >= $4 and t.last_in_at > t.last_out_at
    and exists (
      select from persona p join interaction i on i.owner_id = p.owner_id and i.persona_id = p.id
      where p.owner_id = $1 and p.contact_id = t.contact_id and i.at = t.last_in_at
        and i.direction = 'in' and i.group_size = 1 and i.channel in ('message', 'email', 'mention', 'reply'))
)
select c.id as "contactId", card.name, card.company, card.role, measured.community, c.closeness, c.cadence_days as "cadenceDays",
  c.snoozed_until as "snoozedUntil",
  ${TIE_COLUMNS},
  last.state, last.made_at as "suggestedAt", last.decided_at as "decidedAt", held.made_at as "heldBackAt",
  moved.from_company as "fromCompany", moved.to_company as "toCompany", moved.to_role as "toRole", moved.seen_at as "seenAt",
  said.birthday, said.connected_on as "connectedOn", owed.last_in_at as "unansweredSince", promised.promises
from contact c
  join contact_card card on card.owner_id = c.owner_id and card.contact_id = c.id
  left join tie t on t.owner_id = c.owner_id and t.contact_id = c.id
  left join contact_measure measured on measured.owner_id = c.owner_id and measured.contact_id = c.id
  left join last on last.contact_id = c.id
  left join held on held.contact_id = c.id
  left join moved on moved.contact_id = c.id
  left join said on said.contact_id = c.id
  left join promised on promised.contact_id = c.id
  left join owed on owed.contact_id = c.id
where c.owner_id = $1 and not c.never`;

function candidateOf(row: FlatRow): CandidateRow {
  const { contactId, name, company, role, community, closeness, cadenceDays, snoozedUntil } = row;
  const { heldBackAt, birthday, connectedOn, unansweredSince } = row;
  return {
    ...{ contactId, name, company, role, community, closeness, cadenceDays, snoozedUntil },
    ...{ heldBackAt, birthday, connectedOn, unansweredSince },
    tie: isTie(row) ? row : null,
    lastSuggestion:
      row.state === null || row.suggestedAt === null
        ? null
        : { state: row.state, suggestedAt: row.suggestedAt, decidedAt: row.decidedAt },
    jobChange:
      row.seenAt === null
        ? null
        : { fromCompany: row.fromCompany, toCompany: row.toCompany, toRole: row.toRole, seenAt: row.seenAt },
    promises: row.promises ?? [],
  };
}

/** A contact without a tie has null in every column of it. */
function isTie(row: FlatRow): row is FlatRow & TieEvidence {
  return row.weeksInTouch !== null;
}
