import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import ICAL from 'ical.js';
import { AccountRepository, CandidateRepository, DeliveryRepository, SlateRepository } from '#persistence';
import { migrateQueues } from '#queue';
import { SlateMaker } from '#slates';
import { standingsOn } from '#standings';
import { type OwnerId, ownerId, slateId } from '#vocabulary';
import { createWorker } from '../../apps/worker/src/create-worker.js';
import { aMailbox, type Mailbox, readMessage } from './a-mailbox.js';
import { aNetwork, type Someone } from './a-network.js';
import { anInstallation, type Browser, type Installation } from './an-installation.js';

let installation: Installation;
let maker: SlateMaker;
let slates: SlateRepository;
let folder: string;

beforeAll(async () => {
  installation = await anInstallation();
  const { database, url } = installation.storage;
  slates = new SlateRepository(database);
  maker = new SlateMaker(new AccountRepository(database), new CandidateRepository(database), slates, standingsOn(database));
  folder = await mkdtemp(join(tmpdir(), 'tieline-weekly-'));
  await migrateQueues({ databaseUrl: url, redisUrl: process.env.REDIS_URL ?? null });
});

afterAll(async () => {
  await installation.close();
  await rm(folder, { recursive: true });
});

const WEEK = 7 * 86_400_000;
/** A Monday, 08:00 in Berlin. */
const MONDAY = new Date('2026-11-23T07:00:00Z');
const inWeeks = (weeks: number) => new Date(MONDAY.getTime() + weeks * WEEK);

const PEOPLE: readonly Someone[] = [
  {
    name: 'Ana Ruiz',
    company: 'Contoso',
    wrote: ['2025-01-07', '2025-02-04', '2025-03-04'],
    heard: ['2025-01-06', '2025-02-03'],
  },
  { name: 'Ben Okafor', company: 'Fabrikam', wrote: ['2025-02-11'], heard: ['2025-02-10', '2025-04-14'] },
  { name: 'Cleo Marsh', company: 'Contoso', wrote: ['2024-05-06'], heard: ['2024-05-05'] },
  { name: 'Dan Iliev', company: 'Northwind', heard: ['2024-01-09'] },
  { name: '=Eva <b>\r\nBcc: all@example.com', company: null },
];

async function aMemberWith(people: readonly Someone[] = PEOPLE): Promise<{ member: Browser; owner: OwnerId }> {
  const member = await installation.aMember();
  await aNetwork(installation.storage, member, people);
  const { data } = await member.ask('{ me { id } }');
  return { member, owner: ownerId(data.me.id) };
}

/** Names on the latest slate as it stands at a moment, made then if it is due. */
async function namesAt(owner: OwnerId, now: Date): Promise<string[]> {
  const slate = await maker.makeDue(owner, now);
  const cards = await installation.storage.asSuperuser<{ id: string; name: string }>(
    'select contact_id id, name from contact_card where owner_id = $1',
    [owner],
  );
  const names = new Map(cards.map(({ id, name }) => [id, name]));
  return slate === null ? [] : (await slates.suggestions(owner, [slate.id])).map(({ contactId }) => names.get(contactId) ?? '');
}

async function eventually<Result>(look: () => Promise<Result | null> | Result | null): Promise<Result> {
  for (let tries = 0; tries < 100; tries += 1) {
    const seen = await look();
    if (seen !== null) return seen;
    await sleep(100);
  }
  throw new Error('It never came.');
}

const ask = async (member: Browser, query: string, variables: Record<string, unknown> = {}): Promise<any> => {
  const { data, errors } = await member.ask(query, variables);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
};

interface Suggested {
  readonly reasons: readonly string[];
  readonly openingLine: string;
  readonly summary: string;
  readonly contact: { readonly id: string; readonly name: string };
  readonly lastExchange: { readonly text: string; readonly direction: string } | null;
}

