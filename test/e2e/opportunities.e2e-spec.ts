import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aNetwork, anOpportunity } from './a-network.js';
import { anInstallation, type Browser, type Installation, nodesOf } from './an-installation.js';

let installation: Installation;
let member: Browser;
let ana: string;
let ben: string;

beforeAll(async () => {
  installation = await anInstallation();
});

beforeEach(async () => {
  member = await installation.aMember();
  const people = await aNetwork(installation.storage, member, [{ name: 'Ana Ruiz' }, { name: 'Ben Okafor' }]);
  [ana, ben] = people.map(({ id }) => id as string) as [string, string];
});

afterAll(() => installation.close());

const SHOWN = `id kind state standing stage stageName lostReason title company chance ownChance nextStep nextStepOn source notes
  amount { kind stated { amountMinor currency } days daysPerMonth months worth { amountMinor currency } }
  people { role contact { name } } history { standing stage reason chance }`;

async function done(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await member.ask(query, variables);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

async function refusalOf(query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const { errors } = await member.ask(query, variables);
  return errors?.[0]?.extensions.refusal;
}

async function add(input: Record<string, unknown>) {
  const { addOpportunity } = await done(
    `mutation ($input: AddOpportunityInput!) { addOpportunity(input: $input) { ${SHOWN} } }`,
    {
      input,
    },
  );
  return addOpportunity;
}

const MOVE = `mutation ($id: ID!, $standing: Standing!, $stage: String, $reason: String) {
  moveOpportunity(id: $id, standing: $standing, stage: $stage, reason: $reason) { ${SHOWN} } }`;
const move = async (id: string, to: Record<string, unknown>) => (await done(MOVE, { id, ...to })).moveOpportunity;

const CHANGE = `mutation ($id: ID!, $input: ChangeOpportunityInput!) { changeOpportunity(id: $id, input: $input) { ${SHOWN} } }`;

const dayRate = (days: number | null, currency = 'EUR') => ({
  ...{ kind: 'DAY_RATE', stated: { amountMinor: 80_000, currency }, days, daysPerMonth: 10 },
});

describe('an opportunity of the owner', () => {
  it('is added at the first stage with what it brings and who is attached', async () => {
    const made = await add({
      ...{ kind: 'CONTRACT', title: 'Platform review', company: 'Fabrikam', source: 'Referral', amount: dayRate(40) },
      ...{ nextStep: 'Call Ana', nextStepOn: '2026-04-02', people: [{ contact: ana, role: 'REFERRER' }] },
    });
    expect(made).toMatchObject({
      ...{ state: 'ACCEPTED', standing: 'OPEN', stage: 'lead', stageName: 'Lead', chance: 0.1, source: 'Referral' },
      amount: { kind: 'DAY_RATE', days: 40, daysPerMonth: 10, months: null, worth: { amountMinor: 3_200_000, currency: 'EUR' } },
      people: [{ role: 'REFERRER', contact: { name: 'Ana Ruiz' } }],
      history: [{ standing: 'OPEN', stage: 'lead', reason: null, chance: null }],
    });
    const { contact } = await done('query ($id: ID!) { contact(id: $id) { opportunities { id } } }', { id: ana });
    expect(contact.opportunities).toEqual([{ id: made.id }]);
  });

  it('moves any way, keeps its history, and takes a move back', async () => {
    const { id } = await add({ kind: 'JOB', title: 'Head of Platform', stage: 'applied' });
    await move(id, { standing: 'OPEN', stage: 'interviews' });
    const lost = await move(id, { standing: 'LOST', reason: ' They hired inside ' });
    expect(lost).toMatchObject({ standing: 'LOST', stage: 'interviews', lostReason: 'They hired inside', chance: null });
    expect(lost.history.at(-1)).toEqual({ standing: 'LOST', stage: null, reason: 'They hired inside', chance: 0.3 });
    const { takeBackMove } = await done(`mutation ($id: ID!) { takeBackMove(id: $id) { ${SHOWN} } }`, { id });
    expect(takeBackMove).toMatchObject({ standing: 'OPEN', stage: 'interviews', lostReason: null, chance: 0.3 });
    expect(takeBackMove.history.map((change: { stage: string }) => change.stage)).toEqual(['applied', 'interviews']);
  });

  it('says what is wrong with a move', async () => {
    const { id } = await add({ kind: 'JOB', title: 'Head of Platform' });
    expect(await refusalOf(MOVE, { id, standing: 'OPEN', stage: 'lead' })).toBe('UNKNOWN_STAGE');
    expect(await refusalOf(MOVE, { id, standing: 'OPEN', stage: 'saved' })).toBe('ALREADY_THERE');
    expect(await refusalOf(MOVE, { id, standing: 'LOST' })).toBe('REASON_MISSING');
    expect(await refusalOf('mutation ($id: ID!) { takeBackMove(id: $id) { id } }', { id })).toBe('NOTHING_TO_TAKE_BACK');
  });

  it('is changed word by word; what is left out stays and null takes away', async () => {
    const { id } = await add({ kind: 'JOB', title: 'Head of Platform', company: 'Contoso', notes: 'Asked twice' });
    const amount = { kind: 'SALARY', stated: { amountMinor: 12_000_000, currency: 'CHF' } };
    await done(CHANGE, { id, input: { amount, ownChance: 0.4, nextStep: 'Write' } });
    const { changeOpportunity } = await done(CHANGE, { id, input: { notes: null, nextStep: ' ' } });
    expect(changeOpportunity).toMatchObject({
      ...{ title: 'Head of Platform', company: 'Contoso', notes: null, nextStep: null, chance: 0.4 },
      amount: { kind: 'SALARY', worth: { amountMinor: 12_000_000, currency: 'CHF' } },
    });
  });

  it('refuses what no opportunity can say', async () => {
    const { id } = await add({ kind: 'CONTRACT', company: 'Fabrikam' });
    const refusals: [Record<string, unknown>, string][] = [
      [{ company: null }, 'NAME_MISSING'],
      [{ title: 'x'.repeat(201) }, 'TOO_LONG'],
      [{ url: 'javascript:alert(1)' }, 'BAD_URL'],
      [{ ownChance: 1.2 }, 'OUT_OF_RANGE'],
      [{ amount: dayRate(null) }, 'BAD_AMOUNT'],
      [{ amount: dayRate(10, 'euro') }, 'BAD_CURRENCY'],
    ];
    for (const [input, refusal] of refusals) expect([input, await refusalOf(CHANGE, { id, input })]).toEqual([input, refusal]);
  });

  it('has people come and go, in roles', async () => {
    const { id } = await add({ kind: 'JOB', title: 'Head of Platform' });
    const ATTACH = `mutation ($id: ID!, $contact: ID!, $role: OpportunityRole!) {
      attachPerson(opportunity: $id, contact: $contact, role: $role) { ${SHOWN} } }`;
    await done(ATTACH, { id, contact: ben, role: 'COLLEAGUE' });
    await done(ATTACH, { id, contact: ana, role: 'RECRUITER' });
    const { attachPerson } = await done(ATTACH, { id, contact: ben, role: 'DECISION_MAKER' });
    expect(attachPerson.people).toEqual([
      { role: 'RECRUITER', contact: { name: 'Ana Ruiz' } },
      { role: 'DECISION_MAKER', contact: { name: 'Ben Okafor' } },
    ]);
    const DETACH = `mutation ($id: ID!, $contact: ID!) { detachPerson(opportunity: $id, contact: $contact) { people { role } } }`;
    expect((await done(DETACH, { id, contact: ana })).detachPerson.people).toHaveLength(1);
    expect(await refusalOf(DETACH, { id, contact: ana })).toBe('NOT_FOUND');
  });

  it('follows people who turn out to be one, and comes apart with them again', async () => {
    const both = await add({ kind: 'JOB', title: 'Both', people: [ana, ben].map((contact) => ({ contact, role: 'REFERRER' })) });
    const one = await add({ kind: 'JOB', title: 'One', people: [{ contact: ben, role: 'COLLEAGUE' }] });
    const people = async () =>
      Promise.all(
        [both.id, one.id].map(async (id: string) => {
          const { opportunity } = await done('query ($id: ID!) { opportunity(id: $id) { people { contact { name } } } }', { id });
          return opportunity.people.map(({ contact }: { contact: { name: string } }) => contact.name);
        }),
      );
    const { mergeContacts } = await done('mutation ($a: ID!, $b: ID!) { mergeContacts(survivor: $a, absorbed: $b) { id } }', {
      ...{ a: ana, b: ben },
    });
    expect(await people()).toEqual([['Ana Ruiz'], ['Ana Ruiz']]);
    await done('mutation ($id: ID!) { undoMerge(id: $id) }', { id: mergeContacts.id });
    expect(await people()).toEqual([['Ana Ruiz', 'Ben Okafor'], ['Ben Okafor']]);
  });

  it('stays when a contact of it is deleted, and goes when it is removed', async () => {
    const { id } = await add({ kind: 'JOB', title: 'Head of Platform', people: [{ contact: ana, role: 'REFERRER' }] });
    await done('mutation ($id: ID!) { deleteContact(id: $id) }', { id: ana });
    const FIND = `query ($id: ID!) { opportunity(id: $id) { ${SHOWN} } }`;
    expect((await done(FIND, { id })).opportunity.people).toEqual([]);
    await done('mutation ($id: ID!) { removeOpportunity(id: $id) }', { id });
    expect(await refusalOf(FIND, { id })).toBe('NOT_FOUND');
  });

  it('whose next step is due stands beside the week’s suggestions', async () => {
    const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    await add({ kind: 'JOB', title: 'Far off', nextStep: 'Write', nextStepOn: day(30) });
    const soon = await add({ kind: 'JOB', title: 'Soon', nextStep: 'Call', nextStepOn: day(2) });
    const late = await add({ kind: 'CONTRACT', title: 'Late', nextStep: 'Send the offer', nextStepOn: day(-9) });
    const gone = await add({ kind: 'JOB', title: 'Gone', nextStep: 'Ask', nextStepOn: day(-9) });
    await move(gone.id, { standing: 'WON' });
    const { today } = await done('{ today { dueCount dueSteps { id } } }');
    expect(today).toEqual({ dueCount: 2, dueSteps: [{ id: late.id }, { id: soon.id }] });
  });
});

describe('a candidate', () => {
  const DECIDE = `mutation ($id: ID!, $state: OpportunityState!) { decideOpportunity(id: $id, state: $state) { ${SHOWN} } }`;

  it('is accepted at the stage it was found at, from when it was found, with whoever offered it', async () => {
    const { contact } = await done('query ($id: ID!) { contact(id: $id) { personas { id } } }', { id: ana });
    const id = await anOpportunity(installation.storage, member, contact.personas[0].id);
    const { decideOpportunity } = await done(DECIDE, { id, state: 'ACCEPTED' });
    expect(decideOpportunity).toMatchObject({
      ...{ state: 'ACCEPTED', stage: 'saved', stageName: 'Saved', history: [{ standing: 'OPEN', stage: 'saved' }] },
      people: [{ role: 'RECRUITER', contact: { name: 'Ana Ruiz' } }],
    });
    const { opportunity } = await done('query ($id: ID!) { opportunity(id: $id) { at enteredAt } }', { id });
    expect(opportunity.enteredAt).toBe(opportunity.at);
  });

  it('that was accepted, put back and accepted again stands where it stood', async () => {
    const id = await anOpportunity(installation.storage, member);
    expect(await refusalOf(CHANGE, { id, input: { title: 'Mine' } })).toBe('WRONG_STATE');
    await done(DECIDE, { id, state: 'ACCEPTED' });
    await move(id, { standing: 'OPEN', stage: 'applied' });
    await done(DECIDE, { id, state: 'CANDIDATE' });
    expect(await refusalOf(MOVE, { id, standing: 'WON' })).toBe('NOT_FOUND');
    const { decideOpportunity } = await done(DECIDE, { id, state: 'ACCEPTED' });
    expect(decideOpportunity.history.map((change: { stage: string }) => change.stage)).toEqual(['saved', 'applied']);
  });
});

describe('a board', () => {
  const BOARDS = `{ boards { kind wonName stages { key name winRate won lost count explanation
    totals { raw { amountMinor currency } weighted { amountMinor currency } } } } }`;
  const ARRANGE =
    'mutation ($kind: OpportunityKind!, $stages: [StageInput!]!) { arrangeStages(kind: $kind, stages: $stages) { stages { key name } } }';
  const stage = (name: string, key: string | null = null) => ({ key, name, winRate: 0.2, typicalDays: 30 });
  const boardOf = async (kind: string) => (await done(BOARDS)).boards.find((board: { kind: string }) => board.kind === kind);

  it('counts and adds up what stands at each stage, as stated and by its chance', async () => {
    await add({ kind: 'CONTRACT', title: 'One', stage: 'proposal', amount: dayRate(10) });
    await add({ kind: 'CONTRACT', title: 'Two', stage: 'proposal', amount: dayRate(20), ownChance: 0.5 });
    await add({ kind: 'CONTRACT', title: 'Three', stage: 'proposal', amount: dayRate(10, 'USD') });
    await add({ kind: 'CONTRACT', title: 'Four', stage: 'proposal' });
    const { stages, wonName } = await boardOf('CONTRACT');
    expect(wonName).toBe('Signed');
    expect(stages[2]).toMatchObject({ key: 'proposal', count: 4, winRate: 0.4, won: 0, lost: 0 });
    expect(stages[2].totals).toEqual([
      { raw: { amountMinor: 2_400_000, currency: 'EUR' }, weighted: { amountMinor: 1_120_000, currency: 'EUR' } },
      { raw: { amountMinor: 800_000, currency: 'USD' }, weighted: { amountMinor: 320_000, currency: 'USD' } },
    ]);
  });

  it('learns from what was decided', async () => {
    for (const title of ['One', 'Two', 'Three']) {
      const { id } = await add({ kind: 'CONTRACT', title, stage: 'proposal' });
      await move(id, title === 'Three' ? { standing: 'LOST', reason: 'Budget' } : { standing: 'WON' });
    }
    const { stages } = await boardOf('CONTRACT');
    expect(stages[2]).toMatchObject({ key: 'proposal', won: 2, lost: 1 });
    expect(stages[2].winRate).toBeCloseTo((0.8 + 2) / (2 + 3));
    expect(stages[2].explanation).toMatch('2 of your 3 were');
  });

  it('is arranged by the owner, but not under what stands on it', async () => {
    await add({ kind: 'JOB', title: 'One', stage: 'applied' });
    const { arrangeStages } = await done(ARRANGE, { kind: 'JOB', stages: [stage('First call'), stage('Sent', 'applied')] });
    expect(arrangeStages.stages).toEqual([
      { key: 'first-call', name: 'First call' },
      { key: 'applied', name: 'Sent' },
    ]);
    expect((await boardOf('JOB')).stages.map(({ count }: { count: number }) => count)).toEqual([0, 1]);
    expect((await boardOf('CONTRACT')).stages).toHaveLength(5);
    expect(await refusalOf(ARRANGE, { kind: 'JOB', stages: [stage('Only')] })).toBe('STAGE_IN_USE');
    expect(await refusalOf(ARRANGE, { kind: 'JOB', stages: [] })).toBe('STAGES_MISSING');
    const twice = [stage('Sent', 'applied'), stage('sent')];
    expect(await refusalOf(ARRANGE, { kind: 'JOB', stages: twice })).toBe('NAME_TAKEN');
  });
});

describe('a forecast', () => {
  const INCOME = `{ incomeForecast(months: 3) { currency deals withoutAmount withoutRate sentences total { p10 p50 p90 }
    months { month committed income { p10 p90 } committedUtilisation } concentration { largestClient largestShare } } }`;
  const TERMS = `mutation ($input: ForecastTermsInput!) { changeForecastTerms(input: $input) {
    currency workDaysPerMonth isSaid rates { currency worth } } }`;

  it('is the same whenever it is asked for, counts what is signed, and says what it leaves out', async () => {
    const won = await add({
      kind: 'CONTRACT',
      company: 'Fabrikam',
      stage: 'agreed',
      amount: dayRate(10),
      startsOn: '2026-01-01',
    });
    await done(CHANGE, { id: won.id, input: { startsOn: new Date().toISOString().slice(0, 8) + '01' } });
    await move(won.id, { standing: 'WON' });
    await add({ kind: 'CONTRACT', company: 'Contoso', stage: 'agreed', amount: dayRate(20) });
    await add({ kind: 'CONTRACT', company: 'Litware', amount: dayRate(20, 'USD') });
    await add({ kind: 'CONTRACT', company: 'Northwind' });
    const { incomeForecast } = await done(INCOME);
    expect(incomeForecast).toMatchObject({ currency: 'EUR', deals: 1, withoutAmount: 1, withoutRate: ['USD'] });
    expect(incomeForecast.months[0]).toMatchObject({ committed: 800_000, committedUtilisation: 10 / 18 });
    expect(incomeForecast.total.p10).toBeGreaterThanOrEqual(800_000);
    expect(incomeForecast.total.p90).toBeLessThanOrEqual(2_400_000);
    expect(incomeForecast.concentration).toEqual({ largestClient: 'Fabrikam', largestShare: 1 });
    expect(incomeForecast.sentences.join(' ')).toMatch('Amounts in USD are not counted');
    expect((await done(INCOME)).incomeForecast).toEqual(incomeForecast);
    const { changeForecastTerms } = await done(TERMS, {
      input: { rates: [{ currency: 'USD', worth: 0.9 }], workDaysPerMonth: 10 },
    });
    expect(changeForecastTerms).toMatchObject({ currency: 'EUR', workDaysPerMonth: 10, isSaid: true });
    const after = (await done(INCOME)).incomeForecast;
    expect(after).toMatchObject({ deals: 2, withoutRate: [] });
    expect(after.months[0].committedUtilisation).toBe(1);
    expect(after.total.p90).toBeGreaterThanOrEqual(incomeForecast.total.p90);
  });

  it('refuses terms that mean nothing', async () => {
    expect(await refusalOf(TERMS, { input: { currency: 'euro' } })).toBe('BAD_CURRENCY');
    expect(await refusalOf(TERMS, { input: { workDaysPerMonth: 0 } })).toBe('OUT_OF_RANGE');
    expect(await refusalOf(TERMS, { input: { rates: [{ currency: 'USD', worth: 0 }] } })).toBe('OUT_OF_RANGE');
    expect(await refusalOf('{ incomeForecast(months: 25) { currency } }')).toBe('OUT_OF_RANGE');
  });

  it('tells when an offer comes, and more jobs in play never make it later', async () => {
    const OFFER = '{ offerForecast { deals chanceByDay earlyOn sentences months { chance } } }';
    expect((await done(OFFER)).offerForecast).toMatchObject({ deals: 0, chanceByDay: 0, earlyOn: null });
    await add({ kind: 'JOB', title: 'One', stage: 'final' });
    const { offerForecast: one } = await done(OFFER);
    await add({ kind: 'JOB', title: 'Two', stage: 'interviews' });
    const { offerForecast: two } = await done(OFFER);
    expect(one.chanceByDay).toBeGreaterThan(0.3);
    expect(two.chanceByDay).toBeGreaterThanOrEqual(one.chanceByDay);
    expect(two.months.at(-1).chance).toBeLessThanOrEqual(1);
    expect(two.sentences[0]).toMatch(/^An offer by /);
  });

  it('is judged once twenty were decided', async () => {
    const CALIBRATION = '{ forecastCalibration { kind count wins forecastWins brier explanation } }';
    for (let number = 0; number < 20; number += 1) {
      const { id } = await add({ kind: 'JOB', title: `Job ${number}`, ownChance: 0.25 });
      await move(id, number % 4 === 0 ? { standing: 'WON' } : { standing: 'LOST', reason: 'No answer' });
      if (number === 18) expect((await done(CALIBRATION)).forecastCalibration[0]).toMatchObject({ count: 19, brier: null });
    }
    const [jobs, contracts] = (await done(CALIBRATION)).forecastCalibration;
    expect(jobs).toMatchObject({ kind: 'JOB', count: 20, wins: 5, forecastWins: 5, brier: 0.1875 });
    expect(contracts).toMatchObject({ count: 0, explanation: expect.stringMatching('20') });
  });
});

describe('the list', () => {
  it('is filtered by kind, state and standing, and counted', async () => {
    const { id } = await add({ kind: 'JOB', title: 'Won' });
    await move(id, { standing: 'WON' });
    await add({ kind: 'JOB', title: 'Open' });
    await add({ kind: 'CONTRACT', title: 'Contract' });
    await anOpportunity(installation.storage, member);
    const titles = async (filter: string) => {
      const { opportunities } = await done(`{ opportunities(${filter}) { totalCount edges { node { title } } } }`);
      const nodes = nodesOf(opportunities).map(({ title }) => title as string);
      expect(opportunities.totalCount).toBe(nodes.length);
      return nodes;
    };
    expect(await titles('state: ACCEPTED, kind: JOB, standing: OPEN')).toEqual(['Open']);
    expect(await titles('state: ACCEPTED, kind: JOB')).toEqual(['Open', 'Won']);
    expect(await titles('standing: WON')).toEqual(['Won']);
    expect(await titles('kind: JOB')).toEqual(['Open', 'Won', 'Head of Platform']);
  });
});
