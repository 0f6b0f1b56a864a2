import { setTimeout as sleep } from 'node:timers/promises';

export interface Account {
  readonly id: string;
  /** The session, as a browser sends it back. */
  readonly cookie: string;
}

/** Makes an account in a running product and signs in to it. */
export async function createAccount(address: string, email: string): Promise<Account> {
  const input = { email, name: 'Jonna Falkenrath', password: 'four words in a row', zone: 'Europe/Berlin' };
  const query = 'mutation ($input: CreateAccountInput!) { account: createAccount(input: $input) { id } }';
  return signedIn(address, query, { input });
}

/** Signs in to an invented network, once it is there. */
export async function lookAround(address: string): Promise<Account> {
  const query = 'mutation ($zone: String!) { account: lookAround(zone: $zone) { id } }';
  const account = await signedIn(address, query, { zone: 'Europe/Berlin' });
  for (;;) {
    const response = await ask(address, '{ slate { id } }', {}, account.cookie);
    const { data } = (await response.json()) as { data?: { slate: unknown } };
    if (data?.slate != null) return account;
    await sleep(250);
  }
}

async function signedIn(address: string, query: string, variables: Record<string, unknown>): Promise<Account> {
  const response = await ask(address, query, variables);
  const answer = (await response.json()) as { data?: { account?: { id: string } } };
  const id = answer.data?.account?.id;
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (id === undefined || cookie === undefined) throw new Error(`Nobody was signed in: ${JSON.stringify(answer)}`);
  return { id, cookie };
}

function ask(address: string, query: string, variables: Record<string, unknown>, cookie = ''): Promise<Response> {
  return fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address, cookie },
    body: JSON.stringify({ query, variables }),
  });
}
