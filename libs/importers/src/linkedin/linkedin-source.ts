import type { ArchiveFile } from '../archive-file.js';
import { UnreadableBytes } from '../guarded-bytes.js';
import type { LinkedInFile } from './linkedin-file.js';
import { fileByName, fileOf } from './linkedin-files.js';
import { openLinkedInTable } from './snapshot-pages.js';

/** A file of the archive and what it was recognised as. */
export interface LinkedInSource {
  readonly file: ArchiveFile;
  /** Null for a file whose rows we do not read: one we know and do not need, or one we do not know. */
  readonly as: LinkedInFile | null;
  /** The header as it stands; null where none was found. */
  readonly headers: readonly string[] | null;
  /** The records right below the header, for what they tell about the archive's age. */
  readonly firstRows: readonly (readonly string[])[];
  /** Whether something stands above the header. */
  readonly hasPreamble: boolean;
}

const FIRST_ROWS = 50;

/** Looks at the head of a file to say what it is. */
export async function linkedInSource(file: ArchiveFile): Promise<LinkedInSource> {
  const nothing = { file, as: null, headers: null, firstRows: [], hasPreamble: false };
  if (!isTable(file.name) && fileByName(file.name).file === null) return nothing;
  try {
    const table = await openLinkedInTable(file, (cells) => fileOf(file.name, cells) !== null);
    if (table === null) return { ...nothing, as: fileByName(file.name).file };
    const firstRows: (readonly string[])[] = [];
    for await (const rows of table.rows) {
      firstRows.push(...rows.slice(0, FIRST_ROWS).map(({ cells }) => cells));
      if (firstRows.length > 0) break;
    }
    const as = fileOf(file.name, table.headers);
    return { file, as, headers: table.headers, firstRows, hasPreamble: table.headerLine > 1 };
  } catch (fault) {
    if (!(fault instanceof UnreadableBytes)) throw fault;
    return { ...nothing, as: fileByName(file.name).file };
  }
}

/** Whether a file is a table by its ending; other files of the export are articles and pictures. */
export function isTable(name: string): boolean {
  return /\.(?:csv|tsv|txt)$/i.test(name);
}
