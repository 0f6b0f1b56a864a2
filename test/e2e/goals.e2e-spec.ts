import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { chartNetwork } from '#network';
import { AccountRepository, CandidateRepository, NetworkRepository, SlateRepository } from '#persistence';
import { seededRandom } from '#reconnect';
import { SlateMaker } from '#slates';
import { goalWeeksOn, standingsOn } from '#standings';
import { contactId, type OwnerId, ownerId, parseCalendarDate } from '#vocabulary';
import { aNetwork, type Known, type Someone } from './a-network.js';
import { anInstallation, type Browser, type Installation } from './an-installation.js';

const DAY = 86_400_000;
const now = new Date();
const daysAgo = (days: number): string => new Date(now.getTime() - days * DAY).toISOString().slice(0, 10);

/** Often in touch both ways, and quiet for so many days. */
const friendOf = (someone: Someone, quietDays: number): Someone => ({
  ...someone,
  wrote: [0, 20, 40, 60].map((days) => daysAgo(quietDays + days)),
  heard: [1, 21, 41, 61].map((days) => daysAgo(quietDays + days)),
});

const PEOPLE: readonly Someone[] = [
  friendOf({ name: 'Ana Ruiz', company: 'Contoso GmbH', role: 'Head of Platform' }, 240),
  friendOf({ name: 'Ben Okoye', company: 'Contoso', role: 'Personalreferent' }, 300),
  { name: 'Cleo Marsh', company: 'Fabrikam Inc', role: 'Engineer' },
  friendOf({ name: 'Dan Ito', company: 'Elsewhere', role: 'Engineer' }, 200),
  friendOf({ name: 'Eva Lund', company: 'Contoso', role: 'Engineer' }, 3),
];

let installation: Installation;
let member: Browser;
let owner: OwnerId;
let people: readonly Known[];

beforeAll(async () => {
  installation = await anInstallation();
});

beforeEach(async () => {
  member = await installation.aMember();
  people = await aNetwork(installation.storage, member, PEOPLE);
  owner = ownerId((await member.ask('{ me { id } }')).data.me.id);
});

afterAll(() => installation.close());

const idOf = (name: string): string => people.find((person) => person.name === name)?.id ?? 'nobody';

const CREATE = `mutation ($input: GoalInput!, $targets: [TargetsInput!]!) {
  createGoal(input: $input, targets: $targets) { id title kind by amountMinor currency targets { id kind text } } }`;
const companies = (text: string) => [{ kind: 'COMPANY', text }];

async function aGoal(targets: unknown = companies('Contoso, Fabrikam, Nowhere'), title = 'A new job'): Promise<any> {
  const { data, errors } = await member.ask(CREATE, { input: { title, kind: 'JOB_MOVE' }, targets });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.createGoal;
}

const refusalOf = async (query: string, variables: Record<string, unknown> = {}): Promise<string | undefined> =>
  (await member.ask(query, variables)).errors?.[0]?.extensions.refusal;

const STANDING = `query ($id: ID!) { goal(id: $id) { standing { points contacts
  parts { part points pointsMax sentence }
  coverage { target { text } peopleCount reach directReach isCovered sentence
    people { contact { name strength { step } } couldDo couldDoInWords lastExchangeOn chance }
    paths { kind chance through { name } to { name } hops { says evidence } } }
  gaps { target { text } nearest { contact { name } sentence } }
  nextConversations { gain shareOfBest chosen { gain sentence contact { name } targets { text } } } } } }`;
const standingOf = async (goal: string): Promise<any> => {
  const { data, errors } = await member.ask(STANDING, { id: goal });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.goal.standing;
};

