import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { inventNetwork, seededRandom } from '#sample-network';
import { atRest, commit, importOf, type ImportSeen, upload } from './an-import.js';
import { type Export, EXPORTED_AT, linkedInExports } from './an-export.js';
import { anInstallation, type Answer, type Browser, type Installation, nodesOf, PASSWORD } from './an-installation.js';

const SIZE = { people: 700, messages: 17_000 };
const SEED = 'what happens meanwhile';

let installation: Installation;
/** The same network as it was a year before, and as it is now: three chunks of the newer say something new. */
let older: Export;
let newer: Export;
let member: Browser;
let owner: string;

beforeAll(async () => {
  installation = await anInstallation();
  await installation.aWorker();
  [older, newer] = (await linkedInExports(SIZE, [new Date('2022-03-02T10:00:00Z'), EXPORTED_AT], SEED)) as [Export, Export];
}, 120_000);

afterAll(() => installation.close());

beforeEach(async () => {
  member = await installation.aMember();
  owner = (await member.ask('{ me { id } }')).data.me.id as string;
});

/** Does something again and again from the moment an import writes until it is done or has stopped. */
async function whileCommitting(id: string, deed: (turn: number) => Promise<unknown>): Promise<ImportSeen> {
  for (let turn = 0; ;) {
    const { state, canResume } = await importOf(member, id);
    if (state === 'COMMITTING' && !canResume) await deed(turn++);
    else if (state === 'COMMITTED' || canResume) return atRest(member, id);
    else await sleep(5);
  }
}

async function contactsNow(): Promise<string[]> {
  const { data } = await member.ask('{ contacts(first: 100) { edges { node { id } } } }');
  return nodesOf(data.contacts).map((contact) => contact.id as string);
}

const outcomeOf = ({ errors }: Answer): string => errors?.[0]?.extensions.refusal ?? errors?.[0]?.extensions.code ?? 'done';

const DELETE = 'mutation ($id: ID!) { deleteContact(id: $id) }';
const MERGE = 'mutation ($one: ID!, $other: ID!) { mergeContacts(survivor: $one, absorbed: $other) { id } }';
const SPLIT = 'mutation ($one: ID!) { splitContact(contact: $one, personas: []) { id } }';
const NOTE = 'mutation ($one: ID!) { addNote(contact: $one, text: "Called about the migration.") { id } }';
const CREATE = 'mutation ($input: CreateContactInput!) { createContact(input: $input) { id } }';
const MATCHES = '{ possibleMatches(first: 100) { edges { node { id } } } }';
const DECIDE = 'mutation ($id: ID!, $decision: MatchDecision!) { decideMatch(id: $id, decision: $decision) { state } }';

/** Rows that hang on nobody, by table; there must be none. */
async function orphans(): Promise<object[]> {
  return installation.storage.asSuperuser(
    `select 'interaction' what, count(*)::int n from interaction i where owner_id = $1
       and not exists (select from persona p where p.owner_id = i.owner_id and p.id = i.persona_id) having count(*) > 0
     union all select 'observation', count(*)::int from observation o where owner_id = $1
       and not exists (select from persona p where p.owner_id = o.owner_id and p.id = o.persona_id) having count(*) > 0
     union all select 'contact', count(*)::int from contact c where owner_id = $1
       and not exists (select from persona p where p.owner_id = c.owner_id and p.contact_id = c.id) having count(*) > 0`,
    [owner],
  );
}

