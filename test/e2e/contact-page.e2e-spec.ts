import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ImportBatchRepository, ImportRepository } from '#persistence';
import { importBatchId, ownerId } from '#vocabulary';
import { aNetwork } from './a-network.js';
import { anInstallation, type Browser, type Installation, nodesOf } from './an-installation.js';

let installation: Installation;
let member: Browser;

beforeAll(async () => {
  installation = await anInstallation();
});

beforeEach(async () => {
  member = await installation.aMember();
});

afterAll(() => installation.close());

const refusalOf = async (query: string, variables: Record<string, unknown> = {}): Promise<string | undefined> =>
  (await member.ask(query, variables)).errors?.[0]?.extensions.refusal;

const CREATE = `mutation ($input: CreateContactInput!) { createContact(input: $input) {
  id name company email personas { kind label url } notes { edges { node { text } } } } }`;
const CHANGE = `mutation ($id: ID!, $input: ChangeContactInput!) { changeContact(id: $id, input: $input) {
  name company role closeness cadenceDays isNever snoozedUntil strength { step isOverridden } } }`;

async function countOf(table: string): Promise<number> {
  const { data } = await member.ask('{ me { id } }');
  const [row] = await installation.storage.asSuperuser<{ n: number }>(
    `select count(*)::int n from ${table} where owner_id = $1`,
    [data.me.id],
  );
  return row?.n ?? -1;
}

describe('a contact’s page', () => {
  it('says of each fact who said so, and which one is shown', async () => {
    const [known] = await aNetwork(installation.storage, member, [{ name: 'Ana Ruiz', company: 'Contoso', role: 'Engineer' }]);
    await member.ask(CHANGE, { id: known?.id, input: { company: 'Northwind' } });
    const { data } = await member.ask(
      `query ($id: ID!) { contact(id: $id) { company role
        facts { field value isChosen source { importTitle file line isOwner } }
        jobs { company role isCurrent firstSeenOn } jobChanges { toCompany } personas { kind url } } }`,
      { id: known?.id },
    );
    const source = { importTitle: 'Basic_Export.zip', file: 'Connections.csv', line: 5, isOwner: false };
    expect(data.contact.facts).toEqual([
      {
        ...{ field: 'company', value: 'Northwind', isChosen: true },
        source: { importTitle: null, file: null, line: null, isOwner: true },
      },
      { field: 'company', value: 'Contoso', isChosen: false, source },
      { field: 'name', value: 'Ana Ruiz', isChosen: true, source },
      { field: 'role', value: 'Engineer', isChosen: true, source },
    ]);
    expect(data.contact).toMatchObject({ company: 'Northwind', role: 'Engineer', jobChanges: [] });
    expect(data.contact.jobs).toEqual([
      { company: 'Northwind', role: 'Engineer', isCurrent: true, firstSeenOn: null },
      { company: 'Contoso', role: 'Engineer', isCurrent: false, firstSeenOn: '2026-03-02' },
    ]);
    expect(data.contact.personas).toEqual([{ kind: 'linkedin', url: expect.stringContaining('https://www.linkedin.com/in/') }]);
  });

  it('shows the traces of everybody on a page', async () => {
    await aNetwork(installation.storage, member, 30);
    const { data, errors } = await member.ask('{ contacts(first: 30) { edges { node { personas { kind } facts { field } } } } }');
    expect(errors).toBeUndefined();
    expect(nodesOf(data.contacts).every((node) => node.personas.length === 1 && node.facts.length === 1)).toBe(true);
  });
});

describe('the owner’s own word', () => {
  it('wins over every source, and taken back leaves what the source says', async () => {
    const [known] = await aNetwork(installation.storage, member, [{ name: 'Ana Ruiz', company: 'Contoso' }]);
    const change = async (input: Record<string, unknown>) =>
      (await member.ask(CHANGE, { id: known?.id, input })).data.changeContact;
    const word = { name: 'Anita', closeness: 'CLOSE', cadenceDays: 30, isNever: true, snoozedUntil: '2026-09-01' };
    expect(await change(word)).toMatchObject({
      ...word,
      company: 'Contoso',
      strength: { step: 'CLOSE', isOverridden: true },
    });
    const taken = { name: null, closeness: null, cadenceDays: null, isNever: null, snoozedUntil: null };
    expect(await change(taken)).toMatchObject({
      ...taken,
      name: 'Ana Ruiz',
      isNever: false,
      strength: { step: 'NONE', isOverridden: false },
    });
  });

  it('keeps the contact when the import that brought them is undone', async () => {
    const [known] = await aNetwork(installation.storage, member, [{ name: 'Ana Ruiz', company: 'Contoso' }]);
    await member.ask(CHANGE, { id: known?.id, input: { role: 'Old friend' } });
    const { data } = await member.ask('query ($id: ID!) { me { id } contact(id: $id) { facts { source { importId } } } }', {
      id: known?.id,
    });
    const sources: { source: { importId: string } }[] = data.contact.facts;
    const batch = importBatchId(sources.at(-1)?.source.importId ?? '');
    const owner = ownerId(data.me.id);
    await new ImportBatchRepository(installation.storage.database).move(owner, batch, 'committed', 'undoing', new Date());
    const imports = new ImportRepository(installation.storage.database);
    const report = await imports.alone(owner, (writing) => writing.undo(batch, new Date()));
    expect(report?.contactsKept.map((kept) => kept.contactId)).toEqual([known?.id]);
  });

  it.each([
    [{ cadenceDays: 0 }, 'OUT_OF_RANGE'],
    [{ company: 'x'.repeat(201) }, 'TOO_LONG'],
  ])('is refused for %j', async (input, refusal) => {
    const [known] = await aNetwork(installation.storage, member, 1);
    expect(await refusalOf(CHANGE, { id: known?.id, input })).toBe(refusal);
  });
});

