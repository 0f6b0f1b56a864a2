import { describe, expect, it } from '@jest/globals';
import type { Resolution } from '#identity';
import { personaIdOf } from '#persistence';
import { type ContactId, contactId, type PersonaId, type PersonRecord, type SourceRecord } from '#vocabulary';
import { keyedRecord } from './keyed-record.js';
import { planChunk } from './plan-chunk.js';
import type { Roster } from './roster.js';

/** Knows whom it is told about, and answers as it is told to about everyone else. */
function rosterAnswering(resolution: Resolution = { kind: 'new' }): Roster {
  const contacts = new Map<PersonaId, ContactId>();
  const names = new Map<string, ContactId>();
  return {
    personaOf: personaIdOf,
    contactOf: (persona) => contacts.get(persona),
    onlyOneCalled: (name) => names.get(name),
    contradicts: () => false,
    resolve: () => resolution,
    enter(contact, personas, person) {
      for (const persona of personas) contacts.set(persona, contact);
      if (person.name !== null) names.set(person.name, contact);
    },
  };
}

const settings = {
  batchId: 'batch',
  seenAt: new Date('2026-03-02T10:00:00Z'),
  addedAt: new Date('2026-03-05T18:00:00Z'),
  keepsMessageText: true,
};

const at = { at: new Date('2025-05-05T08:00:00Z'), precision: 'second', zone: 'utc' } as const;

const mara: PersonRecord = {
  kind: 'person',
  sourceKey: 'linkedin:connection:mara-lindt',
  personas: [
    { kind: 'linkedin', value: 'mara-lindt' },
    { kind: 'email', value: 'mara@example.com' },
  ],
  name: { full: 'Mara Lindt', given: 'Mara', family: 'Lindt', credentials: null },
  observations: [{ field: 'company', value: 'Fabrikam' }],
};

function message(counterparts: readonly string[]): SourceRecord {
  const [first = 'nobody', ...others] = counterparts;
  const mention = (slug: string) => ({ personas: [{ kind: 'linkedin' as const, value: slug }], name: null, company: null });
  return {
    kind: 'interaction',
    sourceKey: `message-to-${counterparts.join('-')}`,
    at,
    channel: 'message',
    direction: 'out',
    counterparts: [mention(first), ...others.map(mention)],
    threadKey: 'thread',
    subject: null,
    text: 'Coffee on Thursday?',
  };
}

const keyed = (record: SourceRecord, line = 1) => keyedRecord(record, { file: 'some.csv', line });
const plan = (records: readonly SourceRecord[], roster = rosterAnswering(), standing = new Map<string, string>()) =>
  planChunk(
    { number: 0, rowsRead: records.length },
    records.map((record) => keyed(record)),
    standing,
    roster,
    settings,
  ).chunk;

describe('planning what an import writes', () => {
  it('makes one contact of a person with two traces', () => {
    const chunk = plan([mara]);
    expect(chunk.contacts).toHaveLength(1);
    expect(chunk.personas.map((persona) => [persona.kind, persona.contactId])).toEqual([
      ['linkedin', chunk.contacts[0]],
      ['email', chunk.contacts[0]],
    ]);
    expect(chunk.observations.map((observation) => observation.value)).toEqual(['Mara Lindt', 'Fabrikam']);
  });

  it('hangs a later message on the person it already knows', () => {
    const chunk = plan([mara, message(['mara-lindt'])]);
    expect(chunk.contacts).toHaveLength(1);
    expect(chunk.interactions[0]?.personaId).toBe(chunk.personas[0]?.id);
  });

  it('writes a message to three people as three exchanges of one event, with its text once', () => {
    const chunk = plan([message(['a', 'b', 'c'])]);
    expect(chunk.interactions).toHaveLength(3);
    expect(new Set(chunk.interactions.map((interaction) => interaction.eventKey)).size).toBe(1);
    expect(chunk.interactions.every((interaction) => interaction.groupSize === 3)).toBe(true);
    expect(chunk.texts).toHaveLength(1);
  });

  it('writes nothing for what stands already and says the same', () => {
    const known = keyed(mara);
    const chunk = plan([mara], rosterAnswering(), new Map([[known.key, known.contentHash]]));
    expect(chunk.records).toHaveLength(0);
    expect(chunk.contacts).toHaveLength(0);
    expect(chunk.seen).toEqual([known.key]);
  });

  it('makes the same contacts when it is read again, and others in another import', () => {
    const again = planChunk({ number: 0, rowsRead: 1 }, [keyed(mara)], new Map(), rosterAnswering(), {
      ...settings,
      batchId: 'b',
    });
    expect(plan([mara]).contacts).toEqual(plan([mara]).contacts);
    expect(again.chunk.contacts).not.toEqual(plan([mara]).contacts);
  });

  it('asks the owner when unsure, and joins nobody', () => {
    const other = contactId('somebody-else');
    const candidates = [{ contactId: other, probability: 0.7, evidence: [] }];
    const chunk = plan([mara], rosterAnswering({ kind: 'possible', candidates }));
    expect(chunk.contacts).toHaveLength(1);
    expect(chunk.matches).toHaveLength(1);
    expect([chunk.matches[0]?.left, chunk.matches[0]?.right]).toContain(other);
  });

  it('joins traces to a sure match without a new contact', () => {
    const other = contactId('somebody-else');
    const chunk = plan([mara], rosterAnswering({ kind: 'match', because: 'name-and-company', contactId: other }));
    expect(chunk.contacts).toHaveLength(0);
    expect(chunk.personas.every((persona) => persona.contactId === other)).toBe(true);
  });

  it('keeps no text for an owner who wants none', () => {
    const { chunk } = planChunk({ number: 0, rowsRead: 1 }, [keyed(message(['a']))], new Map(), rosterAnswering(), {
      ...settings,
      keepsMessageText: false,
    });
    expect(chunk.texts).toHaveLength(0);
    expect(chunk.interactions).toHaveLength(1);
  });
});
