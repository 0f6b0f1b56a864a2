export interface Account {
  readonly id: string;
  /** The session, as a browser sends it back. */
  readonly cookie: string;
}

/** Makes an account in a running product and signs in to it. */
export async function createAccount(address: string, email: string): Promise<Account> {
  const query = 'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { id } }';
  const input = { email, name: 'Jonna Falkenrath', password: 'four words in a row', zone: 'Europe/Berlin' };
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const answer = (await response.json()) as { data?: { createAccount?: { id: string } } };
  const id = answer.data?.createAccount?.id;
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (id === undefined || cookie === undefined) throw new Error(`No account could be made: ${JSON.stringify(answer)}`);
  return { id, cookie };
}