/** Somebody on a slate the API answered with. */
function suggestionOf(slate: { suggestions: readonly Suggested[] }, name: string): Suggested {
  const found = slate.suggestions.find(({ contact }) => contact.name === name);
  if (found === undefined) throw new Error(`${name} is not on the slate`);
  return found;
}

const SLATE = `{ slate { id week isCatchUp minutesLeft suggestions { position state reasons summary openingLine snoozedUntil
  contact { id name } lastExchange { text direction } } } }`;

describe('the slate of a week', () => {
  it('tells whom to write to, why, what was said last and how to begin', async () => {
    const { member } = await aMemberWith();
    const { slate } = await ask(member, SLATE);
    expect(slate.suggestions).toHaveLength(5);
    expect(slate.minutesLeft).toBe(35);
    const ana = suggestionOf(slate, 'Ana Ruiz');
    expect(ana.reasons[0]).toMatch(/^You were in touch in \d different weeks, last on 4 March/);
    expect(ana.lastExchange).toEqual({ text: 'How is the migration going?', direction: 'IN' });
    expect(ana.openingLine).toMatch(/^Hi Ana, /);
    expect(ana.summary).toMatch(/quiet/);
    expect((await ask(member, SLATE)).slate).toEqual(slate);
  });

  it('is none while there is nobody to suggest, and comes with the first import', async () => {
    const member = await installation.aMember();
    expect((await ask(member, SLATE)).slate).toBeNull();
    await aNetwork(installation.storage, member, PEOPLE);
    expect((await ask(member, SLATE)).slate.suggestions).toHaveLength(5);
  });

  it('is one, however many make it at once, in every one of ten weeks', async () => {
    const { owner } = await aMemberWith(Array.from({ length: 200 }, (_, n) => ({ name: `Person ${n}` })));
    for (let week = 0; week < 10; week += 1) {
      const made = await Promise.all(Array.from({ length: 8 }, () => maker.makeDue(owner, inWeeks(week))));
      expect(new Set(made.map((slate) => slate?.id)).size).toBe(1);
    }
    expect(await slates.page(owner, 100, null)).toHaveLength(10);
  });

  it('draws no lot unless the owner asks for it; then holds back three for each it suggests, and counts what came of them', async () => {
    const people = Array.from({ length: 60 }, (_, n) => ({
      name: `Person ${n}`,
      company: `Company ${n}`,
      wrote: ['2024-01-09'],
    }));
    const { member, owner } = await aMemberWith(people);
    const lots = () =>
      installation.storage.asSuperuser<{ slate: string; contact: string; suggested: boolean; week: Date }>(
        `select l.slate_id slate, l.contact_id contact, l.was_suggested suggested, w.made_at week
         from slate_lot l join slate w on w.owner_id = l.owner_id and w.id = l.slate_id where l.owner_id = $1 order by w.week`,
        [owner],
      );
    await maker.makeDue(owner, inWeeks(-41));
    expect(await lots()).toEqual([]);
    await ask(member, 'mutation { changeSettings(input: { drawsLots: true }) { drawsLots } }');
    for (let week = -40; week < -10; week += 1) await maker.makeDue(owner, inWeeks(week));
    const drawn = await lots();
    const suggested = drawn.filter((lot) => lot.suggested);
    expect(suggested).toHaveLength(30);
    expect(drawn).toHaveLength(120);
    for (const { slate, contact, week } of suggested) {
      const onSlate = await slates.suggestions(owner, [slateId(slate)]);
      expect(onSlate.at(-1)).toMatchObject({
        contactId: contact,
        reasons: expect.arrayContaining([expect.stringMatching(/by lot/)]),
      });
      const heldBack = drawn.filter((lot) => lot.slate === slate && !lot.suggested).map((lot) => lot.contact);
      const soon = drawn.filter((lot) => lot.week > week && lot.week.getTime() < week.getTime() + 30 * 86_400_000);
      expect(soon.filter((lot) => heldBack.includes(lot.contact))).toEqual([]);
    }
    const UPLIFT = '{ suggestionUplift { suggested heldBack uplift low high sentence } }';
    const none = (await ask(member, UPLIFT)).suggestionUplift;
    expect(none).toMatchObject({ suggested: 30, heldBack: 90 });
    expect(none.low <= 0 && none.high >= 0).toBe(true);
    for (const { contact, week } of suggested.slice(0, 25)) {
      const at = new Date(week.getTime() + 5 * 86_400_000).toISOString();
      const input = { contact, at, channel: 'CALL', direction: 'BOTH' };
      await ask(member, 'mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }', { input });
    }
    const adds = (await ask(member, UPLIFT)).suggestionUplift;
    expect(adds.low).toBeGreaterThan(0.3);
    expect(adds.sentence).toMatch(/suggesting adds \d+ points/);
    const other = await installation.aMember();
    expect((await ask(other, UPLIFT)).suggestionUplift).toMatchObject({ suggested: 0, uplift: null });
  });

  it('is found again in later weeks, with what became of everybody', async () => {
    const { member, owner } = await aMemberWith(Array.from({ length: 20 }, (_, n) => ({ name: `Person ${n}` })));
    const first = await maker.makeDue(owner, inWeeks(-2));
    if (first === null) throw new Error('there are people to suggest');
    const [one, other] = await slates.suggestions(owner, [first.id]);
    const DECIDE = `mutation ($slate: ID!, $contact: ID!, $decision: SuggestionDecision!) {
      decideSuggestion(slate: $slate, contact: $contact, decision: $decision) { state } }`;
    await ask(member, DECIDE, { slate: first.id, contact: one?.contactId, decision: 'DONE' });
    await ask(member, DECIDE, { slate: first.id, contact: other?.contactId, decision: 'NEVER' });
    await maker.makeDue(owner, inWeeks(-1));
    const PAST = `query ($after: String) { slates(first: 1, after: $after) { totalCount pageInfo { endCursor }
      edges { node { week minutesLeft suggestions { state decidedAt contact { name } } } } } }`;
    const { slates: latest } = await ask(member, PAST);
    expect(latest.totalCount).toBe(2);
    const { slates: before } = await ask(member, PAST, { after: latest.pageInfo.endCursor });
    const [{ node }] = before.edges;
    expect(node).toMatchObject({ week: first.week, minutesLeft: 21 });
    expect(node.suggestions.map(({ state }: { state: string }) => state)).toEqual(['DONE', 'NEVER', 'OPEN', 'OPEN', 'OPEN']);
    expect(node.suggestions[0].decidedAt).not.toBeNull();
  });

  it('is caught up once after a fortnight, for the latest week', async () => {
    const { owner } = await aMemberWith(Array.from({ length: 20 }, (_, n) => ({ name: `Person ${n}` })));
    await maker.makeDue(owner, MONDAY);
    const late = new Date(inWeeks(2).getTime() + 2 * 86_400_000);
    expect(await maker.makeDue(owner, late)).toMatchObject({ week: '2026-12-07', isCatchUp: true });
    await maker.makeDue(owner, late);
    expect((await slates.page(owner, 10, null)).map(({ week }) => week)).toEqual(['2026-12-07', '2026-11-23']);
  });
});

