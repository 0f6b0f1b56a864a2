import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '#vocabulary';
import { fileOf, filesIn, readAll, shortOf } from '../fixtures/read-fixture.js';
import { questionsOf } from '../questions-of.js';
import type { ReadContext } from '../read-context.js';
import { recognizeArchive } from '../recognize-archive.js';

const fixture = (folder: string) => filesIn(join(import.meta.dirname, 'fixtures', folder));
const chat = (...lines: string[]) => [fileOf('_chat.txt', lines.join('\n'))];
const CONTEXT: ReadContext = { defaultCountry: null, columnMapping: null };
const moments = (rows: Awaited<ReturnType<typeof readAll>>) => rows.exchanges.map(({ at }) => at.at.toISOString().slice(0, 19));

async function questions(files: ReturnType<typeof chat>, context: Partial<ReadContext> = {}) {
  const archive = await recognizeArchive(files, 'export');
  if (isRefusal(archive)) throw new Error(archive.reason);
  return questionsOf(archive, { ...CONTEXT, ...context });
}

describe('a chat of an iPhone since 2023', () => {
  const reading = readAll(fixture('2023-iphone-pair'));

  it('tells messages, pictures, calls and polls from WhatsApp’s own lines', async () => {
    const { archive, exchanges, leftOut } = await reading;
    expect(archive.platform).toBe('whatsapp');
    expect(exchanges.map(shortOf)).toEqual([
      'message in mara lindt: Are you in Hamburg on the 14th?',
      'message out mara lindt: Yes: all week.\nDinner?',
      'message in mara lindt: –',
      'message out mara lindt: Look',
      'message in mara lindt: On my way',
      'call in mara lindt: –',
      'call both mara lindt: –',
      'message in mara lindt: POLL:\nWhere next?\nOPTION: Kiel (1 vote)\nOPTION: Bremen (0 votes)',
      'message in mara lindt: –',
    ]);
    expect(leftOut).toEqual([
      ['_chat.txt', 1, 'NOT_A_MESSAGE'],
      ['_chat.txt', 7, 'UNSENT'],
      ['_chat.txt', 8, 'UNSENT'],
    ]);
  });

  it('knows the month from the day by a day beyond the twelfth, and keeps the clock as it was read', async () => {
    const { exchanges } = await reading;
    expect(exchanges[0]?.at).toEqual({ at: new Date('2024-03-04T09:12:05Z'), precision: 'second', zone: 'unknown' });
    expect(exchanges[4]?.at.at).toEqual(new Date('2024-03-14T18:02:11Z'));
  });

  it('knows the owner by the name they are not, and states it', async () => {
    const { records } = await reading;
    expect(records.filter(({ kind }) => kind === 'owner')).toMatchObject([
      { statement: { about: 'persona', persona: { kind: 'whatsapp-name', value: 'jonna falkenrath' } } },
    ]);
  });
});

describe('a group on Android', () => {
  const reading = readAll(fixture('2021-android-group'));

  it('names people by their number, by the name they gave themselves, or by the owner’s address book', async () => {
    const { exchanges, leftOut } = await reading;
    expect(exchanges.map(shortOf)).toEqual([
      'message in jon ek++491709876543+~ fee: Wer kommt am Samstag?',
      'message in jon ek++491709876543+~ fee: Ich',
      'message in jon ek++491709876543+~ fee: Ich',
      'message in +491709876543+jon ek+~ fee: bin dabei',
      'message in ~ fee+jon ek++491709876543: ich auch',
      'message out jon ek++491709876543+~ fee: –',
      'message in jon ek++491709876543+~ fee: so sieht es aus',
      'message in jon ek++491709876543+~ fee: 13.03.21 09:00 an der Tür\n2021-03-13 10:30:00',
    ]);
    expect(leftOut.map(([, line, code]) => [line, code])).toEqual([
      [1, 'NOT_A_MESSAGE'],
      [2, 'NOT_A_MESSAGE'],
      [11, 'UNSENT'],
      [12, 'NOT_A_MESSAGE'],
    ]);
    const fee = exchanges[4]?.counterparts[0];
    expect(fee?.name?.full).toBe('Fee');
    expect(exchanges[0]?.at.precision).toBe('minute');
  });

  it('gives the same keys whatever the file is called', async () => {
    const [file] = fixture('2021-android-group');
    if (file === undefined) throw new Error('There is no fixture.');
    const renamed = await readAll([{ ...file, name: 'x.txt' }]);
    const { exchanges } = await reading;
    expect(renamed.exchanges.map(({ sourceKey }) => sourceKey)).toEqual(exchanges.map(({ sourceKey }) => sourceKey));
  });
});

