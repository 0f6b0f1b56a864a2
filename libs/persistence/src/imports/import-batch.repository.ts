import { type ImportBatchId, importBatchId, type ImportState, type OwnerId } from '#vocabulary';
import { copyRows } from '../copy-rows.js';
import type { Database } from '../database.js';
import { askForNetwork } from '../derived/ask-for-network.js';
import { newId } from '../identifiers.js';
import { BATCH_COLUMNS, type ImportBatch, type ImportProblem } from './import-batch.js';

/** States in which the worker has something to do. */
const DUE = `state in ('received', 'reading', 'committing', 'undoing') and refusal_code is null`;

/** What the worker finds out about a batch, column by column; a column not named stays. */
export interface BatchFindings {
  readonly platform: string;
  readonly era: string | null;
  readonly exportedAt: Date | null;
  readonly columnGuess: string | null;
  readonly questions: string;
}

/** The rows that say where each import stands. */
export class ImportBatchRepository {
  constructor(private readonly database: Database) {}

  async begin(
    owner: OwnerId,
    batch: { title: string; commitsWhenRead: boolean; files: readonly { name: string; size: number }[] },
    now: Date,
  ): Promise<ImportBatchId> {
    const id = importBatchId(newId());
    await this.database.inTransaction(owner, async (sql) => {
      await sql.run(
        `insert into import_batch (owner_id, id, state, title, created_at, changed_at, commits_when_read)
         values ($1, $2, 'receiving', $3, $4, $4, $5)`,
        [owner, id, batch.title, now, batch.commitsWhenRead],
      );
      await sql.run(
        `insert into import_file (owner_id, batch_id, position, name, size)
         select $1, $2, file.position - 1, file.name, file.size
         from unnest($3::text[], $4::bigint[]) with ordinality file (name, size, position)`,
        [owner, id, batch.files.map((file) => file.name), batch.files.map((file) => file.size)],
      );
    });
    return id;
  }

  find(owner: OwnerId, batch: ImportBatchId): Promise<ImportBatch | null> {
    return this.database.asOwner(owner, (sql) =>
      sql.row<ImportBatch>(`select ${BATCH_COLUMNS} from import_batch where owner_id = $1 and id = $2`, [owner, batch]),
    );
  }

