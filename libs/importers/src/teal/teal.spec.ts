import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { readInLines } from '../fixtures/in-lines.js';

const read = (fixture: string) => readInLines(join(import.meta.dirname, 'fixtures', fixture));

describe('Teal’s jobs', () => {
  it('are saved or applied for by their dates and stages, with pay and source in words; a row that stands twice counts once', async () => {
    expect(await read('2025')).toEqual({
      platform: 'teal',
      lines: [
        'jobs.csv:2 job applied 2025-02-05 Staff Engineer @ Fjordwerk, Bergen, Norway, https://jobs.fjordwerk.example/staff, –: Stage: Interviewing ¶ Min salary: 900000 ¶ Max salary: 1100000 ¶ Salary currency: NOK ¶ Salary pay period: yearly ¶ Excitement: 4 ¶ Source: LinkedIn ¶ Follow up at: 2025-02-12',
        'jobs.csv:3 job saved 2025-02-04T10:00:00Z Weaver @ Looms, Ltd, Remote, https://looms.example/weaver, –: Stage: Bookmarked',
        'jobs.csv:4 setAside DUPLICATE_ROW',
        'jobs.csv:5 setAside EMPTY_ROW',
        'jobs.csv:6 job applied undated null @ Kiln & Co, null, null, –: Stage: Not selected ¶ Archived at: 2025-03-01',
        'jobs.csv:6 flag DATE_UNREADABLE',
      ],
    });
  });
});
