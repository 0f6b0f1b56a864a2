import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDownload, type Download, linesOf } from './a-download.js';
import { type Export, EXPORTED_AT, linkedInExports, zipOf } from './an-export.js';
import { atRest, commit, countOf, type ImportSeen, undo, upload } from './an-import.js';
import { anInstallation, type Browser, type Installation, nodesOf } from './an-installation.js';
import { fingerprint, ownerOf, rowsOfOwner } from './rows-of-owner.js';

const A_YEAR_BEFORE = new Date('2025-03-02T10:00:00Z');
const OWN_TABLES = ['tag', 'promise', 'saved_view', 'slate', 'suggestion', 'goal', 'goal_target'] as const;

const POST = { id_str: '1', full_text: 'Off to the summit', created_at: 'Sun Mar 01 12:53:22 +0000 2026' };
const POSTED: Export = {
  name: 'tweets.js',
  bytes: Buffer.from(`window.YTD.tweets.part0 = [${JSON.stringify({ tweet: POST })}]`),
};

let installation: Installation;
let linkedin: Export;
let exported: Download;
let archive: Export;

beforeAll(async () => {
  installation = await anInstallation();
  await installation.aWorker();
  const [older, newer] = (await linkedInExports({ people: 120, messages: 900 }, [A_YEAR_BEFORE, EXPORTED_AT])) as [
    Export,
    Export,
  ];
  linkedin = newer;
  const member = await installation.aMember();
  for (const one of [older, newer, POSTED]) await atRest(member, await upload(installation, member, one, true));
  await saidMuch(member);
  exported = await aDownload(installation, member);
  archive = { name: exported.fileName ?? '', bytes: await zipOf([...exported.files]) };
});

afterAll(() => installation.close());

/** Somebody answered and doubtful, merged and split, labelled, promised, written about, called, put off and never again. */
async function saidMuch(member: Browser): Promise<void> {
  const { data } = await member.ask('{ contacts(sort: NAME, first: 40) { edges { node { id name } } } }');
  const [ana, ben, cleo, dan, eva, fay, gil] = nodesOf(data.contacts).map(({ id }) => id as string);
  const done = async (query: string, variables = {}) => {
    const answer = await member.ask(query, variables);
    if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };
  await done('mutation ($a: ID!, $b: ID!) { mergeContacts(survivor: $a, absorbed: $b) { id } }', { a: ana, b: ben });
  const { mergeContacts } = await done('mutation ($a: ID!, $b: ID!) { mergeContacts(survivor: $a, absorbed: $b) { id } }', {
    ...{ a: cleo, b: dan },
  });
  await done('mutation ($id: ID!) { undoMerge(id: $id) }', { id: mergeContacts.id });
  const created = await done(
    'mutation { createContact(input: { name: "=Typed In", company: "Contoso", note: "- from a card" }) { id } }',
  );
  await done(
    `mutation ($a: ID!, $c: ID!, $d: ID!, $e: ID!, $all: [ID!]!) {
      one: addNote(contact: $a, text: "Met at the summit,\\nwants \\"Nomad\\"") { id }
      two: makePromise(contact: $a, text: "+1 introduction", dueOn: "2026-04-01") { id }
      three: tagContacts(contacts: $all, add: ["speaker", "@home"], remove: []) { id }
      four: logInteraction(input: { contact: $a, channel: CALL, day: "2026-02-27", text: "about the move" }) { id }
      five: changeContact(id: $c, input: { closeness: WARM, cadenceDays: 30, company: "Own Word Ltd" }) { id }
      six: changeContact(id: $d, input: { isNever: true }) { id }
      seven: changeContact(id: $e, input: { snoozedUntil: "2030-01-01", name: "Evi" }) { id }
      eight: logInteraction(input: { contact: $e, channel: MEETING, day: "2026-02-01" }) { id }
      aimed: createGoal(input: { title: "=Move", kind: JOB_MOVE, by: "2999-01-31", amountMinor: 9000000, currency: "EUR" },
        targets: [{ kind: COMPANY, text: "Contoso\\nFabrikam" }, { kind: PLACE, text: "Berlin" }]) { id }
      nine: saveView(name: "Warm ones", filter: "{}") { id } }`,
    { a: ana, c: cleo, d: dan, e: eva, all: [ana, created.createContact.id] },
  );
  const kept = await done('mutation ($a: ID!) { makePromise(contact: $a, text: "A book") { id } }', { a: fay });
  await done('mutation ($id: ID!) { keepPromise(id: $id) { id } }', { id: kept.makePromise.id });
  await pursued(done, { ana, eva });
  await installation.storage.asSuperuser(
    `insert into possible_match (owner_id, id, left_contact, right_contact, probability, evidence, state, decided_at)
     select owner_id, gen_random_uuid(), id, $2, 0.7, '[]', 'different', '2026-03-01' from contact where id = $1`,
    [fay, gil],
  );
  const { slate } = await done('{ slate { id suggestions { contact { id } } } }');
  const [suggested] = slate.suggestions;
  await done('mutation ($s: ID!, $c: ID!) { decideSuggestion(slate: $s, contact: $c, decision: NOT_NOW) { state } }', {
    ...{ s: slate.id, c: suggested.contact.id },
  });
}

