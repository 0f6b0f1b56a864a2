import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { setTimeout as sleep } from 'node:timers/promises';
import WebSocket from 'ws';
import { newId } from '#persistence';
import { aNetwork, type Known } from './a-network.js';
import { anInstallation, type Browser, type Installation, nodesOf } from './an-installation.js';

let installation: Installation;
let member: Browser;
let people: readonly Known[];

/** Two groups of five who write in threads, one letter between the groups, two at one employer, and somebody apart. */
beforeAll(async () => {
  installation = await anInstallation();
  await installation.aWorker();
  member = await installation.aMember();
  people = await aNetwork(installation.storage, member, [
    ...['Ana', 'Ben', 'Cleo', 'Dan', 'Eva'].map((name) => ({
      name: `${name} Adler`,
      company: `Company of ${name}`,
      role: 'Engineer',
    })),
    ...['Finn', 'Gil', 'Hana', 'Ivo', 'Jana'].map((name) => ({ name: `${name} Berg`, company: 'Fabrikam' })),
    { name: 'Kai Alone', company: 'Freelance', heard: ['2026-02-01'] },
  ]);
  await together({ people: [0, 1, 2], thread: true });
  await together({ people: [1, 2, 3, 4], thread: true });
  await together({ people: [0, 3, 4], thread: true });
  await together({ people: [5, 6, 7, 8, 9], channel: 'meeting', day: '2026-01-20' });
  await together({ people: [5, 6], channel: 'email', subject: 'Intro: Finn, meet Gil', day: '2024-05-02' });
  await together({ people: [4, 5], channel: 'email', subject: 'A question', day: '2024-05-02' });
});

afterAll(() => installation.close());

interface Together {
  readonly people: readonly number[];
  readonly channel?: string;
  readonly subject?: string;
  readonly day?: string;
  readonly thread?: boolean;
}

/** One exchange with several people, as an import writes it. */
async function together({ people: places, channel = 'message', subject, day = '2026-01-10', thread = false }: Together) {
  const [event, key] = [newId(), thread ? newId() : null];
  for (const place of places) {
    await installation.storage.asSuperuser(
      `insert into interaction (owner_id, id, persona_id, at, precision, zone, direction, channel, group_size, event_key, thread_key)
       select owner_id, $1, id, $2, 'day', 'utc', 'in', $3, $4, $5, $6 from persona where contact_id = $7`,
      [newId(), day, channel, places.length, event, key, people[place]?.id],
    );
  }
  if (subject === undefined) return;
  await installation.storage.asSuperuser(
    `insert into message_text (owner_id, event_key, subject, body)
     select owner_id, $1, $2, '' from contact where id = $3`,
    [event, subject, people[places[0] ?? 0]?.id],
  );
}

/** Waits until what is on record is computed. */
async function computed(browser: Browser): Promise<{ runId: string; contactCount: number; state: string; summary: string }> {
  await browser.ask('mutation { recomputeNetwork { state } }');
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const { data } = await browser.ask('{ network { state runId contactCount tieCount communityCount summary } }');
    if (data.network.state !== 'COMPUTING') return data.network;
    await sleep(50);
  }
  throw new Error('The network is not computed.');
}

const idOf = (place: number): string => people[place]?.id ?? '';

