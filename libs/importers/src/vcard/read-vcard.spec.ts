import { describe, expect, it } from '@jest/globals';
import type { PersonRecord } from '#vocabulary';
import type { ParsedRow } from '../parsed-row.js';
import { looksLikeVcard, readVcard } from './read-vcard.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

async function* inPieces(bytes: Uint8Array, size: number) {
  await Promise.resolve();
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function rowsOf(content: string | Uint8Array, size = 7): Promise<ParsedRow[]> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const rows: ParsedRow[] = [];
  for await (const row of readVcard(inPieces(bytes, size), { file: 'book.vcf', defaultCountry: 'DE' })) rows.push(row);
  return rows;
}

async function personOf(content: string | Uint8Array): Promise<PersonRecord> {
  const [row] = await rowsOf(content);
  if (row?.kind !== 'kept' || row.records[0].kind !== 'person') throw new Error(`no person: ${JSON.stringify(row)}`);
  return row.records[0];
}

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

describe('the vCard reader understands its producers', () => {
  it('reads an Android 2.1 card with quoted-printable and soft breaks', async () => {
    const person = await personOf(
      card('VERSION:2.1', 'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BC=', 'ller;J=C3=B6rg;;;', 'TEL;CELL:0171 2345678'),
    );
    expect(person.name).toEqual({ full: 'Jörg Müller', given: 'Jörg', family: 'Müller', credentials: null });
    expect(person.personas).toEqual([{ kind: 'phone', value: '+491712345678' }]);
  });

  it('reads a soft break that was folded as well', async () => {
    const person = await personOf(card('VERSION:2.1', 'FN;ENCODING=QUOTED-PRINTABLE:Zo=C3=', ' =AB Lang'));
    expect(person.name?.full).toBe('Zoë Lang');
  });

  it('reads an Apple card: grouped labels, social profile, no year, company after semicolon', async () => {
    const person = await personOf(
      card(
        'VERSION:3.0',
        'N:Okafor;Ada;;;',
        'FN:Ada Okafor',
        'ORG:Kiln\\, Ltd;Platform',
        'item1.EMAIL;type=INTERNET;type=pref:Ada@Kiln.example',
        'item1.X-ABLabel:_$!<Work>!$_',
        'X-SOCIALPROFILE;type=linkedin:http://www.linkedin.com/in/Ada-Okafor/',
        'X-SOCIALPROFILE;type=twitter;x-user=adaok:http://twitter.com/adaok',
        'BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29',
      ),
    );
    expect(person.personas).toEqual([
      { kind: 'linkedin', value: 'ada-okafor' },
      { kind: 'email', value: 'ada@kiln.example' },
      { kind: 'x-handle', value: 'adaok' },
    ]);
    expect(person.observations).toContainEqual({ field: 'company', value: 'Kiln, Ltd' });
    expect(person.observations).toContainEqual({ field: 'birthday', value: '--02-29' });
  });

  it('reads RFC 9554 profiles and IMPP of version 4.0', async () => {
    const person = await personOf(
      card(
        'VERSION:4.0',
        'FN:Li Wen',
        'SOCIALPROFILE;SERVICE-TYPE=GitHub;USERNAME=liwen:https://code.example/liwen',
        'SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://social.example/@Li',
        'IMPP:telegram:li_wen',
        'TEL;VALUE=uri:tel:+44-20-7946-0123;ext=12',
      ),
    );
    expect(person.personas.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'phone +442079460123',
      'github liwen',
      'mastodon li@social.example',
      'telegram li_wen',
    ]);
  });

  it('reads Shift_JIS without a declared encoding, family name first', async () => {
    const name = [0x8e, 0x52, 0x93, 0x63, 0x3b, 0x91, 0xbe, 0x98, 0x59];
    const bytes = Uint8Array.of(
      ...latin('BEGIN:VCARD\r\nVERSION:2.1\r\nN:'),
      ...name,
      ...latin('\r\nTEL:+81312345678\r\nEND:VCARD\r\n'),
    );
    expect((await personOf(bytes)).name?.full).toBe('山田 太郎');
  });

  it('reads Windows-1252 of Outlook, curly quotes included', async () => {
    const person = await personOf(latin(card('VERSION:2.1', 'N:D\u0092Arc;Ren\u00e9e', 'EMAIL;INTERNET:r@arc.example')));
    expect(person.name?.full).toBe('Renée D’Arc');
  });

  it.each([
    ['with a mark, little-endian', true, 'le'],
    ['without a mark, little-endian', false, 'le'],
    ['without a mark, big-endian', false, 'be'],
  ] as const)('reads UTF-16 %s', async (_, hasMark, order) => {
    const text = (hasMark ? '\ufeff' : '') + card('VERSION:3.0', 'FN:Zoë Ångström', 'EMAIL:zoe@a.example');
    const bytes = Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));
    const ordered = order === 'le' ? bytes : bytes.map((_byte, index) => bytes[index % 2 === 0 ? index + 1 : index - 1] ?? 0);
    expect((await personOf(ordered)).name?.full).toBe('Zoë Ångström');
  });

  it('reads a letter that a fold cuts in two', async () => {
    const bytes = Uint8Array.of(...latin('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zo\u00c3\r\n \u00ab Lang\r\nEND:VCARD\r\n'));
    expect((await personOf(bytes)).name?.full).toBe('Zoë Lang');
  });

  it.each([
    ['with a leading blank', ['PHOTO;ENCODING=b;TYPE=JPEG:AAAA', ' BBBB=']],
    ['with two leading blanks (iOS 6)', ['PHOTO;ENCODING=b;TYPE=JPEG:', '  AAAA', '  BBBB=']],
    ['without a leading blank', ['PHOTO;BASE64;JPEG:AAAA', 'BBBB', '']],
    ['as a data link', ['PHOTO:data:image/png;base64,AAAA', ' BBBB']],
    ['malformed, in plain lines', ['PHOTO:AAAA', 'BBBB']],
  ])('passes over a photo %s', async (_, photo) => {
    const person = await personOf(card('VERSION:3.0', 'FN:Eve Holm', ...photo, 'EMAIL:eve@holm.example'));
    expect(person.personas[0]).toEqual({ kind: 'email', value: 'eve@holm.example' });
  });

  it('keeps the note, and takes the only address out of it', async () => {
    const [row] = await rowsOf(card('VERSION:3.0', 'FN:Ben Ito', 'NOTE:Met at the\\nmeetup\\, ben@ito.example'));
    expect(row?.kind === 'kept' ? row.records.map((record) => record.sourceKey) : []).toEqual([
      'vcard:email:ben@ito.example:ben ito',
      'vcard:email:ben@ito.example:ben ito:note',
    ]);
  });
});

