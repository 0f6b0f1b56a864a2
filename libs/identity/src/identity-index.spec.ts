import { describe, expect, it } from '@jest/globals';
import { contactId, type ContactId, type PersonaKey } from '#vocabulary';
import fc from 'fast-check';
import { canBeOne, matchBounds } from './can-be-one.js';
import { createIdentityIndex, type Described } from './index.js';
import { SHIPPED_CHANCES } from './match-weight.js';
import { profileOf } from './profile.js';
import { POSSIBLE_MIN, resolveIdentity } from './resolve-identity.js';

const slug = (value: string): PersonaKey => ({ kind: 'linkedin', value });
const handle = (value: string): PersonaKey => ({ kind: 'x-handle', value });
const address = (value: string): PersonaKey => ({ kind: 'email', value });

const nobody: Described = { personas: [], name: null, company: null, role: null, location: null };
const someone = (description: Partial<Described>): Described => ({ ...nobody, ...description });

const bounds = matchBounds(SHIPPED_CHANCES);

/** What is made of `met` by one who knows `known`. */
function verdict(known: Partial<Described>, met: Partial<Described>) {
  const index = createIdentityIndex();
  index.enter(contactId('known'), someone(known));
  return index.resolve(someone(met));
}

describe('who is joined unasked', () => {
  it.each([
    ['one mailbox', { personas: [address('mara.lindt@gmail.com')] }, { personas: [address('maralindt+x@gmail.com')] }],
    [
      'one phone number',
      { personas: [{ kind: 'phone', value: '+491701' }] },
      { personas: [{ kind: 'phone', value: '+491701' }] },
    ],
    ['one name at one company', { name: 'Mara Lindt', company: 'Fabrikam GmbH' }, { name: 'LINDT, Mara', company: 'Fabrikam' }],
    [
      'one name, and an address at the company',
      { name: 'Mara Lindt', company: 'Fabrikam' },
      { name: 'Mara Lindt', personas: [address('mara@fabrikam.com')] },
    ],
    [
      'one name, one role, one place',
      { name: 'Mara Lindt', role: 'CTO', location: 'Bern' },
      { name: 'Mara Lindt', role: 'CTO', location: 'Bern' },
    ],
  ] as [string, Partial<Described>, Partial<Described>][])('are two with %s', (_signal, known, met) => {
    expect(verdict(known, met)).toEqual({ kind: 'match', because: expect.any(String), contactId: 'known' });
  });

  it.each([
    ['of one name and nothing else', { name: 'Mara Lindt' }, { name: 'Mara Lindt' }],
    [
      'of one name and a public provider',
      { name: 'Mara Lindt', personas: [address('ml1@gmail.com')] },
      { name: 'Mara Lindt', personas: [address('lindt7@gmail.com')] },
    ],
    [
      'of one name, both self-employed',
      { name: 'Mara Lindt', company: 'Freelance' },
      { name: 'Mara Lindt', company: 'freelance' },
    ],
    [
      'with one address and two names',
      { name: 'Mara Lindt', personas: [address('family@lindt.example')] },
      { name: 'Kai Winter', personas: [address('family@lindt.example')] },
    ],
    ['with a nickname at one company', { name: 'Robert Lindt', company: 'Fabrikam' }, { name: 'Bob Lindt', company: 'Fabrikam' }],
  ] as [string, Partial<Described>, Partial<Described>][])('are not two %s: the owner is asked', (_signal, known, met) => {
    expect(verdict(known, met).kind).toBe('possible');
  });

  it.each([
    ['LinkedIn members', { name: 'LinkedIn Member', company: 'Fabrikam' }],
    ['people of one word', { name: 'Mara', company: 'Fabrikam' }],
    ['people with the address of an office', { personas: [address('info@fabrikam.com')] }],
  ] as [string, Partial<Described>][])('are never two %s', (_who, both) => {
    expect(verdict(both, both)).toEqual({ kind: 'new' });
  });
});

describe('two profiles on one platform', () => {
  const mara = { personas: [slug('mara-1')], name: 'Mara Lindt', company: 'Fabrikam' };

  it('are two people where the companies differ', () => {
    expect(verdict(mara, { ...mara, personas: [slug('mara-2')], company: 'Contoso' })).toEqual({ kind: 'new' });
  });

  it('are never joined, though all else agrees', () => {
    const all = { ...mara, role: 'CTO', location: 'Bern' };
    expect(verdict(all, { ...all, personas: [slug('mara-2'), address('mara@fabrikam.com')] }).kind).not.toBe('match');
  });

  it('speak against a contact through whichever description brought them', () => {
    const index = createIdentityIndex();
    index.enter(contactId('known'), someone(mara));
    index.enter(contactId('known'), someone({ ...mara, personas: [handle('maralindt')] }));
    expect(index.resolve(someone({ ...mara, personas: [slug('mara-2')] })).kind).not.toBe('match');
    expect(index.contradicts(contactId('known'), someone({ ...mara, personas: [slug('mara-2')] }))).toBe(true);
  });
});

