import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DerivedRepository, ImportBatchRepository, type ImportChunk, ImportRepository, newId } from '#persistence';
import { type ContactId, contactId, type ImportBatchId, type OwnerId, type PersonaId, personaId } from '#vocabulary';
import { aDatabase, type TestDatabase } from './a-database.js';

const seenAt = new Date('2026-03-02T10:00:00Z');

let installation: TestDatabase;
let batches: ImportBatchRepository;
let imports: ImportRepository;
let derived: DerivedRepository;

beforeAll(async () => {
  installation = await aDatabase();
  batches = new ImportBatchRepository(installation.database);
  imports = new ImportRepository(installation.database);
  derived = new DerivedRepository(installation.database);
});

afterAll(() => installation.drop());

const apply = (owner: OwnerId, batch: ImportBatchId, chunk: ImportChunk) =>
  imports.alone(owner, (writing) => writing.apply(batch, chunk));
const undo = (owner: OwnerId, batch: ImportBatchId) => imports.alone(owner, (writing) => writing.undo(batch, seenAt));

async function committingBatch(owner: OwnerId): Promise<ImportBatchId> {
  const batch = await batches.begin(owner, { title: 'Basic_Export.zip', commitsWhenRead: true, files: [] }, seenAt);
  await batches.move(owner, batch, 'receiving', 'received', seenAt);
  await batches.move(owner, batch, 'received', 'reading', seenAt);
  await batches.move(owner, batch, 'reading', 'previewed', seenAt);
  await batches.move(owner, batch, 'previewed', 'committing', seenAt);
  return batch;
}

interface Someone {
  readonly contact: ContactId;
  readonly persona: PersonaId;
  readonly record: string;
}

const someone = (): Someone => ({ contact: contactId(newId()), persona: personaId(newId()), record: newId() });

/** One person at Fabrikam with one message from each given day. */
function chunkOf(person: Someone, days: readonly string[], number = 0): ImportChunk {
  const messages = days.map((day) => ({ key: newId(), at: new Date(`${day}T09:00:00Z`) }));
  const record = (key: string, kind: string) => ({
    key,
    kind,
    contentHash: newId(),
    fact: null,
    file: 'Connections.csv',
    line: 5,
  });
  return {
    number,
    rowsRead: 1 + days.length,
    rowsExpected: null,
    changesRecords: false,
    seenAt,
    addedAt: seenAt,
    records: [record(person.record, 'person'), ...messages.map((message) => record(message.key, 'interaction'))],
    seen: [],
    contacts: [person.contact],
    personas: [{ id: person.persona, kind: 'linkedin', value: `slug-${person.persona}`, contactId: person.contact }],
    observations: [
      { id: newId(), personaId: person.persona, field: 'name', value: 'Zoë Lindt', recordKey: person.record },
      { id: newId(), personaId: person.persona, field: 'company', value: 'Fabrikam\tResearch\\Labs', recordKey: person.record },
    ],
    interactions: messages.map((message) => ({
      id: newId(),
      personaId: person.persona,
      at: { at: message.at, precision: 'second', zone: 'utc' },
      direction: 'in',
      channel: 'message',
      groupSize: 1,
      eventKey: message.key,
      threadKey: null,
    })),
    texts: messages.map((message) => ({ eventKey: message.key, subject: null, body: 'Line one\nline\0two' })),
    notes: [],
    opportunities: [],
    statements: [],
    posts: [],
    matches: [],
    jobChanges: [],
  };
}

const countOf = async (table: string, owner: OwnerId): Promise<number> => {
  const [row] = await installation.asSuperuser<{ n: number }>(`select count(*)::int n from ${table} where owner_id = $1`, [
    owner,
  ]);
  return row?.n ?? -1;
};

describe('an import in chunks', () => {
  it('applies a chunk once, however often it is sent', async () => {
    const owner = await installation.anOwner();
    const batch = await committingBatch(owner);
    const chunk = chunkOf(someone(), ['2026-01-05', '2026-01-12']);
    expect(await apply(owner, batch, chunk)).toBe(true);
    expect(await apply(owner, batch, chunk)).toBe(false);
    expect(await countOf('interaction', owner)).toBe(2);
  });

  it('leaves nothing behind of a chunk that failed half way', async () => {
    const owner = await installation.anOwner();
    const batch = await committingBatch(owner);
    const chunk = chunkOf(someone(), ['2026-01-05']);
    const broken = { ...chunk, notes: [{ id: newId(), contactId: contactId(newId()), text: 'about nobody', at: seenAt }] };
    await expect(apply(owner, batch, broken)).rejects.toThrow();
    expect(await countOf('contact', owner)).toBe(0);
    expect((await batches.find(owner, batch))?.chunksApplied).toBe(0);
    expect(await apply(owner, batch, chunk)).toBe(true);
  });

  it('writes only what is missing of rows that stand although their records are new', async () => {
    const owner = await installation.anOwner();
    const first = await committingBatch(owner);
    const { interactions, texts, ...chunk } = chunkOf(someone(), ['2026-01-05', '2026-01-12']);
    await apply(owner, first, { ...chunk, interactions: interactions.slice(0, 1), texts: texts.slice(0, 1), records: [] });
    await batches.move(owner, first, 'committing', 'committed', seenAt);
    const again = { ...chunk, contacts: [], personas: [], interactions, texts };
    expect(await apply(owner, await committingBatch(owner), again)).toBe(true);
    expect(await countOf('interaction', owner)).toBe(2);
    expect(await countOf('source_record', owner)).toBe(3);
  });

  it('keeps odd characters as they are, and a NUL as the replacement character', async () => {
    const owner = await installation.anOwner();
    await apply(owner, await committingBatch(owner), chunkOf(someone(), ['2026-01-05']));
    const [text] = await installation.asSuperuser<{ body: string }>('select body from message_text where owner_id = $1', [owner]);
    const [company] = await installation.asSuperuser<{ value: string }>(
      `select value from observation where owner_id = $1 and field = 'company'`,
      [owner],
    );
    expect(text?.body).toBe('Line one\nline\ufffdtwo');
    expect(company?.value).toBe('Fabrikam\tResearch\\Labs');
  });

  it('folds the exchanges into a tie and derives a card that can be searched', async () => {
    const owner = await installation.anOwner();
    const batch = await committingBatch(owner);
    const person = someone();
    await apply(owner, batch, chunkOf(person, ['2026-01-05', '2026-01-06', '2026-01-19']));
    await derived.refresh(owner, await derived.contactsOf(owner, batch));
    const [tie] = await installation.asSuperuser<Record<string, unknown>>('select * from tie where owner_id = $1', [owner]);
    expect(tie).toMatchObject({ in_count: 3, out_count: 0, weeks_in_touch: 2, contact_days: 3, median_gap_days: 7 });
    const found = await installation.database.asOwner(owner, (sql) =>
      sql.rows<{ contact_id: string }>('select contact_id from search_contacts($1, $2, 10)', ['%lindt%', ['%zoe%']]),
    );
    expect(found.map((row) => row.contact_id)).toEqual([person.contact]);
  });
});