describe('a decision', () => {
  const DECIDE = `mutation ($slate: ID!, $contact: ID!, $decision: SuggestionDecision!, $until: Day) {
    decideSuggestion(slate: $slate, contact: $contact, decision: $decision, until: $until) { state snoozedUntil contact { isNever } } }`;

  it('is felt by the next slates: done, snoozed, not now and never', async () => {
    const { member, owner } = await aMemberWith();
    const today = new Date();
    const { slate } = await ask(member, SLATE);
    const idOf = (name: string) => suggestionOf(slate, name).contact.id;
    const until = new Date(today.getTime() + 10 * 86_400_000).toISOString().slice(0, 10);
    const decide = (name: string, decision: string, day: string | null = null) =>
      ask(member, DECIDE, { slate: slate.id, contact: idOf(name), decision, until: day });
    await decide('Ana Ruiz', 'SNOOZE', until);
    await decide('Ben Okafor', 'NOT_NOW');
    await decide('Cleo Marsh', 'DONE');
    expect((await decide('Dan Iliev', 'NEVER')).decideSuggestion.contact.isNever).toBe(true);
    const after = (weeks: number) => namesAt(owner, new Date(today.getTime() + weeks * WEEK));
    expect(await after(1)).not.toContain('Ana Ruiz');
    expect((await after(2))[0]).toBe('Ana Ruiz');
    expect(await after(3)).not.toContain('Ben Okafor');
    expect(await after(6)).toContain('Ben Okafor');
    expect(await after(12)).not.toContain('Cleo Marsh');
    expect(await after(14)).toContain('Cleo Marsh');
    expect(await after(60)).not.toContain('Dan Iliev');
  });

  it('can be taken back, with what it wrote on the contact', async () => {
    const { member } = await aMemberWith();
    const { slate } = await ask(member, SLATE);
    const contact = slate.suggestions[0].contact.id;
    await ask(member, DECIDE, { slate: slate.id, contact, decision: 'NEVER' });
    const reopened = await ask(
      member,
      `mutation { reopenSuggestion(slate: "${slate.id}", contact: "${contact}") { state contact { isNever } } }`,
    );
    expect(reopened.reopenSuggestion).toEqual({ state: 'OPEN', contact: { isNever: false } });
  });

  it('to snooze says until when, and that is a day to come', async () => {
    const { member } = await aMemberWith();
    const { slate } = await ask(member, SLATE);
    const of = { slate: slate.id, contact: slate.suggestions[0].contact.id, decision: 'SNOOZE' };
    expect((await member.ask(DECIDE, of)).errors?.[0]?.extensions.refusal).toBe('SNOOZE_DAY_MISSING');
    const past = await member.ask(DECIDE, { ...of, until: '2020-01-01' });
    expect(past.errors?.[0]?.extensions.refusal).toBe('SNOOZE_DAY_OUT_OF_RANGE');
  });

  it('keeps the opening line as the owner edited it', async () => {
    const { member } = await aMemberWith();
    const { slate } = await ask(member, SLATE);
    const contact = slate.suggestions[0].contact.id;
    await ask(
      member,
      `mutation { saveOpeningLine(slate: "${slate.id}", contact: "${contact}", text: " Hello again. ") { position } }`,
    );
    expect((await ask(member, SLATE)).slate.suggestions[0].openingLine).toBe('Hello again.');
  });
});