type Done = (query: string, variables?: Record<string, unknown>) => Promise<Awaited<ReturnType<Browser['ask']>>['data']>;

/** Jobs and contracts found, added, arranged, moved, lost and won. */
async function pursued(done: Done, { ana, eva }: { readonly ana?: string; readonly eva?: string }): Promise<void> {
  const { opportunities } = await done('{ opportunities(first: 2) { edges { node { id } } } }');
  const [first, second] = opportunities.edges.map(({ node }: { node: { id: string } }) => node);
  await done('mutation ($id: ID!) { decideOpportunity(id: $id, state: DISMISSED) { id } }', { id: first?.id });
  await done('mutation ($id: ID!) { decideOpportunity(id: $id, state: ACCEPTED) { id } }', { id: second?.id });
  await done(`mutation { arrangeStages(kind: JOB, stages: [
    { key: "saved", name: "Found", winRate: 0.02, typicalDays: 80 }, { name: "First \\"call\\"", winRate: 0.2, typicalDays: 30 }]) {
      kind } }`);
  const { addOpportunity } = await done(`mutation ($input: AddOpportunityInput!) { addOpportunity(input: $input) { id } }`, {
    input: {
      ...{ kind: 'CONTRACT', title: '=Review', company: 'Fabrikam', nextStep: 'Call', nextStepOn: '2026-05-01', ownChance: 0.4 },
      ...{ source: 'a friend', notes: 'Two\nlines', url: 'https://fabrikam.example/', startsOn: '2026-06-01' },
      amount: { kind: 'RETAINER', stated: { amountMinor: 450_000, currency: 'EUR' }, months: 6, daysPerMonth: 4.5 },
      people: [
        { contact: ana, role: 'DECISION_MAKER' },
        { contact: eva, role: 'REFERRER' },
      ],
    },
  });
  await done('mutation ($id: ID!) { moveOpportunity(id: $id, standing: OPEN, stage: "proposal") { id } }', {
    id: addOpportunity?.id,
  });
  await done('mutation ($id: ID!) { moveOpportunity(id: $id, standing: LOST, reason: "No budget") { id } }', {
    ...{ id: addOpportunity?.id },
  });
}

async function imported(member: Browser, one: Export): Promise<ImportSeen> {
  const previewed = await atRest(member, await upload(installation, member, one));
  expect(previewed).toMatchObject({ state: 'PREVIEWED', refusal: null });
  return commit(member, previewed.id);
}

/** The trace of a contact the owner made; its value is an id. */
const isOwn = (trace: unknown) => typeof trace === 'object' && trace !== null && 'kind' in trace && trace.kind === 'own';

/** What is in an export, without the ids of the contacts here and there. */
function comparable(download: Download): Record<string, unknown> {
  const names = new Map(
    linesOf(download, 'json/contacts.jsonl').map((line) => [
      line.id,
      JSON.stringify([line.name, line.personas.filter((trace: unknown) => !isOwn(trace))]),
    ]),
  );
  const withoutIds = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
      isOwn(inner) ? 'own' : typeof inner === 'string' ? (names.get(inner) ?? inner) : inner,
    );
  return Object.fromEntries(
    [...download.files.keys()]
      .filter((name) => name.startsWith('json/'))
      .map((name) => [
        name,
        linesOf(download, name)
          .map((line) => JSON.stringify(withoutIds(line)))
          .sort(),
      ]),
  );
}

