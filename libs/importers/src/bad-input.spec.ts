import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '#vocabulary';
import type { ArchiveFile } from './archive-file.js';
import { readArchive } from './read-archive.js';
import { recognizeArchive } from './recognize-archive.js';

const CONNECTIONS = `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ada,Example,https://www.linkedin.com/in/ada,,Engines,"Analyst, chief",04 Dec 2025
Bo,Sämple,https://www.linkedin.com/in/bo,bo@example.com,Looms,Weaver,03 Dec 2025
`;
const CONTACTS = `Name,E-mail Address,Company\nAda Example,ada@example.com,"Engines, Ltd"\nBo Sämple,bo@example.com,Looms\n`;
const CARDS = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Example\r\nEMAIL:ada@example.com\r\nEND:VCARD\r\n';
const MEETING = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
DTSTART:20260302T100000Z
ATTENDEE;CN=Ada Sämple:mailto:ada@example.com
END:VEVENT
END:VCALENDAR
`;
const MAIL = `From ada@example.com Mon Mar  2 10:00:00 2026
From: Ada Sämple <ada@example.com>
To: bo@example.com
Date: Mon, 2 Mar 2026 10:00:00 +0000

Hello
`;
const TWEETS = `window.YTD.tweets.part0 = [ {
  "tweet" : { "id_str" : "1", "full_text" : "@bo hi", "created_at" : "Sun Mar 21 12:53:22 +0000 2021", "in_reply_to_user_id_str" : "7" }
}, { "tweet" : { "id_str" : "2", "full_text" : "hi Ämy", "created_at" : "Sun Mar 21 12:54:22 +0000 2021" } } ]`;
const CONTEXT = '"@context":"https://www.w3.org/ns/activitystreams"';
const OUTBOX = `{${CONTEXT},"id":"outbox.json","type":"OrderedCollection","orderedItems":[{"type":"Create","object":{"id":"https://a.example/1","published":"2024-01-01T00:00:00Z","content":"<p>hi</p>","to":["as:Public"]}}]}`;
const FOLLOWS = 'Account address,Show boosts\nann@social.example,true\nbo@social.example,true\n';
const FRIENDS = '{"friends_v2":[{"name":"Ann Example","timestamp":1420066800},{"name":"Bo","timestamp":1420066801}]}';
const FOLLOWERS =
  '[{"title":"","string_list_data":[{"href":"https://www.instagram.com/ann","value":"ann","timestamp":1600000000}]}]';
const GITHUB = '[{"login":"ann","id":7,"node_id":"x","html_url":"https://github.com/ann","type":"User"}]';
const JOBS =
  'id,company_name,role,url,added_at,status,statusName\n1,Kiln,"Potter, wheel",,2025-02-03T09:12:44Z,{},Saved\n2,Sämple,Weaver,,,,Applied\n';
const DEALS = 'Deal - Title,Deal - Value,Deal - Contact person\n"Kiln, new",900,Ada Sämple\nLoom,12,Bo Example\n';
const MONICA =
  '{"version":"1.0-preview.1","app_version":"4.0.0","account":{"data":[{"count":2,"type":"contact","values":[{"uuid":"c-ada-0001","properties":{"first_name":"Ada"}},{"uuid":"c-bo-00001","properties":{"first_name":"Bö"}}]}]}}';
const ATOMIC = '{"contacts":[{"id":1,"first_name":"Ada"},{"id":2,"first_name":"Bö"}]}';
const WHATSAPP = '[14/03/2024, 09:12:05] Ädä: hello\n[14/03/2024, 09:13:05] Bo: hi\n';
const TELEGRAM =
  '{"name":"Ädä","type":"personal_chat","id":8,"messages":[{"id":1,"type":"message","date_unixtime":"1700000000","from":"Ädä","from_id":"user8","text":"hi"},\n{"id":2,"type":"message","date_unixtime":"1700000001","from":"Bo","from_id":"user7","text":"yo"}]}';
const SLACK =
  '[{"type":"message","user":"U01","ts":"1709546400.000100","text":"hi Ädä"},\n{"type":"message","user":"U02","ts":"1709546401.000100","text":"yo"}]';
const DISCORD =
  '{"guild":{"id":"0"},"channel":{"id":"9","type":"DirectTextChat","name":"Ädä"},"messages":[{"id":"1","type":"Default","timestamp":"2024-03-04T10:00:00Z","content":"hi","author":{"id":"8","name":"Ädä"}},\n{"id":"2","type":"Default","timestamp":"2024-03-04T10:00:01Z","content":"yo","author":{"id":"7","name":"Bo"}}]}';
const SIGNAL =
  '{"version":"1","backupTimeMs":"1"}\n{"recipient":{"id":"2","contact":{"e164":"491715550101","profileGivenName":"Ädä"}}}\n{"chat":{"id":"3","recipientId":"2"}}\n{"chatItem":{"chatId":"3","authorId":"2","dateSent":"1709546460123","incoming":{},"standardMessage":{"text":{"body":"hi"}}}}';

function fileOf(name: string, bytes: Uint8Array): ArchiveFile {
  return { name, size: bytes.length, open: () => pieces(bytes) };
}
async function* pieces(bytes: Uint8Array) {
  await Promise.resolve();
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

/** The refusal's code, or how many rows had which outcome. */
async function outcomeOf(name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const archive = await recognizeArchive([fileOf(name, bytes)], name);
  if (isRefusal(archive)) return archive.code;
  const counts = { kept: 0, setAside: 0, problem: 0 };
  const codes = new Set<string>();
  for await (const row of readArchive(archive, { defaultCountry: null, columnMapping: null })) {
    counts[row.kind]++;
    if (row.kind === 'problem') codes.add(row.code);
  }
  return [counts.kept, counts.setAside, counts.problem, ...codes];
}

describe('bad input gets a clear answer', () => {
  const wide = Array.from({ length: 100_000 }, (_, index) => `column ${index}`).join(',');
  it.each<[string, string, string | Uint8Array, unknown]>([
    ['an empty file', 'a.csv', '', 'ARCHIVE_EMPTY'],
    ['blank lines only', 'a.csv', '\n\n  \n', 'ARCHIVE_UNKNOWN'],
    ['a picture called a table', 'a.csv', Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'), 'ARCHIVE_UNKNOWN'],
    ['prose', 'readme.txt', 'Dear Ada,\nhow are you, and, well, and yours?\n', 'ARCHIVE_UNKNOWN'],
    ['XML that would grow', 'a.xml', '<!DOCTYPE a [<!ENTITY b "&c;&c;">]><a>&b;</a>', 'ARCHIVE_UNKNOWN'],
    ['a header and nothing else', 'Connections.csv', CONNECTIONS.split('\n')[0] ?? '', [0, 0, 0]],
    ['a known file with other columns', 'messages.csv', 'a,b\n1,2\n', [0, 1, 0]],
    ['NUL bytes', 'Connections.csv', CONNECTIONS.replace('Ada', 'A\0da'), [2, 0, 0]],
    ['invalid UTF-8', 'Connections.csv', Buffer.from(CONNECTIONS.replace('ä', '\xff\xfe'), 'latin1'), [2, 0, 0]],
    ['UTF-16 with a mark', 'Connections.csv', Buffer.from(`\ufeff${CONNECTIONS}`, 'utf16le'), [2, 0, 0]],
    ['UTF-16 without a mark', 'Connections.csv', Buffer.from(CONNECTIONS, 'utf16le'), [2, 0, 0]],
    ['Windows-1252', 'people.csv', Buffer.from(CONTACTS, 'latin1'), [2, 0, 0]],
    ['an unclosed quote', 'Connections.csv', CONNECTIONS.replace('chief"', 'chief'), [1, 0, 1, 'UNCLOSED_QUOTE']],
    [
      'a cell of ten megabytes',
      'Connections.csv',
      CONNECTIONS.replace('Looms', 'x'.repeat(10_485_760)),
      [1, 0, 1, 'CELL_TOO_LONG'],
    ],
    ['a hundred thousand columns', 'a.csv', `${wide}\n${wide}\n`, 'ARCHIVE_UNKNOWN'],
    ['a meeting cut short', 'a.ics', MEETING.slice(0, -20), [0, 0, 1, 'COMPONENT_WITHOUT_END']],
    ['a calendar of ten megabytes on a line', 'a.ics', MEETING.replace('UID:1', `X-A:${'x'.repeat(10_485_760)}`), [1, 0, 0]],
    [
      'an event of sixty thousand lines',
      'a.ics',
      MEETING.replace('UID:1', 'COMMENT:x\n'.repeat(60_000)),
      [0, 0, 1, 'COMPONENT_TOO_LONG'],
    ],
    ['a calendar in UTF-16', 'a.ics', Buffer.from(`\ufeff${MEETING}`, 'utf16le'), [1, 0, 0]],
    ['a calendar with NUL bytes', 'a.ics', MEETING.replace('Ada', 'A\0da'), [1, 0, 0]],
    ['a calendar in Windows-1252', 'a.ics', Buffer.from(MEETING, 'latin1'), [1, 0, 0]],
    ['mail with NUL bytes and none of UTF-8', 'a.mbox', Buffer.from(MAIL.replace('Ada', 'A\0d\xffa'), 'latin1'), [1, 0, 0]],
    ['mail with a header of ten megabytes', 'a.mbox', MAIL.replace('To:', `X-A: ${'x'.repeat(10_485_760)}\nTo:`), [1, 0, 0]],
    [
      'mail with a hundred thousand recipients',
      'a.mbox',
      MAIL.replace('bo@', `${'x@example.com, '.repeat(7_000)}bo@`),
      [1, 0, 0],
    ],
    ['mail that nests without end', 'a.eml', MAIL.replace('Hello', 'From a\n'.repeat(10_000)), [1, 0, 0]],
    ['a data file of Outlook', 'a.pst', Buffer.from('2142444e00000000', 'hex'), 'ARCHIVE_UNKNOWN'],
    ['a card cut short', 'a.vcf', CARDS.slice(0, -20), [0, 0, 1, 'CARD_WITHOUT_END']],
    ['a script of X without its data', 'tweets.js', 'window.YTD.tweets.part0 = ', [0, 0, 1, 'JSON_MISSING']],
    ['an archive of X cut short', 'tweets.js', TWEETS.slice(0, -12), [1, 0, 1, 'JSON_CUT_SHORT']],
    ['an entry of X that is none', 'tweets.js', TWEETS.replace('"2"', '{}'), [1, 0, 1, 'ENTRY_UNREADABLE']],
    ['JSON nested without end', 'tweets.js', `window.YTD.tweets.part0 = ${'['.repeat(500_000)}`, [0, 0, 1, 'JSON_CUT_SHORT']],
    [
      'keys that mean something to the language',
      'friends.json',
      FRIENDS.replace('"name"', '"__proto__"'),
      [1, 0, 1, 'ENTRY_UNREADABLE'],
    ],
    ['followers in UTF-16', 'followers_1.json', Buffer.from(FOLLOWERS, 'utf16le'), [1, 0, 0]],
    ['an outbox of another shape', 'outbox.json', OUTBOX.replace('orderedItems', 'things'), [0, 0, 0]],
    ['a table of accounts with NUL', 'following_accounts.csv', FOLLOWS.replace('bo@', 'b\0o@'), [2, 0, 0]],
    ['Facebook as web pages', 'message_1.html', '<html><div class="_3-95 _a6-g">Hi</div></html>', 'ARCHIVE_AS_HTML'],
    [
      'a CAR file that is none',
      'repo.car',
      Buffer.from('3aa265726f6f7473', 'hex'),
      [0, 0, 2, 'FILE_CUT_SHORT', 'TREE_INCOMPLETE'],
    ],
    ['jobs with an unclosed quote', 'a.csv', JOBS.replace('wheel"', 'wheel'), [1, 0, 1, 'UNCLOSED_QUOTE']],
    ['jobs with a cell of ten megabytes', 'a.csv', JOBS.replace('Weaver', 'x'.repeat(10_485_760)), [1, 0, 1, 'CELL_TOO_LONG']],
    ['jobs in UTF-16, with NUL bytes', 'a.csv', Buffer.from(`\ufeff${JOBS.replace('Kiln', 'K\0iln')}`, 'utf16le'), [2, 0, 0]],
    ['deals in Windows-1252', 'a.csv', Buffer.from(DEALS, 'latin1'), [2, 0, 0]],
    ['deals and nothing below', 'a.csv', DEALS.split('\n')[0] ?? '', [0, 0, 0]],
    ['Monica cut short', 'a.json', MONICA.slice(0, -30), [1, 0, 1, 'JSON_CUT_SHORT']],
    ['Monica with a contact that is none', 'a.json', MONICA.replace('"Bö"', '{"a":1}'), [1, 1, 0]],
    ['Monica with keys that mean something to the language', 'a.json', MONICA.replace('"uuid"', '"__proto__"'), [2, 0, 0]],
    ['Atomic CRM cut short', 'a.json', ATOMIC.slice(0, -10), [1, 0, 1, 'JSON_CUT_SHORT']],
    ['a chat cut short', '_chat.txt', WHATSAPP.slice(0, -20), [1, 0, 0]],
    ['a chat of impossible days', '_chat.txt', WHATSAPP.replace('14/03', '34/33'), [1, 0, 1, 'DATE_UNREADABLE']],
    ['a chat in UTF-16', '_chat.txt', Buffer.from(`\ufeff${WHATSAPP}`, 'utf16le'), [2, 0, 0]],
    ['a chat in Windows-1252 with NUL', 'a.txt', Buffer.from(WHATSAPP.replace('hello', 'h\0i'), 'latin1'), [2, 0, 0]],
    ['a message of ten megabytes', 'a.txt', WHATSAPP.replace('hello', 'x'.repeat(10_485_760)), [2, 0, 0]],
    ['a message of a million lines', 'a.txt', WHATSAPP.replace('hello', 'x\n'.repeat(1_000_000)), [2, 0, 0]],
    ['a Telegram chat cut short', 'result.json', TELEGRAM.slice(0, -12), [1, 0, 1, 'JSON_CUT_SHORT']],
    ['a Telegram message that is none', 'result.json', TELEGRAM.replace('"1700000001"', '[]'), [1, 0, 1, 'DATE_UNREADABLE']],
    ['a Telegram message of no JSON', 'result.json', TELEGRAM.replace('"yo"', 'yo'), [1, 0, 1, 'JSON_UNREADABLE']],
    [
      'a Telegram text of seventeen megabytes',
      'result.json',
      TELEGRAM.replace('yo', 'x'.repeat(17e6)),
      [1, 0, 1, 'ITEM_TOO_LONG'],
    ],
    ['a day of Slack cut short', 'export/D01ABCDE/2024-03-04.json', SLACK.slice(0, -12), [0, 1, 1, 'JSON_CUT_SHORT']],
    [
      'a day of Slack without its time',
      'export/D01ABCDE/2024-03-04.json',
      SLACK.replace('"1709546400.000100"', '{}'),
      [1, 0, 1, 'DATE_UNREADABLE'],
    ],
    ['a channel of Discord cut short', 'c.json', DISCORD.slice(0, -12), [1, 0, 1, 'JSON_CUT_SHORT']],
    [
      'a message of Discord without its date',
      'c.json',
      DISCORD.replace('"2024-03-04T10:00:01Z"', '9e99'),
      [1, 0, 1, 'DATE_UNREADABLE'],
    ],
    ['an export of Signal cut short', 'main.jsonl', SIGNAL.slice(0, -12), [1, 2, 1, 'JSON_UNREADABLE']],
    [
      'a message of Signal without its date',
      'main.jsonl',
      SIGNAL.replace('"1709546460123"', 'null'),
      [1, 2, 1, 'DATE_UNREADABLE'],
    ],
    ['JSON of nobody', 'data.json', '{"a":[1,2]}', 'ARCHIVE_UNKNOWN'],
  ])('%s', async (_, name, content, expected) => {
    expect(await outcomeOf(name, content)).toEqual(expected);
  });

  it.each([
    ['Connections.csv', CONNECTIONS],
    ['people.csv', CONTACTS],
    ['people.vcf', CARDS],
    ['meetings.ics', MEETING],
    ['mail.mbox', MAIL],
    ['tweets.js', TWEETS],
    ['outbox.json', OUTBOX],
    ['following_accounts.csv', FOLLOWS],
    ['your_friends.json', FRIENDS],
    ['followers_1.json', FOLLOWERS],
    ['followers.json', GITHUB],
    ['jobs.csv', JOBS],
    ['deals.csv', DEALS],
    ['monica.json', MONICA],
    ['atomic.json', ATOMIC],
    ['_chat.txt', WHATSAPP],
    ['result.json', TELEGRAM],
    ['export/D01ABCDE/2024-03-04.json', SLACK],
    ['c.json', DISCORD],
    ['main.jsonl', SIGNAL],
  ])('%s cut at any byte is read as far as it goes', async (name, content) => {
    const bytes = Buffer.from(content);
    for (let length = 0; length < bytes.length; length++) await outcomeOf(name, bytes.subarray(0, length));
  });

  it('any bytes under any name give rows or a refusal', async () => {
    const name = fc.constantFrom(
      ...[
        'Connections.csv',
        'messages.csv',
        'people.csv',
        'a.vcf',
        'a.ics',
        'a.mbox',
        'x',
        'tweets.js',
        'outbox.json',
        'repo.car',
        'followers.json',
        'monica.json',
        '_chat.txt',
      ],
    );
    const begin = fc.constantFrom(
      '',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\n',
      'From: a@b.example\nTo: c@d.example\n',
      'BEGIN:VCARD\n',
      JOBS,
      MONICA.slice(0, 160),
      '[1/2/24, 3:04] A: b\n',
    );
    await fc.assert(
      fc.asyncProperty(name, begin, fc.uint8Array({ maxLength: 300 }), async (called, first, bytes) => {
        await outcomeOf(called, Buffer.concat([Buffer.from(first), bytes]));
      }),
      { numRuns: 300, seed: 8 },
    );
  });

  it('a file that breaks while it is read is one problem at the line it had reached', async () => {
    const file: ArchiveFile = { name: 'Connections.csv', size: null, open: () => broken() };
    async function* broken() {
      await Promise.resolve();
      yield Buffer.from(CONNECTIONS.repeat(30));
      throw new Error('disk on fire');
    }
    const archive = await recognizeArchive([file], 'export');
    if (isRefusal(archive)) throw new Error(archive.reason);
    let last = null;
    for await (const row of readArchive(archive, { defaultCountry: null, columnMapping: null })) last = row;
    expect(last).toMatchObject({ kind: 'problem', code: 'FILE_DAMAGED', reason: expect.stringContaining('disk on fire') });
  });
});

describe('an archive of X from before 2019 with its table alone', () => {
  it('ends in one problem where the table breaks', async () => {
    const file: ArchiveFile = { name: 'tweets.csv', size: null, open: () => broken() };
    async function* broken() {
      await Promise.resolve();
      const rows = '"1","","","2016-03-02 10:00:00 +0000","web","hello","","","",""\n'.repeat(30);
      yield Buffer.from(
        '"tweet_id","in_reply_to_status_id","in_reply_to_user_id","timestamp","source","text","retweeted_status_id","retweeted_status_user_id","retweeted_status_timestamp","expanded_urls"\n' +
          rows.repeat(100),
      );
      throw new Error('disk on fire');
    }
    const archive = await recognizeArchive([file], 'export');
    if (isRefusal(archive)) throw new Error(archive.reason);
    expect(archive.platform).toBe('x');
    let last = null;
    for await (const row of readArchive(archive, { defaultCountry: null, columnMapping: null })) last = row;
    expect(last).toMatchObject({ kind: 'problem', code: 'FILE_DAMAGED', provenance: { file: 'tweets.csv' } });
  });
});

describe('a table nobody knows', () => {
  it('is offered with a guess of its columns, and read by the owner’s own word', async () => {
    const file = fileOf('friends.csv', Buffer.from('Who,Wo\nAda Example,Engines\nAda Example,Engines\n'));
    const archive = await recognizeArchive([file], 'friends.csv');
    if (isRefusal(archive) || archive.csv === null) throw new Error('The table was not recognised.');
    expect(archive.csv).toMatchObject({ headers: ['Who', 'Wo'], sampleRows: [['Ada Example', 'Engines'], expect.anything()] });
    const columns = [
      { header: 'Who', role: 'fullName' },
      { header: 'Wo', role: 'company' },
    ] as const;
    const rows = [];
    const columnMapping = { signature: archive.csv.mapping.signature, columns };
    for await (const row of readArchive(archive, { defaultCountry: null, columnMapping })) rows.push(row);
    expect(rows).toMatchObject([
      { kind: 'kept', records: [{ name: { full: 'Ada Example' } }] },
      { kind: 'setAside', code: 'DUPLICATE_ROW' },
    ]);
  });
});
