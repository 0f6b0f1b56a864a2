import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type MailSource, MboxSplitter } from './mbox-splitter.js';
import { isSeparator } from './separator-line.js';

function split(text: string, sizes: readonly number[], bodyBytesMax = 1_000_000): MailSource[] {
  const bytes = new TextEncoder().encode(text);
  const splitter = new MboxSplitter(bodyBytesMax);
  const messages: MailSource[] = [];
  for (let at = 0, nth = 0; at < bytes.length; nth++) {
    const end = at + (sizes[nth % sizes.length] ?? 1);
    messages.push(...splitter.push(bytes.subarray(at, end)));
    at = end;
  }
  return [...messages, ...splitter.finish()];
}
const said = (bytes: Uint8Array | null) => new TextDecoder().decode(bytes ?? new Uint8Array(0));

describe('a line separates messages', () => {
  it.each([
    'From ann@x.example Mon Mar  2 11:20:34 2026',
    'From 1790123456789012345@xxx Mon Mar 02 11:20:34 +0000 2026',
    'From - Mon Mar 02 11:20:34 2026',
    'From MAILER-DAEMON Fri Jul  8 12:08:34 2011',
    'From ann@x.example Mon Mar  2 11:20 2026',
    'From ann@x.example Mon Mar 2 11:20:34 MST 2026',
    'From ann@x.example Mon Mar 2 11:20:34 2026 PST',
    'From ann@x.example Mon Mar 2 11:20:34 2026 remote from mail.example.com',
    'From "ann lee"@x.example Mon Mar  2 11:20:34 2026',
    'From ???@??? Mon Mar 02 11:20:34 1998',
    'From ann@x.example Mon, 2 Mar 2026 11:20:34 +0100',
    'From ann@x.example 2026-03-02T11:20:34Z',
    'From Mon Mar 02 11:20:34 2026',
  ])('%s', (line) => {
    expect(isSeparator(line, 'Subject: x', false)).toBe(true);
    expect(isSeparator(line, 'and so we went home.', false)).toBe(false);
  });

  it.each(['From here on it is your turn.', 'From 2026 on we meet on Mondays at 11:20', 'From Ann: Mon Mar 2 was fine'])(
    'not: %s',
    (line) => {
      expect(isSeparator(line, 'Subject: x', false)).toBe(false);
    },
  );
});

describe('a mailbox falls into its messages', () => {
  it('with the line each begins on, its envelope and its body', () => {
    const text =
      'From a@x.example Mon Mar  2 11:20:34 2026\nFrom: a\n\nOne\n\nFrom b@x.example Mon Mar  2 11:20:34 2026\nFrom: b\n\n>From me\n>>From him\n';
    const messages = split(text, [1000]);
    expect(messages.map(({ line, header, body }) => [line, said(header), said(body)])).toEqual([
      [1, 'From: a\n', 'One\n\n'],
      [6, 'From: b\n', 'From me\n>From him\n'],
    ]);
    expect(messages[1]?.envelope).toContain('b@x.example');
  });

  it('and a file without a first line of its own is one message, whatever is quoted in it', () => {
    const text = '\n\nFrom: a\n\nLook:\n\nFrom b@x.example Mon Mar  2 11:20:34 2026\nFrom: b\n\nTwo\n';
    expect(split(text, [7])).toHaveLength(1);
  });

  it('the same however the bytes come', () => {
    const line = fc.oneof(
      fc.constantFrom('', 'Hello', 'From here on', '>From x', 'Subject: x', 'F', 'From ', 'Frome'),
      fc.string({ maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, '')),
    );
    const message = fc.record({ subject: fc.constantFrom('one', 'two'), body: fc.array(line, { maxLength: 8 }) });
    const ends = fc.constantFrom('\n', '\r\n');
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(message, { minLength: 1, maxLength: 5 }), ends, sizes, (messages, end, pieces) => {
        const quoted = (text: string) => text.replace(/^(>*From )/, '>$1');
        const text = messages
          .map(({ subject, body }) =>
            ['From a@x.example Mon Mar  2 11:20:34 2026', `Subject: ${subject}`, '', ...body.map(quoted), ''].join(end),
          )
          .join('');
        const read = split(text, pieces);
        expect(read.map(({ header }) => said(header).trim())).toEqual(messages.map(({ subject }) => `Subject: ${subject}`));
        expect(read.map(({ body }) => said(body))).toEqual(messages.map(({ body }) => body.map((one) => one + end).join('')));
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it('and bodies that are not asked for are not kept', () => {
    const [message] = split(`From: a\n\n${'x'.repeat(100_000)}\n`, [5_000], 0);
    expect(message?.body).toBeNull();
  });
});
