import { refused, type Refusal } from '#vocabulary';
import type { ArchiveFile } from './archive-file.js';
import type { ColumnMapping } from './csv-mapping/column-role.js';
import { looksLikeVcard } from './vcard/read-vcard.js';

export type Platform = 'linkedin' | 'vcard' | 'csv';

/** An archive whose maker is known. */
export interface RecognizedArchive {
  readonly platform: Platform;
  /** The generation of the platform's format, in words; null where there is only one. */
  readonly era: string | null;
  /** When the archive was made: from its name where that says so, else the latest day seen in it, else null. */
  readonly exportedAt: Date | null;
  /** Every file a person put there; what operating systems leave behind is not among them. */
  readonly files: readonly ArchiveFile[];
  /** For a table nobody's export looks like: what its columns are taken to mean, for the owner to correct. */
  readonly csv: TableToMap | null;
}

export interface TableToMap {
  readonly headers: readonly string[];
  readonly sampleRows: readonly (readonly string[])[];
  readonly mapping: ColumnMapping;
}

export type ArchiveRefusalCode = 'ARCHIVE_EMPTY' | 'ARCHIVE_UNKNOWN';

const HEAD_BYTES = 4096;

/**
 * Says which platform made an archive, by what its files hold; names given by people are no evidence.
 *
 * @param outerName the name of the ZIP or folder: read for the day of the export only
 */
export async function recognizeArchive(
  files: readonly ArchiveFile[],
  outerName: string,
): Promise<RecognizedArchive | Refusal<ArchiveRefusalCode>> {
  if (files.length === 0) return refused('ARCHIVE_EMPTY', `${outerName} holds no file.`);
  for (const file of files) {
    if (looksLikeVcard(await headOf(file))) return { platform: 'vcard', era: null, exportedAt: null, files, csv: null };
  }
  return refused('ARCHIVE_UNKNOWN', `${outerName} is no export we know.`);
}

async function headOf(file: ArchiveFile): Promise<Uint8Array> {
  for await (const chunk of file.open()) return chunk.subarray(0, HEAD_BYTES);
  return new Uint8Array(0);
}
