import type { CalendarDate, Channel, ContactId, Direction, OwnerId, Precision, ZoneKnowledge } from '#vocabulary';
import type { Database } from '../database.js';

/** The last exchange with a contact that left words; without any, the last one. */
export interface LastExchange {
  readonly contactId: ContactId;
  readonly id: string;
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
}

/** Somebody who wrote to the owner alone, and whom nobody answered. */
export interface OwedReply {
  readonly contactId: ContactId;
  readonly since: Date;
  readonly text: string | null;
}

export interface DuePromise {
  readonly id: string;
  readonly contactId: ContactId;
  readonly contactName: string;
  readonly text: string;
  readonly dueOn: CalendarDate;
  readonly madeAt: Date;
  readonly keptAt: null;
}

/** What was said last, what is owed and what was promised. */
export class OccasionRepository {
  constructor(private readonly database: Database) {}

  lastExchanges(owner: OwnerId, contacts: readonly ContactId[]): Promise<LastExchange[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows<LastExchange>(
        `select wanted.contact_id as "contactId", said.*
         from unnest($2::uuid[]) wanted (contact_id)
         cross join lateral (
           select i.id, i.at, i.precision, i.zone, i.direction, i.channel, i.group_size as "groupSize", m.subject, m.body as text,
             i.batch_id is null as "isLogged"
           from persona p
             join interaction i on i.owner_id = p.owner_id and i.persona_id = p.id
             left join message_text m on m.owner_id = i.owner_id and m.event_key = i.event_key
           where p.owner_id = $1 and p.contact_id = wanted.contact_id
           order by coalesce(m.body, '') = '', i.at desc, i.id limit 1
         ) said`,
        [owner, contacts],
      ),
    );
  }

  /** Latest first. A contact the owner has dealt with since, or wants to hear nothing of, is left out. */
  owedReplies(owner: OwnerId, from: Date, to: Date, atMost: number): Promise<OwedReply[]> {
    return this.database.asOwner(owner, (sql) => sql.rows<OwedReply>(OWED_REPLIES, [owner, from, to, atMost]));
  }

  /** Open promises due up to a day, soonest first. */
  duePromises(owner: OwnerId, upTo: CalendarDate, atMost: number): Promise<DuePromise[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows<DuePromise>(
        `select r.id, r.contact_id as "contactId", card.name as "contactName", r.text, r.due_on as "dueOn", r.made_at as "madeAt",
           r.kept_at as "keptAt"
         from promise r join contact_card card on card.owner_id = r.owner_id and card.contact_id = r.contact_id
         where r.owner_id = $1 and r.kept_at is null and r.due_on <= $2
         order by r.due_on, r.id limit $3`,
        [owner, upTo, atMost],
      ),
    );
  }
}

const OWED_REPLIES = `
select t.contact_id as "contactId", t.last_in_at as since, wrote.body as text
from tie t
  join contact c on c.owner_id = t.owner_id and c.id = t.contact_id
  cross join lateral (
    select m.body
    from persona p
      join interaction i on i.owner_id = p.owner_id and i.persona_id = p.id
      left join message_text m on m.owner_id = i.owner_id and m.event_key = i.event_key
    where p.owner_id = $1 and p.contact_id = t.contact_id and i.at = t.last_in_at and i.direction = 'in' and i.group_size = 1
      and i.channel in ('message', 'email', 'mention', 'reply')
    order by i.id limit 1
  ) wrote
where t.owner_id = $1 and t.last_in_at between $2 and $3 and t.last_in_at > t.last_out_at and not c.never
  and not exists (
    select from suggestion s
    where s.owner_id = $1 and s.contact_id = t.contact_id and s.state <> 'open' and s.decided_at > t.last_in_at)
order by t.last_in_at desc, t.contact_id limit $4`;
