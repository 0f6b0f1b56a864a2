import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePortFrom } from '../../apps/tieline/src/start/free-port.js';
import { aDatabase, type TestDatabase } from './a-database.js';

const PROGRAM = join(import.meta.dirname, '../../dist/programs/api.js');
const CLIENTS = 8;

let storage: TestDatabase;
let api: ChildProcess;
let port: number;

beforeAll(async () => {
  storage = await aDatabase();
  port = await freePortFrom(4700, '127.0.0.1');
  api = spawn(process.execPath, [PROGRAM], {
    env: { ...process.env, DATABASE_URL: storage.url, TIELINE_PORT: String(port) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await new Promise((resolve) => api.once('message', resolve));
});

afterAll(async () => {
  api.kill('SIGKILL');
  await storage.drop();
});

type Outcome = number | 'not accepted' | 'broken off';

/** One query that takes the server a while: signing in computes a password hash. */
function ask(agent: Agent): Promise<Outcome> {
  return new Promise((resolve) => {
    const query = 'mutation { signIn(input: { email: "nobody@example.com", password: "not a password" }) { id } }';
    const sent = request(
      { agent, port, path: '/graphql', method: 'POST', headers: { 'content-type': 'application/json' } },
      (response) => {
        response.resume();
        response.once('end', () => {
          resolve(response.statusCode ?? 0);
        });
      },
    );
    sent.once('error', (fault: NodeJS.ErrnoException) => {
      // A connection the server closed while it was idle was never a request to the server; any proxy sends it elsewhere.
      resolve(fault.code === 'ECONNREFUSED' || sent.reusedSocket ? 'not accepted' : 'broken off');
    });
    sent.end(JSON.stringify({ query }));
  });
}

describe('the API that is told to stop while it is busy', () => {
  it('answers everything it has accepted, and is gone within ten seconds', async () => {
    const agent = new Agent({ keepAlive: true });
    const outcomes: Outcome[] = [];
    let isStopping = false;
    const client = async () => {
      for (;;) {
        const outcome = await ask(agent);
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
    expect(seconds).toBeLessThan(10);
  });
});
