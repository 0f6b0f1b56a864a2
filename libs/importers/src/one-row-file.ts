import type { ArchiveFile } from './archive-file.js';
import type { ParsedRow } from './parsed-row.js';

/** A file that is set aside whole: it counts as one row. */
export function fileSetAside(
  file: ArchiveFile,
  code: 'FILE_AS_HTML' | 'FILE_NOT_NEEDED' | 'FILE_UNKNOWN',
  reason: string,
): ParsedRow {
  return { kind: 'setAside', code, reason, provenance: { file: file.name, line: 1 } };
}