describe('every card has exactly one outcome', () => {
  it.each<[string, string, string[]]>([
    ['an empty file', '', ['NO_CARD 1']],
    ['another kind of file', '{"a": 1}\n{"b": 2}\n', ['TEXT_OUTSIDE_CARD 1']],
    ['a file cut inside a card', 'BEGIN:VCARD\nFN:Ann', ['CARD_WITHOUT_END 1']],
    ['a card without its END before another', 'BEGIN:VCARD\nFN:Ann\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n', ['kept 1', 'kept 3']],
    ['a group of version 4.0', card('VERSION:4.0', 'KIND:group', 'FN:Team', 'MEMBER:urn:uuid:1'), ['NOT_A_PERSON 1']],
    ['a firm of Apple', card('VERSION:3.0', 'N:;;;;', 'FN:Kiln', 'ORG:Kiln', 'X-ABShowAs:COMPANY'), ['NOT_A_PERSON 1']],
    ['a card with nothing on it', card('VERSION:3.0', 'FN:', 'N:;;;;'), ['NOBODY_NAMED 1']],
    ['a nested agent', card('VERSION:2.1', 'N:A;B', 'AGENT:', 'BEGIN:VCARD', 'N:C;D', 'END:VCARD', 'TEL:1'), ['kept 1']],
    ['an agent on one line', card('N:A;B', 'AGENT:BEGIN:VCARD', 'N:C;D', 'END:VCARD', 'TEL:1'), ['kept 1']],
    ['lower case, old line ends and comments', '# mine\rbegin:vcard\rfn:Ann\rend:vcard\r', ['kept 2']],
    ['NUL bytes', card('FN:A\0nn'), ['kept 1']],
    ['an unclosed quote', card('FN:Ann', 'EMAIL;TYPE="HOME:ann@x.example'), ['kept 1']],
    ['a value of ten megabytes', card('FN:Ann', `NOTE:${'x'.repeat(10_000_000)}`) + card('FN:Bo'), ['CARD_TOO_LONG 1', 'kept 5']],
    ['a photo of ten megabytes', card('FN:Ann', `PHOTO;ENCODING=b:${'A'.repeat(10_000_000)}`), ['kept 1']],
    ['100,000 properties', card(...Array.from({ length: 100_000 }, () => 'TEL:1')), ['CARD_TOO_LONG 1']],
  ])('for %s', async (_, content, expected) => {
    const rows = await rowsOf(content, 65_536);
    expect(rows.map((row) => `${row.kind === 'kept' ? 'kept' : row.code} ${row.provenance.line}`)).toEqual(expected);
  });

  it('wherever the file is cut', async () => {
    const whole = bytesOf(
      card('VERSION:3.0', 'FN:Zoë Lang', 'EMAIL:zoe@l.example', 'NOTE:long\\, "note"') +
        card('VERSION:2.1', 'N;ENCODING=QUOTED-PRINTABLE:M=C3=BC=', 'ller', 'PHOTO;BASE64:AAAA', 'BBBB', ''),
    );
    for (let at = 1; at < whole.length; at++) {
      const rows = await rowsOf(whole.subarray(0, at), 64);
      const begun = new TextDecoder('latin1').decode(whole.subarray(0, at)).match(/BEGIN:VCARD/g)?.length ?? 0;
      const kept = rows.filter(({ kind }) => kind === 'kept').length;
      const problems = rows.filter(({ kind }) => kind === 'problem').length;
      // A BEGIN that is itself cut is text outside any card.
      expect(kept + problems).toBe(rows.length);
      expect(rows.length - begun).toBeGreaterThanOrEqual(0);
      expect(rows.length - begun).toBeLessThanOrEqual(1);
      expect(problems).toBeLessThanOrEqual(1);
    }
  });
});

it('recognises a vCard by its beginning, in UTF-8 and UTF-16', () => {
  expect(looksLikeVcard(bytesOf('\ufeffbegin:vcard\n'))).toBe(true);
  expect(looksLikeVcard(latin('B\0E\0G\0I\0N\0:\0V\0C\0A\0R\0D\0'))).toBe(true);
  expect(looksLikeVcard(bytesOf('BEGIN:VCALENDAR'))).toBe(false);
});
