import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aNetwork } from './a-network.js';
import { anInstallation, type Browser, type Installation, nodesOf } from './an-installation.js';

let installation: Installation;

beforeAll(async () => {
  installation = await anInstallation();
});

afterAll(() => installation.close());

const TIMELINE = `query ($id: ID!, $first: Int! = 25, $after: String, $channel: Channel) {
  contact(id: $id) { timeline(first: $first, after: $after, channel: $channel) {
    edges { node { id at precision channel direction text subject isLogged groupSize contact { id name } } }
    pageInfo { hasNextPage endCursor } totalCount } } }`;

const LOG = 'mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id at precision zone text isLogged } }';

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly text: string | null;
  readonly channel: string;
  readonly isLogged: boolean;
}

async function timeline(member: Browser, variables: Record<string, unknown>): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let after: string | null = null; ;) {
    const { data, errors } = await member.ask(TIMELINE, { ...variables, after });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    const page = data.contact.timeline;
    entries.push(...nodesOf(page));
    if (!page.pageInfo.hasNextPage) return entries;
    after = page.pageInfo.endCursor;
  }
}

const days = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => new Date(Date.UTC(2025, 0, 1 + (index % 20))).toISOString().slice(0, 10));

describe('a timeline', () => {
  it('shows every exchange once, latest first, whatever the size of its pages', async () => {
    const member = await installation.aMember();
    // Several exchanges share a moment, so that the order needs more than the moment.
    const [contact] = await aNetwork(installation.storage, member, [{ wrote: days(31), heard: days(17) }]);
    const whole = await timeline(member, { id: contact?.id, first: 100 });
    expect(whole).toHaveLength(48);
    expect(whole.map((entry) => entry.at)).toEqual(whole.map((entry) => entry.at).sort((one, other) => other.localeCompare(one)));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 50 }), async (first) => {
        const paged = await timeline(member, { id: contact?.id, first });
        expect(paged.map((entry) => entry.id)).toEqual(whole.map((entry) => entry.id));
      }),
      { numRuns: 12 },
    );
  });

  it('shows the text, counts the whole, and can be narrowed to a channel', async () => {
    const member = await installation.aMember();
    const [contact] = await aNetwork(installation.storage, member, [{ wrote: ['2026-01-05'], text: 'How are the servers?' }]);
    await member.ask(LOG, { input: { contact: contact?.id, channel: 'CALL', day: '2026-02-01', text: 'About the move' } });
    const { data } = await member.ask(TIMELINE, { id: contact?.id });
    expect(data.contact.timeline.totalCount).toBe(2);
    expect(nodesOf(data.contact.timeline).map((node) => [node.text, node.isLogged, node.contact.id])).toEqual([
      ['About the move', true, contact?.id],
      ['How are the servers?', false, contact?.id],
    ]);
    const calls = await timeline(member, { id: contact?.id, channel: 'CALL' });
    expect(calls.map((entry) => entry.channel)).toEqual(['CALL']);
  });

  it('counts exchanges by week for everybody on a page', async () => {
    const member = await installation.aMember();
    await aNetwork(installation.storage, member, [
      { name: 'Ana', wrote: ['2026-01-05', '2026-01-11', '2026-01-12'] },
      { name: 'Ben' },
    ]);
    const { data } = await member.ask('{ contacts { edges { node { name weeks { startsOn exchanges } } } } }');
    expect(nodesOf(data.contacts)).toEqual([
      {
        name: 'Ana',
        weeks: [
          { startsOn: '2026-01-05', exchanges: 2 },
          { startsOn: '2026-01-12', exchanges: 1 },
        ],
      },
      { name: 'Ben', weeks: [] },
    ]);
  });
});

describe('weeks in touch', () => {
  it('are the same weeks in the line and in the reasons of the strength', async () => {
    const member = await installation.aMember();
    // Wednesday to Friday of one week, and the Monday after.
    await aNetwork(installation.storage, member, [{ wrote: ['2026-01-07', '2026-01-08', '2026-01-09', '2026-01-12'] }]);
    const { data } = await member.ask('{ contacts { edges { node { weeks { startsOn } strength { reasons } } } } }');
    const [contact] = nodesOf(data.contacts);
    expect(contact.weeks).toHaveLength(2);
    expect(contact.strength.reasons.join()).toContain('in 2 different weeks');
  });
});

describe('logging an exchange', () => {
  it('strengthens the tie at once, and removing it takes that back', async () => {
    const member = await installation.aMember();
    const [contact] = await aNetwork(installation.storage, member, 1);
    const strength = async () => {
      const { data } = await member.ask('query ($id: ID!) { contact(id: $id) { lastContactAt strength { value step } } }', {
        id: contact?.id,
      });
      return data.contact;
    };
    expect(await strength()).toEqual({ lastContactAt: null, strength: { value: null, step: 'NONE' } });
    const { data } = await member.ask(LOG, { input: { contact: contact?.id, channel: 'MEETING' } });
    expect(data.logInteraction).toMatchObject({ precision: 'MINUTE', zone: 'UTC', text: null, isLogged: true });
    const since = await strength();
    expect(since.lastContactAt).toBe(data.logInteraction.at);
    expect(since.strength.value).toBeGreaterThan(0);
    await member.ask('mutation ($id: ID!) { removeInteraction(id: $id) }', { id: data.logInteraction.id });
    expect(await strength()).toEqual({ lastContactAt: null, strength: { value: null, step: 'NONE' } });
  });

  it('invents no time where only the day is known', async () => {
    const member = await installation.aMember();
    const [contact] = await aNetwork(installation.storage, member, 1);
    const { data } = await member.ask(LOG, { input: { contact: contact?.id, channel: 'CALL', day: '2026-02-27' } });
    expect(data.logInteraction).toMatchObject({ at: '2026-02-27T00:00:00.000Z', precision: 'DAY', zone: 'UNKNOWN' });
  });

  it.each([
    [{ day: '2999-01-01' }, 'IN_THE_FUTURE'],
    [{ at: '2026-02-27T10:00:00Z', day: '2026-02-27' }, 'BAD_MOMENT'],
    [{ text: 'x'.repeat(20_001) }, 'TOO_LONG'],
    [{ contact: 'nobody' }, 'NOT_FOUND'],
  ])('is refused for %j', async (more, refusal) => {
    const member = await installation.aMember();
    const [contact] = await aNetwork(installation.storage, member, 1);
    const { errors } = await member.ask(LOG, { input: { contact: contact?.id, channel: 'CALL', ...more } });
    expect(errors?.[0]?.extensions.refusal).toBe(refusal);
  });

  it('leaves what a source gave alone', async () => {
    const member = await installation.aMember();
    const [contact] = await aNetwork(installation.storage, member, [{ wrote: ['2026-01-05'] }]);
    const [imported] = await timeline(member, { id: contact?.id });
    const { errors } = await member.ask('mutation ($id: ID!) { removeInteraction(id: $id) }', { id: imported?.id });
    expect(errors?.[0]?.extensions.refusal).toBe('NOT_FOUND');
    expect(await timeline(member, { id: contact?.id })).toHaveLength(1);
  });

  it('twice at the same moment derives the card both times', async () => {
    const member = await installation.aMember();
    const [contact] = await aNetwork(installation.storage, member, 1);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => member.ask(LOG, { input: { contact: contact?.id, channel: 'CALL' } })),
    );
    expect(answers.flatMap((answer) => answer.errors ?? [])).toEqual([]);
    expect(await timeline(member, { id: contact?.id })).toHaveLength(8);
  });
});
