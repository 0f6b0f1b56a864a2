import { DerivedRepository, ImportBatchRepository, type ImportChunk, ImportRepository, newId } from '#persistence';
import { type CalendarDate, contactId, type ContactId, ownerId, personaId } from '#vocabulary';
import type { TestDatabase } from './a-database.js';
import type { Browser } from './an-installation.js';

/** What a test says of somebody; the rest is made up. */
export interface Someone {
  readonly name?: string;
  readonly company?: string | null;
  readonly role?: string | null;
  readonly email?: string;
  /** Days with a message from them. */
  readonly wrote?: readonly CalendarDate[] | readonly string[];
  /** Days with a message to them. */
  readonly heard?: readonly string[];
  readonly text?: string;
}

export interface Known {
  readonly id: ContactId;
  readonly name: string;
}

const SEEN_AT = new Date('2026-03-02T10:00:00Z');

/** Puts people into a member's network as an import does, and derives their ties and cards. */
export async function aNetwork(
  storage: TestDatabase,
  member: Browser,
  people: number | readonly Someone[],
): Promise<readonly Known[]> {
  const { data } = await member.ask('{ me { id } }');
  const owner = ownerId(data.me.id);
  const described = typeof people === 'number' ? Array.from({ length: people }, () => ({})) : people;
  const batches = new ImportBatchRepository(storage.database);
  const imports = new ImportRepository(storage.database);
  const derived = new DerivedRepository(storage.database);
  const batch = await batches.begin(owner, { title: 'Basic_Export.zip', commitsWhenRead: true, files: [] }, SEEN_AT);
  for (const [from, to] of [
    ['receiving', 'received'],
    ['received', 'reading'],
    ['reading', 'previewed'],
    ['previewed', 'committing'],
  ] as const) {
    await batches.move(owner, batch, from, to, SEEN_AT);
  }
  const known = described.map((someone, index) => ({ ...rowsOf(someone, index) }));
  await imports.alone(owner, (writing) => writing.apply(batch, chunkOf(known.map((one) => one.chunk))));
  await batches.move(owner, batch, 'committing', 'committed', SEEN_AT);
  await derived.refresh(owner, await derived.contactsOf(owner, batch));
  return known.map(({ id, name }) => ({ id, name }));
}

/** Puts a job an import found into a member's network. */
export async function anOpportunity(storage: TestDatabase, member: Browser, persona: string | null = null): Promise<string> {
  const { data } = await member.ask('{ me { id } }');
  const id = newId();
  await storage.asSuperuser(
    `insert into opportunity (owner_id, id, kind, stage, state, title, company, url, at, precision, zone, persona_id)
     values ($1, $2, 'job', 'saved', 'candidate', 'Head of Platform', 'Contoso', 'javascript:alert(1)', $3, 'day', 'utc', $4)`,
    [data.me.id, id, SEEN_AT, persona],
  );
  return id;
}

type Rows = Pick<ImportChunk, 'records' | 'contacts' | 'personas' | 'observations' | 'interactions' | 'texts'>;

function rowsOf(someone: Someone, index: number): Known & { readonly chunk: Rows } {
  const id = contactId(newId());
  const persona = personaId(newId());
  const record = newId();
  const name = someone.name ?? `Person ${String(index).padStart(4, '0')}`;
  const observed = { name, company: someone.company, role: someone.role, email: someone.email };
  const exchanges = [
    ...(someone.wrote ?? []).map((day) => ({ day, direction: 'in' as const })),
    ...(someone.heard ?? []).map((day) => ({ day, direction: 'out' as const })),
  ].map((exchange) => ({ ...exchange, key: newId() }));
  const row = (key: string, kind: string) => ({
    key,
    kind,
    contentHash: newId(),
    fact: null,
    file: 'Connections.csv',
    line: index + 5,
  });
  return {
    id,
    name,
    chunk: {
      records: [row(record, 'person'), ...exchanges.map(({ key }) => row(key, 'interaction'))],
      contacts: [id],
      personas: [{ id: persona, kind: 'linkedin', value: `slug-${persona}`, contactId: id }],
      observations: Object.entries(observed).flatMap(([field, value]) =>
        value === undefined || value === null
          ? []
          : [{ id: newId(), personaId: persona, field: field as 'name', value, recordKey: record }],
      ),
      interactions: exchanges.map(({ key, day, direction }) => ({
        ...{ id: newId(), personaId: persona, direction, channel: 'message', groupSize: 1, eventKey: key, threadKey: null },
        at: { at: new Date(`${day}T09:00:00Z`), precision: 'second', zone: 'utc' },
      })),
      texts: exchanges.map(({ key }) => ({ eventKey: key, subject: null, body: someone.text ?? 'How is the migration going?' })),
    },
  };
}

function chunkOf(rows: readonly Rows[]): ImportChunk {
  const all = <Field extends keyof Rows>(field: Field) =>
    rows.flatMap((row) => row[field] as readonly unknown[]) as unknown as Rows[Field];
  return {
    ...{ number: 0, rowsRead: rows.length, rowsExpected: null, changesRecords: false, seenAt: SEEN_AT, addedAt: SEEN_AT },
    ...{ seen: [], notes: [], opportunities: [], statements: [], posts: [], matches: [], jobChanges: [] },
    ...{ records: all('records'), contacts: all('contacts'), personas: all('personas') },
    ...{ observations: all('observations'), interactions: all('interactions'), texts: all('texts') },
  };
}
