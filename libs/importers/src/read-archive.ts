import { readLinkedIn } from './linkedin/read-linkedin.js';
import type { ParsedRow } from './parsed-row.js';
import type { ReadContext } from './read-context.js';
import { readPersonalFiles } from './read-personal-files.js';
import type { RecognizedArchive } from './recognize-archive.js';

export type { ReadContext } from './read-context.js';

/**
 * Reads every file of an archive, the owner and people before what passed between them. Content never makes it throw, and
 * memory does not grow with the length of a file: what is remembered are names, slugs and fingerprints.
 */
export function readArchive(archive: RecognizedArchive, context: ReadContext): AsyncGenerator<ParsedRow> {
  switch (archive.platform) {
    case 'linkedin':
      return readLinkedIn(archive.files, context.defaultCountry);
    case 'vcard':
    case 'csv':
    case 'calendar':
    case 'mailbox':
      return readPersonalFiles(archive.files, context, archive.platform === 'csv');
  }
}
