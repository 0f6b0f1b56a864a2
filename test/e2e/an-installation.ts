import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { parseEnvironment } from '#environment';
import { isRefusal } from '#vocabulary';
import { createWorker } from '../../apps/worker/src/create-worker.js';
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
  /** Sends a file. */
  put(browser: Browser, url: string, bytes: Buffer, headers?: Record<string, string>): Promise<{ status: number; body: any }>;
  /** Starts a worker in this process; it ends with the installation. */
  aWorker(): Promise<void>;
  /** What a worker in a process of its own needs. */
  readonly environment: Record<string, string>;
  close(): Promise<void>;
}

/** What is on a page of a list. */
export function nodesOf(connection: { readonly edges: readonly { readonly node: any }[] }): any[] {
  return connection.edges.map((edge) => edge.node);
}

export const PASSWORD = 'four words in a row';

/** The API on a fresh database, as it is served. */
export async function anInstallation(webFolder: string | null = null): Promise<Installation> {
  const storage = await aDatabase();
  const dataFolder = mkdtempSync(join(tmpdir(), 'tieline-data-'));
  const settings = { databaseUrl: storage.url, redisUrl: process.env.REDIS_URL ?? null, dataFolder };
  const api = await createApi({ ...settings, schemaFile: null, webFolder, sessionDays: 30, logLevel: 'warn' });
  await api.init();
  await api.getHttpAdapter().getInstance().ready();
  let members = 0;
  const workers: INestApplicationContext[] = [];
  const installation: Installation = {
    api,
    storage,
    environment: { DATABASE_URL: storage.url, REDIS_URL: process.env.REDIS_URL ?? '', TIELINE_DATA: dataFolder },
    async aWorker() {
      const environment = parseEnvironment(installation.environment);
      if (isRefusal(environment)) throw new Error(environment.reason);
      workers.push(await createWorker({ ...environment, databaseUrl: storage.url }));
    },
    async put(browser, url, bytes, headers = {}) {
      const own = { host: 'tieline.test', origin: 'http://tieline.test', cookie: browser.cookie ?? '' };
      const response = await api.inject({
        method: 'PUT',
        url,
        headers: { ...own, 'content-type': 'application/zip', ...headers },
        payload: bytes,
      });
      return { status: response.statusCode, body: response.json() };
    },
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
      for (const worker of workers) await worker.close();
      await api.close();
      await storage.drop();
      rmSync(dataFolder, { recursive: true });
    },
  };
  return installation;
}

export const CREATE_ACCOUNT = 'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { id email } }';
export const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { id email } }';