describe('the weekly e-mail', () => {
  let mailbox: Mailbox;
  let workers: INestApplicationContext[] = [];

  const workersOn = async (count: number, smtpUrl: string | null) => {
    workers = await Promise.all(
      Array.from({ length: count }, () =>
        createWorker({
          ...{ databaseUrl: installation.storage.url, redisUrl: process.env.REDIS_URL ?? null, dataFolder: folder },
          ...{ host: '127.0.0.1', port: 4280, publicUrl: 'https://tieline.example', smtpUrl },
          ...{ mailFrom: 'Tieline <tieline@tieline.example>', sessionDays: 30, logLevel: 'error' },
        }),
      ),
    );
  };
  const workersEnd = async () => {
    await Promise.all(workers.map((worker) => worker.close()));
    workers = [];
  };
  const aSubscriber = async (email: string) => {
    const { member, owner } = await aMemberWith();
    await ask(member, `mutation { changeSettings(input: { digestByEmail: true, digestAddress: "${email}" }) { digestByEmail } }`);
    return { member, owner };
  };
  const lettersTo = (email: string) => mailbox.messages.filter(({ headers }) => headers.get('to')?.includes(email));

  beforeAll(async () => {
    mailbox = await aMailbox();
  });

  afterAll(async () => {
    await workersEnd();
    await mailbox.close();
  });

  it('comes once, however many workers start at once, and says what the page says', async () => {
    const { member, owner } = await aSubscriber('ana.owner@example.com');
    await workersOn(3, mailbox.url);
    const letter = await eventually(() => lettersTo('ana.owner@example.com')[0] ?? null);
    await sleep(1_000);
    await workersEnd();
    expect(lettersTo('ana.owner@example.com')).toHaveLength(1);
    expect(await slates.page(owner, 10, null)).toHaveLength(1);
    const { slate } = await ask(member, SLATE);
    expect(letter.headers.get('message-id')).toBe(`<${slate.id}@tieline.example>`);
    expect(letter.headers.has('bcc')).toBe(false);
    for (const { reasons, openingLine } of slate.suggestions) {
      expect(letter.text).toContain(reasons[0]);
      expect(letter.text).toContain(openingLine);
    }
    expect(letter.text).toContain('https://tieline.example');
    expect(letter.html).not.toContain('<b>');
  });

  it('is not sent again by a worker that starts later', async () => {
    const before = mailbox.messages.length;
    await workersOn(2, mailbox.url);
    await sleep(1_500);
    await workersEnd();
    expect(mailbox.messages).toHaveLength(before);
  });

  it('is tried again when the mail server is busy', async () => {
    await aSubscriber('busy.owner@example.com');
    mailbox.refuse(2);
    await workersOn(1, mailbox.url);
    await eventually(() => lettersTo('busy.owner@example.com')[0] ?? null);
    await workersEnd();
    expect(lettersTo('busy.owner@example.com')).toHaveLength(1);
  });

  it('is kept in a folder and shown in the app where no mail server is configured', async () => {
    const { member } = await aSubscriber('outbox.owner@example.com');
    await workersOn(1, null);
    const OUTBOX = '{ outbox { totalCount edges { node { id to subject text state } } } }';
    const kept = await eventually(async () => {
      const { outbox } = await ask(member, OUTBOX);
      return outbox.edges[0]?.node.state === 'KEPT' ? outbox.edges[0].node : null;
    });
    await workersEnd();
    expect((await ask(member, OUTBOX)).outbox.totalCount).toBe(1);
    expect(kept).toMatchObject({ to: 'outbox.owner@example.com', subject: expect.stringMatching(/^This week: /) });
    expect(await readdir(join(folder, 'outbox'))).toContain(`${kept.id}.eml`);
    const file = readMessage(await readFile(join(folder, 'outbox', `${kept.id}.eml`), 'latin1'));
    expect(file.text.replaceAll('\r\n', '\n').trim()).toBe(String(kept.text).trim());
  });

  it('has one claim, however many reach for it, and one more when its holder died', async () => {
    const { owner } = await aMemberWith();
    const slate = await maker.makeDue(owner, MONDAY);
    if (slate === null) throw new Error('there are people to suggest');
    const deliveries = new DeliveryRepository(installation.storage.database);
    const letter = { recipient: 'a@example.com', subject: 's', text: 't', html: 'h' };
    const claims = (now: Date, abandonedBefore: Date) =>
      Promise.all(Array.from({ length: 8 }, () => deliveries.claim(owner, slate.id, letter, '<m@x>', now, abandonedBefore)));
    const count = (claimed: unknown[]) => claimed.filter((claim) => claim !== null).length;
    expect(count(await claims(MONDAY, new Date(0)))).toBe(1);
    expect(count(await claims(inWeeks(1), new Date(0)))).toBe(0);
    expect(count(await claims(inWeeks(1), new Date(MONDAY.getTime() + 1)))).toBe(1);
    await deliveries.settle(owner, slate.id, 'sent', inWeeks(1), null);
    expect(count(await claims(inWeeks(2), inWeeks(2)))).toBe(0);
  });
});

