import { randomUUID } from 'node:crypto';
import { type ImportChunk, newId } from '#persistence';
import { type ContactId, contactId, type PersonaId, personaId } from '#vocabulary';
import { seededRandom } from '#sample-network';

export interface Size {
  readonly contacts: number;
  readonly interactions: number;
}

const ROWS_PER_CHUNK = 5_000;
const SPAN_MILLISECONDS = 10 * 365 * 86_400_000;
export const NOW = new Date('2026-03-02T10:00:00Z');

/** A network as chunks of an import, people first: ids are spread like the product's hashes, ties are heavy-tailed. */
export function* chunksOf({ contacts, interactions }: Size): Generator<ImportChunk> {
  const random = seededRandom('a million');
  const people = Array.from({ length: contacts }, (_, place) => {
    const slug = `person-${place}`;
    return { slug, record: randomUUID(), persona: personaId(randomUUID()), contact: contactId(newId()) };
  });
  let number = 0;
  for (let start = 0; start < contacts; start += ROWS_PER_CHUNK) {
    const run = people.slice(start, start + ROWS_PER_CHUNK);
    yield { ...empty(number, start + run.length), ...peopleRows(run) };
    number += 1;
  }
  for (let start = 0; start < interactions; start += ROWS_PER_CHUNK) {
    const count = Math.min(ROWS_PER_CHUNK, interactions - start);
    const rows = Array.from({ length: count }, () => {
      const event = randomUUID();
      // The closest tenth gets about half of all messages.
      const person = people[Math.floor(random() ** 3 * contacts)];
      if (person === undefined) throw new RangeError('Nobody to write to.');
      return { event, persona: person.persona, at: new Date(NOW.getTime() - random() * SPAN_MILLISECONDS), sign: random() };
    });
    yield { ...empty(number, contacts + start + count), ...exchangeRows(rows, start) };
    number += 1;
  }
}

function empty(number: number, rowsRead: number): ImportChunk {
  const none = { records: [], seen: [], contacts: [], personas: [], observations: [], interactions: [], texts: [] };
  const rest = { notes: [], opportunities: [], statements: [], posts: [], matches: [], jobChanges: [] };
  return { number, rowsRead, rowsExpected: null, changesRecords: false, seenAt: NOW, addedAt: NOW, ...none, ...rest };
}

interface Person {
  readonly slug: string;
  readonly record: string;
  readonly persona: PersonaId;
  readonly contact: ContactId;
}

function peopleRows(people: readonly Person[]): Pick<ImportChunk, 'contacts' | 'personas' | 'observations' | 'records'> {
  const fields = [
    ['name', (slug: string) => `Mara ${slug}`],
    ['company', () => 'Fabrikam'],
    ['role', () => 'Systems Engineer'],
    ['email', (slug: string) => `${slug}@example.com`],
    ['location', () => 'Hamburg'],
    ['headline', () => 'Platforms, calmly'],
  ] as const;
  return {
    records: people.map(({ record }, place) => recordRow(record, 'person', place)),
    contacts: people.map((person) => person.contact),
    personas: people.map(({ slug, persona, contact }) => ({ id: persona, kind: 'linkedin', value: slug, contactId: contact })),
    observations: people.flatMap(({ slug, record, persona }) =>
      fields.map(([field, valueOf]) => ({
        id: randomUUID(),
        personaId: persona,
        field,
        value: valueOf(slug),
        recordKey: record,
      })),
    ),
  };
}

function exchangeRows(
  rows: readonly { readonly event: string; readonly persona: PersonaId; readonly at: Date; readonly sign: number }[],
  start: number,
): Pick<ImportChunk, 'interactions' | 'records'> {
  return {
    records: rows.map(({ event }, place) => recordRow(event, 'interaction', start + place)),
    interactions: rows.map(({ event, persona, at, sign }) => ({
      id: randomUUID(),
      personaId: persona,
      at: { at, precision: 'second', zone: 'utc' },
      direction: sign < 0.5 ? 'in' : 'out',
      channel: 'message',
      groupSize: 1,
      eventKey: event,
      threadKey: null,
    })),
  };
}

function recordRow(key: string, kind: string, line: number): ImportChunk['records'][number] {
  return { key, kind, contentHash: randomUUID(), fact: null, file: 'messages.csv', line: line + 2 };
}
