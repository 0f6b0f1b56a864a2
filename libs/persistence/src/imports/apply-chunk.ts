import type { ImportBatchId, OwnerId } from '#vocabulary';
import { copyRows, type CopyValue } from '../copy-rows.js';
import type { Sql } from '../sql.js';
import type { ImportChunk } from './import-chunk.js';
import { writeOwnWords } from './write-own-words.js';

/** Whether rows of a chunk may be there already. A table that need not look for each of them takes them twice as fast. */
export type Meets = 'nothing' | 'standing rows';

/** Rows on their way into a table: by COPY into a temporary twin of it, and by statements from there. */
interface Staged {
  readonly table: string;
  /** The table's columns in their order, so that `select *` fits. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CopyValue[])[];
  readonly statements: readonly string[];
}

/**
 * Writes one chunk inside the caller's transaction and moves the checkpoint with it.
 *
 * @returns false, having written nothing, when the chunk was applied before: a resumed import passes over it.
 * @throws a unique violation where it was to meet nothing and met something
 */
export async function applyChunk(
  sql: Sql,
  owner: OwnerId,
  batch: ImportBatchId,
  chunk: ImportChunk,
  meets: Meets,
): Promise<boolean> {
  const due = await sql.run(
    `update import_batch set chunks_applied = $3 + 1, rows_read = $4::bigint, rows_expected = greatest($4::bigint, $5::bigint)
     where owner_id = $1 and id = $2 and state = 'committing' and chunks_applied = $3`,
    [owner, batch, chunk.number, chunk.rowsRead, chunk.rowsExpected],
  );
  if (due === 0) return false;
  await writeSeen(sql, owner, batch, chunk);
  await throughStaging(sql, [
    ...people(owner, batch, chunk),
    ...records(owner, batch, chunk, meets),
    ...exchanges(owner, batch, chunk, meets),
    ...theRest(owner, batch, chunk),
  ]);
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

function people(owner: OwnerId, batch: ImportBatchId, chunk: ImportChunk): Staged[] {
  return [
    {
      table: 'contact',
      columns: ['owner_id', 'id', 'created_at', 'created_by', 'never'],
      rows: chunk.contacts.map((contact) => [owner, contact, chunk.addedAt, batch, false]),
      statements: [insertInto('contact', 'nothing')],
    },
    {
      table: 'persona',
      columns: ['owner_id', 'id', 'kind', 'value', 'contact_id', 'created_by'],
      rows: chunk.personas.map((persona) => [owner, persona.id, persona.kind, persona.value, persona.contactId, batch]),
      statements: [insertInto('persona', 'nothing')],
    },
  ];
}

/** The older word of a changed record is kept beside it, once per batch, so that undoing the batch brings it back. */
function records(owner: OwnerId, batch: ImportBatchId, chunk: ImportChunk, meets: Meets): Staged[] {
  return [
    {
      table: 'source_record',
      columns: ['owner_id', 'key', 'kind', 'content_hash', 'fact', 'file', 'line', 'first_batch', 'last_batch'],
      rows: chunk.records.map((record) => [
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
      statements:
        meets === 'nothing'
          ? [insertInto('source_record', meets)]
          : [
              `insert into source_record_version (owner_id, replaced_by, key, content_hash, fact, file, line, batch_id)
         select r.owner_id, s.last_batch, r.key, r.content_hash, r.fact, r.file, r.line, r.last_batch
         from staged_source_record s join source_record r on r.owner_id = s.owner_id and r.key = s.key
         where r.last_batch <> s.last_batch
         on conflict do nothing`,
              `insert into source_record select * from staged_source_record
         on conflict (owner_id, key) do update set content_hash = excluded.content_hash, fact = excluded.fact,
           file = excluded.file, line = excluded.line, last_batch = excluded.last_batch`,
            ],
    },
    {
      table: 'observation',
      columns: ['owner_id', 'id', 'persona_id', 'field', 'value', 'seen_at', 'source_key', 'batch_id'],
      rows: chunk.observations.map((observation) => [
        owner,
        observation.id,
        observation.personaId,
        observation.field,
        observation.value,
        observation.seenAt ?? chunk.seenAt,
        observation.recordKey,
        batch,
      ]),
      statements: [insertInto('observation', meets)],
    },
  ];
}

function exchanges(owner: OwnerId, batch: ImportBatchId, chunk: ImportChunk, meets: Meets): Staged[] {
  return [
    {
      table: 'interaction',
      columns: [
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
      rows: chunk.interactions.map((interaction) => [
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
      statements: [insertInto('interaction', meets)],
    },
    {
      table: 'message_text',
      columns: ['owner_id', 'event_key', 'subject', 'body'],
      rows: chunk.texts.map((text) => [owner, text.eventKey, text.subject, text.body]),
      statements: [insertInto('message_text', meets)],
    },
  ];
}

function theRest(owner: OwnerId, batch: ImportBatchId, chunk: ImportChunk): Staged[] {
  return [
    {
      table: 'note',
      columns: ['owner_id', 'id', 'contact_id', 'text', 'written_at', 'changed_at', 'batch_id'],
      rows: chunk.notes.map((note) => [owner, note.id, note.contactId, note.text, note.at, note.at, batch]),
      statements: [insertInto('note', 'standing rows')],
    },
    {
      table: 'opportunity',
      columns: [
        ...['owner_id', 'id', 'kind', 'stage', 'state', 'title', 'company', 'location', 'url', 'details'],
        ...['at', 'precision', 'zone', 'persona_id', 'batch_id', 'standing'],
      ],
      rows: chunk.opportunities.map((opportunity) => [
        ...[owner, opportunity.id, opportunity.kind, opportunity.stage, 'candidate', opportunity.title, opportunity.company],
        ...[opportunity.location, opportunity.url, opportunity.details, opportunity.at?.at ?? null],
        ...[opportunity.at?.precision ?? null, opportunity.at?.zone ?? null, opportunity.personaId, batch, 'open'],
      ]),
      statements: [insertInto('opportunity', 'standing rows')],
    },
    {
      table: 'owner_statement',
      columns: ['owner_id', 'id', 'about', 'statement', 'batch_id'],
      rows: chunk.statements.map((statement) => [owner, statement.id, statement.about, statement.statement, batch]),
      statements: [insertInto('owner_statement', 'standing rows')],
    },
    {
      table: 'own_post',
      columns: [
        'owner_id',
        'id',
        'platform',
        'at',
        'precision',
        'zone',
        'text',
        'url',
        'reply_to_kind',
        'reply_to_value',
        'batch_id',
      ],
      rows: chunk.posts.map((post) => [
        ...[owner, post.id, post.platform, post.at.at, post.at.precision, post.at.zone, post.text, post.url],
        ...[post.inReplyTo?.kind ?? null, post.inReplyTo?.value ?? null, batch],
      ]),
      statements: [insertInto('own_post', 'standing rows')],
    },
    {
      table: 'possible_match',
      columns: ['owner_id', 'id', 'left_contact', 'right_contact', 'probability', 'evidence', 'state', 'decided_at', 'batch_id'],
      rows: chunk.matches.map((match) => [
        ...[owner, match.id, match.left, match.right, match.probability, match.evidence, 'open', null, batch],
      ]),
      statements: [insertInto('possible_match', 'standing rows')],
    },
    {
      table: 'job_change',
      columns: ['owner_id', 'contact_id', 'batch_id', 'from_company', 'from_role', 'to_company', 'to_role', 'seen_at'],
      rows: chunk.jobChanges.map((change) => [
        ...[owner, change.contactId, batch, change.fromCompany, change.fromRole, change.toCompany, change.toRole],
        chunk.seenAt,
      ]),
      statements: [insertInto('job_change', 'standing rows')],
    },
  ];
}

const insertInto = (table: string, meets: Meets): string =>
  `insert into ${table} select * from staged_${table}${meets === 'nothing' ? '' : ' on conflict do nothing'}`;

/** In few round trips: COPY itself is refused where row-level security holds, and each answer waits for this thread. */
async function throughStaging(sql: Sql, all: readonly Staged[]): Promise<void> {
  const staged = all.filter(({ rows }) => rows.length > 0);
  if (staged.length === 0) return;
  const twins = staged.map(
    ({ table }) => `create temporary table if not exists staged_${table} (like ${table}) on commit delete rows`,
  );
  await sql.client.query(twins.join(';\n'));
  for (const { table, columns, rows } of staged) await copyRows(sql, `staged_${table}`, columns, rows);
  await sql.client.query(staged.flatMap(({ statements }) => statements).join(';\n'));
}