describe('what the owner decides while an import writes', () => {
  it('is done, or refused in words where it would move people beneath it, and the import loses nothing', async () => {
    await atRest(member, await upload(installation, member, older, true), 120);
    const known = await contactsNow();
    const outcomes = new Map<string, Set<string>>();
    const deed = async (name: string, query: string, variables: Record<string, unknown>) => {
      const outcome = outcomeOf(await member.ask(query, variables));
      outcomes.set(name, (outcomes.get(name) ?? new Set()).add(outcome));
    };
    const id = await upload(installation, member, newer, true);
    const { state, report } = await whileCommitting(id, async (turn) => {
      const [one, other] = [known[(2 * turn) % known.length], known[(2 * turn + 1) % known.length]];
      await deed('delete', DELETE, { id: one });
      await deed('merge', MERGE, { one, other });
      await deed('split', SPLIT, { one });
      await deed('note', NOTE, { one });
      for (const match of nodesOf((await member.ask(MATCHES)).data.possibleMatches).slice(0, 3)) {
        await deed('accept', DECIDE, { id: match.id, decision: 'SAME' });
        await deed('reject', DECIDE, { id: match.id, decision: 'DIFFERENT' });
      }
    });
    expect(state).toBe('COMMITTED');
    expect(report.kept + report.setAside + report.problems).toBe(report.read);
    // The last turn may fall into the moment after the import.
    for (const refused of ['delete', 'merge', 'split']) expect(outcomes.get(refused)).toContain('IMPORT_RUNNING');
    expect([...outcomes.values()].flatMap((seen) => [...seen])).not.toContain('INTERNAL');
    expect(outcomes.get('note')).toEqual(new Set(['done']));
    expect(await orphans()).toEqual([]);
  }, 180_000);

  it('may be to add somebody whom the import is about to bring: the two are one', async () => {
    const { people } = inventNetwork(SIZE, EXPORTED_AT, seededRandom(SEED));
    const coming = people.filter(({ legibility, sameAs }) => legibility === 'plain' && sameAs === null);
    const id = await upload(installation, member, newer, true);
    const added: string[] = [];
    const { state } = await whileCommitting(id, async (turn) => {
      const person = coming.at(-1 - (turn % 50));
      if (person === undefined) return;
      const answer = await member.ask(CREATE, { input: { name: `${person.given} by hand`, linkedin: person.slug } });
      if (outcomeOf(answer) === 'done') added.push(answer.data.createContact.id as string);
      else expect(outcomeOf(answer)).toBe('ALREADY_KNOWN');
    });
    expect(state).toBe('COMMITTED');
    expect(added.length).toBeGreaterThan(0);
    const connected = await installation.storage.asSuperuser<{ n: number }>(
      `select count(distinct p.contact_id)::int n from persona p
         join interaction i on i.owner_id = p.owner_id and i.persona_id = p.id
       where p.owner_id = $1 and p.contact_id = any($2::uuid[])`,
      [owner, added],
    );
    expect(connected[0]?.n).toBeGreaterThan(0);
    expect(await orphans()).toEqual([]);
  }, 180_000);

  it('may be to take another import back: that comes next, and the one at work is whole', async () => {
    const first = await upload(installation, member, older, true);
    await atRest(member, first, 120);
    const second = await upload(installation, member, newer);
    await atRest(member, second, 120);
    await member.ask('mutation ($id: ID!) { commitImport(id: $id) { state } }', { id: second });
    await member.ask('mutation ($id: ID!) { undoImport(id: $id) { state } }', { id: first });
    expect(await atRest(member, second, 120)).toMatchObject({ state: 'COMMITTED', canResume: false });
    expect(await atRest(member, first, 120)).toMatchObject({ state: 'UNDONE', canResume: false });
    expect(await orphans()).toEqual([]);
    const again = await upload(installation, member, newer);
    const { preview } = await atRest(member, again, 120);
    expect(preview.newContacts).toEqual([]);
    await commit(member, again);
  }, 180_000);

  it('may be to leave: nothing of the account stays, and nobody is told of a failure', async () => {
    const id = await upload(installation, member, newer, true);
    while ((await importOf(member, id)).progress.rows === 0) await sleep(10);
    await member.ask(`mutation { deleteAccount(password: "${PASSWORD}") }`);
    // The worker ends the run it was at.
    await sleep(4_000);
    const tables = await installation.storage.asSuperuser<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where a.attname = 'owner_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
    );
    for (const { name } of tables) {
      const left = await installation.storage.asSuperuser(`select from ${name} where owner_id = $1 limit 1`, [owner]);
      expect([name, left.length]).toEqual([name, 0]);
    }
  }, 180_000);
});
