import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addressBook,
  calendar,
  inventNetwork,
  linkedinArchive,
  mailbox,
  type SampleFile,
  seededRandom,
  socialArchives,
  tracesOfPeople,
} from '#sample-network';
import { atRest, commit, type ImportSeen, upload } from './an-import.js';
import { EXPORTED_AT, zipOf } from './an-export.js';
import { anInstallation, type Browser, type Installation } from './an-installation.js';

const network = inventNetwork({ people: 150, messages: 900 }, EXPORTED_AT, seededRandom('one person'));
const truth = tracesOfPeople(network, EXPORTED_AT);
const social = socialArchives(network, EXPORTED_AT);

/** In the order an owner might find them; each has to meet those before it. */
const SOURCES: readonly (readonly [string, readonly SampleFile[]])[] = [
  ['linkedin', linkedinArchive(network, EXPORTED_AT, '2026')],
  ['contacts', [addressBook(network).file]],
  ['mail', [mailbox(network).file]],
  ['calendar', [calendar(network).file]],
  ['x', social.find(({ platform }) => platform === 'x')?.files ?? []],
  ['mastodon', social.find(({ platform }) => platform === 'mastodon')?.files ?? []],
];

/** Nothing is joined on a name alone: that is asked. Unasked joins have to be right; asked ones are right by the owner's word. */
const PRECISION_MIN = 0.995;
/** Of what comes with a name; a Mastodon account and a number of X come without, and nothing in the files tells whose they are. */
const RECALL_ASKED_MIN = 0.9;
const NAMED = new Set(['linkedin', 'email', 'phone']);
const DECIDE = 'mutation ($id: ID!) { decideMatch(id: $id, decision: SAME) { id } }';

interface Trace {
  readonly kind: string;
  readonly value: string;
  readonly contact: string;
}

let installation: Installation;
let member: Browser;
const imports: ImportSeen[] = [];
let owner: string;

beforeAll(async () => {
  installation = await anInstallation();
  await installation.aWorker();
  member = await installation.aMember();
  for (const [name, files] of SOURCES) {
    const bytes = await zipOf(files.map((file) => [file.name, [...file.pieces].map((piece) => String(piece)).join('')] as const));
    const id = await upload(installation, member, { name: `${name}.zip`, bytes });
    const previewed = await atRest(member, id, 120);
    imports.push({ ...(await commit(member, id)), preview: previewed.preview });
  }
  owner = (await member.ask('{ me { id } }')).data.me.id as string;
}, 600_000);

afterAll(() => installation.close());

const pairsOf = (count: number): number => (count * (count - 1)) / 2;

function countsBy(keys: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts.values()];
}

const pairsIn = (keys: readonly string[]): number => countsBy(keys).reduce((sum, count) => sum + pairsOf(count), 0);

async function tracesNow(): Promise<readonly (Trace & { readonly person: number })[]> {
  const traces = await installation.storage.asSuperuser<Trace>(
    'select kind, value, contact_id::text contact from persona where owner_id = $1',
    [owner],
  );
  return traces.flatMap((trace) => {
    const person = truth.get(`${trace.kind} ${trace.value}`);
    return person === undefined ? [] : [{ ...trace, person }];
  });
}

/** Of the pairs of traces in one contact, how many are of one person; of the pairs of one person, how many are in one contact. */
async function measured(when: string) {
  const known = await tracesNow();
  const together = pairsIn(known.map(({ person, contact }) => `${person} ${contact}`));
  const precision = together / pairsIn(known.map(({ contact }) => contact));
  const recallOf = (traces: typeof known) =>
    pairsIn(traces.map(({ person, contact }) => `${person} ${contact}`)) / pairsIn(traces.map(({ person }) => String(person)));
  const [recall, recallNamed] = [known, known.filter(({ kind }) => NAMED.has(kind))].map(recallOf) as [number, number];
  console.info(
    `${when}: ${known.length} traces, pairwise precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, with a name ${recallNamed.toFixed(4)}`,
  );
  return { precision, recall, recallNamed };
}

/** Answers every question the owner is asked as the truth has it; one answer may settle the next question. */
async function answerAll(): Promise<number> {
  let answered = 0;
  for (let before = -1; before !== answered;) {
    before = answered;
    const person = new Map((await tracesNow()).map((trace) => [trace.contact, trace.person]));
    const open = await installation.storage.asSuperuser<{ id: string; one: string; other: string }>(
      `select id::text, left_contact::text one, right_contact::text other from possible_match
       where owner_id = $1 and state = 'open' order by probability desc, id`,
      [owner],
    );
    for (const { id, one, other } of open.filter((match) => person.get(match.one) === person.get(match.other))) {
      if (!person.has(one) || !person.has(other)) continue;
      const { errors } = await member.ask(DECIDE, { id });
      if (errors === undefined) answered++;
    }
  }
  return answered;
}

describe('one person in six sources', () => {
  it('is read from each of them whole', () => {
    expect(imports.map(({ state }) => state)).toEqual(SOURCES.map(() => 'COMMITTED'));
    expect(imports.slice(1).map(({ report }) => report.problems)).toEqual(SOURCES.slice(1).map(() => 0));
  });

  it('is never taken for somebody else unasked', async () => {
    const { precision, recall } = await measured('unasked');
    expect(precision).toBeGreaterThanOrEqual(PRECISION_MIN);
    expect(recall).toBeGreaterThan(0);
  });

  it('is joined for a reason that the report gives', () => {
    const matched = imports.flatMap(({ preview }) => preview.matched);
    expect(matched.length).toBeGreaterThan(0);
    expect(matched.filter(({ because }) => !/^The same .+\.$/.test(because))).toEqual([]);
    const possible = imports.flatMap(({ preview }) => preview.possible);
    expect(possible.length).toBeGreaterThan(0);
    expect(possible.filter(({ because }) => because === '')).toEqual([]);
  });

  it('is one contact with one timeline once the owner has said so where they were asked', async () => {
    console.info(`${await answerAll()} questions answered`);
    const { precision, recallNamed } = await measured('asked');
    expect(precision).toBeGreaterThanOrEqual(PRECISION_MIN);
    expect(recallNamed).toBeGreaterThanOrEqual(RECALL_ASKED_MIN);
    const timelines = await installation.storage.asSuperuser<{ channels: string[] }>(
      `select array_agg(distinct i.channel order by i.channel) channels from interaction i
       join persona p on p.owner_id = i.owner_id and p.id = i.persona_id where p.owner_id = $1 group by p.contact_id`,
      [owner],
    );
    const whole = timelines.filter(({ channels }) => ['email', 'meeting', 'message'].every((one) => channels.includes(one)));
    expect(whole.length).toBeGreaterThan(5);
  }, 300_000);
});
