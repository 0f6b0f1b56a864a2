import type { ImportBatchId, OwnerId } from '#vocabulary';
import type { Sql } from '../sql.js';
import type { RecordRow } from './import-chunk.js';

/**
 * Writes what our own export brings back of the owner's words, from the records that stand already, inside the caller's
 * transaction. Whatever is there stays as it is: what the owner has said here since is never overruled.
 */
export async function writeOwnWords(
  sql: Sql,
  owner: OwnerId,
  batch: ImportBatchId,
  records: readonly Pick<RecordRow, 'key' | 'kind'>[],
): Promise<void> {
  const keys = records.filter(({ kind }) => kind === 'contact' || kind === 'own').map(({ key }) => key);
  if (keys.length === 0) return;
  for (const statement of STATEMENTS) await sql.run(statement, [owner, batch, keys]);
}

const WORDS = `with said as (
  select r.key, r.fact::jsonb -> 'word' w from source_record r where r.owner_id = $1 and r.key = any($3::uuid[]) and r.kind = 'own')`;

/** Whom a trace belongs to; the database finds it by the unique key of traces. */
const traceOf = (alias: string, json: string) =>
  `persona ${alias} on ${alias}.owner_id = $1 and ${alias}.kind = ${json} ->> 'kind' and ${alias}.value = ${json} ->> 'value'`;

const at = (field: string) => `(w ->> '${field}')::timestamptz`;
const DATED = `(w #>> '{at,at}')::timestamptz, w #>> '{at,precision}', w #>> '{at,zone}'`;

