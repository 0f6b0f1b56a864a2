import { describe, expect, it } from '@jest/globals';
import { type Described, findDuplicates, type PersonDetails } from './index.js';
import { groupPeople } from './group-people.js';
import { type ComparedAlike, learnChances } from './learn-chances.js';
import { matchWeight, SHIPPED_CHANCES } from './match-weight.js';

const NO_DETAILS: PersonDetails = { birthDate: null, postcode: null, street: null, code: null };
const someone = (name: string | null, details: Partial<PersonDetails>, email?: string): Described => ({
  personas: email === undefined ? [] : [{ kind: 'email', value: email }],
  ...{ name, company: null, role: null, location: null },
  details: { ...NO_DETAILS, ...details },
});

describe('duplicates among many descriptions', () => {
  it('are found in spite of slips, where a date of birth or an address says the same', () => {
    const people = [
      someone('Mara Lindt', { birthDate: '1980-02-17', postcode: '10115', street: 'Torstrasse 4' }),
      someone('Maar Lindtt', { birthDate: '1980-02-17', postcode: '10115' }),
      someone('Kai Winter', { birthDate: '1971-11-30', postcode: '10115', street: 'Torstrasse 9' }),
    ];
    expect(findDuplicates(people).groups).toEqual([[0, 1]]);
  });

  it('are sure with one date of birth or one address, and never with two dates', () => {
    const born = (birthDate: string) => someone('Mara Lindt', { birthDate }, 'mara@lindt.example');
    expect(findDuplicates([born('1980-02-17'), born('17/02/1980')]).sure).toEqual([]);
    expect(findDuplicates([born('1980-02-17'), born('1980 02 17')]).sure).toEqual([[0, 1]]);
    const at = { postcode: 'E1 6AN', street: '4 Brick Lane' };
    expect(findDuplicates([someone('Mara Lindt', at), someone('Mara Lindt', { ...at, postcode: 'e16an' })]).sure).toEqual([
      [0, 1],
    ]);
    expect(findDuplicates([someone('Mara Lindt', { code: '77-1' }), someone('M. Lindt', { code: '77-1' })]).sure).toHaveLength(1);
  });

  it('pass over a key that a hundred others share', () => {
    const many = Array.from({ length: 101 }, () => someone('Mara Lindt', {}));
    expect(findDuplicates(many).compared).toEqual([]);
    expect(findDuplicates(many.slice(1)).compared).toHaveLength(4950);
  });

  it('are weighed by the shipped chances where there is little to learn from', () => {
    expect(findDuplicates([someone('Mara Lindt', {}), someone('Mara Lindt', {})]).learnt).toBeNull();
  });
});

describe('a group of people', () => {
  const bits: Readonly<Record<string, number>> = { '01': 9, '12': 4, '02': -6 };
  const weigh = (one: number, other: number) => bits[[one, other].sort().join('')] ?? -20;

  it('is not joined through one in the middle', () => {
    const pairs = [
      { one: 0, other: 1, bits: 9 },
      { one: 1, other: 2, bits: 4 },
    ];
    expect(groupPeople(3, pairs, weigh)).toEqual([[0, 1]]);
    expect(groupPeople(3, pairs, (one, other) => (one + other === 2 ? -3 : weigh(one, other)))).toEqual([[0, 1, 2]]);
  });

  it('does not hang on one pair, however sure', () => {
    const pairs = [
      { one: 0, other: 1, bits: 500 },
      { one: 1, other: 2, bits: 500 },
    ];
    expect(groupPeople(3, pairs, () => -500)).toHaveLength(1);
    expect(groupPeople(3, pairs, () => -500)[0]).toHaveLength(3);
    expect(groupPeople(4, [...pairs, { one: 2, other: 3, bits: 1 }], () => -500)[0]).toHaveLength(3);
  });
});

describe('chances learnt from pairs that nobody labelled', () => {
  const agreements = { name: 'missing', email: 'missing', phone: 'missing', account: 'missing', company: 'missing' } as const;
  const rest = { role: 'missing', location: 'missing', birthDate: 'missing', postcode: 'missing', street: 'missing' } as const;
  const alike = (
    name: 'same' | 'different',
    code: 'same' | 'different',
    location: 'same' | 'different',
    pairs: number,
  ): ComparedAlike => ({
    comparison: { agreements: { ...agreements, ...rest, name, code, location }, nameWords: 2 },
    pairs,
  });
  /** 400 pairs of one person that agree nine times in ten, 1600 of two that agree once in ten. */
  const mixture = (scale: number): ComparedAlike[] =>
    (['same', 'different'] as const).flatMap((name) =>
      (['same', 'different'] as const).flatMap((code) =>
        (['same', 'different'] as const).map((location) => {
          const agreeing = [name, code, location].filter((agreement) => agreement === 'same').length;
          const share = (chance: number) => chance ** agreeing * (1 - chance) ** (3 - agreeing);
          return alike(name, code, location, scale * (400 * share(0.9) + 1600 * share(0.1)));
        }),
      ),
    );

  it('are those the pairs were drawn with', () => {
    const learnt = learnChances(mixture(10));
    expect(learnt?.fields.code.same.m).toBeCloseTo(0.9, 2);
    expect(learnt?.fields.code.same.u).toBeCloseTo(0.1, 2);
    expect(learnt?.priorBits).toBeCloseTo(Math.log2(0.2 / 0.8), 1);
  });

  it('leave the shipped ones where no pair has the field', () => {
    const learnt = learnChances(mixture(10));
    expect(learnt?.fields.email).toEqual(SHIPPED_CHANCES.fields.email);
  });

  it('are none with fewer than a thousand pairs, or fewer than fifty of one person', () => {
    expect(learnChances(mixture(0.4))).toBeNull();
    expect(learnChances([alike('different', 'different', 'different', 5000)])).toBeNull();
  });

  it('are none where pairs have two fields alone, which cannot tell one person from two', () => {
    const withoutPlace = mixture(10).map(({ comparison, pairs }): ComparedAlike => ({
      comparison: { ...comparison, agreements: { ...comparison.agreements, location: 'missing' } },
      pairs,
    }));
    expect(learnChances(withoutPlace)).toBeNull();
  });

  it('weigh a name of one word less than a whole name', () => {
    const same = { ...agreements, ...rest, code: 'missing', name: 'same' } as const;
    const weight = (nameWords: number) => matchWeight({ agreements: same, nameWords }, SHIPPED_CHANCES);
    expect(weight(1)).toBeLessThan(weight(2));
  });
});
