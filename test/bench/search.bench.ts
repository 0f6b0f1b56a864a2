import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '#embedded-postgres';
import { ContactRepository, Database, newId } from '#persistence';
import { ownerId } from '#vocabulary';
import { type Account, createAccount } from './an-account.js';
import { startProduct } from './a-product.js';
import { inAFolder } from './a-server.js';
import { type Benchmark, type Figure, withinLimit } from './figure.js';
import { CONTACTS_PER_OWNER, fillOwners } from './fill-owners.js';

const OWNERS = 100;
/** So many of them search, one after the other. */
const SEARCHING = 10;
const ROUNDS = 3;

/** What people type, letter by letter: names, companies, roles, words of messages, and a card's word with a message's. */
const TYPED = [
  'anna lindt',
  'kestrel',
  'systems engineer',
  'kubernetes',
  'anna kubernetes',
  'okafor terraform',
  'engineer failover',
];
const SEARCHES = TYPED.flatMap((text) =>
  [...text].map((_, place) => text.slice(0, place + 1)).filter((text) => !text.endsWith(' ')),
);

const QUERY = `query ($text: String!) { contacts(first: 25, filter: { text: $text }) { edges { node {
  id name company role lastContactAt strength { step } tags
} } } }`;

/** The answer to every letter somebody types, among a hundred networks in one database. */
export const searchBenchmark: Benchmark = {
  name: 'search',
  run: () =>
    inAFolder(async (folder) => {
      const product = await startProduct(folder);
      const embedded = await startEmbeddedPostgres(join(folder, 'postgres'));
      const superuser = new pg.Client({ connectionString: embedded.url });
      await superuser.connect();
      try {
        const accounts: Account[] = [];
        for (let at = 0; at < SEARCHING; at += 1) accounts.push(await createAccount(product.address, `owner${at}@example.com`));
        const others = await moreOwners(superuser, OWNERS - SEARCHING);
        await fillOwners(superuser, [...others, ...accounts.map(({ id }) => id)]);
        return [await measure(product.address, accounts, embedded.url)];
      } finally {
        await superuser.end();
        embedded.release();
        await product.stop();
      }
    }),
};

async function moreOwners(superuser: pg.Client, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  await superuser.query(
    `insert into account (id, email, name, created_at, password_changed_at)
     select id, id || '@example.com', 'Somebody', now(), now() from unnest($1::uuid[]) id`,
    [ids],
  );
  return ids;
}

async function measure(address: string, accounts: readonly Account[], url: string): Promise<Figure> {
  const ask = async ({ cookie }: Account, text: string) => {
    const headers = { 'content-type': 'application/json', cookie };
    const body = JSON.stringify({ query: QUERY, variables: { text } });
    const answer = await (await fetch(`${address}/graphql`, { method: 'POST', headers, body })).text();
    if (answer.includes('"errors"')) throw new Error(`The search failed: ${answer.slice(0, 500)}`);
    if (text === 'anna kubernetes' && !answer.includes('Anna'))
      throw new Error('A card and its messages were not found together.');
  };
  const ours = await millisecondsOf(accounts, ask);
  const database = new Database({ url, connectionsMax: 1, onIdleError: () => undefined });
  const contacts = new ContactRepository(database);
  const listing = { filter: {}, sort: 'relevance', now: new Date() } as const;
  const floor = await millisecondsOf(accounts, ({ id }, text) =>
    contacts.list(ownerId(id), { ...listing, text }, { first: 25, after: null }),
  );
  await database.close();
  return withinLimit({
    what: `search as you type, ${OWNERS} owners × ${CONTACTS_PER_OWNER.toLocaleString('en')} contacts, p95 (p50 ${quantile(ours, 0.5).toFixed(1)} ms)`,
    floor: { is: 'the same SQL on one connection, p95', value: quantile(floor, 0.95) },
    ours: quantile(ours, 0.95),
    unit: 'ms',
    oursMax: 30,
  });
}

/** The first round warms up and is not counted. Owners take turns, as they do on a server. */
async function millisecondsOf(
  accounts: readonly Account[],
  search: (account: Account, text: string) => Promise<unknown>,
): Promise<number[]> {
  const milliseconds: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const text of SEARCHES) {
      for (const account of accounts) {
        const startedAt = performance.now();
        await search(account, text);
        if (round > 0) milliseconds.push(performance.now() - startedAt);
      }
    }
  }
  return milliseconds;
}

function quantile(numbers: readonly number[], share: number): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(share * (numbers.length - 1))] ?? NaN;
}
