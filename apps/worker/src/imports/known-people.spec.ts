import { describe, expect, it } from '@jest/globals';
import { bornOn, type Described, type MatchEvidence } from '#identity';
import { contactId, type PersonaKey, type PersonRecord } from '#vocabulary';
import { keyedRecord } from './keyed-record.js';
import { personaIdOf } from '#persistence';
import { type KnownPerson, knownPeople } from './known-people.js';
import { planChunk } from './plan-chunk.js';

const mara = contactId('mara');
const slug = (value: string): PersonaKey => ({ kind: 'linkedin', value });
const address = (value: string): PersonaKey => ({ kind: 'email', value });

function known(personas: readonly PersonaKey[], name: string, company: string | null): KnownPerson {
  const described: Described = { personas, name, company, role: null, location: null };
  return { contact: mara, personas: personas.map(personaIdOf), described };
}

function row(personas: readonly [PersonaKey, ...PersonaKey[]], full: string, company: string): PersonRecord {
  return {
    kind: 'person',
    sourceKey: `row:${personas[0].value}`,
    personas,
    name: { full, given: null, family: null, credentials: null },
    observations: [{ field: 'company', value: company }],
  };
}

const plan = (people: readonly KnownPerson[], ...rows: readonly PersonRecord[]) =>
  planChunk(
    { number: 0, rowsRead: rows.length },
    rows.map((record, index) => keyedRecord(record, { file: 'some.csv', line: index + 2 })),
    new Map(),
    knownPeople(people),
    {
      batchId: 'batch',
      seenAt: new Date('2026-03-02T10:00:00Z'),
      addedAt: new Date('2026-03-05T18:00:00Z'),
      keepsMessageText: true,
    },
  ).chunk;

describe('an import that meets known people', () => {
  it('joins the same name at the same company from another platform', () => {
    const chunk = plan(
      [known([address('mara@lindt.example')], 'Mara Lindt', 'Fabrikam GmbH')],
      row([slug('mlindt')], 'Mara Lindt', 'Fabrikam'),
    );
    expect(chunk.contacts).toHaveLength(0);
    expect(chunk.personas[0]?.contactId).toBe(mara);
  });

  it('takes a date of birth for a second signal, and joins nobody over another one', () => {
    const born = (birthday: string) => {
      const person = known([address('mara@lindt.example')], 'Mara Lindt', null);
      return [{ ...person, described: { ...person.described, details: bornOn(birthday) } }] as const;
    };
    const card = (birthday: string): PersonRecord => {
      const record = row([slug('mlindt')], 'Mara Lindt', 'Fabrikam');
      return { ...record, observations: [...record.observations, { field: 'birthday', value: birthday }] };
    };
    expect(plan(born('1984-05-17'), card('1984-05-17')).personas[0]?.contactId).toBe(mara);
    const other = plan(born('1984-05-17'), card('1991-11-02'));
    expect(other.contacts).toHaveLength(1);
    expect(other.matches).toHaveLength(0);
  });

  it('asks about the same name without a second signal', () => {
    const chunk = plan(
      [known([address('mara@lindt.example')], 'Mara Lindt', null)],
      row([slug('mlindt')], 'Mara Lindt', 'Fabrikam'),
    );
    expect(chunk.contacts).toHaveLength(1);
    expect(chunk.matches).toHaveLength(1);
  });

  it('keeps two profiles of one platform apart, though name and company agree', () => {
    const chunk = plan([], row([slug('mara-1')], 'Mara Lindt', 'Fabrikam'), row([slug('mara-2')], 'Mara Lindt', 'Fabrikam'));
    expect(chunk.contacts).toHaveLength(2);
  });

  it('joins nobody over the address of an office', () => {
    const chunk = plan(
      [],
      row([slug('mara'), address('info@fabrikam.example')], 'Mara Lindt', 'Fabrikam'),
      row([slug('kai'), address('info@fabrikam.example')], 'Kai Winter', 'Fabrikam'),
    );
    expect(chunk.contacts).toHaveLength(2);
    expect(chunk.matches).toHaveLength(0);
  });

  it('asks whether a new profile with a known address is a second one of the same person', () => {
    const chunk = plan(
      [known([slug('mara-lindt'), address('mara@lindt.example')], 'Mara Lindt', null)],
      row([slug('mara-winter'), address('mara@lindt.example')], 'Mara Lindt', 'Fabrikam'),
    );
    expect(chunk.contacts).toHaveLength(1);
    expect(chunk.personas.map((persona) => persona.value)).toEqual(['mara-winter']);
    expect(chunk.matches.map((match) => [match.left, match.right])).toEqual([[mara, chunk.contacts[0]].sort()]);
  });

  it('tells the two sides of the evidence apart, whichever id comes first', () => {
    const chunk = plan(
      [known([address('m@lindt.example')], 'Mara Lindt', 'Contoso')],
      row([slug('mlindt')], 'Mara Lindt', 'Fabrikam'),
    );
    const match = chunk.matches[0];
    const evidence = JSON.parse(match?.evidence ?? '[]') as MatchEvidence[];
    const company = evidence.find((one) => one.field === 'company');
    expect(match?.left === mara ? company?.left : company?.right).toBe('Contoso');
  });
});
