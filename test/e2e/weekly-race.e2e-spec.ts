import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  AccountRepository,
  CandidateRepository,
  ContactRepository,
  Database,
  DeliveryRepository,
  OccasionRepository,
  SlateRepository,
} from '#persistence';
import { seededRandom } from '#sample-network';
import { SlateMaker } from '#slates';
import { standingsOn } from '#standings';
import { type OwnerId, ownerId } from '#vocabulary';
import { DigestService } from '../../apps/worker/src/reconnect/digest.service.js';
import { MailSender } from '../../apps/worker/src/reconnect/mail-sender.js';
import { ReconnectSettings } from '../../apps/worker/src/reconnect/reconnect-settings.js';
import { aMailbox, type Mailbox } from './a-mailbox.js';
import { aNetwork } from './a-network.js';
import { anInstallation, type Installation } from './an-installation.js';

/** In how many weeks workers race; the promise is kept at 200. */
const ROUNDS = Number(process.env.RACE_ROUNDS ?? 20);
const SEED = process.env.RACE_SEED ?? 'they race';
const WORKERS_MIN = 2;
const WORKERS_MAX = 8;
/** They start within so long of each other. */
const APART_MILLISECONDS = 10;
const WEEK = 7 * 86_400_000;
/** A Monday, 08:00 in Berlin. */
const MONDAY = new Date('2026-11-23T07:00:00Z');
const random = seededRandom(SEED);

let installation: Installation;
let mailbox: Mailbox;
let databases: Database[];
let owner: OwnerId;

beforeAll(async () => {
  installation = await anInstallation();
  mailbox = await aMailbox();
  const { url } = installation.storage;
  databases = Array.from({ length: WORKERS_MAX }, () => new Database({ url, connectionsMax: 2, onIdleError: () => undefined }));
  const member = await installation.aMember();
  await aNetwork(
    installation.storage,
    member,
    Array.from({ length: 300 }, (_, n) => ({ name: `Person ${n}` })),
  );
  owner = ownerId((await member.ask('{ me { id } }')).data.me.id);
  await member.ask(
    'mutation { changeSettings(input: { digestByEmail: true, digestAddress: "owner@example.com" }) { digestByEmail } }',
  );
}, 60_000);

afterAll(async () => {
  await Promise.all(databases.map((database) => database.close()));
  await mailbox.close();
  await installation.close();
});

/** What one worker does when the hour has come, with a connection and a mail sender of its own. @returns the slate's id */
async function workOn(database: Database, now: Date): Promise<string | undefined> {
  const [accounts, slates] = [new AccountRepository(database), new SlateRepository(database)];
  const digests = new DigestService(
    accounts,
    slates,
    new ContactRepository(database),
    new OccasionRepository(database),
    new DeliveryRepository(database),
    new MailSender({ smtpUrl: mailbox.url, mailFrom: 'Tieline <tieline@tieline.example>', dataFolder: '' }),
    { now: () => now },
    new ReconnectSettings({ publicUrl: null, port: 4280, mailFrom: 'Tieline <tieline@tieline.example>' }),
  );
  const slate = await new SlateMaker(accounts, new CandidateRepository(database), slates, standingsOn(database)).makeDue(
    owner,
    now,
  );
  if (slate !== null) await digests.deliver(owner, slate.id);
  return slate?.id;
}

describe('two to eight workers that race for a week', () => {
  it(
    `make one slate and send one e-mail, in each of ${ROUNDS} weeks`,
    async () => {
      const messageIds: (string | undefined)[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const now = new Date(MONDAY.getTime() + round * WEEK);
        const racing = databases.slice(0, WORKERS_MIN + Math.floor(random() * (WORKERS_MAX - WORKERS_MIN + 1)));
        const delays = racing.map(() => random() * APART_MILLISECONDS);
        const made = await Promise.all(racing.map((database, n) => sleep(delays[n]).then(() => workOn(database, now))));
        const [slate] = made;
        expect(slate).toBeDefined();
        expect(new Set(made)).toEqual(new Set([slate]));
        messageIds.push(`<${slate}@tieline.example>`);
        expect(mailbox.messages.map(({ headers }) => headers.get('message-id'))).toEqual(messageIds);
      }
      const weeks = (await new SlateRepository(installation.storage.database).page(owner, ROUNDS + 1, null)).map(
        ({ week }) => week,
      );
      expect(weeks).toHaveLength(ROUNDS);
      expect(new Set(weeks).size).toBe(ROUNDS);
    },
    60_000 + ROUNDS * 5_000,
  );
});