describe('a goal', () => {
  it('takes eight pasted companies as eight targets, and a company spelt in two ways as one', async () => {
    const pasted =
      ' - Contoso\n- Fabrikam Inc.\n3. Northwind\nLitware;Tailspin\tWingtip\nAdatum, Inc.\nProseware\ncontoso GmbH\n';
    const goal = await aGoal(companies(pasted));
    expect(goal.targets.map(({ text }: { text: string }) => text)).toEqual([
      ...['Contoso', 'Fabrikam Inc.', 'Northwind', 'Litware', 'Tailspin', 'Wingtip', 'Adatum, Inc.', 'Proseware'],
    ]);
    const { data } = await member.ask(
      'mutation ($goal: ID!) { addTargets(goal: $goal, targets: [{ kind: COMPANY, text: "CONTOSO, Trey" }, { kind: ROLE, text: "Head of Platform" }]) { targets { kind text } } }',
      { goal: goal.id },
    );
    expect(data.addTargets.targets.slice(8)).toEqual([
      { kind: 'COMPANY', text: 'Trey' },
      { kind: 'ROLE', text: 'Head of Platform' },
    ]);
  });

  it('is changed, aimed at less and forgotten', async () => {
    const goal = await aGoal();
    const changed = await member.ask(
      `mutation ($id: ID!) { changeGoal(id: $id, input: { title: "Two clients", kind: CONSULTING, by: "2999-01-31", amountMinor: 12000000, currency: "EUR" })
         { title kind by amountMinor currency targets { text } } }`,
      { id: goal.id },
    );
    expect(changed.data.changeGoal).toMatchObject({
      ...{ title: 'Two clients', kind: 'CONSULTING', by: '2999-01-31', amountMinor: 12_000_000, currency: 'EUR' },
      targets: [{}, {}, {}],
    });
    const removed = await member.ask('mutation ($id: ID!) { removeTarget(id: $id) { targets { text } } }', {
      id: goal.targets[0].id,
    });
    expect(removed.data.removeTarget.targets.map(({ text }: { text: string }) => text)).toEqual(['Fabrikam', 'Nowhere']);
    await member.ask('mutation ($id: ID!) { removeGoal(id: $id) }', { id: goal.id });
    expect((await member.ask('{ goals { id } }')).data.goals).toEqual([]);
    expect(await refusalOf('query ($id: ID!) { goal(id: $id) { id } }', { id: goal.id })).toBe('NOT_FOUND');
  });

  it.each([
    [{ title: ' ', kind: 'JOB_MOVE' }, 'TEXT_MISSING'],
    [{ title: 'x'.repeat(121), kind: 'JOB_MOVE' }, 'TOO_LONG'],
    [{ title: 'Job', kind: 'JOB_MOVE', by: '2020-01-01' }, 'OUT_OF_RANGE'],
    [{ title: 'Job', kind: 'JOB_MOVE', amountMinor: -1, currency: 'EUR' }, 'OUT_OF_RANGE'],
    [{ title: 'Job', kind: 'JOB_MOVE', amountMinor: 1.5, currency: 'EUR' }, 'OUT_OF_RANGE'],
    [{ title: 'Job', kind: 'JOB_MOVE', amountMinor: 1 }, 'UNKNOWN_CURRENCY'],
    [{ title: 'Job', kind: 'JOB_MOVE', amountMinor: 1, currency: 'XQX' }, 'UNKNOWN_CURRENCY'],
  ])('%j is refused as %s', async (input, refusal) => {
    expect(await refusalOf(CREATE, { input, targets: [] })).toBe(refusal);
  });

  it('refuses more targets than it can hold, and names too long for one', async () => {
    const many = Array.from({ length: 51 }, (_, at) => `Company ${at}`).join('\n');
    expect(await refusalOf(CREATE, { input: { title: 'Job', kind: 'JOB_MOVE' }, targets: companies(many) })).toBe('TOO_MANY');
    const long = companies('x'.repeat(121));
    expect(await refusalOf(CREATE, { input: { title: 'Job', kind: 'JOB_MOVE' }, targets: long })).toBe('TOO_LONG');
  });

  it('is offered what the network holds, most people first', async () => {
    const asked = 'query ($kind: TargetKind!, $text: String!) { targetSuggestions(kind: $kind, text: $text) { text contacts } }';
    const suggested = async (kind: string, text: string) =>
      (await member.ask(asked, { kind, text })).data.targetSuggestions.map((one: any) => [one.text, one.contacts]);
    expect(await suggested('COMPANY', 'cont')).toEqual([
      ['Contoso', 2],
      ['Contoso GmbH', 1],
    ]);
    expect((await suggested('ROLE', ''))[0]).toEqual(['Engineer', 3]);
    expect(await suggested('COMPANY', '%')).toEqual([]);
  });
});