describe('a contact the owner adds', () => {
  const input = {
    ...{ name: 'Zoë Lindt', company: 'Contoso', email: 'Zoe@Example.org', linkedin: 'https://www.linkedin.com/in/zoe-lindt' },
    ...{ phone: '+49 30 1234567', note: 'Met at the summit' },
  };

  it('is found, has traces an import would recognise, and a first note', async () => {
    const { data, errors } = await member.ask(CREATE, { input });
    expect(errors).toBeUndefined();
    expect(data.createContact).toMatchObject({
      ...{ name: 'Zoë Lindt', company: 'Contoso', email: 'zoe@example.org' },
      notes: { edges: [{ node: { text: 'Met at the summit' } }] },
      personas: [
        { kind: 'email', label: 'zoe@example.org', url: null },
        { kind: 'linkedin', label: 'zoe-lindt', url: 'https://www.linkedin.com/in/zoe-lindt' },
        { kind: 'own', label: 'Added by you', url: null },
        { kind: 'phone', label: '+49301234567', url: null },
      ],
    });
    const { data: found } = await member.ask('{ contacts(filter: { text: "summit zoe" }) { edges { node { name } } } }');
    expect(found.contacts.edges).toHaveLength(1);
  });

  it('is refused when somebody has that address already, and nothing is left behind', async () => {
    await member.ask(CREATE, { input });
    expect(await refusalOf(CREATE, { input: { name: 'Z. Lindt', email: 'zoe@example.org' } })).toBe('ALREADY_KNOWN');
    expect(await countOf('contact')).toBe(1);
  });

  it('cannot lose the only name they have', async () => {
    const { data } = await member.ask(CREATE, { input: { name: 'Zoë Lindt' } });
    expect(await refusalOf(CHANGE, { id: data.createContact.id, input: { name: null } })).toBe('NAME_MISSING');
  });
});

describe('labels', () => {
  const TAG = `mutation ($contacts: [ID!]!, $add: [String!]! = [], $remove: [String!]! = []) {
    tagContacts(contacts: $contacts, add: $add, remove: $remove) { tags } }`;

  it('go on and off many contacts at once', async () => {
    const known = await aNetwork(installation.storage, member, 3);
    const contacts = known.map((contact) => contact.id);
    await member.ask(TAG, { contacts, add: ['speaker', ' former  colleague '] });
    const { data } = await member.ask(TAG, { contacts: contacts.slice(0, 2), remove: ['speaker'] });
    expect(data.tagContacts).toEqual([{ tags: ['former colleague'] }, { tags: ['former colleague'] }]);
    const { data: counted } = await member.ask(
      '{ tags { label contacts } contacts(filter: { text: "speaker" }) { totalCount } }',
    );
    expect(counted).toEqual({
      tags: [
        { label: 'former colleague', contacts: 3 },
        { label: 'speaker', contacts: 1 },
      ],
      contacts: { totalCount: 1 },
    });
  });

  it('go on nobody when one of the contacts is somebody else’s', async () => {
    const [mine] = await aNetwork(installation.storage, member, 1);
    const [theirs] = await aNetwork(installation.storage, await installation.aMember(), 1);
    expect(await refusalOf(TAG, { contacts: [mine?.id, theirs?.id], add: ['speaker'] })).toBe('NOT_FOUND');
    expect(await countOf('tag')).toBe(0);
  });

  it('go on at most a hundred contacts at once', async () => {
    const contacts = Array.from({ length: 101 }, () => '00000000-0000-7000-8000-000000000000');
    expect(await refusalOf(TAG, { contacts, add: ['speaker'] })).toBe('TOO_MANY');
  });
});

