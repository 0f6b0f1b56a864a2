import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#embedded-postgres';
import { Database, DerivedRepository } from '#persistence';
import { ownerId, type OwnerId } from '#vocabulary';
import { type Account, createAccount } from './an-account.js';
import { ended, firstAnswer, freePort, type Product, startProduct } from './a-product.js';
import { inAFolder } from './a-server.js';
import { atLeastOf, type Benchmark, type Figure, type Skipped } from './figure.js';
import { fill } from './fill.js';
import { cpuMillisecondsOf, descendantOf } from './processes.js';

const WARM_UP = 500;
const REQUESTS = 2_000;
const AT_ONCE = 4;

const NESTED = `{ contacts(first: 50) { edges { node {
  id name timeline(first: 3) { edges { node { at channel direction text } } }
} } } }`;
const PEERS_NESTED = `{ allCards(first: 50, orderBy: NAME_KEY_ASC) { edges { node {
  contactId name exchanges(first: 3, orderBy: AT_DESC) { edges { node { at channel direction text } } }
} } } }`;
const FLAT = `{ contacts(first: 50) { edges { node {
  id name company role location headline email lastContactAt
} } } }`;

/**
 * Answering a signed-in client, against a server that does nothing but send the same SQL and the rows it gets. Compared by
 * the server's CPU time for each request, which a busy machine does not stretch as it does the clock.
 */
export const graphqlBenchmark: Benchmark = {
  name: 'graphql',
  run: () =>
    inAFolder(async (folder) => {
      const product = await startProduct(folder);
      const embedded = await startEmbeddedPostgres(join(folder, 'postgres'));
      try {
        const account = await createAccount(product.address, 'jonna@example.com');
        await fillFor(embedded.url, ownerId(account.id));
        return await measure(product, account, embedded.url);
      } finally {
        embedded.release();
        await product.stop();
      }
    }),
};

async function fillFor(url: string, owner: OwnerId): Promise<void> {
  const database = new Database({ url, connectionsMax: 2, onIdleError: () => undefined });
  const batch = (await fill(database, owner, { contacts: 30_000, interactions: 100_000 })).batch;
  const derived = new DerivedRepository(database);
  await derived.refresh(owner, await derived.contactsOf(owner, batch));
  await database.close();
}

async function measure(product: Product, account: Account, databaseUrl: string): Promise<(Figure | Skipped)[]> {
  const api = descendantOf(product.roots, 'programs/api.js');
  const headers = { 'content-type': 'application/json', cookie: account.cookie };
  const ask = (query: string) => () =>
    fetch(`${product.address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const flat = await cpuPerRequest(api, ask(FLAT));
  const nested = await cpuPerRequest(api, ask(NESTED));

  const port = await freePort();
  const program = join(import.meta.dirname, 'plain-contacts.js');
  const child = spawn(process.execPath, [program, String(port), databaseUrl, account.id], { stdio: 'inherit' });
  try {
    const plain = `http://127.0.0.1:${port}`;
    await firstAnswer(`${plain}/graphql`, child);
    const flatFloor = await cpuPerRequest(child.pid ?? 0, () => fetch(`${plain}/contacts`));
    const nestedFloor = await cpuPerRequest(child.pid ?? 0, () => fetch(`${plain}/contacts-with-exchanges`));
    return [
      atLeastOf({
        what: 'GraphQL, 50 contacts × 8 fields, CPU a request',
        floor: { is: 'plain Fastify + pg, same SQL', value: flatFloor },
        ours: flat,
        unit: 'ms',
        throughputMin: 0.45,
      }),
      atLeastOf({
        what: 'GraphQL, 50 contacts × 3 exchanges, CPU a request',
        // PostGraphile 5 is the peer to meet, below; this stands beside it and does far less.
        floor: { is: 'plain Fastify + pg, one json_agg', value: nestedFloor },
        ours: nested,
        unit: 'ms',
        throughputMin: 0.1,
      }),
      await againstPostGraphile(nested, databaseUrl, account.id),
    ];
  } finally {
    await ended(child);
  }
}

/** Where a folder with PostGraphile in it is named: it is far too much to install for a benchmark alone. */
async function againstPostGraphile(nested: number, databaseUrl: string, owner: string): Promise<Figure | Skipped> {
  const what = 'the same against PostGraphile 5';
  const folder = process.env['POSTGRAPHILE'];
  if (folder === undefined)
    return { what, skipped: 'POSTGRAPHILE names no folder in which postgraphile, pg and graphql are installed' };
  const port = await freePort();
  const program = join(import.meta.dirname, '../../../test/bench/postgraphile.mjs');
  const env = { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production' };
  const child = spawn(process.execPath, [program, String(port), databaseUrl, owner, folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
  try {
    const url = `http://127.0.0.1:${port}/graphql`;
    await firstAnswer(url, child);
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: PEERS_NESTED }),
    };
    const value = await cpuPerRequest(child.pid ?? 0, () => fetch(url, request));
    return atLeastOf({ what, floor: { is: 'PostGraphile 5, same tables', value }, ours: nested, unit: 'ms', throughputMin: 1 });
  } finally {
    await ended(child);
  }
}

/** @returns milliseconds of the server's CPU time */
async function cpuPerRequest(pid: number, ask: () => Promise<Response>): Promise<number> {
  await repeat(WARM_UP, ask);
  const before = cpuMillisecondsOf(pid);
  await repeat(REQUESTS, ask);
  return (cpuMillisecondsOf(pid) - before) / REQUESTS;
}

async function repeat(count: number, ask: () => Promise<Response>): Promise<void> {
  let left = count;
  const asker = async () => {
    while (left-- > 0) {
      const response = await ask();
      const text = await response.text();
      if (!response.ok || text.includes('"errors"')) throw new Error(`The server refused: ${text.slice(0, 500)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, asker));
}
