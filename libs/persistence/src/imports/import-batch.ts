import type { ImportBatchId, ImportPreview, ImportReport, ImportState, UndoReport } from '#vocabulary';

/** One archive from receipt to report. */
export interface ImportBatch {
  readonly id: ImportBatchId;
  readonly state: ImportState;
  readonly title: string;
  readonly platform: string | null;
  readonly era: string | null;
  readonly createdAt: Date;
  /** When the batch came into its state: how long it has been reading, committing, undoing. */
  readonly changedAt: Date;
  readonly exportedAt: Date | null;
  readonly commitsWhenRead: boolean;
  /** What the owner says the columns mean, as JSON. */
  readonly columnMapping: string | null;
  /** What the columns of a table were taken to mean, as JSON; null for an archive that needs no word on it. */
  readonly columnGuess: string | null;
  /** What the files leave open, as JSON; null until they are read. */
  readonly questions: string | null;
  /** What the owner answers, as JSON. */
  readonly answers: string | null;
  readonly rowsRead: number;
  readonly rowsExpected: number | null;
  readonly chunksApplied: number;
  readonly preview: ImportPreview | null;
  /** There as soon as all is written; cards and ties may still be derived while the state is `committing`. */
  readonly report: ImportReport | null;
  readonly undone: UndoReport | null;
  /** For a refused batch why; for any other what stopped the worker, until the owner lets it go on. */
  readonly refusalCode: string | null;
  readonly refusalReason: string | null;
  /** In order. */
  readonly files: readonly ImportFile[];
}

export const BATCH_COLUMNS = `id, state, title, platform, era, created_at "createdAt", changed_at "changedAt",
  exported_at "exportedAt", commits_when_read "commitsWhenRead", column_mapping "columnMapping", column_guess "columnGuess",
  questions, answers,
  rows_read "rowsRead", rows_expected "rowsExpected", chunks_applied "chunksApplied", preview::json preview,
  report::json report, undone::json undone, refusal_code "refusalCode", refusal_reason "refusalReason",
  (select coalesce(json_agg(json_build_object('position', file.position, 'name', file.name, 'size', file.size,
     'receivedBytes', file.received_bytes) order by file.position), '[]')
   from import_file file where file.owner_id = import_batch.owner_id and file.batch_id = import_batch.id) files`;

export interface ImportFile {
  readonly position: number;
  readonly name: string;
  readonly size: number;
  readonly receivedBytes: number;
}

export interface ImportProblem {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly reason: string;
  /** False for a row that was set aside, or kept without a part of it. */
  readonly isProblem: boolean;
}