describe('the moments of phones set to other languages', () => {
  it.each([
    ['13/06/18, 21:25 - Ann: m', '2018-06-13T21:25:00'],
    ['6/13/18, 9:25 PM - Ann: m', '2018-06-13T21:25:00'],
    ['13/06/2018, 9:25 p. m. - Ann: m', '2018-06-13T21:25:00'],
    ['13/6/18 12:05 a. m. - Ann: m', '2018-06-13T00:05:00'],
    ['13-06-2018, 09.25 PM - Ann: m', '2018-06-13T21:25:00'],
    ['13.06.18 21.25.15: Ann: m', '2018-06-13T21:25:15'],
    ['13. 6. 2018. 21:25:15 Ann: m', '2018-06-13T21:25:15'],
    ['[06.13.18 21:25:15] Ann: m', '2018-06-13T21:25:15'],
    ['13.6.2018 klo 21.25 - Ann: m', '2018-06-13T21:25:00'],
    ['13.06.2018 kl. 21.25 - Ann: m', '2018-06-13T21:25:00'],
    ['13/06/2018 à 21:25 - Ann: m', '2018-06-13T21:25:00'],
    ['[2018/06/13, 21:25:15] Ann: m', '2018-06-13T21:25:15'],
    ['13/06/18, 21:25 - Ann:m', '2018-06-13T21:25:00'],
    ['2018-06-13, 21:25 - Ann: m', '2018-06-13T21:25:00'],
    ['[2018/6/13 下午9:25:15] Ann: m', '2018-06-13T21:25:15'],
    ['2018. 6. 13. 오후 9:25, Ann : m', '2018-06-13T21:25:00'],
    ['2018년 6월 13일 오후 9:25, Ann : m', '2018-06-13T21:25:00'],
    ['\u200f13\u200f/6\u200f/2018, 9:25 م - Ann: m', '2018-06-13T21:25:00'],
    ['[١٣‏/٦‏/٢٠١٨، ٩:٢٥:١٥ م] Ann: m', '2018-06-13T21:25:15'],
    ['13/6/2561 21:25 - Ann: m', '2018-06-13T21:25:00'],
    ['\u200e[13/06/2018, 9:25:15\u202fPM] \u202aAnn\u202c: m', '2018-06-13T21:25:15'],
  ])('%s', async (line, expected) => {
    const read = await readAll(chat(line, ''));
    expect([...moments(read), read.exchanges[0]?.text]).toEqual([expected, 'm']);
  });
});

describe('the order of day and month', () => {
  it('shows where one order would run backwards', async () => {
    expect(
      moments(await readAll(chat('01/02/24, 10:00 - Ann: a', '02/02/24, 10:00 - Ann: b', '01/03/24, 10:00 - Ann: c'))),
    ).toEqual(['2024-02-01T10:00:00', '2024-02-02T10:00:00', '2024-03-01T10:00:00']);
  });

  it('has the year first where it would run over decades otherwise', async () => {
    expect(moments(await readAll(chat('24-06-13 10 h 05 - Ann: a', '24-06-17 10 h 05 - Ann: b')))).toEqual([
      '2024-06-13T10:05:00',
      '2024-06-17T10:05:00',
    ]);
  });

  it('is taken from another chat of the same phone', async () => {
    const files = [
      fileOf('WhatsApp Chat with Ann.txt', '1/2/24, 10:00 - Ann: a'),
      fileOf('WhatsApp Chat with Bo.txt', '1/20/24, 10:00 - Bo: b'),
    ];
    expect(moments(await readAll(files))).toEqual(['2024-01-02T10:00:00', '2024-01-20T10:00:00']);
  });

  it('is asked where nothing shows it, guessed until then, and read by the answer', async () => {
    const files = chat('3/4/24, 10:00 - Ann: a', '3/4/24, 10:01 - Jo: b');
    const [order, owner] = await questions(files);
    expect(order).toMatchObject({
      sentence: expect.stringContaining('3/4'),
      choices: [{ value: 'day-first' }, { value: 'month-first' }],
    });
    expect(owner).toMatchObject({ choices: [{ label: 'Ann' }, { label: 'Jo' }, { label: 'None of them' }] });
    const guessed = await readAll(files);
    expect(guessed.rows[0]).toMatchObject({ flags: [{ code: 'OWNER_UNSURE' }, { code: 'DATE_ORDER_UNSURE' }] });
    const answers = { [order?.key ?? '']: 'month-first', [owner?.key ?? '']: 'jo' };
    const read = await readAll(files, 'export', { answers });
    expect(moments(read)).toEqual(['2024-03-04T10:00:00', '2024-03-04T10:01:00']);
    expect(read.exchanges.map(shortOf)).toEqual(['message in ann: a', 'message out ann: b']);
    expect(read.rows[0]).not.toHaveProperty('flags');
  });

  it('is not asked where both give the same day', async () => {
    expect((await questions(chat('4/4/24, 10:00 - Ann: a'))).map(({ sentence }) => sentence)).toEqual(['Which of them are you?']);
  });
});

