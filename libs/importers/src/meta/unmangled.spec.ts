import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unmangled } from './unmangled.js';

const mangled = (text: string) => Buffer.from(text).toString('latin1');

describe('text as Meta writes it', () => {
  it('is mended whatever it said, and mending twice does no harm', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unmangled(mangled(text))).toBe(text);
      }),
      { seed: 4 },
    );
    expect(unmangled(unmangled(mangled('Grüße 😀')))).toBe('Grüße 😀');
  });

  it.each(['Zoë', 'Grüße 😀', 'Жанна', 'plain'])('%s, which was never treated so, stays', (text) => {
    expect(unmangled(text)).toBe(text);
  });
});
