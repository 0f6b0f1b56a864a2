import { describe, expect, it } from '@jest/globals';
import { whatMoved, type WeekOfGoal } from './index.js';

const target = (text: string, isCovered: boolean) => ({ id: text, text, isCovered });
const aWeek = (more: Partial<WeekOfGoal> = {}): WeekOfGoal => ({
  points: 30,
  parts: { reach: 10, ties: 8, diversity: 6, freshness: 6, opportunities: 0 },
  targets: [target('Contoso', true), target('Fabrikam', false)],
  contacts: 100,
  inPlay: 0,
  inTouch: [],
  ...more,
});

describe('a week of a goal', () => {
  it('says first what became of readiness', () => {
    expect(whatMoved(null, aWeek())).toEqual(['The first week on record: 30 of 100.']);
    expect(whatMoved(aWeek(), aWeek())).toEqual(['Readiness stayed at 30.']);
    expect(whatMoved(aWeek({ points: 41.6 }), aWeek())[0]).toBe('Readiness fell from 42 to 30.');
  });

  it('names the parts that moved, the most first, and leaves small change unsaid', () => {
    const parts = { reach: 13.24, ties: 8.3, diversity: 6, freshness: 5, opportunities: 0 };
    expect(whatMoved(aWeek(), aWeek({ points: 32, parts }))[1]).toBe('By part: reach of your targets +3.2, freshness −1.0.');
  });

  it('names targets covered now and no longer, added and taken away', () => {
    const targets = [target('Contoso', false), target('Fabrikam', true), target('Northwind', true)];
    const before = aWeek({ targets: [...aWeek().targets, target('Gone', true)] });
    expect(whatMoved(before, aWeek({ targets })).slice(1)).toEqual([
      'Covered now: Fabrikam.',
      'No longer covered: Contoso.',
      'New targets: Northwind.',
      'Targets taken away: Gone.',
    ]);
  });

  it('says who was in touch and what came to the network', () => {
    const now = aWeek({ inTouch: ['Ana', 'Ben'], contacts: 112, inPlay: 1 });
    expect(whatMoved(aWeek(), now).slice(1)).toEqual([
      'In touch at your targets: Ana, Ben.',
      '12 contacts more in your network.',
      '1 opportunity more in play.',
    ]);
  });
});
