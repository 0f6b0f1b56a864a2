import { readBluesky } from './bluesky/read-bluesky.js';
import { readDiscord } from './discord/read-discord.js';
import { readEvents } from './events/read-events.js';
import { readGitHub } from './github/read-github.js';
import { readLinkedIn } from './linkedin/read-linkedin.js';
import { readMastodon } from './mastodon/read-mastodon.js';
import { readMeta } from './meta/read-meta.js';
import type { ParsedRow } from './parsed-row.js';
import type { ReadContext } from './read-context.js';
import { readPersonalFiles } from './read-personal-files.js';
import type { RecognizedArchive } from './recognize-archive.js';
import { readSignal } from './signal/read-signal.js';
import { readSlack } from './slack/read-slack.js';
import { readTelegram } from './telegram/read-telegram.js';
import { readTieline } from './tieline/read-tieline.js';
import { readTrackers } from './trackers/read-trackers.js';
import { readWhatsApp } from './whatsapp/read-whatsapp.js';
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
    case 'discord':
      return readDiscord(archive.files, context);
    case 'signal':
      return readSignal(archive.files);
    case 'slack':
      return readSlack(archive.files, context);
    case 'telegram':
      return readTelegram(archive.files, context);
    case 'whatsapp':
      return readWhatsApp(archive.files, archive.cameAs ?? '', context);
    case 'x':
      return readX(archive.files, context.defaultCountry);
    case 'teal':
    case 'huntr':
    case 'hubspot':
    case 'pipedrive':
    case 'attio':
    case 'apollo':
    case 'monica':
    case 'twenty':
    case 'dex':
    case 'folk':
    case 'atomic-crm':
      return readTrackers(archive.files, context);
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
