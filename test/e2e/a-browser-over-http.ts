import { type Browser, CREATE_ACCOUNT, type Installation, PASSWORD } from './an-installation.js';

/** A browser that goes over the network to a product in processes of its own, and a way to send files there. */
export interface RemoteBrowser extends Browser, Pick<Installation, 'put'> {}

/** @param address of the product, such as `http://localhost:4280` */
export function aBrowserAt(address: string): RemoteBrowser {
  const sent = (browser: Browser, headers: Record<string, string>) => ({
    origin: address,
    ...(browser.cookie === undefined ? {} : { cookie: browser.cookie }),
    ...headers,
  });
  const remote: RemoteBrowser = {
    cookie: undefined,
    async ask(query, variables = {}, headers = {}) {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: sent(remote, { 'content-type': 'application/json', ...headers }),
        body: JSON.stringify({ query, variables }),
      });
      const [setCookie] = response.headers.getSetCookie();
      if (setCookie !== undefined) remote.cookie = setCookie.split(';')[0];
      const { data, errors } = (await response.json()) as Omit<Awaited<ReturnType<Browser['ask']>>, 'status'>;
      return { status: response.status, data, errors };
    },
    async put(browser, url, bytes, headers = {}) {
      const response = await fetch(new URL(url, address), {
        method: 'PUT',
        headers: sent(browser, { 'content-type': 'application/zip', ...headers }),
        body: new Uint8Array(bytes),
      });
      return { status: response.status, body: await response.json() };
    },
  };
  return remote;
}

/** A browser signed in to a new account. @returns with the account's id */
export async function aMemberAt(address: string, email: string): Promise<{ member: RemoteBrowser; owner: string }> {
  const member = aBrowserAt(address);
  const input = { email, name: 'Mara Lindt', password: PASSWORD, zone: 'Europe/Berlin' };
  const { data, errors } = await member.ask(CREATE_ACCOUNT, { input });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return { member, owner: data.createAccount.id as string };
}