describe('the calendar feed', () => {
  const read = async (url: string) => installation.api.inject({ method: 'GET', url: new URL(url).pathname });

  it('opens by its address alone, lists slates and promises, and ends with the address', async () => {
    const { member, owner } = await aMemberWith();
    const { slate } = await ask(member, SLATE);
    const promised = slate.suggestions[0].contact;
    await installation.storage.asSuperuser(
      `insert into promise (owner_id, id, contact_id, text, due_on, made_at)
       values ($1, gen_random_uuid(), $2, 'send the slides; soon, please', current_date + 3, now())`,
      [owner, promised.id],
    );
    const { renewCalendarFeed } = await ask(member, 'mutation { renewCalendarFeed { url isOn } }');
    const response = await read(renewCalendarFeed.url);
    expect(response.headers['content-type']).toMatch(/^text\/calendar/);
    const events = new ICAL.Component(ICAL.parse(response.body)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.map(({ summary }) => summary)).toEqual([
      expect.stringMatching(/^Write to .*Ana Ruiz/),
      'Next people to write to',
      `Promised to ${promised.name}`.replace(/[\r\n]+/g, ' '),
    ]);
    expect(events[2]?.description).toBe('send the slides; soon, please');
    expect((await ask(member, '{ today { dueCount duePromises { text contact { id } } } }')).today).toMatchObject({
      dueCount: 1,
      duePromises: [{ text: 'send the slides; soon, please', contact: { id: promised.id } }],
    });

    const renewed = await ask(member, 'mutation { renewCalendarFeed { url } }');
    expect((await read(renewCalendarFeed.url)).statusCode).toBe(404);
    expect((await read(renewed.renewCalendarFeed.url)).statusCode).toBe(200);
    await ask(member, 'mutation { endCalendarFeed { isOn } }');
    expect((await read(renewed.renewCalendarFeed.url)).statusCode).toBe(404);
  });
});

