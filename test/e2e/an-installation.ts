import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../apps/api/src/create-api.js';
import { aDatabase, type TestDatabase } from './a-database.js';

export interface Answer {
  readonly status: number;
  readonly data: any;
  readonly errors: { message: string; extensions: { code: string; refusal?: string } }[] | undefined;
}

/** One browser: it keeps its cookie and names its origin. */
export interface Browser {
  cookie: string | undefined;
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
}

export interface Installation {
  readonly api: NestFastifyApplication;
  readonly storage: TestDatabase;
  aBrowser(): Browser;
  /** A browser signed in to a new account. */
  aMember(email?: string): Promise<Browser>;
  close(): Promise<void>;
}

/** What is on a page of a list. */
export function nodesOf(connection: { readonly edges: readonly { readonly node: any }[] }): any[] {
  return connection.edges.map((edge) => edge.node);
}

export const PASSWORD = 'four words in a row';

/** The API on a fresh database, as it is served. */
export async function anInstallation(): Promise<Installation> {
  const storage = await aDatabase();
  const api = await createApi({ databaseUrl: storage.url, schemaFile: null, sessionDays: 30, logLevel: 'warn' });
  await api.init();
  await api.getHttpAdapter().getInstance().ready();
  let members = 0;
  const installation: Installation = {
    api,
    storage,
    aBrowser() {
      const browser: Browser = {
        cookie: undefined,
        async ask(query, variables = {}, headers = {}) {
          const response = await api.inject({
            method: 'POST',
            url: '/graphql',
            headers: {
              host: 'tieline.test',
              origin: 'http://tieline.test',
              ...(browser.cookie === undefined ? {} : { cookie: browser.cookie }),
              ...headers,
            },
            payload: { query, variables },
          });
          const [setCookie] = [response.headers['set-cookie']].flat();
          if (setCookie !== undefined) browser.cookie = setCookie.split(';')[0];
          return { status: response.statusCode, ...response.json<Omit<Answer, 'status'>>() };
        },
      };
      return browser;
    },
    async aMember(email = `member${(members += 1)}@example.com`) {
      const browser = installation.aBrowser();
      const answer = await browser.ask(CREATE_ACCOUNT, {
        input: { email, name: 'Mara Lindt', password: PASSWORD, zone: 'Europe/Berlin' },
      });
      if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
      return browser;
    },
    async close() {
      await api.close();
      await storage.drop();
    },
  };
  return installation;
}

export const CREATE_ACCOUNT = 'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { id email } }';
export const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { id email } }';
