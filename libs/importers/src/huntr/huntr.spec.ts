import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { readInLines } from '../fixtures/in-lines.js';

const read = (fixture: string) => readInLines(join(import.meta.dirname, 'fixtures', fixture));

describe('Huntr’s full download', () => {
  it('gives jobs their stage from the lists and what happened from the activities, descriptions without markup', async () => {
    expect(await read('2024-full')).toEqual({
      platform: 'huntr',
      lines: [
        'USER_LISTS_USER_FULL_DATA_DOWNLOAD_1.csv:2 setAside STAGE_LEARNT',
        'USER_LISTS_USER_FULL_DATA_DOWNLOAD_1.csv:3 setAside STAGE_LEARNT',
        'USER_ACTIVITIES_USER_FULL_DATA_DOWNLOAD_1.csv:2 setAside TOLD_ELSEWHERE',
        'USER_ACTIVITIES_USER_FULL_DATA_DOWNLOAD_1.csv:3 setAside NOBODY_NAMED',
        'USER_JOBS_USER_FULL_DATA_DOWNLOAD_1.csv:2 job applied 2024-04-01T08:15:00Z Product Designer @ Kiln & Co, Graz, https://jobs.kiln.example/7, –: Stage: Applied ¶ Salary: 80,000 € ¶ Deadline: 2024-05-01 ¶ Root domain: kiln.example ¶ 2024-04-10: Phone screen – With Ida ¶  ¶ You shape & ship. ¶  ¶ • Figma',
        'USER_JOBS_USER_FULL_DATA_DOWNLOAD_1.csv:3 job saved 2024-04-02T08:15:00Z Design Lead @ null, null, https://looms.example/lead, –: Stage: Wishlist ¶ Root domain: looms.example',
        'USER_PROFILE_USER_FULL_DATA_DOWNLOAD_1.csv:1 setAside FILE_UNKNOWN',
      ],
    });
  });
});