async function rowsOf(member: Browser): Promise<unknown> {
  const owner = await ownerOf(member);
  const own = await Promise.all(
    OWN_TABLES.map((table) =>
      installation.storage.asSuperuser(`select to_jsonb(t) r from ${table} t where owner_id = $1 order by 1`, [owner]),
    ),
  );
  return [fingerprint(await rowsOfOwner(installation.storage, owner)), own];
}

describe('an export of everything', () => {
  it('imported into an empty account gives the same network, word for word', async () => {
    const fresh = await installation.aMember();
    const { report } = await imported(fresh, archive);
    expect(report.files.filter(({ problems }) => problems > 0)).toEqual([]);
    for (const [name, lines] of Object.entries(comparable(exported)))
      expect([name, (lines as string[]).length > 0]).toEqual([name, true]);
    expect(comparable(await aDownload(installation, fresh))).toEqual(comparable(exported));
  });

  it('imported again changes nothing, and taken back leaves nothing', async () => {
    const fresh = await installation.aMember();
    const first = await imported(fresh, archive);
    const after = await rowsOf(fresh);
    const second = await imported(fresh, archive);
    expect(countOf(second.report.counts, 'rowsNew') + countOf(second.report.counts, 'rowsChanged')).toBe(0);
    expect(await rowsOf(fresh)).toEqual(after);
    await undo(fresh, second.id);
    expect(await rowsOf(fresh)).toEqual(after);
    expect((await undo(fresh, first.id)).report.undone.contactsKept).toEqual([]);
    const owner = await ownerOf(fresh);
    expect(Object.values(await rowsOfOwner(installation.storage, owner)).flat()).toEqual([]);
    expect(((await rowsOf(fresh)) as unknown[])[1]).toEqual(OWN_TABLES.map(() => []));
  });

  it('taken back first of two leaves what the second says', async () => {
    const fresh = await installation.aMember();
    const first = await imported(fresh, archive);
    await imported(fresh, archive);
    await undo(fresh, first.id);
    expect(comparable(await aDownload(installation, fresh))).toEqual(comparable(exported));
  });

  it('taken back keeps what the owner has said since', async () => {
    const fresh = await installation.aMember();
    const { id } = await imported(fresh, archive);
    const { data } = await fresh.ask('{ contacts(sort: NAME, first: 2) { edges { node { id name } } } }');
    const [, someone] = nodesOf(data.contacts);
    await fresh.ask('mutation ($id: ID!) { addNote(contact: $id, text: "Since then.") { id } }', { id: someone.id });
    const { report } = await undo(fresh, id);
    expect(report.undone.contactsKept).toEqual([{ contactId: someone.id, name: someone.name }]);
  });

  it('knows the archive again that the network came from', async () => {
    const fresh = await installation.aMember();
    await imported(fresh, archive);
    const exchanges = linesOf(exported, 'json/interactions.jsonl').length;
    await imported(fresh, linkedin);
    const again = await aDownload(installation, fresh);
    expect(linesOf(again, 'json/interactions.jsonl')).toHaveLength(exchanges);
    expect(linesOf(again, 'json/contacts.jsonl')).toHaveLength(linesOf(exported, 'json/contacts.jsonl').length);
  });

  it('imported where it came from doubles nothing, and taken back takes nothing', async () => {
    const member = await installation.aMember();
    await atRest(member, await upload(installation, member, linkedin, true));
    await saidMuch(member);
    const before = await aDownload(installation, member);
    const { id } = await imported(member, { name: 'tieline.zip', bytes: await zipOf([...before.files]) });
    expect(comparable(await aDownload(installation, member))).toEqual(comparable(before));
    await undo(member, id);
    expect(comparable(await aDownload(installation, member))).toEqual(comparable(before));
  });
});
