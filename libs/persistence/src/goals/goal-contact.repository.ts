import type { Closeness, ContactId, OwnerId, TargetKind, TieEvidence } from '#vocabulary';
import type { Database } from '../database.js';
import { TIE_COLUMNS } from '../derived/tie-columns.js';

/** What is on record of a contact that a goal may ask for. */
export interface GoalContactRow {
  readonly contactId: ContactId;
  readonly name: string;
  readonly company: string | null;
  readonly formerCompanies: readonly string[];
  readonly role: string | null;
  readonly location: string | null;
  readonly headline: string | null;
  readonly tags: readonly string[];
  readonly closeness: Closeness | null;
  readonly tie: TieEvidence | null;
  /** Other contacts they are known to know. */
  readonly acquaintances: number;
  /** Null for those in no community. */
  readonly community: number | null;
}

type FlatRow = Omit<GoalContactRow, 'tie' | 'formerCompanies' | 'tags'> & {
  [Field in keyof TieEvidence]: TieEvidence[Field] | null;
} & { readonly formerCompanies: readonly string[] | null; readonly tags: readonly string[] | null };

/** Words of the network that a target may be, and how many contacts they fit. */
export interface TargetWords {
  readonly text: string;
  readonly contacts: number;
}

const SUGGESTED_MAX = 12;

export class GoalContactRepository {
  constructor(private readonly database: Database) {}

  /** Everybody but those the owner said never to suggest, in one statement. */
  async contacts(owner: OwnerId): Promise<GoalContactRow[]> {
    const rows = await this.database.asOwner(owner, (sql) => sql.rows<FlatRow>(CONTACTS, [owner]));
    return rows.map(contactOf);
  }

  /** Skills the owner vouched for, by contact. Read apart: it looks at every exchange, and few goals aim at a skill. */
  async skills(owner: OwnerId): Promise<ReadonlyMap<ContactId, readonly string[]>> {
    const rows = await this.database.asOwner(owner, (sql) =>
      sql.rows<{ contactId: ContactId; skills: string[] }>(
        `select p.contact_id "contactId", array_agg(distinct t.subject) as skills
         from interaction i
           join message_text t on t.owner_id = i.owner_id and t.event_key = i.event_key
           join persona p on p.owner_id = i.owner_id and p.id = i.persona_id
         where i.owner_id = $1 and i.channel = 'endorsement' and i.direction = 'out' and t.subject is not null
         group by p.contact_id`,
        [owner],
      ),
    );
    return new Map(rows.map(({ contactId, skills }) => [contactId, skills]));
  }

  /** What the network could be asked for by a beginning of a word, most contacts first; nothing to fill for industries. */
  suggest(owner: OwnerId, kind: TargetKind, beginning: string): Promise<TargetWords[]> {
    if (kind === 'industry') return Promise.resolve([]);
    return this.database.asOwner(owner, (sql) => sql.rows<TargetWords>(SUGGESTIONS[kind], [owner, literally(beginning)]));
  }
}

const literally = (text: string): string => text.trim().replace(/[\\%_]/g, '\\$&');

const CONTACTS = `
with worked as (
  select p.contact_id, array_agg(distinct o.value) as companies
  from observation o join persona p on p.owner_id = o.owner_id and p.id = o.persona_id
  where o.owner_id = $1 and p.owner_id = $1 and o.field = 'company'
  group by p.contact_id having count(distinct o.value) > 1
),
labelled as (select contact_id, array_agg(label order by label) as tags from tag where owner_id = $1 group by contact_id)
select card.contact_id as "contactId", card.name, card.company, card.role, card.location, card.headline, k.closeness,
  coalesce(m.acquaintances, 0) as acquaintances, m.community, worked.companies as "formerCompanies", labelled.tags,
  ${TIE_COLUMNS}
from contact_card card
  join contact k on k.owner_id = card.owner_id and k.id = card.contact_id
  left join tie t on t.owner_id = card.owner_id and t.contact_id = card.contact_id
  left join contact_measure m on m.owner_id = card.owner_id and m.contact_id = card.contact_id
  left join worked on worked.contact_id = card.contact_id
  left join labelled on labelled.contact_id = card.contact_id
where card.owner_id = $1 and not k.never
order by card.contact_id`;

/** One column of the cards, counted without regard to case. */
const onCards = (column: 'company' | 'role' | 'location'): string => `
  select min(${column}) as text, count(*)::int as contacts from contact_card
  where owner_id = $1 and ${column} is not null and lower(${column}) like '%' || lower($2) || '%'
  group by lower(${column}) order by contacts desc, lower(${column}) limit ${SUGGESTED_MAX}`;

const SUGGESTIONS: Readonly<Record<Exclude<TargetKind, 'industry'>, string>> = {
  company: onCards('company'),
  role: onCards('role'),
  place: onCards('location'),
  skill: `
    select min(t.subject) as text, count(distinct p.contact_id)::int as contacts
    from interaction i
      join message_text t on t.owner_id = i.owner_id and t.event_key = i.event_key
      join persona p on p.owner_id = i.owner_id and p.id = i.persona_id
    where i.owner_id = $1 and i.channel = 'endorsement' and i.direction = 'out' and lower(t.subject) like '%' || lower($2) || '%'
    group by lower(t.subject) order by contacts desc, lower(min(t.subject)) limit ${SUGGESTED_MAX}`,
};

function contactOf(row: FlatRow): GoalContactRow {
  return {
    contactId: row.contactId,
    name: row.name,
    company: row.company,
    formerCompanies: row.formerCompanies ?? [],
    role: row.role,
    location: row.location,
    headline: row.headline,
    tags: row.tags ?? [],
    closeness: row.closeness,
    tie: isTie(row) ? row : null,
    acquaintances: row.acquaintances,
    community: row.community,
  };
}

/** A contact without a tie has null in every column of it. */
function isTie(row: FlatRow): row is FlatRow & TieEvidence {
  return row.weeksInTouch !== null;
}
