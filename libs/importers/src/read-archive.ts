import { readBluesky } from './bluesky/read-bluesky.js';
import { readEvents } from './events/read-events.js';
import { readGitHub } from './github/read-github.js';
import { readLinkedIn } from './linkedin/read-linkedin.js';
import { readMastodon } from './mastodon/read-mastodon.js';
import { readMeta } from './meta/read-meta.js';
import type { ParsedRow } from './parsed-row.js';
import type { ReadContext } from './read-context.js';
import { readPersonalFiles } from './read-personal-files.js';
import type { RecognizedArchive } from './recognize-archive.js';
import { readTieline } from './tieline/read-tieline.js';
import { readX } from './x/read-x.js';

export type { ReadContext } from './read-context.js';

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
    case 'luma':
    case 'eventbrite':
    case 'meetup':
      return readEvents(archive.files, context);
    case 'vcard':
    case 'csv':
    case 'calendar':
    case 'feeds':
    case 'mailbox':
      return readPersonalFiles(archive.files, context, archive.platform === 'csv');
  }
}
