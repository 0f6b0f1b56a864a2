import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { momentOfText, textsOfText } from './values-of-text.js';

const TEXT_ARRAY: number = 1009;

describe('values read the short way', () => {
  it.each([
    '2026-03-02 10:00:00+00',
    '2026-03-02 10:00:00.1+00',
    '2026-03-02 10:00:00.123456+00',
    '1969-12-31 23:59:59.999+00',
    '2024-02-29 00:00:00+00',
    '0042-01-01 00:00:00+00',
    '0500-01-01 00:00:00+00',
    '12026-03-02 10:00:00+00',
    '2026-03-02 10:00:00+02',
    '2026-03-02 10:00:00+05:30',
    '0044-03-15 12:00:00+00 BC',
    'infinity',
    '-infinity',
  ])('are the moments that pg would read: %s', (text) => {
    expect(momentOfText(text)).toEqual(pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ)(text));
  });

  it.each([
    '{}',
    '{linkedin}',
    '{email,linkedin}',
    '{"a b","c,d"}',
    '{"a\\"b"}',
    '{NULL,a}',
    '{"NULL"}',
    '{{a,b},{c,d}}',
    '[0:1]={a,b}',
  ])('are the texts that pg would read: %s', (text) => {
    expect(textsOfText(text)).toEqual(pg.types.getTypeParser(TEXT_ARRAY)(text));
  });
});
