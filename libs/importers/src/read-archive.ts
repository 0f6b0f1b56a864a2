import type { ArchiveFile } from './archive-file.js';
import type { ColumnMapping } from './csv-mapping/column-role.js';
import { readBluesky } from './bluesky/read-bluesky.js';
import { readGitHub } from './github/read-github.js';
import { guardedBytes, UnreadableBytes } from './guarded-bytes.js';
import { headOf } from './head-of.js';
import { readLinkedIn } from './linkedin/read-linkedin.js';
import { isTable } from './linkedin/linkedin-source.js';
import { readMeta } from './meta/read-meta.js';
import { readMastodon } from './mastodon/read-mastodon.js';
import type { ParsedRow } from './parsed-row.js';
import { readMappedTable } from './read-tables.js';
import type { RecognizedArchive } from './recognize-archive.js';
import { readX } from './x/read-x.js';
import { hash64 } from './text/hash64.js';
import { readTieline } from './tieline/read-tieline.js';
import { looksLikeVcard, readVcard } from './vcard/read-vcard.js';

export interface ReadContext {
  /** ISO 3166 code of the country that telephone numbers without `+` belong to, or null to leave those unread. */
  readonly defaultCountry: string | null;
  /** The owner's own word on what the columns of a table mean, used for the table it was given for; null to guess. */
  readonly columnMapping: ColumnMapping | null;
}

/**
 * Reads every file of an archive, the owner and people before what passed between them. Content never makes it throw, and
 * memory does not grow with the length of a file: what is remembered are names, slugs and fingerprints.
 */
export function readArchive(archive: RecognizedArchive, context: ReadContext): AsyncGenerator<ParsedRow> {
  switch (archive.platform) {
    case 'linkedin':
      return readLinkedIn(archive.files, context.defaultCountry);
    case 'tieline':
      return readTieline(archive.files);
    case 'bluesky':
      return readBluesky(archive.files);
    case 'github':
      return readGitHub(archive.files);
    case 'facebook':
    case 'instagram':
      return readMeta(archive.platform, archive.files);
    case 'mastodon':
      return readMastodon(archive.files);
    case 'x':
      return readX(archive.files, context.defaultCountry);
    case 'vcard':
    case 'csv':
      return readAddressBooks(archive, context);
  }
}

/** Address books hold one person several times, once for every label they carry; the first of equals is kept. */
async function* readAddressBooks(archive: RecognizedArchive, context: ReadContext): AsyncGenerator<ParsedRow> {
  const seen = new Set<string>();
  for (const file of archive.files) {
    for await (const row of readAddressBook(file, archive, context)) {
      if (row.kind !== 'kept') {
        yield row;
        continue;
      }
      const fingerprint = hash64(JSON.stringify(row.records));
      const { provenance } = row;
      if (seen.has(fingerprint)) {
        yield { kind: 'setAside', code: 'DUPLICATE_ROW', reason: 'The same entry stands above.', provenance };
      } else yield row;
      seen.add(fingerprint);
    }
  }
}

async function* readAddressBook(
  file: ArchiveFile,
  { platform }: RecognizedArchive,
  { defaultCountry, columnMapping }: ReadContext,
): AsyncGenerator<ParsedRow> {
  let line = 1;
  try {
    for await (const row of rowsOf()) {
      line = row.provenance.line;
      yield row;
    }
  } catch (fault) {
    if (!(fault instanceof UnreadableBytes)) throw fault;
    yield { kind: 'problem', code: fault.code, reason: fault.reason, provenance: { file: file.name, line } };
  }

  async function* rowsOf(): AsyncGenerator<ParsedRow> {
    const context = { file: file.name, defaultCountry, encoding: file.encoding };
    if (looksLikeVcard(await headOf(file))) yield* readVcard(guardedBytes(file), context);
    else if (platform === 'csv' && isTable(file.name)) yield* readMappedTable(file, columnMapping, context);
    else {
      const reason = 'The file is no address book.';
      yield { kind: 'setAside', code: 'FILE_UNKNOWN', reason, provenance: { file: file.name, line: 1 } };
    }
  }
}
