import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Touchpoint } from '#vocabulary';
import {
  foldTie,
  gapHabit,
  isOverdue,
  organicChance,
  overdueAfterDays,
  replyChance,
  type ReplyHabit,
  replyHabit,
} from './index.js';

const DAY = 86_400_000;
const now = new Date('2026-11-24T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY);
const exchange = (days: number, direction: Touchpoint['direction']): Touchpoint => ({
  at: daysAgo(days),
  channel: 'message',
  direction,
  groupSize: 1,
});
const tie = (...touchpoints: Touchpoint[]) => {
  const folded = foldTie(touchpoints);
  if (folded === null) throw new Error('a tie needs an exchange');
  return folded;
};
const NOTHING_WRITTEN = { written: 0, answered: 0 };
const habit: ReplyHabit = { outTurns: 100, repliedTurns: 40, afterSilence: NOTHING_WRITTEN };

describe('the chance of a reply', () => {
  it('is higher for those who answered before, and the habit of all ties for those never written to', () => {
    const answered = tie(exchange(400, 'out'), exchange(399, 'in'), exchange(300, 'out'), exchange(299, 'in'));
    const ignored = tie(exchange(400, 'out'), exchange(300, 'out'), exchange(200, 'out'));
    const unknown = replyChance(null, habit);
    expect(replyChance(answered, habit)).toBeGreaterThan(unknown);
    expect(replyChance(ignored, habit)).toBeLessThan(unknown);
    expect(unknown).toBeGreaterThan(replyChance(null, { ...habit, repliedTurns: 5 }));
  });

  it('is that of all owners where nothing is known of this one', () => {
    expect(replyChance(null, { outTurns: 0, repliedTurns: 0, afterSilence: NOTHING_WRITTEN })).toBeCloseTo(0.393, 3);
  });

  it('is even where half of everything was answered, but for what all owners have in common', () => {
    const even = { outTurns: 100, repliedTurns: 50, inCount: 7, outCount: 7 };
    const always = { written: 1e9, answered: 5e8 };
    expect(replyChance(even, { outTurns: 0, repliedTurns: 0, afterSilence: always })).toBeCloseTo(1 / (1 + Math.exp(0.137)), 6);
  });

  it('does not fall because of a long silence', () => {
    const recent = tie(exchange(61, 'out'), exchange(60, 'in'));
    const longAgo = tie(exchange(901, 'out'), exchange(900, 'in'));
    expect(replyChance(longAgo, habit)).toBe(replyChance(recent, habit));
  });

  it('is a probability for any evidence', () => {
    const counts = fc.record({
      outTurns: fc.nat(1000),
      repliedTurns: fc.nat(1000),
      inCount: fc.nat(5000),
      outCount: fc.nat(5000),
    });
    fc.assert(
      fc.property(counts, counts, (mine, all) => {
        const chance = replyChance(
          { ...mine, repliedTurns: Math.min(mine.repliedTurns, mine.outTurns) },
          { ...all, repliedTurns: Math.min(all.repliedTurns, all.outTurns), afterSilence: NOTHING_WRITTEN },
        );
        expect(chance > 0 && chance < 1).toBe(true);
      }),
    );
  });

  it('learns from how messages after a silence were answered, a few of them counting little', () => {
    const chance = (written: number, answered: number) => replyChance(null, { ...habit, afterSilence: { written, answered } });
    expect(chance(0, 0)).toBe(replyChance(null, habit));
    expect(chance(40, 36)).toBeGreaterThan(chance(4, 4));
    expect(chance(4, 4)).toBeGreaterThan(chance(0, 0));
    expect(chance(40, 0)).toBeLessThan(chance(4, 0));
  });

  it('takes the habit from all ties together', () => {
    const ties = [
      tie(exchange(9, 'out'), exchange(8, 'in')),
      tie(exchange(200, 'in'), exchange(100, 'out'), exchange(90, 'in'), exchange(40, 'out')),
    ];
    expect(replyHabit(ties, now)).toEqual({ outTurns: 3, repliedTurns: 2, afterSilence: { written: 2, answered: 1 } });
  });

  it('judges a message after a silence only when its fourteen days are over, answered or not', () => {
    const open = tie(exchange(100, 'in'), exchange(13, 'out'));
    const answeredEarly = tie(exchange(100, 'in'), exchange(13, 'out'), exchange(12, 'in'));
    const over = tie(exchange(100, 'in'), exchange(14, 'out'));
    expect(replyHabit([open, answeredEarly], now).afterSilence).toEqual(NOTHING_WRITTEN);
    expect(replyHabit([over], now).afterSilence).toEqual({ written: 1, answered: 0 });
  });
});

describe('the chance of being in touch anyway', () => {
  it('is high for weekly company, low after years, and nothing where nothing was exchanged', () => {
    const weekly = tie(...Array.from({ length: 30 }, (_, week) => exchange(week * 7, week % 2 ? 'in' : 'out')));
    expect(organicChance(weekly, 0, now)).toBeGreaterThan(0.7);
    expect(organicChance(tie(exchange(900, 'in')), 0, now)).toBeLessThan(0.01);
    expect(organicChance(null, 9, now)).toBe(0);
  });

  it('is higher where people in touch with both are about', () => {
    const quiet = tie(exchange(120, 'in'), exchange(200, 'out'));
    expect(organicChance(quiet, 8, now)).toBeGreaterThan(2 * organicChance(quiet, 0, now));
  });

  it('is a probability that never falls as the score grows, and is what was counted at its steps', () => {
    const chance = (weeksInTouch: number, days: number) => organicChance({ weeksInTouch, lastAt: daysAgo(days) }, 0, now);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 0, max: 9000 }), (weeks, days) => {
        expect(chance(weeks + 1, days)).toBeGreaterThanOrEqual(chance(weeks, days));
        expect(chance(weeks, days + 1)).toBeLessThanOrEqual(chance(weeks, days));
        expect(chance(weeks, days) > 0 && chance(weeks, days) <= 0.91).toBe(true);
      }),
    );
    expect(chance(30, 0)).toBeCloseTo(0.79, 12);
    expect(chance(60, 0)).toBeCloseTo(0.91, 12);
    expect(chance(1, 0)).toBeCloseTo(0.27, 12);
    expect(chance(2, 0)).toBeCloseTo(0.36 + (0.09 * Math.log(2 / 1.6)) / Math.log(2.5 / 1.6), 12);
  });
});

