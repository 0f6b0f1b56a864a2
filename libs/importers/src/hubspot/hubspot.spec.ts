import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { readInLines } from '../fixtures/in-lines.js';

const read = (fixture: string) => readInLines(join(import.meta.dirname, 'fixtures', fixture));

describe('HubSpot’s exports', () => {
  it('are known in German and after a spreadsheet has cut them anew, days as days', async () => {
    expect(await read('2023-german-resaved')).toEqual({
      platform: 'hubspot',
      lines: [
        'kontakte.csv:2 person Änne Müller email:aenne@werk.example | email=aenne@werk.example',
        'kontakte.csv:2 other both 2023-05-31T14:30 email:aenne@werk.example: – / –',
        'kontakte.csv:3 person Ole Brandt email:ole@werk.example | email=ole@werk.example',
        'kontakte.csv:3 other both 2023-06-04 email:ole@werk.example: – / –',
      ],
    });
  });

  it('tell of people, the companies they name by number, calls, tasks as promises, and deals with whoever belongs to them', async () => {
    expect(await read('2025-contacts-and-deals')).toEqual({
      platform: 'hubspot',
      lines: [
        'companies.csv:2 setAside NOT_A_PERSON',
        'companies.csv:3 setAside NOT_A_PERSON',
        'contacts.csv:2 person Ada Okafor linkedin:ada-okafor email:ada@looms.example phone:+442079460018 | email=ada@looms.example phone=+442079460018 company=Looms, Ltd role=Head of Weaving location=Leeds, Yorkshire, United Kingdom',
        'contacts.csv:2 other both 2025-03-04T15:23 linkedin:ada-okafor: – / –',
        'contacts.csv:3 person Bo Sämple email:bo@kiln.example | email=bo@kiln.example company=Kiln & Co',
        'contacts.csv:4 setAside NOBODY_NAMED',
        'calls.csv:2 call both 2025-03-04T15:00 linkedin:ada-okafor: First call / She liked it.',
        'calls.csv:3 setAside NOBODY_NAMED',
        'tasks.csv:2 promise linkedin:ada-okafor made 2025-03-04 due 2025-03-10 kept null: Send the offer ¶  ¶ Two pages',
        'tasks.csv:3 promise linkedin:ada-okafor made 2025-03-04 due 2025-03-06 kept 2025-03-05: Thank her',
        'deals.csv:2 contract lead 2025-03-05T08:30 New looms for Leeds @ Looms, Ltd, null, null, linkedin:ada-okafor: Stage: Contract sent ¶ Amount: 12,500.50 EUR ¶ Pipeline: Sales Pipeline ¶ Close Date: 2025-06-30 12:00',
        'deals.csv:3 contract lead undated Kiln repair @ Kiln & Co, null, null, email:cyra@kiln.example: Stage: Closed lost ¶ Pipeline: Sales Pipeline',
      ],
    });
  });
});
