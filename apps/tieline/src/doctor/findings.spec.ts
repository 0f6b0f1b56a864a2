import { describe, expect, it } from '@jest/globals';
import { judgeDatabase, judgeDisk } from './findings.js';

const sound = {
  version: '18.4',
  migrationsDue: [],
  tablesWithoutWall: [],
  hasOwnRole: true,
  accounts: 1,
  megabytes: 12,
};

describe('the doctor', () => {
  it('finds a sound database well', () => {
    expect(judgeDatabase(sound, true).map((finding) => finding.state)).toEqual(['well']);
  });

  it.each([
    [{ version: '14.11' }, 'wrong'],
    [{ tablesWithoutWall: ['note'] }, 'wrong'],
    [{ migrationsDue: ['0009-more.sql'] }, 'warning'],
    [{ hasOwnRole: false }, 'warning'],
  ])('does not pass over %j', (change, state) => {
    expect(judgeDatabase({ ...sound, ...change }, false).map((finding) => finding.state)).toContain(state);
  });

  it('warns before the disk is full', () => {
    expect([50, 1, 0.1].map((gigabytes) => judgeDisk('data', gigabytes * 2 ** 30).state)).toEqual(['well', 'warning', 'wrong']);
  });
});
