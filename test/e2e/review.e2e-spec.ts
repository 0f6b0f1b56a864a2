import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DerivedRepository, type ImportChunk, ImportBatchRepository, ImportRepository, newId } from '#persistence';
import { importBatchId, type ImportBatchId, ownerId, type OwnerId, personaId } from '#vocabulary';
import { aNetwork, type Known, type Someone } from './a-network.js';
import { anInstallation, type Browser, type Installation } from './an-installation.js';

let installation: Installation;

beforeAll(async () => {
  installation = await anInstallation();
});

afterAll(() => installation.close());

const rows = <Row extends object>(text: string, values: unknown[]) => installation.storage.asSuperuser<Row>(text, values);

interface Network {
  readonly browser: Browser;
  readonly owner: OwnerId;
  readonly people: readonly Known[];
}

async function aMemberWhoKnows(...people: readonly Someone[]): Promise<Network> {
  const browser = await installation.aMember();
  const known = await aNetwork(installation.storage, browser, people);
  const { data } = await browser.ask('{ me { id } }');
  return { browser, owner: ownerId(data.me.id), people: known };
}

/** Everything the owner has, as rows; what is derived is part of it. */
async function everythingOf(owner: OwnerId): Promise<Record<string, object[]>> {
  const tables = ['contact', 'persona', 'note', 'tag', 'promise', 'suggestion', 'possible_match', 'interaction', 'observation'];
  const state: Record<string, object[]> = {};
  for (const table of [...tables, 'tie', 'contact_card', 'contact_search']) {
    state[table] = await rows(`select t.* from ${table} t where owner_id = $1 order by t::text`, [owner]);
  }
  return state;
}

async function write(owner: OwnerId, contact: string, { note, tags = [] }: { note?: string; tags?: string[] }): Promise<void> {
  if (note !== undefined) {
    await rows(
      'insert into note (owner_id, id, contact_id, text, written_at, changed_at) values ($1, $2, $3, $4, now(), now())',
      [...[owner, newId(), contact, note]],
    );
  }
  for (const tag of tags) await rows('insert into tag (owner_id, contact_id, label) values ($1, $2, $3)', [owner, contact, tag]);
  await new DerivedRepository(installation.storage.database).refresh(owner, [contact as Known['id']]);
}

async function suggest(owner: OwnerId, week: string, contacts: readonly string[]): Promise<void> {
  const slate = newId();
  await rows('insert into slate (owner_id, id, week, made_at, is_catch_up) values ($1, $2, $3, now(), false)', [
    owner,
    slate,
    week,
  ]);
  for (const [position, contact] of contacts.entries()) {
    await rows(
      `insert into suggestion (owner_id, slate_id, contact_id, position, reasons, opening_line, state)
       values ($1, $2, $3, $4, '[]', '', 'open')`,
      [owner, slate, contact, position],
    );
  }
}

async function ask(owner: OwnerId, left: string, right: string, probability = 0.7): Promise<string> {
  const id = newId();
  const evidence = [
    { field: 'name', agreement: 'same', left: 'Mara Lindt', right: 'Mara Lindt', sentence: 'Both are called Mara Lindt.' },
  ];
  await rows(
    `insert into possible_match (owner_id, id, left_contact, right_contact, probability, evidence, state)
     values ($1, $2, $3, $4, $5, $6, 'open')`,
    [owner, id, left, right, probability, JSON.stringify(evidence)],
  );
  return id;
}

const batchesOf = async (owner: OwnerId): Promise<ImportBatchId[]> =>
  (await rows<{ id: string }>('select id from import_batch where owner_id = $1 order by created_at, id', [owner])).map((row) =>
    importBatchId(row.id),
  );

async function undoImport(owner: OwnerId, batch: ImportBatchId): Promise<void> {
  const batches = new ImportBatchRepository(installation.storage.database);
  const imports = new ImportRepository(installation.storage.database);
  await batches.move(owner, batch, 'committed', 'undoing', new Date());
  await imports.alone(owner, (writing) => writing.undo(batch, new Date()));
}

const MATCHES = `query ($first: Int!, $after: String) { possibleMatches(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  edges { node { id probability state left { id name } right { id name } evidence { field agreement left right sentence } } }
} }`;
const DECIDE = `mutation ($id: ID!, $decision: MatchDecision!) { decideMatch(id: $id, decision: $decision) {
  id state left { id name company } merge { id kind absorbedName survivor { id } }
} }`;
const MERGE =
  'mutation ($survivor: ID!, $absorbed: ID!) { mergeContacts(survivor: $survivor, absorbed: $absorbed) { id kind absorbedName } }';