/** Keeps a network in which two people were at events together. */
async function known(someone: string, somebody: string): Promise<void> {
  const [one = contactId(''), other = contactId('')] = [idOf(someone), idOf(somebody)].sort().map(contactId);
  const lastOn = parseCalendarDate(daysAgo(30));
  const edges = [
    { one, other, weight: 2, evidence: [{ kind: 'sameEvent' as const, count: 2, weight: 2, lastOn, isOngoing: false }] },
  ];
  const contacts = people.map(({ id, name }) => ({ id, name, company: null, place: null, role: null }));
  const chart = chartNetwork(contacts, edges, (name) => seededRandom(name));
  await new NetworkRepository(installation.storage.database).alone(owner, (writing) =>
    writing.store({ ...chart, edges, evidenceSign: 'by hand', computedAt: now, milliseconds: 1 }),
  );
}

describe('the standing of a goal', () => {
  it('says who is there, what they could do, and where nobody is', async () => {
    const standing = await standingOf((await aGoal()).id);
    const [contoso, fabrikam, nowhere] = standing.coverage;
    expect(contoso).toMatchObject({ peopleCount: 3, isCovered: true });
    expect(new Map(contoso.people.map((person: any) => [person.contact.name, person.couldDo]))).toEqual(
      new Map([
        ['Ana Ruiz', 'DECIDE'],
        ['Ben Okoye', 'RECRUIT'],
        ['Eva Lund', 'REFER'],
      ]),
    );
    expect(fabrikam).toMatchObject({
      peopleCount: 1,
      directReach: 0,
      people: [{ contact: { name: 'Cleo Marsh', strength: { step: 'NONE' } }, lastExchangeOn: null }],
      paths: [{ kind: 'COLD', through: null, to: { name: 'Cleo Marsh' }, hops: [{ evidence: ['no exchange on record'] }] }],
      sentence: expect.stringContaining('You know Cleo Marsh by name only.'),
    });
    expect(nowhere.sentence).toBe('Nobody you know is there.');
    expect(standing.gaps.map((gap: any) => gap.target.text)).toEqual(['Nowhere', 'Fabrikam']);
    expect(standing.contacts).toBe(PEOPLE.length);
    const sum = standing.parts.reduce((all: number, part: any) => all + part.points, 0);
    expect(standing.points).toBeCloseTo(sum, 9);
    expect(standing.parts.map((part: any) => part.part)).toEqual(['REACH', 'TIES', 'DIVERSITY', 'FRESHNESS', 'OPPORTUNITIES']);
  });

  it('names those to talk to first, and leaves out who was spoken to', async () => {
    const { nextConversations } = await standingOf((await aGoal()).id);
    const names = nextConversations.chosen.map((one: any) => one.contact.name);
    expect(names).not.toContain('Eva Lund');
    expect(names).toEqual(expect.arrayContaining(['Ana Ruiz', 'Ben Okoye', 'Cleo Marsh']));
    const sentenceOf = (name: string) => nextConversations.chosen.find((one: any) => one.contact.name === name).sentence;
    expect(sentenceOf('Ana Ruiz')).toBe('They could decide to hire you at Contoso.');
    expect(sentenceOf('Ben Okoye')).toBe('They could take you into the hiring process at Contoso.');
    expect(nextConversations.shareOfBest).toBeGreaterThanOrEqual(1 - 1 / Math.E);
  });

  it('follows an introduction through the network with evidence for each step', async () => {
    await known('Dan Ito', 'Cleo Marsh');
    const { coverage, nextConversations } = await standingOf((await aGoal(companies('Fabrikam'))).id);
    const [path] = coverage[0].paths;
    expect(path).toMatchObject({ kind: 'INTRODUCTION', through: { name: 'Dan Ito' }, to: { name: 'Cleo Marsh' } });
    expect(path.hops[0]).toMatchObject({
      says: 'You know Dan Ito',
      evidence: [expect.stringMatching(/^strength/), expect.anything()],
    });
    expect(path.hops[1].says).toBe('Dan Ito knows Cleo Marsh');
    expect(path.hops[1].evidence[0]).toMatch(/^at 2 events together, last on /);
    expect(nextConversations.chosen.map((one: any) => one.sentence)).toContain('They know Cleo Marsh, who is at Fabrikam.');
  });

  it('leaves out whoever the owner said never to suggest', async () => {
    const { id } = await aGoal(companies('Fabrikam'));
    await member.ask('mutation ($id: ID!) { changeContact(id: $id, input: { isNever: true }) { id } }', {
      id: idOf('Cleo Marsh'),
    });
    expect((await standingOf(id)).coverage[0]).toMatchObject({ peopleCount: 0, reach: 0 });
  });
});

