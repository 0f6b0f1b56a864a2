import type { ArchiveFile } from '../archive-file.js';
import { anyHeadTextOf } from '../head-of.js';
import { recognizedFiles } from '../recognized-files.js';

/** A file of a Signal export: the whole account as lines of JSON, or one chat as another program wrote it out. */
export interface SignalFile {
  readonly file: ArchiveFile;
  readonly kind: 'backup' | 'text' | 'lines';
}

/** The first line says what version the backup is; the others are frames. */
const BACKUP =
  /^\s*\{\s*"(?:version|backupTimeMs)"\s*:[^\n]*"(?:backupTimeMs|mediaRootBackupKey|version)"|^\s*\{\s*"(?:account|recipient)"\s*:\s*\{/;
/** `[2019-12-24, 12:23] Jane Doe: ` WhatsApp has seconds where it has brackets. */
export const SIGNAL_HEAD = /^\[(\d{4}-\d\d-\d\d),? (\d\d:\d\d(?::\d\d)?)\] ([^:\n]{1,120}): ?/;
const LINE = /^\s*\{\s*"date"\s*:.*"sender"\s*:.*"body"\s*:/;

export function signalFiles(files: readonly ArchiveFile[]) {
  return recognizedFiles(files, signalFileOf);
}

async function signalFileOf(file: ArchiveFile): Promise<SignalFile | null> {
  if (!/\.(?:jsonl?|md|txt)$/i.test(file.name)) return null;
  const head = await anyHeadTextOf(file);
  if (/\.jsonl?$/i.test(file.name)) {
    const [first = ''] = head.trimStart().split('\n');
    if (LINE.test(first)) return { file, kind: 'lines' };
    return /\.jsonl$/i.test(file.name) && BACKUP.test(head) ? { file, kind: 'backup' } : null;
  }
  const begin = SIGNAL_HEAD.exec(head.trimStart());
  const isSignal = begin !== null && (/\.md$/i.test(file.name) || begin[2]?.length === 5);
  return isSignal ? { file, kind: 'text' } : null;
}