describe('the index', () => {
  it('asks where two contacts fit equally well', () => {
    const index = createIdentityIndex();
    const mara = { name: 'Mara Lindt', company: 'Fabrikam' };
    index.enter(contactId('one'), someone({ ...mara, personas: [slug('mara-1')] }));
    index.enter(contactId('two'), someone({ ...mara, personas: [slug('mara-2')] }));
    const resolution = index.resolve(someone({ ...mara, personas: [handle('maralindt')] }));
    expect(resolution).toMatchObject({ kind: 'possible', candidates: [{ contactId: 'one' }, { contactId: 'two' }] });
  });

  it('knows the only one of a name, and of a name at a company', () => {
    const index = createIdentityIndex();
    index.enter(contactId('one'), someone({ name: 'Mara Lindt', company: 'Fabrikam' }));
    index.enter(contactId('two'), someone({ name: 'Mara Lindt', company: 'Contoso AG' }));
    expect(index.onlyOneCalled('mara lindt', 'Contoso')).toBe('two');
    expect(index.onlyOneCalled('Mara Lindt', null)).toBeUndefined();
  });

  it('says in words why it asks', () => {
    const resolution = verdict({ name: 'Mara Lindt', company: 'Fabrikam' }, { name: 'Mara Lindt', company: 'Contoso' });
    if (resolution.kind !== 'possible') throw new Error('one name at two companies is a question');
    expect(resolution.candidates[0]?.evidence).toEqual([
      { field: 'name', agreement: 'same', left: 'Mara Lindt', right: 'Mara Lindt', sentence: 'Both are called Mara Lindt.' },
      {
        field: 'company',
        agreement: 'different',
        left: 'Contoso',
        right: 'Fabrikam',
        sentence: 'The companies differ; people change jobs.',
      },
    ]);
  });

  const described = fc.record({
    personas: fc.array(
      fc.oneof(
        fc.constantFrom('mara', 'mara-2', 'kai').map(slug),
        fc.constantFrom('maralindt', 'kaiwinter').map(handle),
        fc.constantFrom('mara@fabrikam.com', 'kai.winter@gmail.com', 'info@fabrikam.com').map(address),
      ),
      { maxLength: 3 },
    ),
    name: fc.constantFrom(null, 'Mara Lindt', 'Mara K. Lindt', 'Kai Winter', 'Mara'),
    company: fc.constantFrom(null, 'Fabrikam', 'Contoso', 'Freelance'),
    role: fc.constantFrom(null, 'CTO', 'Engineer'),
    location: fc.constantFrom(null, 'Bern', 'Berlin'),
    details: fc.record({
      birthDate: fc.constantFrom(null, '1980-02-17', '1980-02-18', '02-17', '1971-11-30'),
      postcode: fc.constantFrom(null, '10115', '10117'),
      street: fc.constantFrom(null, 'Torstrasse 4', 'Brick Lane 9'),
      code: fc.constantFrom(null, '77-1', '12-3'),
    }),
  });

  it('answers the same in whatever order people were entered', () => {
    fc.assert(
      fc.property(fc.array(described, { maxLength: 6 }), described, (people, met) => {
        const entries = people.map((person, index): [ContactId, Described] => [contactId(`contact-${index}`), person]);
        const answer = (order: readonly [ContactId, Described][]) => {
          const index = createIdentityIndex();
          for (const [contact, person] of order) index.enter(contact, person);
          return index.resolve(met);
        };
        expect(answer([...entries].reverse())).toEqual(answer(entries));
      }),
    );
  });

  it('spares itself a comparison only where it would have said: two people', () => {
    fc.assert(
      fc.property(described, described, (one, other) => {
        const [left, right] = [profileOf(one), profileOf(other)];
        if (!canBeOne(left, right, POSSIBLE_MIN, bounds)) {
          expect(resolveIdentity(left, right, SHIPPED_CHANCES).kind).toBe('different');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('says the same of two people whoever is asked about', () => {
    fc.assert(
      fc.property(described, described, (one, other) => {
        const there = resolveIdentity(profileOf(one), profileOf(other), SHIPPED_CHANCES);
        const back = resolveIdentity(profileOf(other), profileOf(one), SHIPPED_CHANCES);
        expect([back.kind, back.probability.toFixed(9)]).toEqual([there.kind, there.probability.toFixed(9)]);
      }),
    );
  });
});