const STATEMENTS = [
  // Words of the owner go to contacts the owner has not touched here.
  `update contact c set own_name = f #>> '{own,name}', own_company = f #>> '{own,company}', own_role = f #>> '{own,role}',
     own_location = f #>> '{own,location}', closeness = f #>> '{own,closeness}', cadence_days = (f #>> '{own,cadenceDays}')::int,
     never = (f #>> '{own,never}')::boolean, snoozed_until = (f #>> '{own,snoozedUntil}')::date, words_from = $2,
     created_at = case when c.created_by = $2 then (f ->> 'createdAt')::timestamptz else c.created_at end
   from (select r.fact::jsonb f from source_record r
         where r.owner_id = $1 and r.key = any($3::uuid[]) and r.kind = 'contact') said
     join ${traceOf('p', `(f #> '{personas,0}')`)}
   where c.owner_id = $1 and c.id = p.contact_id and c.touched_at is null and (c.words_from is not null
     or coalesce(c.own_name, c.own_company, c.own_role, c.own_location, c.closeness, c.cadence_days::text,
       c.snoozed_until::text) is null and not c.never)`,
  `insert into tag (owner_id, contact_id, label, batch_id)
   select $1, p.contact_id, label, $2
   from source_record r
     join ${traceOf('p', `(r.fact::jsonb #> '{personas,0}')`)}
     cross join lateral jsonb_array_elements_text(r.fact::jsonb -> 'tags') label
   where r.owner_id = $1 and r.key = any($3::uuid[]) and r.kind = 'contact'
   on conflict do nothing`,
  `${WORDS}
   insert into note (owner_id, id, contact_id, text, written_at, changed_at, batch_id)
   select $1, key, p.contact_id, w ->> 'text', ${at('writtenAt')}, ${at('changedAt')}, $2
   from said join ${traceOf('p', `(w -> 'contact')`)} where w ->> 'about' = 'note'
   on conflict do nothing`,
  `${WORDS}
   insert into promise (owner_id, id, contact_id, text, due_on, made_at, kept_at, batch_id)
   select $1, key, p.contact_id, w ->> 'text', (w ->> 'dueOn')::date, ${at('madeAt')}, ${at('keptAt')}, $2
   from said join ${traceOf('p', `(w -> 'contact')`)} where w ->> 'about' = 'promise'
   on conflict do nothing`,
  `${WORDS},
   logged as (
     insert into interaction (owner_id, id, persona_id, at, precision, zone, direction, channel, group_size, event_key, logged_from)
     select $1, key, p.id, ${DATED}, w ->> 'direction', w ->> 'channel', 1, key, $2
     from said join ${traceOf('p', `(w -> 'contact')`)} where w ->> 'about' = 'exchange'
     on conflict do nothing returning event_key)
   insert into message_text (owner_id, event_key, body)
   select $1, key, w ->> 'text' from said join logged on event_key = key where w ->> 'text' is not null
   on conflict do nothing`,
  `${WORDS},
   made as (
     insert into opportunity (owner_id, id, kind, stage, state, title, company, location, url, details, at, precision, zone,
       persona_id, batch_id, standing, lost_reason, entered_at, source, next_step, next_step_on, notes, amount_kind, amount_minor,
       currency, work_days, days_per_month, months, starts_on, own_chance, changed_at)
     select $1, key, w ->> 'opportunity', w ->> 'stage', w ->> 'state', w ->> 'title', w ->> 'company', w ->> 'location',
       w ->> 'url', w ->> 'details', ${DATED}, p.id, $2, w ->> 'standing', w ->> 'lostReason', ${at('enteredAt')}, w ->> 'source',
       w ->> 'nextStep', (w ->> 'nextStepOn')::date, w ->> 'notes', amount ->> 'kind', (money ->> 'amountMinor')::bigint,
       money ->> 'currency', (amount ->> 'days')::float8, (amount ->> 'daysPerMonth')::float8, (amount ->> 'months')::int,
       (w ->> 'startsOn')::date, (w ->> 'ownChance')::float8, ${at('changedAt')}
     from said left join ${traceOf('p', `(w -> 'contact')`)}
       cross join lateral (select w -> 'amount' amount) a
       cross join lateral (select coalesce(amount -> 'perYear', amount -> 'perDay', amount -> 'perMonth', amount -> 'total') money) m
     where w ->> 'about' = 'opportunity'
     on conflict do nothing returning id),
   moved as (
     insert into stage_change (owner_id, opportunity_id, nth, at, standing, stage, reason, chance)
     select $1, key, nth - 1, (h #>> '{at}')::timestamptz, h #>> '{to,kind}', h #>> '{to,stage}', h #>> '{to,reason}',
       (h ->> 'chance')::float8
     from said join made on made.id = key
       cross join lateral jsonb_array_elements(w -> 'history') with ordinality past (h, nth))
   insert into opportunity_person (owner_id, opportunity_id, contact_id, role)
   select $1, key, p.contact_id, s ->> 'role'
   from said join made on made.id = key cross join lateral jsonb_array_elements(w -> 'people') s
     join ${traceOf('p', `(s -> 'contact')`)}
   on conflict do nothing`,
  `${WORDS}
   insert into board (owner_id, kind, id, stages, batch_id)
   select $1, w ->> 'opportunity', key, (w -> 'stages')::text, $2 from said where w ->> 'about' = 'board'
   on conflict do nothing`,
  `${WORDS}
   insert into saved_view (owner_id, id, name, filter, created_at, batch_id)
   select $1, key, w ->> 'name', w ->> 'filter', ${at('createdAt')}, $2 from said where w ->> 'about' = 'view'
   on conflict do nothing`,
  `${WORDS}
   insert into possible_match (owner_id, id, left_contact, right_contact, probability, evidence, state, decided_at, batch_id)
   select $1, key, p.contact_id, q.contact_id, (w ->> 'probability')::float8, w ->> 'evidence', w ->> 'state',
     ${at('decidedAt')}, $2
   from said join ${traceOf('p', `(w -> 'left')`)} join ${traceOf('q', `(w -> 'right')`)}
   where w ->> 'about' = 'match' and p.contact_id <> q.contact_id
   on conflict do nothing`,
  `${WORDS},
   made as (
     insert into slate (owner_id, id, week, made_at, is_catch_up, batch_id)
     select $1, key, (w ->> 'week')::date, ${at('madeAt')}, (w ->> 'isCatchUp')::boolean, $2 from said where w ->> 'about' = 'slate'
     on conflict do nothing returning id)
   insert into suggestion (owner_id, slate_id, contact_id, position, reasons, opening_line, state, decided_at, snoozed_until)
   select $1, key, p.contact_id, (s ->> 'position')::int, s ->> 'reasons', s ->> 'openingLine', s ->> 'state',
     (s ->> 'decidedAt')::timestamptz, (s ->> 'snoozedUntil')::date
   from said join made on made.id = key cross join lateral jsonb_array_elements(w -> 'suggestions') s
     join ${traceOf('p', `(s -> 'contact')`)}
   on conflict do nothing`,
];
