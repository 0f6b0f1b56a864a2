import { describe, expect, it } from '@jest/globals';
import { checkedLabels, newContact, ownersWord } from './checked-words.js';

describe('a contact the owner types in', () => {
  it('has its traces as imports write them', () => {
    const typed = {
      ...{ name: ' Zoë Lindt ', company: ' ', email: 'Zoe@Example.org', phone: '030 1234567' },
      ...{ linkedin: 'https://de.linkedin.com/in/Zoe-Lindt/' },
    };
    expect(newContact(typed, 'DE')).toEqual({
      ...{ name: 'Zoë Lindt', company: null, role: null, location: null, note: null },
      traces: [
        { kind: 'email', value: 'zoe@example.org' },
        { kind: 'phone', value: '+49301234567' },
        { kind: 'linkedin', value: 'zoe-lindt' },
      ],
    });
  });

  it.each([
    [{ name: ' ' }, 'TEXT_MISSING'],
    [{ name: 'x'.repeat(201) }, 'TOO_LONG'],
    [{ name: 'Zoë', email: 'at home' }, 'BAD_ADDRESS'],
    [{ name: 'Zoë', phone: '12' }, 'BAD_PHONE'],
    [{ name: 'Zoë', linkedin: 'https://example.org/in/zoe' }, 'BAD_PROFILE'],
  ])('is refused for %j', (typed, code) => {
    expect(newContact(typed, null)).toMatchObject({ kind: 'refused', code });
  });
});

describe('the owner’s word', () => {
  it('says only what was said: an empty text takes a word back, what is left out stays', () => {
    const word = ownersWord({ company: ' ', role: 'Head of Platform', cadenceDays: null });
    expect(word).toEqual({ company: null, role: 'Head of Platform', cadenceDays: null });
  });

  it.each([0, 3_651])('refuses a cadence of %i days', (cadenceDays) => {
    expect(ownersWord({ cadenceDays })).toMatchObject({ code: 'OUT_OF_RANGE' });
  });
});

describe('labels', () => {
  it('are kept once, with single spaces', () => {
    expect(checkedLabels([' speaker ', 'speaker', 'former  colleague'])).toEqual(['speaker', 'former colleague']);
  });

  it.each([
    [[' '], 'TEXT_MISSING'],
    [['x'.repeat(61)], 'TOO_LONG'],
    [Array.from({ length: 21 }, (_, index) => String(index)), 'TOO_MANY'],
  ])('are refused for %j', (labels, code) => {
    expect(checkedLabels(labels)).toMatchObject({ kind: 'refused', code });
  });
});