describe('undoing an import', () => {
  it('leaves the network exactly as it was', async () => {
    const owner = await installation.anOwner();
    const first = await committingBatch(owner);
    await apply(owner, first, chunkOf(someone(), ['2026-01-05']));
    await batches.move(owner, first, 'committing', 'committed', seenAt);
    const second = await committingBatch(owner);
    await apply(owner, second, chunkOf(someone(), ['2026-02-05', '2026-02-06']));
    await batches.move(owner, second, 'committing', 'committed', seenAt);
    await batches.move(owner, second, 'committed', 'undoing', seenAt);
    const outcome = await undo(owner, second);
    expect(outcome).toMatchObject({ contactsRemoved: 1, recordsRemoved: 3, contactsKept: [] });
    for (const [table, rows] of [
      ['contact', 1],
      ['persona', 1],
      ['interaction', 1],
      ['message_text', 1],
      ['source_record', 2],
    ] as const) {
      expect([table, await countOf(table, owner)]).toEqual([table, rows]);
    }
  });

  it('keeps what a later import saw as well', async () => {
    const owner = await installation.anOwner();
    const person = someone();
    const first = await committingBatch(owner);
    const chunk = chunkOf(person, ['2026-01-05']);
    await apply(owner, first, chunk);
    await batches.move(owner, first, 'committing', 'committed', seenAt);
    const second = await committingBatch(owner);
    const again = { ...chunk, records: [], contacts: [], personas: [], observations: [], interactions: [], texts: [] };
    await apply(owner, second, { ...again, seen: chunk.records.map((record) => record.key) });
    await batches.move(owner, second, 'committing', 'committed', seenAt);
    await batches.move(owner, first, 'committed', 'undoing', seenAt);
    await undo(owner, first);
    expect(await countOf('contact', owner)).toBe(1);
    expect(await countOf('interaction', owner)).toBe(1);
    await batches.move(owner, second, 'committed', 'undoing', seenAt);
    await undo(owner, second);
    expect(await countOf('contact', owner)).toBe(0);
    expect(await countOf('source_record', owner)).toBe(0);
  });

  it('keeps a contact the owner has written about, and says so', async () => {
    const owner = await installation.anOwner();
    const person = someone();
    const batch = await committingBatch(owner);
    await apply(owner, batch, chunkOf(person, ['2026-01-05']));
    await batches.move(owner, batch, 'committing', 'committed', seenAt);
    await installation.asSuperuser(`insert into tag (owner_id, contact_id, label) values ($1, $2, 'conference')`, [
      owner,
      person.contact,
    ]);
    await batches.move(owner, batch, 'committed', 'undoing', seenAt);
    const outcome = await undo(owner, batch);
    expect(outcome?.contactsKept.map((kept) => kept.contactId)).toEqual([person.contact]);
    expect(await countOf('contact', owner)).toBe(1);
  });
});

describe('the wall between owners', () => {
  it('shows no row of another owner, whatever the statement', async () => {
    const mine = await installation.anOwner();
    const theirs = await installation.anOwner();
    await apply(theirs, await committingBatch(theirs), chunkOf(someone(), ['2026-01-05']));
    const seen = await installation.database.asOwner(mine, (sql) =>
      sql.rows('select from contact union all select from interaction union all select from observation'),
    );
    const unowned = await installation.database.beforeSignIn((sql) => sql.rows('select from contact'));
    expect(seen).toHaveLength(0);
    expect(unowned).toHaveLength(0);
  });

  it('refuses to write a row for another owner', async () => {
    const mine = await installation.anOwner();
    const theirs = await installation.anOwner();
    const write = installation.database.asOwner(mine, (sql) =>
      sql.run('insert into contact (owner_id, id, created_at) values ($1, $2, now())', [theirs, newId()]),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });
});
