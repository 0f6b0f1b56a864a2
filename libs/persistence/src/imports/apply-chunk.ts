import type { ImportBatchId, OwnerId } from '#vocabulary';
import { copyRows, type CopyValue } from '../copy-rows.js';
import type { Sql } from '../sql.js';
import type { ImportChunk } from './import-chunk.js';
import { writeOwnWords } from './write-own-words.js';

/**
 * Writes one chunk inside the caller's transaction and moves the checkpoint with it.
 *
 * @returns false, having written nothing, when the chunk was applied before: a resumed import passes over it.
 */
export async function applyChunk(sql: Sql, owner: OwnerId, batch: ImportBatchId, chunk: ImportChunk): Promise<boolean> {
  const due = await sql.run(
    `update import_batch set chunks_applied = $3 + 1, rows_read = $4::bigint, rows_expected = greatest($4::bigint, $5::bigint)
     where owner_id = $1 and id = $2 and state = 'committing' and chunks_applied = $3`,
    [owner, batch, chunk.number, chunk.rowsRead, chunk.rowsExpected],
  );
  if (due === 0) return false;
  await writeSeen(sql, owner, batch, chunk);
  await writePeople(sql, owner, batch, chunk);
  await writeRecords(sql, owner, batch, chunk);
  await writeExchanges(sql, owner, batch, chunk);
  await writeTheRest(sql, owner, batch, chunk);
  await writeOwnWords(sql, owner, batch, chunk.records);
  return true;
}

async function writeSeen(sql: Sql, owner: OwnerId, batch: ImportBatchId, chunk: ImportChunk): Promise<void> {
  if (chunk.seen.length === 0) return;
  await sql.run('insert into import_seen (owner_id, batch_id, chunk, keys) values ($1, $2, $3, $4)', [
    owner,
    batch,
    chunk.number,
    chunk.seen,
  ]);
}

async function writePeople(sql: Sql, owner: OwnerId, batch: ImportBatchId, chunk: ImportChunk): Promise<void> {
  await throughStaging(
    sql,
    'contact',
    ['owner_id', 'id', 'created_at', 'created_by', 'never'],
    chunk.contacts.map((contact) => [owner, contact, chunk.addedAt, batch, false]),
    ['insert into contact select * from staged_contact'],
  );
  await throughStaging(
    sql,
    'persona',
    ['owner_id', 'id', 'kind', 'value', 'contact_id', 'created_by'],
    chunk.personas.map((persona) => [owner, persona.id, persona.kind, persona.value, persona.contactId, batch]),
    ['insert into persona select * from staged_persona'],
  );
}

/** The older word of a changed record is kept beside it, once per batch, so that undoing the batch brings it back. */
async function writeRecords(sql: Sql, owner: OwnerId, batch: ImportBatchId, chunk: ImportChunk): Promise<void> {
  await throughStaging(
    sql,
    'source_record',
    ['owner_id', 'key', 'kind', 'content_hash', 'fact', 'file', 'line', 'first_batch', 'last_batch'],
    chunk.records.map((record) => [
      owner,
      record.key,
      record.kind,
      record.contentHash,
      record.fact,
      record.file,
      record.line,
      batch,
      batch,
    ]),
    [
      `insert into source_record_version (owner_id, replaced_by, key, content_hash, fact, file, line, batch_id)
       select r.owner_id, s.last_batch, r.key, r.content_hash, r.fact, r.file, r.line, r.last_batch
       from staged_source_record s join source_record r on r.owner_id = s.owner_id and r.key = s.key
       where r.last_batch <> s.last_batch
       on conflict do nothing`,
      `insert into source_record select * from staged_source_record
       on conflict (owner_id, key) do update set content_hash = excluded.content_hash, fact = excluded.fact,
         file = excluded.file, line = excluded.line, last_batch = excluded.last_batch`,
    ],
  );
  await throughStaging(
    sql,
    'observation',
    ['owner_id', 'id', 'persona_id', 'field', 'value', 'seen_at', 'source_key', 'batch_id'],
    chunk.observations.map((observation) => [
      owner,
      observation.id,
      observation.personaId,
      observation.field,
      observation.value,
      observation.seenAt ?? chunk.seenAt,
      observation.recordKey,
      batch,
    ]),
    ['insert into observation select * from staged_observation on conflict do nothing'],
  );
}

