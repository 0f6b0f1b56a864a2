import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aNetwork, anOpportunity } from './a-network.js';
import { anInstallation, type Browser, type Installation, nodesOf } from './an-installation.js';

let installation: Installation;
let member: Browser;
let contact: string;

beforeAll(async () => {
  installation = await anInstallation();
});

beforeEach(async () => {
  member = await installation.aMember();
  const [known] = await aNetwork(installation.storage, member, [{ name: 'Ana Ruiz' }]);
  contact = known?.id ?? '';
});

afterAll(() => installation.close());

const refusalOf = async (query: string, variables: Record<string, unknown> = {}): Promise<string | undefined> =>
  (await member.ask(query, variables)).errors?.[0]?.extensions.refusal;

const found = async (text: string): Promise<string[]> => {
  const { data } = await member.ask('query ($text: String) { contacts(filter: { text: $text }) { edges { node { name } } } }', {
    text,
  });
  return nodesOf(data.contacts).map((node) => node.name);
};

const ADD_NOTE = 'mutation ($contact: ID!, $text: String!) { addNote(contact: $contact, text: $text) { id text } }';

describe('notes', () => {
  const NOTES = `query ($id: ID!, $first: Int! = 25, $after: String) {
    contact(id: $id) { notes(first: $first, after: $after) { edges { node { text } } pageInfo { hasNextPage endCursor } totalCount } } }`;

  it('come latest first and page by page', async () => {
    for (const text of ['first', 'second', 'third']) await member.ask(ADD_NOTE, { contact, text });
    const { data: one } = await member.ask(NOTES, { id: contact, first: 2 });
    const { data: two } = await member.ask(NOTES, { id: contact, after: one.contact.notes.pageInfo.endCursor });
    const texts = (data: any) => nodesOf(data.contact.notes).map((note) => note.text);
    expect([...texts(one), '|', ...texts(two)]).toEqual(['third', 'second', '|', 'first']);
    expect(one.contact.notes.totalCount).toBe(3);
  });

  it('are found by search while they say so', async () => {
    const { data } = await member.ask(ADD_NOTE, { contact, text: 'Knows everything about  Kubernetes\0.' });
    const id = data.addNote.id;
    expect(await found('kubernetes')).toEqual(['Ana Ruiz']);
    await member.ask('mutation ($id: ID!) { changeNote(id: $id, text: "Prefers Nomad now.") { text } }', { id });
    expect([await found('kubernetes'), await found('nomad')]).toEqual([[], ['Ana Ruiz']]);
    await member.ask('mutation ($id: ID!) { removeNote(id: $id) }', { id });
    expect(await found('nomad')).toEqual([]);
  });

  it.each([
    [' ', 'TEXT_MISSING'],
    ['x'.repeat(20_001), 'TOO_LONG'],
  ])('are refused when there is nothing in them or too much', async (text, refusal) => {
    expect(await refusalOf(ADD_NOTE, { contact, text })).toBe(refusal);
  });
});

describe('promises', () => {
  const MAKE = `mutation ($contact: ID!, $text: String!, $dueOn: Day) {
    makePromise(contact: $contact, text: $text, dueOn: $dueOn) { id dueOn keptAt contact { name } } }`;
  const make = async (text: string, dueOn: string | null = null): Promise<string> =>
    (await member.ask(MAKE, { contact, text, dueOn })).data.makePromise.id;
  const OPEN = `query ($first: Int! = 25, $after: String) { promises(first: $first, after: $after) {
    edges { node { text contact { name } } } pageInfo { hasNextPage endCursor } totalCount } }`;

  it('of everybody come soonest first, those without a day last, page by page', async () => {
    await make('some day');
    await make('in May', '2026-05-01');
    await make('in April', '2026-04-01');
    const { data: one } = await member.ask(OPEN, { first: 2 });
    const { data: two } = await member.ask(OPEN, { after: one.promises.pageInfo.endCursor });
    const texts = [...nodesOf(one.promises), ...nodesOf(two.promises)].map((promise) => promise.text);
    expect(texts).toEqual(['in April', 'in May', 'some day']);
    expect(one.promises).toMatchObject({ totalCount: 3, edges: [{ node: { contact: { name: 'Ana Ruiz' } } }, {}] });
  });

  it('leave the list when kept and come back when reopened; the next step follows', async () => {
    const soon = await make('Send the slides', '2026-04-01');
    await make('Have lunch', '2026-05-01');
    const nextStep = async () =>
      (await member.ask('query ($id: ID!) { contact(id: $id) { nextStep promises { text } } }', { id: contact })).data.contact;
    expect((await nextStep()).nextStep).toBe('Send the slides');
    await member.ask('mutation ($id: ID!) { keepPromise(id: $id) { keptAt } }', { id: soon });
    expect(await nextStep()).toEqual({ nextStep: 'Have lunch', promises: [{ text: 'Have lunch' }, { text: 'Send the slides' }] });
    const { data } = await member.ask('mutation ($id: ID!) { reopenPromise(id: $id) { keptAt } }', { id: soon });
    expect(data.reopenPromise.keptAt).toBeNull();
    expect((await nextStep()).nextStep).toBe('Send the slides');
  });

  it('can be worded anew, due another day or on none', async () => {
    const id = await make('Call', '2026-04-01');
    const { data } = await member.ask('mutation ($id: ID!) { changePromise(id: $id, text: "Write") { text dueOn } }', { id });
    expect(data.changePromise).toEqual({ text: 'Write', dueOn: null });
    await member.ask('mutation ($id: ID!) { removePromise(id: $id) }', { id });
    expect((await member.ask(OPEN)).data.promises.totalCount).toBe(0);
  });

  it('refuse a day that does not exist and a cursor of another list', async () => {
    expect(await refusalOf(MAKE, { contact, text: 'Call', dueOn: '2026-02-30' })).toBe('BAD_DAY');
    const forged = Buffer.from('["0000-99-99","not-an-id"]').toString('base64url');
    expect(await refusalOf(OPEN, { after: forged })).toBe('BAD_PAGE');
  });
});