const PREVIEW = `query ($survivor: ID!, $absorbed: ID!) { mergePreview(survivor: $survivor, absorbed: $absorbed) {
  survivor { name } absorbed { name } moved { kind label count } fields { field survivor absorbed result } } }`;
const UNDO = 'mutation ($id: ID!) { undoMerge(id: $id) }';
const SPLIT =
  'mutation ($contact: ID!, $personas: [ID!]!) { splitContact(contact: $contact, personas: $personas) { id kind absorbedName } }';
const SPLIT_PREVIEW =
  'query ($contact: ID!, $personas: [ID!]!) { splitPreview(contact: $contact, personas: $personas) { newName moved { kind count } } }';
const CONTACT = 'query ($id: ID!) { contact(id: $id) { name company tags lastContactAt merges { id kind absorbedName } } }';

const names = (answer: { data: any }) =>
  (answer.data.possibleMatches.edges as { node: { right: { name: string } } }[]).map(({ node }) => node.right.name);

describe('reviewing possible matches', () => {
  it('shows the surest first, page by page, those put off last', async () => {
    const { browser, owner, people } = await aMemberWhoKnows({ name: 'A' }, { name: 'B' }, { name: 'C' }, { name: 'D' });
    const [a, b, c, d] = people.map((person) => person.id);
    await ask(owner, a ?? '', b ?? '', 0.6);
    const surest = await ask(owner, a ?? '', c ?? '', 0.9);
    await ask(owner, a ?? '', d ?? '', 0.8);
    const first = await browser.ask(MATCHES, { first: 2 });
    expect(names(first)).toEqual(['C', 'D']);
    expect(first.data.possibleMatches).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const second = await browser.ask(MATCHES, { first: 2, after: first.data.possibleMatches.pageInfo.endCursor });
    expect(names(second)).toEqual(['B']);
    await browser.ask(DECIDE, { id: surest, decision: 'LATER' });
    expect(names(await browser.ask(MATCHES, { first: 10 }))).toEqual(['D', 'B', 'C']);
  });

  it('shows the evidence in words, each side its own', async () => {
    const { browser, owner, people } = await aMemberWhoKnows({ name: 'Mara Lindt' }, { name: 'Mara Lindt' });
    await ask(owner, people[0]?.id ?? '', people[1]?.id ?? '');
    const { data } = await browser.ask(MATCHES, { first: 1 });
    expect(data.possibleMatches.edges[0].node.evidence[0].sentence).toBe('Both are called Mara Lindt.');
  });

  it('merges what is the same, tells how to undo it, and asks no more', async () => {
    const { browser, owner, people } = await aMemberWhoKnows(
      { name: 'Mara Lindt', wrote: ['2026-01-05'] },
      { name: 'M. Lindt', wrote: ['2026-02-05'] },
    );
    const match = await ask(owner, people[0]?.id ?? '', people[1]?.id ?? '');
    const before = await everythingOf(owner);
    const { data } = await browser.ask(DECIDE, { id: match, decision: 'SAME' });
    expect(data.decideMatch).toMatchObject({
      state: 'same',
      left: { id: people[0]?.id },
      merge: { kind: 'merge', absorbedName: 'M. Lindt' },
    });
    expect((await browser.ask(MATCHES, { first: 1 })).data.possibleMatches.totalCount).toBe(0);
    expect((await browser.ask('{ contacts { totalCount } }')).data.contacts.totalCount).toBe(1);
    await browser.ask(UNDO, { id: data.decideMatch.merge.id });
    expect(await everythingOf(owner)).toEqual(before);
  });

  it('remembers that two are different, against a later import that asks again', async () => {
    const { browser, owner, people } = await aMemberWhoKnows({ name: 'Mara Lindt' }, { name: 'Mara Lindt' });
    const [left, right] = people.map((person) => person.id);
    await browser.ask(DECIDE, { id: await ask(owner, left ?? '', right ?? ''), decision: 'DIFFERENT' });
    await applied(owner, {
      matches: [
        { id: newId(), left: right ?? ('' as Known['id']), right: left ?? ('' as Known['id']), probability: 0.9, evidence: '[]' },
      ],
    });
    expect((await browser.ask(MATCHES, { first: 1 })).data.possibleMatches.totalCount).toBe(0);
  });

  it('takes a decision back', async () => {
    const { browser, owner, people } = await aMemberWhoKnows({ name: 'Mara Lindt' }, { name: 'Mara Lindt' });
    const match = await ask(owner, people[0]?.id ?? '', people[1]?.id ?? '');
    await browser.ask(DECIDE, { id: match, decision: 'DIFFERENT' });
    expect((await browser.ask(DECIDE, { id: match, decision: 'OPEN' })).data.decideMatch.state).toBe('open');
    expect((await browser.ask(MATCHES, { first: 1 })).data.possibleMatches.totalCount).toBe(1);
  });
});

