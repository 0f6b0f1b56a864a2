import type {
  CalendarDate,
  Channel,
  ContactId,
  Dated,
  Direction,
  InteractionId,
  OwnerId,
  PersonaId,
  Precision,
  ZoneKnowledge,
} from '#vocabulary';
import type { Database } from '../database.js';
import { WEAK_KINDS } from '../derived/weak-kinds.js';
import { newId, personaIdOf } from '../identifiers.js';
import type { Sql } from '../sql.js';

/** One exchange as a timeline shows it. */
export interface TimelineEntry {
  readonly id: InteractionId;
  readonly contactId: ContactId;
  readonly at: Date;
  readonly precision: Precision;
  readonly zone: ZoneKnowledge;
  readonly direction: Direction;
  readonly channel: Channel;
  readonly groupSize: number;
  readonly subject: string | null;
  readonly text: string | null;
  /** Whether the owner wrote it down themselves. */
  readonly isLogged: boolean;
  /** Where in the timeline it stands. */
  readonly keys: readonly string[];
}

/** The same as JSON has it. */
type WrittenEntry = Omit<TimelineEntry, 'at'> & { readonly at: string };

/** An exchange the owner writes down. */
export interface LoggedExchange {
  readonly at: Dated;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly text: string | null;
}

export interface WeekInTouch {
  readonly contactId: ContactId;
  /** A Monday. */
  readonly startsOn: CalendarDate;
  readonly exchanges: number;
}

export const WEEKS_MAX = 520;

const ENTRY_COLUMNS = `i.id, p.contact_id "contactId", i.at, i.precision, i.zone, i.direction, i.channel, i.group_size "groupSize",
  t.subject, nullif(t.body, '') "text", i.batch_id is null "isLogged", json_build_array(i.at::text, i.id::text) as keys`;

const EXCHANGES = `persona p
  join interaction i on i.owner_id = p.owner_id and i.persona_id = p.id
  left join message_text t on t.owner_id = i.owner_id and t.event_key = i.event_key`;

/** Exchanges as people read and write them. Imports write theirs in chunks. */
export class InteractionRepository {
  constructor(private readonly database: Database) {}

  /** Of each contact one page, latest first, and the exchange after it, if there is one; all in one statement. */
  async timelines(
    owner: OwnerId,
    contacts: readonly ContactId[],
    channel: Channel | null,
    page: { readonly first: number; readonly after: readonly string[] | null },
  ): Promise<TimelineEntry[]> {
    const [at, id] = page.after ?? [null, null];
    // As JSON, which is read at once where columns are read one by one: pages of exchanges come for a whole page of contacts.
    const rows = await this.database.asOwner(owner, (sql) =>
      sql.rows<{ entries: readonly WrittenEntry[] | null }>(
        `select (select json_agg(entry) from (
           select ${ENTRY_COLUMNS} from ${EXCHANGES}
           where p.owner_id = $1 and p.contact_id = asked.contact_id and ($3::text is null or i.channel = $3)
             and ($4::timestamptz is null or (i.at, i.id) < ($4, $5::uuid))
           order by i.at desc, i.id desc limit $6) entry) as entries
         from unnest($2::uuid[]) asked (contact_id)`,
        [owner, contacts, channel, at, id, page.first + 1],
      ),
    );
    return rows.flatMap(({ entries }) => (entries ?? []).map((entry) => ({ ...entry, at: new Date(entry.at) })));
  }

  async countTimeline(owner: OwnerId, contact: ContactId, channel: Channel | null): Promise<number> {
    const row = await this.database.asOwner(owner, (sql) =>
      sql.row<{ n: number }>(
        `select count(*) n from persona p join interaction i on i.owner_id = p.owner_id and i.persona_id = p.id
         where p.owner_id = $1 and p.contact_id = $2 and ($3::text is null or i.channel = $3)`,
        [owner, contact, channel],
      ),
    );
    return row?.n ?? 0;
  }

  /** The latest weeks with an exchange, earliest first, of each contact. */
  weeks(owner: OwnerId, contacts: readonly ContactId[]): Promise<WeekInTouch[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows<WeekInTouch>(
        `select contact_id "contactId", week "startsOn", exchanges from (
           select p.contact_id, date_trunc('week', i.at at time zone 'utc')::date week, count(*)::int exchanges,
             row_number() over (partition by p.contact_id order by date_trunc('week', i.at at time zone 'utc') desc) as nth
           from persona p join interaction i on i.owner_id = p.owner_id and i.persona_id = p.id
           where p.owner_id = $1 and p.contact_id = any($2::uuid[])
           group by p.contact_id, date_trunc('week', i.at at time zone 'utc')
         ) weekly where nth <= ${WEEKS_MAX} order by contact_id, week`,
        [owner, contacts],
      ),
    );
  }

  /** @returns null when there is no such contact. */
  log(owner: OwnerId, contact: ContactId, exchange: LoggedExchange, now: Date): Promise<TimelineEntry | null> {
    return this.database.inTransaction(owner, async (sql) => {
      const touched = await sql.run('update contact set touched_at = $3 where owner_id = $1 and id = $2', [owner, contact, now]);
      if (touched === 0) return null;
      const persona = await personaToHangOn(sql, owner, contact);
      const id = newId();
      await sql.run(
        `insert into interaction (owner_id, id, persona_id, at, precision, zone, direction, channel, group_size, event_key)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 1, $2)`,
        [owner, id, persona, exchange.at.at, exchange.at.precision, exchange.at.zone, exchange.direction, exchange.channel],
      );
      if (exchange.text !== null) {
        await sql.run('insert into message_text (owner_id, event_key, body) values ($1, $2, $3)', [owner, id, exchange.text]);
      }
      return sql.row<TimelineEntry>(`select ${ENTRY_COLUMNS} from ${EXCHANGES} where p.owner_id = $1 and i.id = $2`, [owner, id]);
    });
  }

  /** @returns whose exchange it was; null when the owner logged no such exchange. */
  removeLogged(owner: OwnerId, interaction: InteractionId): Promise<ContactId | null> {
    return this.database.inTransaction(owner, async (sql) => {
      const removed = await sql.row<{ contactId: ContactId }>(
        `delete from interaction i using persona p
         where i.owner_id = $1 and i.id = $2 and i.batch_id is null and p.owner_id = $1 and p.id = i.persona_id
         returning p.contact_id "contactId"`,
        [owner, interaction],
      );
      await sql.run(
        `delete from message_text t where t.owner_id = $1 and t.event_key = $2
           and not exists (select from interaction i where i.owner_id = $1 and i.id = $2)`,
        [owner, interaction],
      );
      return removed?.contactId ?? null;
    });
  }
}

/** The surest trace of the contact, so that the exchange follows it through merges and splits; one of its own where none is left. */
async function personaToHangOn(sql: Sql, owner: OwnerId, contact: ContactId): Promise<PersonaId> {
  const known = await sql.row<{ id: PersonaId }>(
    `select id from persona where owner_id = $1 and contact_id = $2
     order by kind in ${WEAK_KINDS}, kind, value limit 1`,
    [owner, contact],
  );
  if (known !== null) return known.id;
  const own = personaIdOf({ kind: 'own', value: contact });
  await sql.run(`insert into persona (owner_id, id, kind, value, contact_id) values ($1, $2, 'own', $3, $3)`, [
    owner,
    own,
    contact,
  ]);
  return own;
}