  /** Latest first, at most `limit`, those before the given one. */
  list(owner: OwnerId, before: { createdAt: Date; id: string } | null, limit: number): Promise<ImportBatch[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows<ImportBatch>(
        `select ${BATCH_COLUMNS} from import_batch
         where owner_id = $1 and ($2::timestamptz is null or (created_at, id) < ($2, $3::uuid))
         order by created_at desc, id desc limit $4`,
        [owner, before?.createdAt ?? null, before?.id ?? null, limit],
      ),
    );
  }

  async count(owner: OwnerId): Promise<number> {
    const row = await this.database.asOwner(owner, (sql) =>
      sql.row<{ count: number }>('select count(*) from import_batch where owner_id = $1', [owner]),
    );
    return row?.count ?? 0;
  }

  async received(owner: OwnerId, batch: ImportBatchId, position: number, bytes: number): Promise<void> {
    await this.database.asOwner(owner, (sql) =>
      sql.run('update import_file set received_bytes = $4 where owner_id = $1 and batch_id = $2 and position = $3', [
        ...[owner, batch, position, bytes],
      ]),
    );
  }

  /**
   * Moves a batch from one state to another and begins to count its rows anew. The named transition is the only writer of
   * `state`.
   *
   * @returns false when the batch was not in `from`: someone else moved it first.
   */
  async move(owner: OwnerId, batch: ImportBatchId, from: ImportState, to: ImportState, now: Date): Promise<boolean> {
    return this.database.inTransaction(owner, async (sql) => {
      const moved = await sql.run(
        `update import_batch set state = $4, changed_at = $5, rows_read = 0, refusal_code = null, refusal_reason = null
         where owner_id = $1 and id = $2 and state = $3`,
        [owner, batch, from, to, now],
      );
      if (moved > 0 && to === 'committed') await askForNetwork(sql, owner, now);
      return moved > 0;
    });
  }

  /** Ends a reading that cannot go on. */
  async refuse(owner: OwnerId, batch: ImportBatchId, refusal: { code: string; reason: string }, now: Date): Promise<void> {
    await this.database.asOwner(owner, (sql) =>
      sql.run(
        `update import_batch set state = 'refused', changed_at = $3, refusal_code = $4, refusal_reason = $5
         where owner_id = $1 and id = $2 and state in ('receiving', 'received', 'reading')`,
        [owner, batch, now, refusal.code, refusal.reason],
      ),
    );
  }

  /** Notes what stopped the worker; the batch waits where it is until `resume`. */
  async halt(owner: OwnerId, batch: ImportBatchId, refusal: { code: string; reason: string }): Promise<void> {
    await this.database.asOwner(owner, (sql) =>
      sql.run('update import_batch set refusal_code = $3, refusal_reason = $4 where owner_id = $1 and id = $2', [
        ...[owner, batch, refusal.code, refusal.reason],
      ]),
    );
  }

  /** @returns false when nothing had stopped. */
  async resume(owner: OwnerId, batch: ImportBatchId): Promise<boolean> {
    const resumed = await this.database.asOwner(owner, (sql) =>
      sql.run(
        `update import_batch set refusal_code = null, refusal_reason = null
         where owner_id = $1 and id = $2 and state in ('received', 'reading', 'committing', 'undoing')
           and refusal_code is not null`,
        [owner, batch],
      ),
    );
    return resumed > 0;
  }

  /** @returns false when the batch is at work or has written something: then it is undone, not discarded. */
  async discard(owner: OwnerId, batch: ImportBatchId): Promise<boolean> {
    const gone = await this.database.asOwner(owner, (sql) =>
      sql.run(
        `delete from import_batch where owner_id = $1 and id = $2
           and state in ('receiving', 'received', 'previewed', 'refused', 'undone')`,
        [owner, batch],
      ),
    );
    return gone > 0;
  }

  /** @returns the batch that waited longest for the worker. */
  nextDue(owner: OwnerId): Promise<ImportBatch | null> {
    return this.database.asOwner(owner, (sql) =>
      sql.row<ImportBatch>(
        `select ${BATCH_COLUMNS} from import_batch where owner_id = $1 and ${DUE} order by changed_at, id limit 1`,
        [owner],
      ),
    );
  }

  /** Everyone with something due. Row-level security shows one owner at a time, so each is asked. */
  async ownersDue(): Promise<OwnerId[]> {
    const accounts = await this.database.beforeSignIn((sql) => sql.rows<{ id: OwnerId }>('select id from account'));
    const due: OwnerId[] = [];
    for (const { id } of accounts) if ((await this.nextDue(id)) !== null) due.push(id);
    return due;
  }

  async chooseColumns(owner: OwnerId, batch: ImportBatchId, mapping: string): Promise<void> {
    await this.database.asOwner(owner, (sql) =>
      sql.run('update import_batch set column_mapping = $3 where owner_id = $1 and id = $2', [owner, batch, mapping]),
    );
  }

  async answer(owner: OwnerId, batch: ImportBatchId, answers: string): Promise<void> {
    await this.database.asOwner(owner, (sql) =>
      sql.run('update import_batch set answers = $3 where owner_id = $1 and id = $2', [owner, batch, answers]),
    );
  }

  /** What the owner answered in imports before this one, as JSON, the latest last. */
  async answersBefore(owner: OwnerId, batch: ImportBatchId): Promise<string[]> {
    const rows = await this.database.asOwner(owner, (sql) =>
      sql.rows<{ answers: string }>(
        `select answers from
           (select answers, created_at, id from import_batch
            where owner_id = $1 and answers is not null
              and (created_at, id) < (select created_at, id from import_batch where owner_id = $1 and id = $2)
            order by created_at desc, id desc limit 100) latest
         order by created_at, id`,
        [owner, batch],
      ),
    );
    return rows.map(({ answers }) => answers);
  }

  async recognized(owner: OwnerId, batch: ImportBatchId, found: BatchFindings): Promise<void> {
    await this.database.asOwner(owner, (sql) =>
      sql.run(
        `update import_batch set platform = $3, era = $4, exported_at = $5, column_guess = $6, questions = $7
         where owner_id = $1 and id = $2`,
        [owner, batch, found.platform, found.era, found.exportedAt, found.columnGuess, found.questions],
      ),
    );
  }

  async progress(owner: OwnerId, batch: ImportBatchId, rowsRead: number, rowsExpected: number | null): Promise<void> {
    await this.database.asOwner(owner, (sql) =>
      sql.run('update import_batch set rows_read = $3, rows_expected = $4 where owner_id = $1 and id = $2', [
        ...[owner, batch, rowsRead, rowsExpected],
      ]),
    );
  }

  /** Keeps what the worker made of the batch, and the problems it met, in place of earlier ones. */
  async save(
    owner: OwnerId,
    batch: ImportBatchId,
    made: { readonly column: 'preview' | 'report'; readonly value: object },
    problems: readonly ImportProblem[] | null,
  ): Promise<void> {
    await this.database.inTransaction(owner, async (sql) => {
      await sql.run(SAVE[made.column], [owner, batch, JSON.stringify(made.value)]);
      if (problems === null) return;
      await sql.run('delete from import_problem where owner_id = $1 and batch_id = $2', [owner, batch]);
      await sql.client.query(
        'create temporary table if not exists staged_import_problem (like import_problem) on commit delete rows',
      );
      await copyRows(
        sql,
        'staged_import_problem',
        ['owner_id', 'batch_id', 'position', 'file', 'line', 'code', 'reason', 'is_problem'],
        problems.map(({ file, line, code, reason, isProblem }, position) => [
          ...[owner, batch, position, file, line, code, reason, isProblem],
        ]),
      );
      await sql.client.query('insert into import_problem select * from staged_import_problem');
    });
  }

  async countProblems(owner: OwnerId, batch: ImportBatchId): Promise<number> {
    const row = await this.database.asOwner(owner, (sql) =>
      sql.row<{ count: number }>('select count(*) from import_problem where owner_id = $1 and batch_id = $2', [owner, batch]),
    );
    return row?.count ?? 0;
  }

  /** Problems first, in the order of the files' rows. */
  problems(
    owner: OwnerId,
    batch: ImportBatchId,
    after: number,
    limit: number,
  ): Promise<(ImportProblem & { position: number })[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows<ImportProblem & { position: number }>(
        `select position, file, line, code, reason, is_problem "isProblem" from import_problem
         where owner_id = $1 and batch_id = $2 and position > $3 order by position limit $4`,
        [owner, batch, after, limit],
      ),
    );
  }
}

const SAVE = {
  preview: 'update import_batch set preview = $3 where owner_id = $1 and id = $2',
  report: 'update import_batch set report = $3 where owner_id = $1 and id = $2',
} as const;
