import { isRefusal } from '#vocabulary';
import type { ArchiveFile } from '../archive-file.js';
import type { ParsedRow } from '../parsed-row.js';
import { rowsUntilDamage } from '../rows-until-damage.js';
import { EXPORTED_LINES, type ExportedFileKind } from './exported-line.js';
import { jsonLines } from './json-lines.js';
import { RECORD_OF_LINE, type TraceOfContact } from './record-of-line.js';

const KINDS = Object.keys(EXPORTED_LINES) as ExportedFileKind[];
/** An account with next to nothing in it still has the files. */
const FILES_OF_OURS_MIN = 3;

/** Whether an archive is an export of ours: by what stands in its first contact, or by the files where there is none. */
export async function isTielineExport(files: readonly ArchiveFile[]): Promise<boolean> {
  const ours = files.filter(({ name }) => kindOf(name) !== null);
  const contacts = ours.find(({ name }) => kindOf(name) === 'contacts');
  if (contacts === undefined) return false;
  for await (const { value } of jsonLines(contacts)) return EXPORTED_LINES.contacts.safeParse(value).success;
  return new Set(ours.map(({ name }) => kindOf(name))).size >= FILES_OF_OURS_MIN;
}

/** Reads an export of ours, people first. Its tables and cards say the same once more, for other programs. */
export async function* readTieline(files: readonly ArchiveFile[]): AsyncGenerator<ParsedRow> {
  const traces: TraceOfContact = new Map();
  for (const kind of KINDS) {
    for (const file of files) if (kindOf(file.name) === kind) yield* rowsUntilDamage(file, readLines(file, kind, traces));
  }
  for (const { name } of files) {
    if (kindOf(name) !== null) continue;
    const reason = 'The same stands in the JSON files, with more about it.';
    yield { kind: 'setAside', code: 'SAID_IN_JSON', reason, provenance: { file: name, line: 1 } };
  }
}

function kindOf(name: string): ExportedFileKind | null {
  const ending = /(?:^|\/)([a-z-]+)\.jsonl$/.exec(name)?.[1];
  return KINDS.find((kind) => kind === ending) ?? null;
}

async function* readLines(file: ArchiveFile, kind: ExportedFileKind, traces: TraceOfContact): AsyncGenerator<ParsedRow> {
  for await (const { line, value } of jsonLines(file)) yield rowOf(kind, value, traces, { file: file.name, line });
}

function rowOf(
  kind: ExportedFileKind,
  value: unknown,
  traces: TraceOfContact,
  provenance: { readonly file: string; readonly line: number },
): ParsedRow {
  if (value === undefined) return { kind: 'problem', code: 'LINE_UNREADABLE', reason: 'The line is no JSON.', provenance };
  const line = EXPORTED_LINES[kind].safeParse(value);
  if (!line.success) {
    const [first] = line.error.issues;
    const reason = `The line is not as exports have it: ${first?.path.join('.') ?? ''} ${first?.message ?? ''}.`;
    return { kind: 'problem', code: 'LINE_INVALID', reason, provenance };
  }
  // The schema and the reading are of one kind; the compiler cannot follow that through the union.
  const record = (
    RECORD_OF_LINE[kind] as (line: unknown, traces: TraceOfContact) => ReturnType<(typeof RECORD_OF_LINE)['notes']>
  )(line.data, traces);
  if (isRefusal(record)) return { kind: 'problem', code: record.code, reason: record.reason, provenance };
  return { kind: 'kept', records: [record], provenance };
}