describe('several contacts at once', () => {
  const CHANGE_MANY = `mutation ($contacts: [ID!]!, $input: ChangeContactsInput!) {
    changeContacts(contacts: $contacts, input: $input) { isNever snoozedUntil cadenceDays } }`;
  const DELETE_MANY = 'mutation ($contacts: [ID!]!) { deleteContacts(contacts: $contacts) }';
  const TOO_MANY = Array.from({ length: 101 }, () => '00000000-0000-7000-8000-000000000000');

  it('are paused, and left out of the suggestions, together', async () => {
    const known = await aNetwork(installation.storage, member, 3);
    const contacts = known.slice(0, 2).map(({ id }) => id);
    const { data } = await member.ask(CHANGE_MANY, { contacts, input: { snoozedUntil: '2027-02-01' } });
    expect(data.changeContacts).toEqual(contacts.map(() => ({ isNever: false, snoozedUntil: '2027-02-01', cadenceDays: null })));
    await member.ask(CHANGE_MANY, { contacts, input: { isNever: true, snoozedUntil: null } });
    const { data: never } = await member.ask('{ contacts(filter: { isNever: true }) { edges { node { id snoozedUntil } } } }');
    expect(never.contacts.edges).toHaveLength(2);
    expect(never.contacts.edges[0].node.snoozedUntil).toBeNull();
  });

  it('are deleted together, and nobody else', async () => {
    const known = await aNetwork(installation.storage, member, 3);
    const { data } = await member.ask(DELETE_MANY, { contacts: known.slice(0, 2).map(({ id }) => id) });
    expect(data.deleteContacts).toBe(true);
    const { data: left } = await member.ask('{ contacts { edges { node { id } } } }');
    expect(left.contacts.edges).toEqual([{ node: { id: known[2]?.id } }]);
  });

  it('stay as they are when one of them is somebody else’s', async () => {
    const [mine] = await aNetwork(installation.storage, member, 1);
    const [theirs] = await aNetwork(installation.storage, await installation.aMember(), 1);
    const contacts = [mine?.id, theirs?.id];
    expect(await refusalOf(CHANGE_MANY, { contacts, input: { isNever: true } })).toBe('NOT_FOUND');
    expect(await refusalOf(DELETE_MANY, { contacts })).toBe('NOT_FOUND');
    const { data } = await member.ask('{ contacts { edges { node { isNever } } } }');
    expect(data.contacts.edges).toEqual([{ node: { isNever: false } }]);
  });

  it('are at most a hundred', async () => {
    expect(await refusalOf(CHANGE_MANY, { contacts: TOO_MANY, input: { isNever: true } })).toBe('TOO_MANY');
    expect(await refusalOf(DELETE_MANY, { contacts: TOO_MANY })).toBe('TOO_MANY');
  });
});

describe('deleting a contact', () => {
  it('leaves nothing of them, and everything of the others', async () => {
    const [gone, stays] = await aNetwork(installation.storage, member, [
      { name: 'Ana Ruiz', wrote: ['2026-01-05', '2026-01-06'] },
      { name: 'Ben Okafor', wrote: ['2026-01-07'] },
    ]);
    await member.ask(
      `mutation ($contact: ID!) { addNote(contact: $contact, text: "n") { id } makePromise(contact: $contact, text: "p") { id }
         logInteraction(input: { contact: $contact, channel: CALL, text: "t" }) { id } }`,
      { contact: gone?.id },
    );
    expect((await member.ask('mutation ($id: ID!) { deleteContact(id: $id) }', { id: gone?.id })).data.deleteContact).toBe(true);
    for (const [table, rows] of [
      ...([
        ['contact', 1],
        ['persona', 1],
        ['observation', 1],
        ['interaction', 1],
        ['message_text', 1],
      ] as const),
      ...([
        ['source_record', 2],
        ['note', 0],
        ['promise', 0],
        ['tie', 1],
        ['contact_card', 1],
        ['contact_search', 1],
      ] as const),
    ]) {
      expect([table, await countOf(table)]).toEqual([table, rows]);
    }
    const { data } = await member.ask('{ contacts { edges { node { id timeline { totalCount } } } } }');
    expect(data.contacts.edges).toEqual([{ node: { id: stays?.id, timeline: { totalCount: 1 } } }]);
  });

  it('keeps the text of a conversation others took part in', async () => {
    const [gone, stays] = await aNetwork(installation.storage, member, [{ wrote: ['2026-01-05'] }, { wrote: ['2026-01-05'] }]);
    const { data } = await member.ask('{ me { id } }');
    // One message to both: two rows of one event.
    await installation.storage.asSuperuser(
      `update interaction i set group_size = 2, event_key = (select min(event_key::text)::uuid from interaction where owner_id = $1)
       where owner_id = $1`,
      [data.me.id],
    );
    await member.ask('mutation ($id: ID!) { deleteContact(id: $id) }', { id: gone?.id });
    const { data: left } = await member.ask('query ($id: ID!) { contact(id: $id) { timeline { edges { node { text } } } } }', {
      id: stays?.id,
    });
    expect(left.contact.timeline.edges).toEqual([{ node: { text: 'How is the migration going?' } }]);
  });
});