describe('opportunities', () => {
  it('wait for the owner’s word and keep it', async () => {
    const id = await anOpportunity(installation.storage, member);
    const candidates = '{ opportunities(state: CANDIDATE) { edges { node { title url contact { id } } } totalCount } }';
    const { data } = await member.ask(candidates);
    // The link is not a web address, so it is not handed out.
    expect(data.opportunities).toEqual({
      edges: [{ node: { title: 'Head of Platform', url: null, contact: null } }],
      totalCount: 1,
    });
    await member.ask('mutation ($id: ID!) { decideOpportunity(id: $id, state: ACCEPTED) { state } }', { id });
    expect((await member.ask(candidates)).data.opportunities.totalCount).toBe(0);
    const { data: accepted } = await member.ask('{ opportunities(state: ACCEPTED) { edges { node { id state } } } }');
    expect(accepted.opportunities.edges).toEqual([{ node: { id, state: 'ACCEPTED' } }]);
  });

  it('are shown with whoever offered them until they are dismissed', async () => {
    const { data: known } = await member.ask('query ($id: ID!) { contact(id: $id) { personas { id } } }', { id: contact });
    const id = await anOpportunity(installation.storage, member, known.contact.personas[0].id);
    const offered = 'query ($id: ID!) { contact(id: $id) { opportunities { id title url state } } }';
    const { data } = await member.ask(offered, { id: contact });
    expect(data.contact.opportunities).toEqual([{ id, title: 'Head of Platform', url: null, state: 'CANDIDATE' }]);
    await member.ask('mutation ($id: ID!) { decideOpportunity(id: $id, state: DISMISSED) { state } }', { id });
    expect((await member.ask(offered, { id: contact })).data.contact.opportunities).toEqual([]);
  });
});

describe('the audit log', () => {
  it('knows which session wrote what, in every slice, and not what was written', async () => {
    const { data } = await member.ask(ADD_NOTE, { contact, text: 'Secret plans' });
    await member.ask(ADD_NOTE, { contact, text: ' ' });
    await member.ask('mutation { changeSettings(input: { hour: 9 }) { hour } }');
    const { data: who } = await member.ask('{ me { id } sessions { id } }');
    const rows = await installation.storage.asSuperuser<Record<string, string>>(
      'select actor, action, subject from audit_log where owner_id = $1 order by id',
      [who.me.id],
    );
    const actor = `session ${who.sessions[0].id}`;
    expect(rows).toEqual([
      { actor: 'nobody yet', action: 'createAccount', subject: who.me.id },
      { actor, action: 'addNote', subject: contact },
      { actor, action: 'addNote', subject: data.addNote.id },
      { actor, action: 'changeSettings', subject: who.me.id },
    ]);
  });

  it('takes words a database cannot hold for what they mean', async () => {
    const { data } = await member.ask(ADD_NOTE, { contact, text: 'a\0b' });
    expect(data.addNote.id).toBeDefined();
    expect((await member.ask('{ contacts(filter: { text: "a\\u0000b" }) { totalCount } }')).data.contacts.totalCount).toBe(1);
  });
});
