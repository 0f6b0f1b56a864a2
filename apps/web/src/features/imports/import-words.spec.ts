import { describe, expect, it } from '@jest/globals';
import { encodingWords, percentOf, progressWords, sentWords, whatItIs } from './import-words';
import { titleOf } from './title-of';

describe('an import in words', () => {
  it('says rows, rate and time left, each where it is known', () => {
    const progress = { stage: 'Reading', bytesReceived: 0, bytesExpected: 0 };
    expect(progressWords({ ...progress, rows: 4120, rowsExpected: 9935, rowsPerSecond: 2100.4, secondsLeft: 3 })).toBe(
      '4,120 of 9,935 rows · 2,100 a second · a few seconds left',
    );
    expect(progressWords({ ...progress, rows: 1, rowsExpected: null, rowsPerSecond: null, secondsLeft: null })).toBe('1 row');
  });

  it('says what is on its way', () => {
    expect(sentWords(2_400_000, 6_100_000)).toBe('2.4 MB of 6.1 MB sent');
    expect(percentOf(1, 4)).toBe(25);
    expect(percentOf(1, null)).toBeNull();
    expect(percentOf(0, 0)).toBeNull();
  });

  it('names what it recognises, and a platform it has no word for by its own name', () => {
    expect(whatItIs('linkedin')).toBe('LinkedIn export');
    expect(whatItIs('somewhere')).toBe('somewhere');
  });

  it('says how text was read, and whether that is a guess', () => {
    expect([encodingWords('utf-8', false), encodingWords('windows-1252', true), encodingWords(null, false)]).toEqual([
      ...['UTF-8', 'Windows-1252, guessed', ''],
    ]);
  });

  it('is titled by its file, its folder or their number', () => {
    expect(titleOf([{ name: 'export/Connections.csv' }])).toBe('Connections.csv');
    expect(titleOf([{ name: 'export/a.csv' }, { name: 'export/b.csv' }])).toBe('export');
    expect(titleOf([{ name: 'a.csv' }, { name: 'b.csv' }])).toBe('2 files');
  });
});
