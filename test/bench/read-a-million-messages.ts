import { readArchive, recognizeArchive } from '#importers';
import { isRefusal } from '#vocabulary';

const MESSAGES = 1_000_000;
const PEOPLE = 5_000;
const AT_ONCE = 500;
const FIRST = Date.UTC(2012, 0, 1);
const MINUTES_BETWEEN = 7;

/** A mailbox that is nowhere: its messages are made while they are read. */
async function* messages(): AsyncGenerator<Uint8Array> {
  for (let first = 0; first < MESSAGES; first += AT_ONCE) {
    await Promise.resolve();
    yield Buffer.from(Array.from({ length: AT_ONCE }, (_, index) => messageOf(first + index)).join(''));
  }
}

function messageOf(number: number): string {
  const [who, at] = [number % PEOPLE, new Date(FIRST + number * MINUTES_BETWEEN * 60_000).toUTCString()];
  const day = `${at.slice(0, 3)} ${at.slice(8, 11)} ${at.slice(5, 7)} ${at.slice(17, 25)} ${at.slice(12, 16)}`;
  const header = `From: Person ${who} <p${who}@example.org>\r\nTo: me@example.com\r\nSubject: About ${number}\r\nDate: ${at.replace('GMT', '+0000')}`;
  return `From p${who}@example.org ${day}\r\n${header}\r\nMessage-ID: <${number}@example.org>\r\n\r\nWhat I meant to say.\r\n\r\n`;
}

const idle = process.memoryUsage().rss;
const archive = await recognizeArchive([{ name: 'All mail.mbox', size: null, open: messages }], 'mail');
if (isRefusal(archive)) throw new Error(archive.reason);
let kept = 0;
for await (const row of readArchive(archive, { defaultCountry: null, columnMapping: null })) if (row.kind === 'kept') kept++;
// Kilobytes, whatever the system calls them.
console.log(JSON.stringify({ kept, megabytes: (process.resourceUsage().maxRSS * 1024 - idle) / 1_000_000 }));
