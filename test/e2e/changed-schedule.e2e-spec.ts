import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { RECONNECT_QUEUE, reconnectJobId } from '#jobs';
import { Queues, type Schedule } from '#queue';
import { anInstallation, type Browser, type Installation, PASSWORD } from './an-installation.js';

/** Far below the ten minutes after which a sweep would find it. */
const AT_ONCE_MILLISECONDS = 5_000;

let installation: Installation;
let queues: Queues;
let member: Browser;
let owner: string;

beforeAll(async () => {
  installation = await anInstallation();
  await installation.aWorker();
  const settings = { databaseUrl: installation.storage.url, redisUrl: process.env.REDIS_URL ?? null };
  queues = new Queues(settings, () => undefined);
  member = await installation.aMember();
  owner = (await member.ask('{ me { id } }')).data.me.id as string;
}, 60_000);

afterAll(async () => {
  await queues.close(5_000);
  await installation.close();
});

/** What the queue keeps for the owner, once it is as expected; else what it is after all. */
async function scheduleOnce(isAsExpected: (schedule: Schedule | null) => boolean): Promise<Schedule | null> {
  const until = performance.now() + AT_ONCE_MILLISECONDS;
  for (;;) {
    const schedule = await queues.scheduleOf(RECONNECT_QUEUE, reconnectJobId('weekly-slate', owner));
    if (isAsExpected(schedule) || performance.now() > until) return schedule;
    await sleep(50);
  }
}

const CHANGE = 'mutation ($input: ChangeSettingsInput!) { changeSettings(input: $input) { weekday hour zone } }';

describe('the hour of the weekly slate', () => {
  it('is kept from the moment there is an account', async () => {
    expect(await scheduleOnce((schedule) => schedule !== null)).toEqual({ pattern: '0 8 * * 1', zone: 'Europe/Berlin' });
  });

  it.each([
    [
      { weekday: 5, hour: 17 },
      { pattern: '0 17 * * 5', zone: 'Europe/Berlin' },
    ],
    [{ zone: 'Pacific/Apia' }, { pattern: '0 17 * * 5', zone: 'Pacific/Apia' }],
    [{ weekday: 7 }, { pattern: '0 17 * * 0', zone: 'Pacific/Apia' }],
    // Back to where it was before.
    [
      { weekday: 5, zone: 'Europe/Berlin' },
      { pattern: '0 17 * * 5', zone: 'Europe/Berlin' },
    ],
  ])('is another at once when the owner says so: %j', async (input, expected) => {
    await member.ask(CHANGE, { input });
    const isExpected = (schedule: Schedule | null) => schedule?.pattern === expected.pattern && schedule.zone === expected.zone;
    expect(await scheduleOnce(isExpected)).toEqual(expected);
  });

  it('is the last of many that were said at once', async () => {
    for (let hour = 0; hour < 12; hour++) await member.ask(CHANGE, { input: { hour } });
    expect(await scheduleOnce((schedule) => schedule?.pattern === '0 11 * * 5')).toMatchObject({ pattern: '0 11 * * 5' });
    await sleep(500);
    expect(await scheduleOnce(() => true)).toMatchObject({ pattern: '0 11 * * 5' });
  });

  it('is forgotten with the account', async () => {
    await member.ask(`mutation { deleteAccount(password: "${PASSWORD}") }`);
    expect(await scheduleOnce((schedule) => schedule === null)).toBeNull();
  });
});