/** Writes a chunk of a new import, with nothing in it but what is given. */
async function applied(owner: OwnerId, chunk: Partial<ImportChunk>): Promise<ImportBatchId> {
  const batches = new ImportBatchRepository(installation.storage.database);
  const imports = new ImportRepository(installation.storage.database);
  const seenAt = new Date('2026-06-01T10:00:00Z');
  const batch = await batches.begin(owner, { title: 'Newer.zip', commitsWhenRead: true, files: [] }, seenAt);
  for (const [from, to] of [
    ['receiving', 'received'],
    ['received', 'reading'],
    ['reading', 'previewed'],
    ['previewed', 'committing'],
  ] as const) {
    await batches.move(owner, batch, from, to, seenAt);
  }
  const nothing = { records: [], seen: [], contacts: [], personas: [], observations: [], interactions: [], texts: [], notes: [] };
  await imports.alone(owner, (writing) =>
    writing.apply(batch, {
      number: 0,
      rowsRead: 0,
      seenAt,
      ...nothing,
      opportunities: [],
      statements: [],
      posts: [],
      matches: [],
      jobChanges: [],
      rowsExpected: null,
      changesRecords: false,
      addedAt: seenAt,
      ...chunk,
    }),
  );
  await batches.move(owner, batch, 'committing', 'committed', seenAt);
  return batch;
}