describe('an overdue tie', () => {
  const monthly = tie(...Array.from({ length: 12 }, (_, month) => exchange(200 + month * 30, 'in')));
  const yearly = tie(...Array.from({ length: 5 }, (_, year) => exchange(200 + year * 365, 'in')));
  const learned = gapHabit([monthly, yearly, monthly, yearly, monthly, yearly]);

  it('is one silent beyond what its own rhythm explains', () => {
    expect(isOverdue(monthly, learned, now)).toBe(true);
    expect(isOverdue(yearly, learned, now)).toBe(false);
  });

  it('is not declared on the evidence of a single day', () => {
    expect(overdueAfterDays(tie(exchange(900, 'in')), learned)).toBeNull();
    expect(isOverdue(tie(exchange(900, 'in')), learned, now)).toBe(false);
  });

  it('is one beyond a month, give or take, for an owner of whom fewer than five ties are known', () => {
    const pair = { medianGapDays: 30, contactDays: 2 };
    const few = gapHabit([monthly, yearly, monthly, yearly, tie(exchange(900, 'in'))]);
    expect(few).toEqual({ logMean: Math.log(30), varianceBetween: 1.2 });
    expect(overdueAfterDays(pair, few)).toBeCloseTo(209.1, 0);
  });

  it('is judged by how long the ties of an owner pause in the mean, and how far they differ', () => {
    const steady = { medianGapDays: 10, contactDays: 100 };
    expect(gapHabit(Array.from({ length: 5 }, () => steady)).logMean).toBeCloseTo(Math.log(10), 12);
    expect(gapHabit(Array.from({ length: 5 }, () => steady)).varianceBetween).toBe(0.05);
    const known = (medianGapDays: number) => ({ medianGapDays, contactDays: 1e9 });
    const apart = gapHabit([known(5), known(20), known(5), known(20), known(5), known(20)]);
    expect(apart.logMean).toBeCloseTo(Math.log(10), 6);
    expect(apart.varianceBetween).toBeCloseTo(Math.log(2) ** 2, 6);
  });

  it('follows a tie known well, and says less of one known little: two days count for less than twenty', () => {
    const wide = { logMean: Math.log(30), varianceBetween: 1.2 };
    const weekly = (contactDays: number) => overdueAfterDays({ medianGapDays: 7, contactDays }, wide) ?? 0;
    expect(weekly(1e9)).toBeCloseTo(7 * Math.exp(1.2816 * Math.sqrt(1.5)), 3);
    expect(weekly(20)).toBeLessThan(weekly(2));
  });

  it('is judged by the habit of the owner where it knows little itself', () => {
    const pair = { medianGapDays: 3, contactDays: 2 };
    const patient = { logMean: Math.log(200), varianceBetween: 0.3 };
    const eager = { logMean: Math.log(4), varianceBetween: 0.3 };
    expect(overdueAfterDays(pair, patient)).toBeGreaterThan(overdueAfterDays(pair, eager) ?? Infinity);
  });
});