describe('who the owner is', () => {
  const two = ['14/4/24, 10:00 - Ann: a', '14/4/24, 10:01 - Jo March: b'];

  it('is not asked of whom we know by name or trace', async () => {
    expect(await questions(chat(...two), { ownerNames: ['Jo March'] })).toEqual([]);
    expect(await questions(chat(...two), { ownerTraces: [{ kind: 'whatsapp-name', value: 'ann' }] })).toEqual([]);
  });

  it('is whoever remains in a chat named after the other, or writes in every chat', async () => {
    const named = await readAll([fileOf('Chat de WhatsApp con Ann.txt', two.join('\n'))]);
    expect(named.exchanges.map(shortOf)).toEqual(['message in ann: a', 'message out ann: b']);
    const zipped = await readAll([fileOf('_chat.txt', two.join('\n')), fileOf('a.jpg', 'x')], 'WhatsApp Chat - Ann (1).zip');
    expect(zipped.exchanges.map(shortOf)).toEqual(['message in ann: a', 'message out ann: b']);
    const several = await readAll([
      fileOf('a.txt', two.join('\n')),
      fileOf('b.txt', '15/4/24, 10:00 - Bo: c\n15/4/24, 10:01 - Jo March: d'),
    ]);
    expect(several.exchanges.map(shortOf)).toEqual([
      'message in ann: a',
      'message out ann: b',
      'message in bo: c',
      'message out bo: d',
    ]);
  });

  it('may be somebody who only read', async () => {
    const [owner] = await questions(chat(...two));
    const { exchanges } = await readAll(chat(...two), 'export', { answers: { [owner?.key ?? '']: 'nobody' } });
    expect(exchanges.map(shortOf)).toEqual(['message in ann+jo march: a', 'message in jo march+ann: b']);
  });
});

describe('greetings to many in one minute', () => {
  it('are as many messages, and the same chat twice is one', async () => {
    const greeting = (name: string) =>
      fileOf(`WhatsApp Chat with ${name}.txt`, `31/12/23, 23:59 - ${name}: hi\n31/12/23, 23:59 - Jo: Happy new year`);
    const { exchanges, leftOut } = await readAll([
      greeting('Ann'),
      greeting('Bo'),
      { ...greeting('Ann'), name: 'again/WhatsApp Chat with Ann.txt' },
    ]);
    expect(exchanges.filter(({ direction }) => direction === 'out').map(shortOf)).toEqual([
      'message out ann: Happy new year',
      'message out bo: Happy new year',
    ]);
    expect(leftOut.map(([, , code]) => code)).toEqual(['DUPLICATE_ROW', 'DUPLICATE_ROW']);
  });
});

describe('whatever is written', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((text) => /^[\p{L}\p{N}]/u.test(text) && !/[\r\n\0<>\u200e]|\.\w{2,5} /.test(text));
  const said = fc.record({ text: words, minute: fc.integer({ min: 0, max: 59 }), isOwn: fc.boolean() });

  it('is read back, message by message', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 20 }), async (all) => {
        const lines = all.map(
          ({ text, minute, isOwn }) => `[14/04/2024, 10:${String(minute).padStart(2, '0')}:00] ${isOwn ? 'Jo' : 'Ann'}: ${text}`,
        );
        const { exchanges, rows } = await readAll([fileOf('_chat.txt', lines.join('\r\n'))], 'WhatsApp Chat - Ann', {
          ownerNames: ['Jo'],
        });
        expect(rows).toHaveLength(all.length);
        const isWithAnn = all.some(({ isOwn }) => !isOwn);
        const expected = all
          .filter(({ isOwn }) => isWithAnn || !isOwn)
          .map(({ text, isOwn }) => [isOwn ? 'out' : 'in', text.trim()]);
        expect(exchanges.map(({ direction, text }) => [direction, text])).toEqual(expected);
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});