describe('merging two contacts', () => {
  const twoOfOne = [
    { name: 'Mara Lindt', company: 'Fabrikam', wrote: ['2026-01-05'] },
    { name: 'Mara L.', company: 'Contoso', role: 'CTO', wrote: ['2026-02-05', '2026-02-12'] },
  ] as const;

  it('shows before what comes after', async () => {
    const { browser, owner, people } = await aMemberWhoKnows(...twoOfOne);
    const [survivor, absorbed] = people.map((person) => person.id);
    await write(owner, absorbed ?? '', { note: 'Met in Bern.', tags: ['conference'] });
    const before = await everythingOf(owner);
    const { data } = await browser.ask(PREVIEW, { survivor, absorbed });
    const moved = data.mergePreview.moved as { label: string; count: number }[];
    expect(moved.map(({ label, count }) => `${count} ${label}`)).toEqual(['1 identity', '2 exchanges', '1 note', '1 tag']);
    expect(await everythingOf(owner)).toEqual(before);
    await browser.ask(MERGE, { survivor, absorbed });
    const contact = (await browser.ask(CONTACT, { id: survivor })).data.contact;
    const fields = data.mergePreview.fields as { field: string; result: string | null }[];
    const shown = Object.fromEntries(fields.map(({ field, result }) => [field, result]));
    expect(contact).toMatchObject({ name: shown.name, company: shown.company, tags: ['conference'] });
    expect(contact.lastContactAt).toBe('2026-02-12T09:00:00.000Z');
  });

  it('can be taken back to exactly what was before', async () => {
    const { browser, owner, people } = await aMemberWhoKnows(...twoOfOne, { name: 'Kai Winter' }, { name: 'Ada Byron' });
    const [survivor = '', absorbed = '', kai = '', ada = ''] = people.map((person) => person.id);
    await write(owner, survivor, { tags: ['bern', 'climbing'] });
    await write(owner, absorbed, { note: 'Met in Bern.', tags: ['bern', 'conference'] });
    await rows(`update contact set own_role = 'Founder', closeness = 'close' where owner_id = $1 and id = $2`, [owner, absorbed]);
    await suggest(owner, '2026-03-02', [survivor, absorbed]);
    await suggest(owner, '2026-03-09', [absorbed]);
    await ask(owner, survivor, absorbed);
    await ask(owner, kai, absorbed);
    await ask(owner, survivor, ada);
    await rows(`update possible_match set state = 'different' where owner_id = $1 and left_contact = $2`, [owner, kai]);
    await ask(owner, ada, absorbed);
    await write(owner, absorbed, {});
    const before = await everythingOf(owner);
    const merge = (await browser.ask(MERGE, { survivor, absorbed })).data.mergeContacts;
    const merged = await everythingOf(owner);
    expect([merged.contact?.length, merged.suggestion?.length, merged.possible_match?.length]).toEqual([3, 2, 2]);
    expect((await browser.ask(UNDO, { id: merge.id })).data.undoMerge).toBe(true);
    expect(await everythingOf(owner)).toEqual(before);
  });

  it('leaves with the survivor what came since, and gives back the rest', async () => {
    const { browser, owner, people } = await aMemberWhoKnows(...twoOfOne);
    const [survivor = '', absorbed = ''] = people.map((person) => person.id);
    await write(owner, absorbed, { note: 'Before.' });
    const merge = (await browser.ask(MERGE, { survivor, absorbed })).data.mergeContacts;
    await write(owner, survivor, { note: 'After.', tags: ['new'] });
    await rows(`update contact set own_company = 'Adatum' where owner_id = $1 and id = $2`, [owner, survivor]);
    await browser.ask(UNDO, { id: merge.id });
    const notes = await rows<{ contact_id: string; text: string }>(
      'select contact_id, text from note where owner_id = $1 order by text',
      [owner],
    );
    expect(notes).toEqual([
      { contact_id: survivor, text: 'After.' },
      { contact_id: absorbed, text: 'Before.' },
    ]);
    expect((await browser.ask(CONTACT, { id: survivor })).data.contact).toMatchObject({ company: 'Adatum', tags: ['new'] });
    expect((await browser.ask(CONTACT, { id: absorbed })).data.contact).toMatchObject({ company: 'Contoso', tags: [] });
  });

  it('survives a newer import of either', async () => {
    const { browser, owner, people } = await aMemberWhoKnows(...twoOfOne);
    const [survivor = '', absorbed = ''] = people.map((person) => person.id);
    const [persona] = await rows<{ id: string }>('select id from persona where owner_id = $1 and contact_id = $2', [
      owner,
      absorbed,
    ]);
    const merge = (await browser.ask(MERGE, { survivor, absorbed })).data.mergeContacts;
    const record = newId();
    await applied(owner, {
      records: [{ key: record, kind: 'person', contentHash: newId(), fact: null, file: 'Connections.csv', line: 9 }],
      observations: [
        { id: newId(), personaId: personaId(persona?.id ?? ''), field: 'company', value: 'Northwind', recordKey: record },
      ],
    });
    await new DerivedRepository(installation.storage.database).refresh(owner, [survivor as Known['id']]);
    expect((await browser.ask(CONTACT, { id: survivor })).data.contact.company).toBe('Northwind');
    await browser.ask(UNDO, { id: merge.id });
    expect((await browser.ask(CONTACT, { id: survivor })).data.contact.company).toBe('Fabrikam');
    expect((await browser.ask(CONTACT, { id: absorbed })).data.contact.company).toBe('Northwind');
  });

  it('lists on the contact what can be undone, until it is', async () => {
    const { browser, people } = await aMemberWhoKnows(...twoOfOne);
    const [survivor, absorbed] = people.map((person) => person.id);
    const merge = (await browser.ask(MERGE, { survivor, absorbed })).data.mergeContacts;
    expect((await browser.ask(CONTACT, { id: survivor })).data.contact.merges).toEqual([merge]);
    await browser.ask(UNDO, { id: merge.id });
    expect((await browser.ask(CONTACT, { id: survivor })).data.contact.merges).toEqual([]);
    expect((await browser.ask(UNDO, { id: merge.id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('asks to undo the later merge first', async () => {
    const { browser, owner, people } = await aMemberWhoKnows(...twoOfOne, { name: 'Mara Lindt-Winter' });
    const [first, second, third] = people.map((person) => person.id);
    const before = await everythingOf(owner);
    const earlier = (await browser.ask(MERGE, { survivor: first, absorbed: second })).data.mergeContacts;
    const later = (await browser.ask(MERGE, { survivor: third, absorbed: first })).data.mergeContacts;
    expect((await browser.ask(UNDO, { id: earlier.id })).errors?.[0]?.extensions.refusal).toBe('MERGED_SINCE');
    await browser.ask(UNDO, { id: later.id });
    await browser.ask(UNDO, { id: earlier.id });
    expect(await everythingOf(owner)).toEqual(before);
  });

  it('refuses to merge a contact with itself', async () => {
    const { browser, people } = await aMemberWhoKnows({ name: 'Mara Lindt' });
    const id = people[0]?.id;
    expect((await browser.ask(MERGE, { survivor: id, absorbed: id })).errors?.[0]?.extensions.refusal).toBe('SAME_CONTACT');
  });

  it('waits while an import is being written', async () => {
    const { browser, owner, people } = await aMemberWhoKnows(...twoOfOne);
    const [survivor, absorbed] = people.map((person) => person.id);
    await rows(`update import_batch set state = 'committing' where owner_id = $1`, [owner]);
    expect((await browser.ask(MERGE, { survivor, absorbed })).errors?.[0]?.extensions.refusal).toBe('IMPORT_RUNNING');
    expect((await everythingOf(owner)).contact).toHaveLength(2);
  });
});

describe('undoing an import of merged contacts', () => {
  it('takes only its own evidence, whichever of the two it brought', async () => {
    for (const undone of [0, 1]) {
      const { browser, owner, people } = await aMemberWhoKnows({ name: 'Mara Lindt', wrote: ['2026-01-05'] });
      const [other] = await aNetwork(installation.storage, browser, [{ name: 'M. Lindt', wrote: ['2026-02-05'] }]);
      const [survivor = '', absorbed = ''] = [people[0]?.id, other?.id];
      await write(owner, absorbed, { note: 'Mine.' });
      const match = await ask(owner, survivor, absorbed);
      const { merge } = (await browser.ask(DECIDE, { id: match, decision: 'SAME' })).data.decideMatch;
      const batches = await batchesOf(owner);
      await undoImport(owner, batches[undone] ?? importBatchId(''));
      const left = await everythingOf(owner);
      expect([left.contact?.length, left.note?.length, left.interaction?.length]).toEqual([1, 1, 1]);
      await browser.ask(UNDO, { id: merge.id });
      const after = await everythingOf(owner);
      expect([after.note?.length, after.interaction?.length]).toEqual([1, 1]);
      expect(after.note).toMatchObject([{ contact_id: absorbed }]);
    }
  });
});

describe('splitting a contact', () => {
  async function merged(): Promise<Network & { survivor: string; absorbed: string; persona: string }> {
    const network = await aMemberWhoKnows(
      { name: 'Mara Lindt', wrote: ['2026-01-05'] },
      { name: 'Mira Lund', wrote: ['2026-02-05'] },
    );
    const [survivor = '', absorbed = ''] = network.people.map((person) => person.id);
    const [persona] = await rows<{ id: string }>('select id from persona where owner_id = $1 and contact_id = $2', [
      network.owner,
      absorbed,
    ]);
    await network.browser.ask(MERGE, { survivor, absorbed });
    return { ...network, survivor, absorbed, persona: persona?.id ?? '' };
  }

  it('makes a contact of the chosen identities, with their exchanges, as shown before', async () => {
    const { browser, owner, survivor, persona } = await merged();
    const before = await everythingOf(owner);
    const preview = (await browser.ask(SPLIT_PREVIEW, { contact: survivor, personas: [persona] })).data.splitPreview;
    expect(preview).toMatchObject({
      newName: 'Mira Lund',
      moved: [
        { kind: 'personas', count: 1 },
        { kind: 'interactions', count: 1 },
      ],
    });
    expect(await everythingOf(owner)).toEqual(before);
    const split = (await browser.ask(SPLIT, { contact: survivor, personas: [persona] })).data.splitContact;
    expect(split).toMatchObject({ kind: 'split', absorbedName: 'Mira Lund' });
    const { data } = await browser.ask('{ contacts(sort: NAME) { edges { node { name lastContactAt } } } }');
    expect((data.contacts.edges as { node: object }[]).map(({ node }) => node)).toEqual([
      { name: 'Mara Lindt', lastContactAt: '2026-01-05T09:00:00.000Z' },
      { name: 'Mira Lund', lastContactAt: '2026-02-05T09:00:00.000Z' },
    ]);
  });

  it('can be taken back, with what the owner wrote about the new contact', async () => {
    const { browser, owner, survivor, persona } = await merged();
    const before = await everythingOf(owner);
    const split = (await browser.ask(SPLIT, { contact: survivor, personas: [persona] })).data.splitContact;
    const [splitOff] = await rows<{ contact_id: string }>('select contact_id from persona where owner_id = $1 and id = $2', [
      owner,
      persona,
    ]);
    await write(owner, splitOff?.contact_id ?? '', { note: 'About Mira.' });
    await browser.ask(UNDO, { id: split.id });
    const after = await everythingOf(owner);
    expect(after.note).toMatchObject([{ contact_id: survivor, text: 'About Mira.' }]);
    expect(after.persona).toEqual(before.persona);
    expect(after.possible_match).toEqual(before.possible_match);
    expect(after.contact).toHaveLength(1);
  });

  it('leaves at least one identity on either side', async () => {
    const { browser, owner, survivor } = await merged();
    const all = await rows<{ id: string }>('select id from persona where owner_id = $1', [owner]);
    for (const personas of [[], all.map((row) => row.id)]) {
      const { errors } = await browser.ask(SPLIT, { contact: survivor, personas });
      expect(errors?.[0]?.extensions.refusal).toBe('NOTHING_TO_SPLIT');
    }
  });
});
