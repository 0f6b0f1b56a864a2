import { describe, expect, it } from '@jest/globals';
import { type CalendarDate, contactId, parseCalendarDate } from '#vocabulary';
import { EDGE_RULES, groupsOfEmployers, staysOf } from './index.js';

const day = (text: string): CalendarDate => {
  const parsed = parseCalendarDate(text);
  if (parsed === null) throw new RangeError(`${text} is no day.`);
  return parsed;
};
const [ana, ben, kai] = ['ana', 'ben', 'kai'].map(contactId) as [ReturnType<typeof contactId>, ...ReturnType<typeof contactId>[]];
if (ben === undefined || kai === undefined) throw new Error('three people');
const said = (employer: string | null, on: string) => ({ employer, on: day(on) });

describe('the same employer', () => {
  it('joins those who are there now, whoever says so', () => {
    const stays = [
      ...staysOf(ana, [said('fabrikam', '2024-01-01')], 'fabrikam'),
      ...staysOf(ben, [said('contoso', '2024-01-01')], 'fabrikam'),
      ...staysOf(kai, [], 'contoso'),
    ];
    expect(groupsOfEmployers(stays)).toEqual([
      { kind: 'sameEmployer', contacts: ['ana', 'ben'], size: 2, on: null, isOngoing: true },
    ]);
  });

  it('joins those who were there at the same time, up to the day one was seen elsewhere', () => {
    const stays = [
      ...staysOf(ana, [said('fabrikam', '2022-01-01'), said('contoso', '2024-01-01')], 'contoso'),
      ...staysOf(ben, [said('fabrikam', '2023-01-01')], 'fabrikam'),
      ...staysOf(kai, [said('fabrikam', '2024-01-01')], 'fabrikam'),
    ];
    const once = groupsOfEmployers(stays).filter(({ isOngoing }) => !isOngoing);
    expect(once).toEqual([{ kind: 'sameEmployer', contacts: ['ana', 'ben'], size: 3, on: '2024-01-01', isOngoing: false }]);
  });

  it('counts a word said again as one stay, and none for those who work for themselves', () => {
    const words = [said('fabrikam', '2022-01-01'), said('fabrikam', '2023-01-01'), said(null, '2024-01-01')];
    expect(staysOf(ana, words, null)).toEqual([
      { contactId: 'ana', employer: 'fabrikam', from: '2022-01-01', until: '2024-01-01' },
    ]);
  });

  it('says nothing where more contacts are than know each other', () => {
    const many = Array.from({ length: EDGE_RULES.sameEmployer.sizeMax + 1 }, (_, place) =>
      staysOf(contactId(`person-${place}`), [], 'fabrikam'),
    ).flat();
    expect(groupsOfEmployers(many)).toEqual([]);
    expect(groupsOfEmployers(many.slice(1))).toHaveLength(1);
  });
});
