import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fileOf, filesIn, readAll, shortOf } from '../fixtures/read-fixture.js';
import { questionsOf } from '../questions-of.js';
import { recognizeArchive } from '../recognize-archive.js';

const fixture = (folder: string) => filesIn(join(import.meta.dirname, 'fixtures', folder));
const oneChat = (chat: object) => [fileOf('result.json', JSON.stringify(chat))];

describe('a whole account', () => {
  const reading = readAll(fixture('2024-account'));

  it('gives people of the address book by id and telephone', async () => {
    const { archive, people, leftOut } = await reading;
    expect(archive.platform).toBe('telegram');
    expect(people.map(({ name, personas }) => [name?.full, ...personas.map(({ kind, value }) => `${kind} ${value}`)])).toEqual([
      ['Mara Lindt', 'telegram 5000000002', 'phone +491715550101'],
      ['Jon Ek', 'phone +46705550102'],
    ]);
    expect(leftOut.slice(0, 2).map(([, , code]) => code)).toEqual(['ENTRY_UNREADABLE', 'NOT_A_TIE']);
  });

  it('gives what was said, called and felt between two, by the owner’s own name for the other', async () => {
    const { exchanges } = await reading;
    const withMara = exchanges.filter(({ threadKey }) => threadKey === 'telegram:chat:5000000002');
    expect(withMara.map(shortOf)).toEqual([
      'message in 5000000002: Are you in Hamburg?',
      'reaction out 5000000002: –',
      'message out 5000000002: See https://example.org',
      'reaction in 5000000002: –',
      'call both 5000000002: –',
      'call in 5000000002: –',
      'message out 5000000002: –',
    ]);
    expect(withMara[0]?.counterparts[0].name?.full).toBe('Mara Lindt');
    expect(withMara[0]?.at).toEqual({ at: new Date(1709546460000), precision: 'second', zone: 'utc' });
    expect(withMara[1]).toMatchObject({ subject: '👍', at: { at: new Date('2024-03-04T11:05:00Z'), zone: 'unknown' } });
  });

  it('gives groups with everyone who wrote, those who left, too, and whoever the owner wrote to in vain', async () => {
    const { exchanges } = await reading;
    expect(exchanges.filter(({ threadKey }) => threadKey !== 'telegram:chat:5000000002').map(shortOf)).toEqual([
      'message out 5000000009: Are you there?',
      'message in 5000000003+5000000002+5000000004: Saturday?',
      'message in 5000000002+5000000003+5000000004: Yes',
      'message in 5000000004+5000000003+5000000002: gone since',
      'message in 5000000003: bye',
    ]);
  });

  it('sets aside what the owner keeps for themselves, programs, channels and Telegram’s own lines', async () => {
    const { leftOut } = await reading;
    expect(leftOut.slice(2).map(([, , code]) => code)).toEqual([
      ...['NOT_A_MESSAGE', 'OWN_NOTES', 'ROBOT', 'CHANNEL', 'NOT_A_MESSAGE', 'NOBODY_NAMED'],
    ]);
  });

  it('states the owner', async () => {
    const { records } = await reading;
    expect(records.flatMap((one) => (one.kind === 'owner' ? [one.statement] : []))).toMatchObject([
      { persona: { kind: 'telegram', value: '7000000001' } },
      { persona: { kind: 'telegram', value: 'jonna_f' } },
      { persona: { kind: 'phone', value: '+491705550100' } },
      { about: 'name' },
      { about: 'headline', text: 'Walks a lot' },
    ]);
  });
});

describe('one chat, exported in 2019', () => {
  it('has bare numbers for people and a clock nobody located, and tells the owner by the title', async () => {
    const { exchanges, rows } = await readAll(fixture('2019-one-chat'));
    expect(exchanges.map(shortOf)).toEqual(['message in 412345678: Hej', 'message out 412345678: Hej!']);
    expect(exchanges[0]?.at).toEqual({ at: new Date('2019-05-02T18:30:05Z'), precision: 'second', zone: 'unknown' });
    expect(rows[0]).not.toHaveProperty('flags');
  });
});