describe('the network', () => {
  it('is empty before anything is imported, and says what would fill it', async () => {
    const { data } = await (await installation.aMember()).ask('{ network { state summary communities { name } } }');
    expect(data.network).toMatchObject({ state: 'EMPTY', communities: [] });
    expect(data.network.summary).toContain('Import an archive');
  });

  it('says who knows whom, in groups named by what their members share', async () => {
    expect(await computed(member)).toMatchObject({ state: 'READY', contactCount: 11, communityCount: 2 });
    const { data } = await member.ask(
      `{ network { tieCount modularity effectiveSize constraint seconds computedAt summary
           communities { number size name sentences } } }`,
    );
    const { network } = data;
    expect(network.communities.map((group: { size: number }) => group.size)).toEqual([5, 5]);
    expect(network.communities.map((group: { name: string }) => group.name).join()).toContain('Fabrikam');
    // Ten pairs at Fabrikam, ten in the threads, and those of the letter.
    expect(network.tieCount).toBe(21);
    expect(network.effectiveSize).toBeCloseTo(11 - (2 * 21) / 11, 9);
    expect(network.summary).toContain('21 ties');
  });

  it('keeps the evidence of each tie', async () => {
    const { data } = await member.ask(
      'query ($id: ID!) { contact(id: $id) { sharedContacts { contact { name } evidence } networkPlace { acquaintances community { size } } } }',
      { id: idOf(5) },
    );
    const { sharedContacts, networkPlace } = data.contact;
    expect(networkPlace).toEqual({ acquaintances: 5, community: { size: 5 } });
    const evidenceOf = Object.fromEntries(
      sharedContacts.map(({ contact, evidence }: { contact: { name: string }; evidence: string[] }) => [contact.name, evidence]),
    );
    expect(evidenceOf['Gil Berg']).toEqual([
      'in one introduction together, last on 2 May 2024',
      'written to together, last on 2 May 2024',
      'at the same employer',
      'at one event together, last on 20 January',
    ]);
    expect(evidenceOf['Eva Adler']).toEqual(['written to together, last on 2 May 2024']);
  });

  it('finds the way from one contact to another, with the evidence of each tie', async () => {
    const query = 'query ($from: ID!, $to: ID!) { contactPath(from: $from, to: $to) { steps { contact { name } evidence } } }';
    const { data } = await member.ask(query, { from: idOf(1), to: idOf(9) });
    const { steps } = data.contactPath;
    expect(steps.map((step: { contact: { name: string } }) => step.contact.name)).toEqual([
      'Ben Adler',
      'Eva Adler',
      'Finn Berg',
      'Jana Berg',
    ]);
    expect(steps[0].evidence).toEqual([]);
    expect(steps[2].evidence).toEqual(['written to together, last on 2 May 2024']);
    const none = await member.ask(query, { from: idOf(1), to: idOf(10) });
    expect([none.data.contactPath, none.errors]).toEqual([null, undefined]);
  });

  it('names who joins groups, and the only tie between two that has been quiet', async () => {
    const { data } = await member.ask(
      `{ network { brokers { contact { name } communities { number } sentence }
           bridgesAtRisk { contact { name } other { name } quietDays sentence communities { name } }
           thinAccess { silentDays } } }`,
    );
    const names = data.network.brokers.map((broker: { contact: { name: string } }) => broker.contact.name);
    expect(names.sort()).toEqual(['Eva Adler', 'Finn Berg']);
    expect(data.network.bridgesAtRisk).toHaveLength(1);
    const [bridge] = data.network.bridgesAtRisk;
    expect([bridge.contact.name, bridge.other.name]).toEqual(['Eva Adler', 'Finn Berg']);
    expect(bridge.quietDays).toBeGreaterThan(365);
  });

  it('is a table as well, page by page, of everybody or of one group', async () => {
    const query = `query ($after: String, $community: Int) { networkContacts(first: 4, after: $after, community: $community) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { contact { name strength { step } } acquaintances community { name } } } } }`;
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await member.ask(query, { after });
      seen.push(...nodesOf(data.networkContacts).map((node) => node.contact.name));
      expect(data.networkContacts.totalCount).toBe(11);
      if (!data.networkContacts.pageInfo.hasNextPage) break;
      after = data.networkContacts.pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(11);
    expect(seen.at(-1)).toBe('Kai Alone');
    const { data } = await member.ask(query, { community: 0 });
    expect(data.networkContacts.totalCount).toBe(5);
  });

  it('is computed once for the same evidence, and anew after a merge, without who is gone', async () => {
    const before = await computed(member);
    expect((await computed(member)).runId).toBe(before.runId);
    await member.ask('mutation ($a: ID!, $b: ID!) { mergeContacts(survivor: $a, absorbed: $b) { id } }', {
      a: idOf(8),
      b: idOf(9),
    });
    const { data } = await member.ask('query ($id: ID!) { contact(id: $id) { sharedContacts { contact { name } } } }', {
      id: idOf(8),
    });
    expect(JSON.stringify(data)).not.toContain('Jana Berg');
    const after = await computed(member);
    expect(after.contactCount).toBe(10);
    expect(after.runId).not.toBe(before.runId);
  });

  it('forgets the ties of a contact who is deleted, at once', async () => {
    await member.ask('mutation ($id: ID!) { deleteContact(id: $id) }', { id: idOf(7) });
    const rows = await installation.storage.asSuperuser('select from contact_edge where $1 in (one, other)', [idOf(7)]);
    expect(rows).toHaveLength(0);
  });
});

describe('the network as files', () => {
  const get = (url: string, browser: Browser) =>
    installation.api.inject({ method: 'GET', url, headers: { host: 'tieline.test', cookie: browser.cookie ?? '' } });

  it('leaves as GraphML and as JSON, with evidence', async () => {
    const graphml = await get('/network.graphml', member);
    expect(graphml.statusCode).toBe(200);
    expect(graphml.body).toContain('<graph id="network"');
    expect(graphml.body).toContain('Ana Adler');
    const { nodes, edges } = (await get('/network.json', member)).json<{ nodes: object[]; edges: { evidence: object[] }[] }>();
    expect(nodes.length).toBeGreaterThan(8);
    expect(edges[0]?.evidence.length).toBeGreaterThan(0);
  });

  it('is drawn from people with places and ties between these', async () => {
    const map = (await get('/network-map.json', member)).json<{ people: unknown[][]; ties: number[]; communities: object[] }>();
    expect(map.people[0]).toHaveLength(9);
    expect(Math.max(...map.ties)).toBeLessThan(map.people.length);
    expect(map.communities.length).toBeGreaterThan(0);
  });

  it('is for its owner only', async () => {
    for (const url of ['/network.graphml', '/network.json', '/network-map.json']) {
      expect((await get(url, installation.aBrowser())).statusCode).toBe(401);
      const strangers = await get(url, await installation.aMember());
      expect(strangers.body).not.toContain('Adler');
    }
  });
});

describe('whoever watches the network', () => {
  it('hears over a socket when it is computed anew', async () => {
    await installation.api.listen(0, '127.0.0.1');
    const { port } = installation.api.getHttpServer().address() as { port: number };
    class SocketOfMember extends WebSocket {
      constructor(address: string, protocols?: string | string[]) {
        super(address, protocols, { headers: { cookie: member.cookie ?? '', origin: `http://127.0.0.1:${port}` } });
      }
    }
    const client = createClient({ url: `ws://127.0.0.1:${port}/graphql`, webSocketImpl: SocketOfMember });
    const watching = client.iterate({ query: 'subscription { networkRecomputed { state runId } }' });
    const runs = new Set<string>();
    await together({ people: [0, 10], channel: 'meeting' });
    await member.ask('mutation { recomputeNetwork { state } }');
    for await (const { data } of watching) {
      const { state, runId } = (data as { networkRecomputed: { state: string; runId: string } }).networkRecomputed;
      runs.add(runId);
      if (state === 'READY' && runs.size > 1) break;
    }
    expect(runs.size).toBe(2);
    await client.dispose();
  });
});
