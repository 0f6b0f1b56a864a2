import {
  addressBook,
  inventNetwork,
  linkedinArchive,
  mailbox,
  type SampleFile,
  type SampleNetwork,
  seededRandom,
  socialArchives,
  type SocialPlatform,
} from '#sample-network';

const EXPORTED_AT = new Date('2026-03-02T00:00:00Z');
const SIZE = { people: 6_000, messages: 60_000 };
const HOUR = 3_600_000;

/** What a reader is asked to read, as whole files in memory: disks are measured elsewhere. */
export interface Reading {
  readonly what: string;
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[];
  /** What any reader of the format has to do at least. */
  readonly floor: 'lines' | 'JSON';
}

/** A file of some megabytes for each format. */
export function filesToRead(): readonly Reading[] {
  const network = inventNetwork(SIZE, EXPORTED_AT, seededRandom('readers'));
  const one = (what: string, file: SampleFile, floor: Reading['floor'] = 'lines'): Reading => ({
    what,
    files: [bytesOf(file)],
    floor,
  });
  return [
    { what: 'LinkedIn', files: linkedinArchive(network, EXPORTED_AT, '2026').map(bytesOf), floor: 'lines' },
    one('address book (vCard)', repeated(addressBook(network).file, 12)),
    one('mail (mbox)', mailbox(network).file),
    { what: 'calendar (ICS)', files: [{ name: 'me@example.com.ics', bytes: calendarOf(20_000) }], floor: 'lines' },
    ...(['x', 'mastodon', 'github', 'facebook', 'instagram'] as const).map((platform) => social(network, platform)),
    { what: 'guests (Luma CSV)', files: [{ name: 'guests.csv', bytes: guestsOf(60_000) }], floor: 'lines' },
    { what: 'list of feeds (OPML)', files: [{ name: 'feeds.opml', bytes: subscriptionsOf(40_000) }], floor: 'lines' },
    { what: 'feed (RSS)', files: [{ name: 'feed.xml', bytes: feedOf(4_000) }], floor: 'lines' },
  ];
}

function bytesOf({ name, pieces }: SampleFile): { name: string; bytes: Buffer } {
  return { name, bytes: Buffer.concat([...pieces].map((piece) => Buffer.from(piece))) };
}

function repeated(file: SampleFile, times: number): SampleFile {
  const pieces = [...file.pieces];
  return { ...file, pieces: Array.from({ length: times }, () => pieces).flat() };
}

function social(network: SampleNetwork, platform: SocialPlatform): Reading {
  const files = socialArchives(network, EXPORTED_AT).find((archive) => archive.platform === platform)?.files ?? [];
  return { what: `archive of ${platform}`, files: files.map(bytesOf), floor: 'JSON' };
}

/** Meetings as Google exports them: half of an event is what nobody reads. */
function calendarOf(events: number): Buffer {
  const lines = ['BEGIN:VCALENDAR', 'PRODID:-//Sample//EN', 'VERSION:2.0', 'X-WR-CALNAME:me@example.com'];
  for (let n = 0; n < events; n++) {
    const at = new Date(Date.UTC(2012, 0, 1) + n * 5 * HOUR).toISOString().replace(/[-:]|\.\d+Z/g, '');
    const guest = (name: string, address: string) =>
      `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=${name}\r\n ;X-NUM-GUESTS=0:mailto:${address}`;
    lines.push(
      ...['BEGIN:VEVENT', `DTSTART;TZID=Europe/Berlin:${at}`, `DTEND;TZID=Europe/Berlin:${at}`, 'DTSTAMP:20260301T120000Z'],
      ...(n % 20 === 0 ? ['RRULE:FREQ=WEEKLY;COUNT=10'] : []),
      ...['ORGANIZER;CN=Me:mailto:me@example.com', `UID:${n}@calendar.example`],
      ...[guest(`Person ${n % 900}`, `p${n % 900}@example.org`), guest('Me', 'me@example.com'), 'CREATED:20120101T100000Z'],
      ...[`DESCRIPTION:Agenda of ${n}\\n${'what was talked about\\, and more\\, '.repeat(5)}`, 'LAST-MODIFIED:20120101T100000Z'],
      ...['LOCATION:Room', 'SEQUENCE:0', 'STATUS:CONFIRMED', `SUMMARY:Meeting ${n}`, 'TRANSP:OPAQUE', 'BEGIN:VALARM'],
      ...['ACTION:DISPLAY', 'DESCRIPTION:This is a reminder', 'TRIGGER:-P0DT0H10M0S', 'END:VALARM', 'END:VEVENT'],
    );
  }
  return Buffer.from([...lines, 'END:VCALENDAR', ''].join('\r\n'));
}

function guestsOf(guests: number): Buffer {
  const lines = [
    'guest_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,qr_code_url,ticket_name,Company',
  ];
  for (let n = 0; n < guests; n++) {
    const came = n % 3 === 0 ? '' : '2025-09-12T17:02:11.000Z';
    const ticket = `2025-08-30T09:00:00.000Z,approved,${came},https://lu.ma/check-in/evt-${n}?pk=g-${n},Standard`;
    lines.push(`gst-${n},Guest ${n},Guest,${n},guest${n}@example.com,,${ticket},"Looms, Ltd"`);
  }
  return Buffer.from(lines.join('\n'));
}

function subscriptionsOf(feeds: number): Buffer {
  const outlines = Array.from({ length: feeds }, (_, n) => {
    const who = n % 3 === 0 ? 'Nina Falk' : `The Daily ${n}`;
    return `<outline text="${who}" title="${who}" description="" type="rss" htmlUrl="https://blog${n}.example/" xmlUrl="https://blog${n}.example/feed.xml?a=1&amp;b=2"/>`;
  });
  return Buffer.from(`<opml version="2.0"><body>\n${outlines.join('\n')}\n</body></opml>`);
}

function feedOf(posts: number): Buffer {
  const words = '&lt;p&gt;What was thought of looms &amp;amp; yarn this week.&lt;/p&gt;\n'.repeat(25);
  const items = Array.from(
    { length: posts },
    (_, n) =>
      `<item><title>Post ${n}</title><link>https://blog.example/${n}</link><dc:creator>Nina Falk</dc:creator><description>${words}</description></item>`,
  );
  return Buffer.from(`<rss version="2.0"><channel><title>Notes</title>\n${items.join('\n')}\n</channel></rss>`);
}