async function writeExchanges(sql: Sql, owner: OwnerId, batch: ImportBatchId, chunk: ImportChunk): Promise<void> {
  await throughStaging(
    sql,
    'interaction',
    [
      'owner_id',
      'id',
      'persona_id',
      'at',
      'precision',
      'zone',
      'direction',
      'channel',
      'group_size',
      'event_key',
      'thread_key',
      'batch_id',
    ],
    chunk.interactions.map((interaction) => [
      owner,
      interaction.id,
      interaction.personaId,
      interaction.at.at,
      interaction.at.precision,
      interaction.at.zone,
      interaction.direction,
      interaction.channel,
      interaction.groupSize,
      interaction.eventKey,
      interaction.threadKey,
      batch,
    ]),
    ['insert into interaction select * from staged_interaction on conflict do nothing'],
  );
  await throughStaging(
    sql,
    'message_text',
    ['owner_id', 'event_key', 'subject', 'body'],
    chunk.texts.map((text) => [owner, text.eventKey, text.subject, text.body]),
    ['insert into message_text select * from staged_message_text on conflict do nothing'],
  );
}

async function writeTheRest(sql: Sql, owner: OwnerId, batch: ImportBatchId, chunk: ImportChunk): Promise<void> {
  await throughStaging(
    sql,
    'note',
    ['owner_id', 'id', 'contact_id', 'text', 'written_at', 'changed_at', 'batch_id'],
    chunk.notes.map((note) => [owner, note.id, note.contactId, note.text, note.at, note.at, batch]),
    ['insert into note select * from staged_note on conflict do nothing'],
  );
  await throughStaging(
    sql,
    'opportunity',
    [
      ...['owner_id', 'id', 'kind', 'stage', 'state', 'title', 'company', 'location', 'url', 'details'],
      ...['at', 'precision', 'zone', 'persona_id', 'batch_id', 'standing'],
    ],
    chunk.opportunities.map((opportunity) => [
      ...[owner, opportunity.id, opportunity.kind, opportunity.stage, 'candidate', opportunity.title, opportunity.company],
      ...[opportunity.location, opportunity.url, opportunity.details, opportunity.at?.at ?? null],
      ...[opportunity.at?.precision ?? null, opportunity.at?.zone ?? null, opportunity.personaId, batch, 'open'],
    ]),
    ['insert into opportunity select * from staged_opportunity on conflict do nothing'],
  );
  await throughStaging(
    sql,
    'owner_statement',
    ['owner_id', 'id', 'about', 'statement', 'batch_id'],
    chunk.statements.map((statement) => [owner, statement.id, statement.about, statement.statement, batch]),
    ['insert into owner_statement select * from staged_owner_statement on conflict do nothing'],
  );
  await throughStaging(
    sql,
    'own_post',
    ['owner_id', 'id', 'platform', 'at', 'precision', 'zone', 'text', 'url', 'reply_to_kind', 'reply_to_value', 'batch_id'],
    chunk.posts.map((post) => [
      ...[owner, post.id, post.platform, post.at.at, post.at.precision, post.at.zone, post.text, post.url],
      ...[post.inReplyTo?.kind ?? null, post.inReplyTo?.value ?? null, batch],
    ]),
    ['insert into own_post select * from staged_own_post on conflict do nothing'],
  );
  await throughStaging(
    sql,
    'possible_match',
    ['owner_id', 'id', 'left_contact', 'right_contact', 'probability', 'evidence', 'state', 'decided_at', 'batch_id'],
    chunk.matches.map((match) => [
      ...[owner, match.id, match.left, match.right, match.probability, match.evidence, 'open', null, batch],
    ]),
    ['insert into possible_match select * from staged_possible_match on conflict do nothing'],
  );
  await throughStaging(
    sql,
    'job_change',
    ['owner_id', 'contact_id', 'batch_id', 'from_company', 'from_role', 'to_company', 'to_role', 'seen_at'],
    chunk.jobChanges.map((change) => [
      ...[owner, change.contactId, batch, change.fromCompany, change.fromRole, change.toCompany, change.toRole],
      chunk.seenAt,
    ]),
    ['insert into job_change select * from staged_job_change on conflict do nothing'],
  );
}

/**
 * COPY into a temporary twin of the table, then the given statements from there: COPY itself is refused where row-level
 * security holds. The twin has the table's columns in their order, so `select *` fits.
 */
async function throughStaging(
  sql: Sql,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly CopyValue[])[],
  statements: readonly string[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql.client.query(`create temporary table if not exists staged_${table} (like ${table}) on commit delete rows`);
  await copyRows(sql, `staged_${table}`, columns, rows);
  for (const statement of statements) await sql.client.query(statement);
}
