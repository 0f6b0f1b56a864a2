import { count } from '../../ui/dates';
import type { ImportStateFragment } from './imports.generated';
import { size, timeLeft } from './sizes';

type State = ImportStateFragment['state'];

const STATE_WORDS: Readonly<Record<State, string>> = {
  RECEIVING: 'arriving',
  RECEIVED: 'waiting',
  READING: 'being read',
  PREVIEWED: 'ready to look at',
  COMMITTING: 'being imported',
  COMMITTED: 'imported',
  UNDOING: 'being undone',
  UNDONE: 'undone',
  REFUSED: 'not imported',
};

export const wordOf = (state: State): string => STATE_WORDS[state];

const RUNNING: ReadonlySet<State> = new Set<State>(['RECEIVING', 'RECEIVED', 'READING', 'COMMITTING', 'UNDOING']);

const STAGE_WORDS: Readonly<Record<string, string>> = {
  waiting: 'Waiting for its turn',
  reading: 'Reading',
  writing: 'Importing',
  deriving: 'Working out strengths and who is who',
  undoing: 'Undoing',
};

/** What is being done right now, for the heading of a bar. */
export const stageWord = (stage: string): string => STAGE_WORDS[stage] ?? 'Working';

/** Whether something is being done about it right now. */
export const isRunning = (state: State): boolean => RUNNING.has(state);

const PLATFORM_WORDS: Readonly<Record<string, string>> = {
  linkedin: 'LinkedIn export',
  bluesky: 'Bluesky repository',
  facebook: 'Facebook export',
  github: 'GitHub export',
  instagram: 'Instagram export',
  mastodon: 'Mastodon export',
  x: 'X archive',
  luma: 'Guests of Luma',
  eventbrite: 'Attendees of Eventbrite',
  meetup: 'Members of Meetup',
  feeds: 'Feeds',
  vcard: 'Address book',
  calendar: 'Calendar',
  mailbox: 'Mail',
  csv: 'List of contacts',
  teal: 'Teal export',
  huntr: 'Huntr export',
  hubspot: 'HubSpot export',
  pipedrive: 'Pipedrive export',
  attio: 'Attio export',
  apollo: 'Apollo export',
  monica: 'Monica export',
  twenty: 'Twenty export',
  dex: 'Dex export',
  folk: 'folk export',
  'atomic-crm': 'Atomic CRM export',
  tieline: 'Export of Tieline',
  discord: 'Discord export',
  signal: 'Signal export',
  slack: 'Slack export',
  telegram: 'Telegram export',
  whatsapp: 'WhatsApp chats',
};

/** What an import turned out to be: "LinkedIn export"; null while nobody knows. */
export function whatItIs(platform: string | null): string | null {
  if (platform === null) return null;
  return PLATFORM_WORDS[platform.toLowerCase()] ?? platform;
}

/** How a file's text was read: "UTF-8", "Windows-1252, guessed"; nothing for what is no text. */
export function encodingWords(encoding: string | null, isGuessed: boolean): string {
  if (encoding === null) return '';
  const name = encoding
    .replace(/^(?:utf|iso|euc)/, (letters) => letters.toUpperCase())
    .replace(/^[a-z]/, (letter) => letter.toUpperCase());
  return isGuessed ? `${name}, guessed` : name;
}

type Progress = ImportStateFragment['progress'];

/** "4,120 of 9,935 rows · 2,100 a second · a few seconds left". */
export function progressWords({ rows, rowsExpected, rowsPerSecond, secondsLeft }: Progress): string {
  const parts = [
    rowsExpected === null ? count(rows, 'row') : `${rows.toLocaleString('en-GB')} of ${count(rowsExpected, 'row')}`,
    rowsPerSecond === null ? null : `${Math.round(rowsPerSecond).toLocaleString('en-GB')} a second`,
    secondsLeft === null ? null : `${timeLeft(secondsLeft)} left`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** "2.4 MB of 6.1 MB sent". */
export const sentWords = (sent: number, all: number): string => `${size(sent)} of ${size(all)} sent`;

/** How far along, 0 to 100; null where nobody knows. */
export function percentOf(done: number, all: number | null): number | null {
  return all === null || all <= 0 ? null : Math.min(100, (done / all) * 100);
}