describe('what is due today', () => {
  it('names those who wrote to the owner alone and wait for an answer, until the owner has dealt with them', async () => {
    const days = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
    const { member } = await aMemberWith([
      { name: 'Waits', wrote: [days(4)], heard: [days(30)], text: 'Can you help?' },
      { name: 'Was answered', wrote: [days(9)], heard: [days(8)] },
      { name: 'Writes to everybody', wrote: [days(5)] },
    ]);
    const TODAY = '{ today { owedReplies { text contact { name } } } }';
    expect((await ask(member, TODAY)).today.owedReplies).toEqual([{ text: 'Can you help?', contact: { name: 'Waits' } }]);
    const { slate } = await ask(member, SLATE);
    expect(slate.suggestions[0]).toMatchObject({
      contact: { name: 'Waits' },
      reasons: [expect.stringMatching(/you have not answered/), expect.anything(), expect.stringMatching(/^Messages like this/)],
    });
    const { id } = slate.suggestions[0].contact;
    await ask(member, `mutation { decideSuggestion(slate: "${slate.id}", contact: "${id}", decision: DONE) { state } }`);
    expect((await ask(member, TODAY)).today.owedReplies).toEqual([]);
  });
});

describe('the preview of a schedule', () => {
  it('names the next three moments, and refuses a zone nobody knows', async () => {
    const member = await installation.aMember();
    const { schedulePreview } = await ask(member, '{ schedulePreview(weekday: 1, hour: 8, zone: "Europe/Berlin") }');
    expect(schedulePreview).toHaveLength(3);
    for (const moment of schedulePreview) expect(new Date(moment).getUTCDay()).toBe(1);
    const { errors } = await member.ask('{ schedulePreview(weekday: 1, hour: 8, zone: "Mars/Olympus") }');
    expect(errors?.[0]?.extensions.refusal).toBe('UNKNOWN_ZONE');
  });
});