describe('a group exported in 2019 and again today', () => {
  it('is one conversation with one set of messages', async () => {
    const keysOf = async (id: number, from_id: unknown) => {
      const messages = [{ id: 3, type: 'message', date: '2019-05-02T18:30:05', from: 'Ann', from_id, text: 'hi' }];
      const { exchanges } = await readAll(oneChat({ name: 'G', type: 'private_group', id, messages }));
      return exchanges.map(({ sourceKey, threadKey }) => [sourceKey, threadKey]);
    };
    expect(await keysOf(2 ** 32 + 55, 12)).toEqual(await keysOf(55, 'user12'));
  });
});

describe('one group, exported alone', () => {
  const group = oneChat({
    ...{ name: 'Climbing', type: 'private_group', id: 5 },
    messages: [1, 2, 2].map((id, place) => ({
      ...{ id: place, type: 'message', date: '2024-01-01T10:00:00', date_unixtime: '1704103200', text: 'hi' },
      ...{ from: `P${id}`, from_id: `user${id}` },
    })),
  });

  it('asks which of its people the owner is', async () => {
    const archive = await recognizeArchive(group, 'x');
    if ('code' in archive) throw new Error(archive.reason);
    const [question] = await questionsOf(archive, { defaultCountry: null, columnMapping: null });
    expect(question).toMatchObject({ guess: '2', choices: [{ label: 'P2' }, { label: 'P1' }, { value: 'nobody' }] });
    const read = await readAll(group, 'x', { answers: { [question?.key ?? '']: '1' } });
    expect(read.exchanges.map(shortOf)).toEqual(['message out 2: hi', 'message in 2: hi', 'message in 2: hi']);
    expect((await readAll(group)).rows[0]).toMatchObject({ flags: [{ code: 'OWNER_UNSURE' }] });
  });

  it('does not ask whom it knows', async () => {
    const { exchanges } = await readAll(group, 'x', { ownerTraces: [{ kind: 'telegram', value: '1' }] });
    expect(exchanges.map(({ direction }) => direction)).toEqual(['out', 'in', 'in']);
  });
});

describe('files of other programs’ tests', () => {
  it('without ids and headings are read by names', async () => {
    const messages = ['Ann', 'Bo'].map((from, place) => ({
      type: 'message',
      date_unixtime: `${1544006350 + place}`,
      from,
      text: 'hi',
    }));
    const { exchanges } = await readAll([fileOf('a.json', JSON.stringify({ chats: { list: [{ name: 'Ann', messages }] } }))]);
    expect(exchanges.map(({ direction, counterparts }) => [direction, counterparts[0].name?.full])).toEqual([
      ['in', 'Ann'],
      ['out', 'Ann'],
    ]);
  });
});

describe('an export as pages', () => {
  it('is refused in a sentence that says what to ask for', async () => {
    const page = fileOf('messages.html', '<body><div class="page_wrap list_page"><div class="message default clearfix">');
    expect(await recognizeArchive([page], 'x')).toMatchObject({ kind: 'refused', code: 'ARCHIVE_AS_HTML' });
  });
});

describe('whatever is written', () => {
  const said = fc.record({
    id: fc.integer({ min: 1 }),
    text: fc.string({ minLength: 1 }),
    isOwn: fc.boolean(),
    second: fc.nat(1e9),
  });

  it('is read back, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(said, { selector: ({ id }) => id, minLength: 1 }), fc.nat(2), async (all, indent) => {
        const messages = all.map(({ id, text, isOwn, second }) => ({
          ...{ id, type: 'message', date_unixtime: String(1_300_000_000 + second), from: isOwn ? 'Jo' : 'Ann' },
          ...{ from_id: isOwn ? 'user7' : 'user8', text: [text, { type: 'bold', text: '!' }] },
        }));
        const account = {
          personal_information: { user_id: 7 },
          chats: { list: [{ name: 'Ann', type: 'personal_chat', id: 8, messages }] },
        };
        const { exchanges } = await readAll([fileOf('result.json', JSON.stringify(account, null, indent))]);
        expect(exchanges.map(({ direction, text, at }) => [direction, text, at.at.getTime()])).toEqual(
          all.map(({ text, isOwn, second }) => [
            isOwn ? 'out' : 'in',
            `${text}!`.replaceAll('\0', '').trim(),
            (1_300_000_000 + second) * 1000,
          ]),
        );
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});
