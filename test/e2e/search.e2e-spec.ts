import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DerivedRepository } from '#persistence';
import { contactId, ownerId, type OwnerId } from '#vocabulary';
import { aNetwork } from './a-network.js';
import { anInstallation, type Browser, type Installation } from './an-installation.js';

let installation: Installation;
let derived: DerivedRepository;
let member: Browser;

beforeAll(async () => {
  installation = await anInstallation();
  derived = new DerivedRepository(installation.storage.database);
  member = await installation.aMember();
  await aNetwork(installation.storage, member, [
    { name: 'Lisbon Ruiz', wrote: ['2026-01-05'], text: 'Wie war die Übergabe in Zürich? re-org, 東京・大阪' },
    { name: 'Ben Okafor', company: 'Lisbon Trams', heard: ['2026-01-06'], text: 'See you in Lisbon, at the failover workshop.' },
    { name: 'Mara Lisbonne', role: 'Engineer' },
    { name: 'Zoe Quiet', wrote: ['2026-01-07'], text: 'The lisbon slides, 100%_sure' },
    { name: 'Al Lisbon' },
  ]);
  await readEverything(member);
});

afterAll(() => installation.close());

async function ownerOf(browser: Browser): Promise<OwnerId> {
  return ownerId((await browser.ask('{ me { id } }')).data.me.id);
}

/** What the worker does after an import. */
async function readEverything(browser: Browser): Promise<void> {
  const owner = await ownerOf(browser);
  while ((await derived.readMessageWords(owner)) > 0);
}

async function found(browser: Browser, text: string): Promise<string[]> {
  const { data, errors } = await browser.ask(
    'query ($text: String!) { contacts(filter: { text: $text }) { totalCount edges { node { name } } } }',
    { text },
  );
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  const edges: { node: { name: string } }[] = data.contacts.edges;
  expect(data.contacts.totalCount).toBe(edges.length);
  return edges.map((edge) => edge.node.name);
}

describe('search as you type', () => {
  it('puts names that begin so first, then other words of the name, then companies, then messages', async () => {
    expect(await found(member, 'lisbon')).toEqual(['Lisbon Ruiz', 'Al Lisbon', 'Mara Lisbonne', 'Ben Okafor', 'Zoe Quiet']);
  });

  it.each([
    ['ubergabe zuri', ['Lisbon Ruiz']],
    ['ZÜRICH übergabe', ['Lisbon Ruiz']],
    ['re-org', ['Lisbon Ruiz']],
    ['org', ['Lisbon Ruiz']],
    ['東京', ['Lisbon Ruiz']],
    ['東京・大阪 übergabe', ['Lisbon Ruiz']],
    ['failov works', ['Ben Okafor']],
    ['ailover', []],
    ['100%_sure', ['Zoe Quiet']],
    ["'); drop table tie; --", []],
    ['%%%', []],
    ["lisbon's", ['Ben Okafor', 'Zoe Quiet']],
    ['fa', []],
    ['okafor failover', ['Ben Okafor']],
    ['failover okaf trams', ['Ben Okafor']],
    ['al failover', []],
    ['o failover', ['Ben Okafor']],
    ['okafor slides', []],
    ['z', ['Zoe Quiet']],
    ['b o', ['Ben Okafor']],
  ])('finds “%s” in messages', async (text, names) => {
    expect(await found(member, text)).toEqual(names);
  });

  it('shows a stranger none of it', async () => {
    expect(await found(await installation.aMember(), 'failover')).toEqual([]);
  });

  it('pages through what it found', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await member.ask(
        `query ($after: String) { contacts(first: 2, after: $after, filter: { text: "lisbon" }) {
           edges { node { name } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      const edges: { node: { name: string } }[] = data.contacts.edges;
      seen.push(...edges.map((edge) => edge.node.name));
      if (!data.contacts.pageInfo.hasNextPage) break;
      after = data.contacts.pageInfo.endCursor;
    }
    expect(seen).toEqual(['Lisbon Ruiz', 'Al Lisbon', 'Mara Lisbonne', 'Ben Okafor', 'Zoe Quiet']);
  });
});

describe('the words of messages', () => {
  it('are due until somebody read them, for the owner they belong to', async () => {
    const other = await installation.aMember();
    const [contact] = await aNetwork(installation.storage, other, [{ name: 'Ana', wrote: ['2026-01-05'], text: 'cellos' }]);
    const owner = await ownerOf(other);
    expect(await derived.ownersWithWordsDue()).toEqual([owner]);
    expect(await found(other, 'cello')).toEqual([]);
    await readEverything(other);
    expect(await derived.ownersWithWordsDue()).toEqual([]);
    expect(await found(other, 'cello')).toEqual(['Ana']);
    await installation.storage.asSuperuser(`update message_text set body = 'flutes' where owner_id = $1`, [owner]);
    await derived.refresh(owner, [contactId(contact?.id ?? '')]);
    await readEverything(other);
    expect([await found(other, 'cello'), await found(other, 'flute')]).toEqual([[], ['Ana']]);
  });

  it('are as many as a trace may have, however much was said', async () => {
    const other = await installation.aMember();
    const text = Array.from({ length: 30_000 }, (_, index) => `w${index}`).join(' ') + 'x'.repeat(100_000);
    await aNetwork(installation.storage, other, [{ name: 'Ana', wrote: ['2026-01-05', '2026-01-06'], text }]);
    await readEverything(other);
    expect(await found(other, 'w42')).toEqual(['Ana']);
  });
});
