import type { ColumnDescription } from '#importers';
import type { ImportBatch as BatchRow } from '#persistence';
import type { ImportBatch, ImportProgress, ImportQuestion } from './import-batch.type.js';
import type { FileCount } from './import-preview.type.js';

/** Of an archive's files so many are counted one by one. */
const FILES_MAX = 1_000;

export function presentImport(batch: BatchRow, now: Date): ImportBatch {
  const { id, state, title, platform, era, createdAt, exportedAt, preview, report, undone } = batch;
  const refusal =
    batch.refusalCode === null ? null : { code: batch.refusalCode, reason: batch.refusalReason ?? batch.refusalCode };
  return {
    ...{ id, state, title, platform, era, createdAt, exportedAt, refusal },
    progress: progressOf(batch, now),
    files: batch.files.map((file) => ({ ...file, uploadUrl: `/imports/${id}/files/${file.position}` })),
    columns: batch.columnGuess === null ? null : (JSON.parse(batch.columnGuess) as ColumnDescription[]),
    questions: JSON.parse(batch.questions ?? '[]') as ImportQuestion[],
    preview: preview === null ? null : { ...preview, files: filesOf(preview) },
    report: report === null ? null : { ...report, files: filesOf(report), undone },
    canCommit: state === 'previewed',
    canUndo: state === 'committed',
    canResume: refusal !== null && state !== 'refused',
  };
}

/** Reports from before encodings were noted have none. */
function filesOf({ files }: { readonly files: readonly FileCount[] }): FileCount[] {
  return files.slice(0, FILES_MAX).map((file) => ({ ...NOT_NOTED, ...file }));
}

const NOT_NOTED = { encoding: null, isEncodingGuessed: false } as const;

const STAGES = {
  receiving: 'receiving',
  received: 'waiting',
  reading: 'reading',
  previewed: 'previewed',
  committing: 'writing',
  committed: 'done',
  undoing: 'undoing',
  undone: 'undone',
  refused: 'refused',
} as const satisfies Record<BatchRow['state'], string>;

function progressOf(batch: BatchRow, now: Date): ImportProgress {
  const isDeriving = batch.state === 'committing' && batch.report !== null;
  const isMoving = !isDeriving && (batch.state === 'reading' || batch.state === 'committing');
  const seconds = (now.getTime() - batch.changedAt.getTime()) / 1_000;
  const rowsPerSecond = isMoving && seconds > 0 && batch.rowsRead > 0 ? batch.rowsRead / seconds : null;
  const rowsLeft = batch.rowsExpected === null ? null : Math.max(0, batch.rowsExpected - batch.rowsRead);
  return {
    stage: isDeriving ? 'deriving' : STAGES[batch.state],
    rows: batch.rowsRead,
    rowsExpected: batch.rowsExpected,
    rowsPerSecond,
    secondsLeft: rowsPerSecond === null || rowsLeft === null ? null : Math.ceil(rowsLeft / rowsPerSecond),
    bytesReceived: batch.files.reduce((sum, file) => sum + file.receivedBytes, 0),
    bytesExpected: batch.files.reduce((sum, file) => sum + file.size, 0),
  };
}
