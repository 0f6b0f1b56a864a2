import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodedWords } from './encoded-words.js';
import { mailAddresses } from './mail-addresses.js';
import { boxesOfLabels, boxOfPath } from './mail-box.js';
import { mailHeader } from './mail-header.js';
import { mailMoment } from './mail-moment.js';

describe('encoded words are read', () => {
  it.each([
    ['=?UTF-8?Q?Gr=C3=B6=C3=9Fe?=', 'Größe'],
    ['Re: =?iso-8859-1?q?Gr=F6=DFe?= =?iso-8859-1?q?_zwei?= und drei', 'Re: Größe zwei und drei'],
    ['=?UTF-8?B?R3LDtsM=?= =?UTF-8?B?n2U=?=', 'Größe'],
    ['=?iso-2022-jp?B?GyRCJUYbKEI=?= =?iso-2022-jp?B?GyRCJTkbKEI=?=', 'テス'],
    ['"=?utf-8?Q?in_quotes?="', '"in quotes"'],
    ['=?utf-8?Q?touching?=,=?utf-8?Q?words?=', 'touching,words'],
    ['=?utf-8?Q?with blanks inside?=', 'with blanks inside'],
    ['=?x-unknown?Q?caf=C3=A9?=', 'café'],
    ['=?utf-8?Q?never closed', '=?utf-8?Q?never closed'],
    ['=?utf-8*en?Q?with=20a=20language?=', 'with a language'],
  ])('%s', (text, expected) => {
    expect(decodedWords(text)).toBe(expected);
  });

  it('and whatever is written in them comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const plain = text.replace(/[\0\p{Cs}]/gu, '');
        expect(decodedWords(`=?UTF-8?B?${Buffer.from(plain).toString('base64')}?=`)).toBe(plain.replace(/^\ufeff/, ''));
      }),
      { numRuns: 200, seed: 4 },
    );
  });
});

describe('addresses are read', () => {
  const read = (text: string) => mailAddresses([text]).map(({ address, name }) => [address, name?.full ?? null]);
  it.each<[string, (string | null)[][]]>([
    ['Ann Lee <Ann@X.example>', [['ann@x.example', 'Ann Lee']]],
    ['ann@x.example', [['ann@x.example', null]]],
    [
      '"Lee, Ann" <ann@x.example>, bo@y.example',
      [
        ['ann@x.example', 'Ann Lee'],
        ['bo@y.example', null],
      ],
    ],
    ['ann@x.example (Ann Lee)', [['ann@x.example', 'Ann Lee']]],
    [
      'Team: ann@x.example, Bo <bo@y.example>;, cy@z.example',
      [
        ['ann@x.example', null],
        ['bo@y.example', 'Bo'],
        ['cy@z.example', null],
      ],
    ],
    ['undisclosed-recipients:;', []],
    ['<@relay.example,@other.example:ann@x.example>', [['ann@x.example', null]]],
    ['ann @ x . example', [['ann@x.example', null]]],
    ['"boss@corp.example" <evil@far.example>', [['evil@far.example', null]]],
    ['=?UTF-8?Q?M=C3=BCller=2C_J=C3=B6rg?= <j@m.example>', [['j@m.example', 'Jörg Müller']]],
    ['Ann Lee via Docs <docs@x.example>', [['docs@x.example', 'Ann Lee']]],
    ['Ann Lee, PhD <ann@x.example>', [['ann@x.example', 'Ann Lee']]],
    [
      'bo@y.example, Müller, Jörg <j@m.example>',
      [
        ['bo@y.example', null],
        ['j@m.example', 'Jörg Müller'],
      ],
    ],
    ['Pete(A wonderful \\) chap) <pete(his account)@silly.test(his host)>', [['pete@silly.test', 'Pete']]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('and nothing makes the reader throw', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', '(', ')', '<', '>', ',', ':', ';', '@', 'a', '.', '\\', '=?', ' ') }),
        (text) => {
          for (const { address } of mailAddresses([text])) expect(address).toMatch(/@/);
        },
      ),
      { numRuns: 500, seed: 6 },
    );
  });
});

describe('a moment is read', () => {
  it.each([
    ['Mon, 2 Mar 2026 10:00:00 +0100', '2026-03-02T09:00:00.000Z', 'offset'],
    ['2 Mar 26 10:00 GMT', '2026-03-02T10:00:00.000Z', 'utc'],
    ['Mon, 02 Mar 2026 10:00:00 (CET)', '2026-03-02T10:00:00.000Z', 'unknown'],
    ['Fri, 21 Nov 97 09:55:06 -0600 (Central)', '1997-11-21T15:55:06.000Z', 'offset'],
    ['Mon Mar  2 10:00:00 2026', '2026-03-02T10:00:00.000Z', 'unknown'],
    ['Mon Mar 02 10:00:00 -0700 2026', '2026-03-02T17:00:00.000Z', 'offset'],
    ['Mon, 2-Mar-2026 10:00:00 EST', '2026-03-02T15:00:00.000Z', 'offset'],
    ['2026-03-02T10:00:00+01:00', '2026-03-02T09:00:00.000Z', 'offset'],
    ['Thu, 2 Mar 102 10:00:00 +0000', '2002-03-02T10:00:00.000Z', 'utc'],
  ])('%s', (text, at, zone) => {
    expect(mailMoment(text)).toMatchObject({ at: new Date(at), zone });
  });
  it.each(['', 'yesterday', '30 Feb 2026 10:00:00 +0000', 'Thu, 01 Jan 1970 00:00:00 +0000', '2 Foo 2026 10:00:00 +0000'])(
    'not: %s',
    (text) => {
      expect(mailMoment(text)).toBeNull();
    },
  );
});

it('folded fields are whole, and of unneeded ones nothing is kept', () => {
  const header = mailHeader(
    new TextEncoder().encode('SUBJECT: one\r\n two\r\nX-Thing: a\r\n b\r\nTo: a@x.example\r\nbroken line\r\n'),
  );
  expect([...header]).toEqual([
    ['subject', [' one two']],
    ['to', [' a@x.example']],
  ]);
});

it('places are known by their names in many languages', () => {
  expect([...boxesOfLabels('=?UTF-8?Q?Messages_envoy=C3=A9s,Important?=')]).toEqual(['sent']);
  expect(
    ['Mail/Sent.mbox/mbox', '.INBOX.Papierkorb/cur/1:2,S', '[Gmail]/Spam.mbox', 'cur/7;2,DS', 'Project Sent/1'].map(boxOfPath),
  ).toEqual(['sent', 'trash', 'spam', 'draft', null]);
});
