import { describe, expect, it } from '@jest/globals';
import { parseCalendarDate } from '#vocabulary';
import { suggestionsAsText } from './suggestions-as-text.js';

const week = parseCalendarDate('2026-03-02');
const ana = {
  ...{ name: 'Ana Ruiz', role: 'Head of Platform', company: 'Contoso', state: 'open' as const },
  ...{ reasons: ['She moved in May.', 'You wrote in 14 weeks.'], last: 'Thanks,\nthat fixed it', openingLine: 'Hi Ana, …' },
};

describe('a week in the terminal', () => {
  it('says who, why, what was said last and how to begin', () => {
    expect(suggestionsAsText({ week, suggestions: [ana] })).toBe(
      [
        'Week of 2026-03-02',
        '',
        '1. Ana Ruiz – Head of Platform, Contoso',
        '   Why    She moved in May.',
        '          You wrote in 14 weeks.',
        '   Last   “Thanks, that fixed it”',
        '   Start  Hi Ana, …',
      ].join('\n'),
    );
  });

  it('says what to do when there is nobody yet', () => {
    expect(suggestionsAsText({ week: null, suggestions: [] })).toContain('Import an export first');
  });
});
