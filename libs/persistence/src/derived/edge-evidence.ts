import type { CalendarDate, ContactId, EdgeKind, OwnerId } from '#vocabulary';
import type { Sql } from '../sql.js';

/** Contacts who were in something together. */
export interface SeenTogether {
  readonly kind: EdgeKind;
  readonly contacts: readonly ContactId[];
  /** All who were in it, the owner not counted. */
  readonly size: number;
  /** The last day of it. */
  readonly on: CalendarDate;
}

/** What a source said of where a contact works, and when it said so. */
export interface EmployerSaid {
  readonly contactId: ContactId;
  readonly company: string;
  readonly on: CalendarDate;
}

/** A contact whom a chart is about, as the card shows them. */
export interface ContactToChart {
  readonly id: ContactId;
  readonly name: string;
  readonly company: string | null;
  readonly place: string | null;
  readonly role: string | null;
}

/** Above this no kind of group says anything; such groups never leave the database. */
const SIZE_MAX = 60;
const ROWS_PER_PIECE = 2_000;

/**
 * The evidence of one owner's network, read in the caller's transaction, which decides the moment it is of.
 *
 * Together in a thread: whoever took part in it. Written to together: in one letter, or one message outside any thread; in a
 * chat all see everything, which the thread says already. At one event: a meeting or a call. Mentioned each other: each
 * named the other in words the owner got. Introduced: a letter to a few that says so in its subject.
 */
export class EdgeEvidenceReader {
  constructor(
    private readonly sql: Sql,
    private readonly owner: OwnerId,
  ) {}

  /** Piece by piece: a large network has more of them than need stand in memory at once. */
  async *seenTogether(): AsyncGenerator<SeenTogether> {
    for (const statement of STATEMENTS) {
      await this.sql.run(`declare evidence no scroll cursor for ${statement}`, [this.owner]);
      for (;;) {
        const piece = await this.sql.rows<SeenTogether>(`fetch ${ROWS_PER_PIECE} from evidence`);
        yield* piece;
        if (piece.length < ROWS_PER_PIECE) break;
      }
      await this.sql.run('close evidence');
    }
  }

  /** By contact, in the order of their days. */
  employersSaid(): Promise<EmployerSaid[]> {
    return this.sql.rows<EmployerSaid>(EMPLOYERS_SAID, [this.owner]);
  }

  /** Everybody, by id. */
  contacts(): Promise<ContactToChart[]> {
    return this.sql.rows<ContactToChart>(
      `select contact_id id, name, company, location place, role from contact_card where owner_id = $1 order by contact_id`,
      [this.owner],
    );
  }

  /** All of the evidence in short: the same text for the same evidence. */
  async sign(): Promise<string> {
    const row = await this.sql.row<{ sign: string }>(SIGN, [this.owner]);
    return row?.sign ?? '';
  }
}

const grouped = (kind: EdgeKind, people: string): string => `
  select '${kind}' kind, array_agg(contact_id::text) contacts, greatest(count(*), max(size))::int size,
    to_char(max(at), 'YYYY-MM-DD') "on"
  from (${people}) person group by together having count(*) between 2 and ${SIZE_MAX} and max(size) <= ${SIZE_MAX}`;

const people = (together: string, condition: string, more = ''): string => `
  select ${together} together, p.contact_id, max(i.at) at, max(i.group_size) size
  from interaction i join persona p on p.owner_id = i.owner_id and p.id = i.persona_id ${more}
  where i.owner_id = $1 and ${condition} group by ${together}, p.contact_id`;

/** A letter or message that introduces people, as its subject says. */
const INTRODUCES = `t.subject ~* '\\m(intro|introduction|introducing|vorstellung)\\M'`;

/** Platforms on which a name with an at sign names somebody. */
const NAMED_BY = `('github', 'x-handle', 'mastodon', 'instagram')`;

/** Words that reached the owner and name somebody, by who wrote them and whom they name. */
const MUTUAL_MENTIONS = `
  with named as (
    select p.contact_id author, q.contact_id named, i.event_key, i.at
    from interaction i
      join persona p on p.owner_id = i.owner_id and p.id = i.persona_id
      join message_text t on t.owner_id = i.owner_id and t.event_key = i.event_key
      cross join lateral regexp_matches(left(t.body, 4000), '(?:^|[^\\w/@.])@([A-Za-z0-9][\\w.@-]{0,60})', 'g') said (words)
      join persona q on q.owner_id = i.owner_id and q.kind in ${NAMED_BY} and q.value = lower(rtrim(said.words[1], '.-'))
    where i.owner_id = $1 and i.direction = 'in' and i.channel in ('mention', 'reply', 'review')
      and t.body like '%@%' and p.contact_id <> q.contact_id
  )
  select 'mutualMention' kind, array[one.author::text, one.named::text] contacts, 2 size,
    to_char(greatest(max(one.at), max(other.at)), 'YYYY-MM-DD') "on"
  from named one join named other on other.author = one.named and other.named = one.author
  where one.author < one.named group by one.author, one.named`;

const STATEMENTS = [
  grouped('sameThread', people('i.thread_key', `i.thread_key is not null and i.channel not in ('meeting', 'call')`)),
  grouped(
    'sameRecipients',
    people(
      'i.event_key',
      `i.group_size > 1 and i.channel not in ('meeting', 'call') and (i.thread_key is null or i.channel = 'email')`,
    ),
  ),
  grouped('sameEvent', people('i.event_key', `i.group_size > 1 and i.channel in ('meeting', 'call')`)),
  grouped(
    'statedIntroduction',
    people(
      'i.event_key',
      `i.group_size > 1 and i.channel in ('email', 'message') and ${INTRODUCES}`,
      'join message_text t on t.owner_id = i.owner_id and t.event_key = i.event_key',
    ),
  ),
  MUTUAL_MENTIONS,
];

const EMPLOYERS_SAID = `
  select p.contact_id "contactId", o.value company, to_char(o.seen_at, 'YYYY-MM-DD') "on"
  from observation o join persona p on p.owner_id = o.owner_id and p.id = o.persona_id
  where o.owner_id = $1 and o.field = 'company'
  order by p.contact_id, o.seen_at, o.id`;

const SIGN = `
  select concat_ws(' ',
    (select concat_ws(' ', count(*), bit_xor(hashtextextended(id::text, 1)), max(at)) from interaction where owner_id = $1),
    (select bit_xor(hashtextextended(id::text || contact_id::text, 2)) from persona where owner_id = $1),
    (select concat_ws(' ', count(*),
       bit_xor(hashtextextended(concat_ws('|', contact_id::text, name, company, role, location), 3)))
     from contact_card where owner_id = $1),
    (select concat_ws(' ', count(*), bit_xor(hashtextextended(id::text, 4)))
     from observation where owner_id = $1 and field = 'company')) sign`;
