import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePortFrom } from '../../apps/tieline/src/start/free-port.js';
import { aMemberAt } from './a-browser-over-http.js';
import { aDatabase, type TestDatabase } from './a-database.js';

const PROGRAM = join(import.meta.dirname, '../../dist/programs/api.js');
const CLIENTS = 8;
const NOTE = 'mutation ($contact: ID!) { addNote(contact: $contact, text: "Written while stopping.") { id } }';

let storage: TestDatabase;
let api: ChildProcess;
let port: number;
let cookie: string;
let contact: string;

beforeAll(async () => {
  storage = await aDatabase();
  port = await freePortFrom(4700, '127.0.0.1');
  api = spawn(process.execPath, [PROGRAM], {
    env: { ...process.env, DATABASE_URL: storage.url, TIELINE_PORT: String(port) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await new Promise((resolve) => api.once('message', resolve));
  const { member } = await aMemberAt(`http://127.0.0.1:${port}`, 'busy@example.com');
  cookie = member.cookie ?? '';
  const { data } = await member.ask('mutation { createContact(input: { name: "Ana Ruiz" }) { id } }');
  contact = data.createContact.id as string;
});

afterAll(async () => {
  api.kill('SIGKILL');
  await storage.drop();
});

type Outcome = number | 'not accepted' | 'broken off';

/** One write. Whether it was carried out is seen afterwards. */
function write(agent: Agent): Promise<Outcome> {
  return new Promise((resolve) => {
    const sent = request(
      {
        ...{ agent, port, path: '/graphql', method: 'POST' },
        headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}`, cookie },
      },
      (response) => {
        response.resume();
        response.once('error', () => {
          resolve('broken off');
        });
        response.once('end', () => {
          resolve(response.statusCode ?? 0);
        });
      },
    );
    sent.once('error', () => {
      resolve('not accepted');
    });
    sent.end(JSON.stringify({ query: NOTE, variables: { contact } }));
  });
}

describe('the API that is told to stop while it is busy', () => {
  it('answers all that it does, does nothing that it does not answer, and is gone within ten seconds', async () => {
    const agent = new Agent({ keepAlive: true });
    const outcomes: Outcome[] = [];
    let isStopping = false;
    const client = async () => {
      for (;;) {
        const outcome = await write(agent);
        outcomes.push(outcome);
        if (isStopping && outcome === 'not accepted') return;
      }
    };
    const clients = Array.from({ length: CLIENTS }, client);
    await sleep(500);
    const ended = new Promise((resolve) => api.once('exit', resolve));
    const toldAt = performance.now();
    isStopping = true;
    api.kill('SIGTERM');
    await ended;
    const seconds = (performance.now() - toldAt) / 1000;
    await Promise.all(clients);
    agent.destroy();
    const answered = outcomes.filter((outcome) => outcome !== 'not accepted');
    expect(answered.length).toBeGreaterThan(CLIENTS);
    expect([...new Set(answered)]).toEqual([200]);
    // A connection that is closed while a request is on its way to it breaks that request; the server never saw it.
    const [written] = await storage.asSuperuser<{ n: number }>('select count(*)::int n from note');
    expect(written?.n).toBe(answered.length);
    expect(seconds).toBeLessThan(10);
  });
});