describe('what if', () => {
  const WHAT_IF = `query ($id: ID!, $revive: [ID!]!, $lose: [ID!]!, $add: [TargetsInput!]!) {
    goalWhatIf(id: $id, revive: $revive, lose: $lose, add: $add) { points today { points } then { points coverage { target { text } isCovered } }
      opened { text } closed { text } sentences parts { part points } } }`;

  it('lays today and the supposed side by side', async () => {
    const goal = await aGoal(companies('Fabrikam'));
    const ask = async (supposed: Record<string, unknown>) =>
      (await member.ask(WHAT_IF, { id: goal.id, revive: [], lose: [], add: [], ...supposed })).data.goalWhatIf;
    const { points: before } = await standingOf(goal.id);
    const revived = await ask({ revive: [idOf('Cleo Marsh')] });
    expect(revived.today.points).toBeCloseTo(before, 5);
    expect(revived.then.points - revived.today.points).toBeCloseTo(revived.points, 9);
    expect(revived.points).toBeGreaterThan(0);
    expect((await ask({ lose: [idOf('Ana Ruiz')] })).points).toBeLessThan(0);
    const added = await ask({ add: companies('Contoso') });
    expect(added.opened).toEqual([{ text: 'Contoso' }]);
    expect(added.sentences.join(' ')).toContain('Covered then: Contoso.');
    expect((await standingOf(goal.id)).points).toBeCloseTo(before, 5);
  });

  it('refuses people nobody knows', async () => {
    const { id } = await aGoal();
    const nobody = '01a20f38-1ab2-7014-aa40-909caa77b376';
    expect(await refusalOf(WHAT_IF, { id, revive: [nobody], lose: [], add: [] })).toBe('NOT_FOUND');
  });
});

describe('the weeks of a goal', () => {
  const HISTORY = 'query ($id: ID!) { goal(id: $id) { history { week points covered targets moved parts { part points } } } }';
  const WEEK = 7 * DAY;

  it('are written once each, with what moved them, and the running one anew', async () => {
    const { id } = await aGoal();
    const weeks = goalWeeksOn(installation.storage.database);
    const aWeekAgo = new Date(now.getTime() - WEEK);
    await weeks.write(owner, aWeekAgo);
    await weeks.write(owner, new Date());
    expect(await weeks.isDue(owner, now, aWeekAgo)).toBe(false);
    await member.ask(
      'mutation ($goal: ID!) { addTargets(goal: $goal, targets: [{ kind: COMPANY, text: "Elsewhere" }]) { id } }',
      {
        goal: id,
      },
    );
    expect(await weeks.isDue(owner, now, aWeekAgo)).toBe(true);
    await weeks.write(owner, new Date());
    const { history } = (await member.ask(HISTORY, { id })).data.goal;
    expect(history).toHaveLength(2);
    expect(history[0]).toMatchObject({ covered: expect.any(Number), targets: 4 });
    expect(history[0].moved).toContain('New targets: Elsewhere.');
    expect(history[0].moved).toContain('In touch at your targets: Eva Lund.');
    expect(history[1].moved[0]).toMatch(/^The first week on record/);
  });

  it('go with their goal', async () => {
    const { id } = await aGoal();
    await goalWeeksOn(installation.storage.database).write(owner, now);
    await member.ask('mutation ($id: ID!) { removeGoal(id: $id) }', { id });
    expect(await installation.storage.asSuperuser('select from goal_week where goal_id = $1', [id])).toEqual([]);
  });
});

describe('the slate of a week', () => {
  it('suggests who raises the readiness of a goal, and says why', async () => {
    const { database } = installation.storage;
    await aGoal(companies('Fabrikam'), 'Work at Fabrikam');
    const slates = new SlateRepository(database);
    const maker = new SlateMaker(
      new AccountRepository(database),
      new CandidateRepository(database),
      slates,
      standingsOn(database),
    );
    const slate = await maker.makeDue(owner, now);
    if (slate === null) throw new Error('Nobody was suggested.');
    const suggestions = await slates.suggestions(owner, [slate.id]);
    const reasons = suggestions.find(({ contactId }) => contactId === idOf('Cleo Marsh'))?.reasons ?? [];
    expect(reasons[0]).toBe('For your goal “Work at Fabrikam”: They could refer you at Fabrikam.');
  });
});
