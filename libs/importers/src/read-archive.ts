import type { ColumnMapping } from './csv-mapping/column-role.js';
import type { ParsedRow } from './parsed-row.js';
import type { RecognizedArchive } from './recognize-archive.js';
import { readVcard } from './vcard/read-vcard.js';

export interface ReadContext {
  /** ISO 3166 code of the country that telephone numbers without `+` belong to, or null to leave those unread. */
  readonly defaultCountry: string | null;
  /** The owner's own word on what the columns of an unknown table mean; null to go by the guess. */
  readonly columnMapping: ColumnMapping | null;
}

/** Reads every file of an archive, people before what they wrote. Memory does not grow with the size of a file. */
export async function* readArchive(archive: RecognizedArchive, context: ReadContext): AsyncGenerator<ParsedRow> {
  for (const file of archive.files) {
    yield* readVcard(file.open(), { file: file.name, defaultCountry: context.defaultCountry });
  }
}
