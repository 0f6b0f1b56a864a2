import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal, type StageChange, type Standing } from '#vocabulary';
import {
  advanceStage,
  betaQuantile,
  checkStages,
  DEFAULT_STAGES,
  type StagedOpportunity,
  stageConversions,
  stageDelays,
  UNIFORM_PRIOR,
} from './index.js';

const stages = DEFAULT_STAGES.contract;
const on = (day: number) => new Date(Date.UTC(2026, 0, day));
const at = (stage: string): Standing => ({ kind: 'open', stage });
const won: Standing = { kind: 'won' };
const lost: Standing = { kind: 'lost', reason: 'went in-house' };
const fresh = (stage: string): StagedOpportunity => ({ standing: at(stage), history: [] });

function moved(opportunity: StagedOpportunity, ...ways: readonly [Standing, number][]): StagedOpportunity {
  return ways.reduce((before, [to, day]) => {
    const after = advanceStage(before, to, stages, on(day));
    if (isRefusal(after)) throw new Error(after.reason);
    return after;
  }, opportunity);
}

describe('moving an opportunity', () => {
  it('writes one entry of history for each move, forward, back, over a stage and back from a decision', () => {
    const after = moved(fresh('lead'), [at('proposal'), 1], [at('talking'), 2], [lost, 3], [at('proposal'), 9], [won, 12]);
    expect(after.standing).toEqual(won);
    expect(after.history.map(({ to }) => (to.kind === 'open' ? to.stage : to.kind))).toEqual([
      'proposal',
      'talking',
      'lost',
      'proposal',
      'won',
    ]);
  });

  it.each([
    [at('dreaming'), 'UNKNOWN_STAGE'],
    [at('lead'), 'ALREADY_THERE'],
    [{ kind: 'lost', reason: '  ' }, 'REASON_MISSING'],
    [{ kind: 'lost', reason: 'x'.repeat(501) }, 'TOO_LONG'],
  ] as const)('refuses %j with %s', (to, code) => {
    expect(advanceStage(fresh('lead'), to, stages, on(1))).toMatchObject({ kind: 'refused', code });
  });

  it('refuses a moment before the last move, and leaves what it was given as it was', () => {
    const before = moved(fresh('lead'), [at('talking'), 5]);
    expect(advanceStage(before, won, stages, on(4))).toMatchObject({ code: 'BEFORE_HISTORY' });
    expect(before.history).toHaveLength(1);
  });
});

describe('the stages of a board', () => {
  it('start with those that imports give their candidates, and pass their own check', () => {
    expect(DEFAULT_STAGES.job.slice(0, 2).map(({ key }) => key)).toEqual(['saved', 'applied']);
    expect(DEFAULT_STAGES.contract[0]?.key).toBe('lead');
    for (const board of Object.values(DEFAULT_STAGES)) expect(checkStages(board)).toEqual(board);
  });

  it.each([
    [[], 'STAGES_MISSING'],
    [[{ ...stages[0], name: ' ' }], 'NAME_MISSING'],
    [[stages[0], { ...stages[1], name: 'LEAD' }], 'NAME_TAKEN'],
    [[{ ...stages[0], prior: { won: 0, lost: 1, typicalDays: 3 } }], 'OUT_OF_RANGE'],
    [[{ ...stages[0], name: 'x'.repeat(41) }], 'TOO_LONG'],
    [Array.from({ length: 13 }, (_, place) => ({ ...stages[0], key: `s${place}`, name: `S${place}` })), 'TOO_MANY'],
  ])('are refused when no board can work with them (%#)', (given, code) => {
    expect(checkStages(given)).toMatchObject({ kind: 'refused', code });
  });
});

describe('the win rate of a stage', () => {
  const uniform = stages.map((stage) => ({ ...stage, prior: { ...UNIFORM_PRIOR, typicalDays: 30 } }));
  const histories = (...opportunities: StagedOpportunity[]): (readonly StageChange[])[] =>
    opportunities.map(({ history }) => history);

  it('is Beta(1 + won, 1 + lost) where nothing is believed', () => {
    const [lead, talking, proposal] = stageConversions(
      histories(
        moved(fresh('lead'), [at('talking'), 1], [won, 9]),
        moved(fresh('lead'), [at('talking'), 1], [lost, 9]),
        moved(fresh('lead'), [lost, 4]),
      ),
      uniform,
    );
    expect(lead).toMatchObject({ won: 1, lost: 2, rate: { alpha: 2, beta: 3 }, mean: 0.4 });
    expect(talking).toMatchObject({ won: 1, lost: 1, rate: { alpha: 2, beta: 2 }, mean: 0.5 });
    expect(proposal).toMatchObject({ won: 0, lost: 0, rate: { alpha: 1, beta: 1 }, mean: 0.5 });
  });

  it('counts a stage that was moved over, but none before the opportunity entered the board', () => {
    const [lead, talking, proposal] = stageConversions(
      histories(moved(fresh('talking'), [at('negotiating'), 2], [won, 3])),
      uniform,
    );
    expect([lead?.won, talking?.won, proposal?.won]).toEqual([0, 1, 1]);
  });

  it('takes the last decision of an opportunity that came back, and none from open ones', () => {
    const [lead] = stageConversions(
      histories(moved(fresh('lead'), [lost, 2], [at('talking'), 5], [won, 9]), moved(fresh('lead'), [at('talking'), 5])),
      uniform,
    );
    expect(lead).toMatchObject({ won: 1, lost: 0 });
  });

  it('has the quantiles of its distribution', () => {
    expect(betaQuantile(0.3, { alpha: 1, beta: 1 })).toBeCloseTo(0.3, 12);
    expect(betaQuantile(0.3, { alpha: 2, beta: 1 })).toBeCloseTo(Math.sqrt(0.3), 12);
    expect(betaQuantile(0.3, { alpha: 1, beta: 3 })).toBeCloseTo(1 - 0.7 ** (1 / 3), 12);
    // scipy.stats.beta.ppf(0.9, 0.2, 1.8), (0.1, 41, 7)
    expect(betaQuantile(0.9, { alpha: 0.2, beta: 1.8 })).toBeCloseTo(0.3429889876934895, 9);
    expect(betaQuantile(0.1, { alpha: 41, beta: 7 })).toBeCloseTo(0.7866747789089152, 9);
  });

  it('never falls by a win nor rises by a loss', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), (wins, losses) => {
        const decided = (count: number, end: Standing) => Array.from({ length: count }, () => moved(fresh('lead'), [end, 2]));
        const mean = (more: StagedOpportunity[]) =>
          stageConversions(histories(...decided(wins, won), ...decided(losses, lost), ...more), stages)[0]?.mean ?? NaN;
        expect(mean(decided(1, won))).toBeGreaterThan(mean([]));
        expect(mean(decided(1, lost))).toBeLessThan(mean([]));
      }),
      { numRuns: 30 },
    );
  });
});

describe('the days to a win', () => {
  it('are what is believed of the stage until wins say otherwise, and then lie between', () => {
    const wins = Array.from({ length: 12 }, () => moved(fresh('lead'), [at('talking'), 1], [won, 11]).history);
    expect(stageDelays([], stages)[1]).toMatchObject({ count: 0, spread: 0.7 });
    expect(stageDelays([], stages)[1]?.medianDays).toBeCloseTo(60, 9);
    const learnt = stageDelays(wins, stages)[1];
    // Three believed wins at 60 days, twelve at 10.
    expect(learnt?.medianDays).toBeCloseTo((60 ** 3 * 10 ** 12) ** (1 / 15), 9);
    expect(learnt?.count).toBe(12);
  });
});
