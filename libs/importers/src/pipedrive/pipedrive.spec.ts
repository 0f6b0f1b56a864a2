import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { readInLines } from '../fixtures/in-lines.js';

const read = (fixture: string) => readInLines(join(import.meta.dirname, 'fixtures', fixture));

describe('Pipedrive’s exports', () => {
  it('of a list with deal and person in one row give both, the month first where one date of the file says so', async () => {
    expect(await read('2024-list-in-american-spreadsheet')).toEqual({
      platform: 'pipedrive',
      lines: [
        'deals.csv:2 person Ana Cruz email:ana@looms.example email:ana@home.example phone:+14155550132 phone:+14155550133 | email=ana@looms.example email=ana@home.example phone=+14155550132 phone=+14155550133 company=Looms, Inc',
        'deals.csv:2 contract lead 2024-02-03T09:15 Loom parts @ Looms, Inc, null, null, email:ana@looms.example: Amount: $1,200',
        'deals.csv:3 contract lead 2024-02-23T10:00 Spindles @ Looms, Inc, null, null, email:ana@looms.example: –',
      ],
    });
  });

  it('are known in Spanish', async () => {
    expect(await read('2024-spanish')).toEqual({
      platform: 'pipedrive',
      lines: [
        'personas.csv:2 person Inés Ruiz email:ines@telares.example phone:+34912345678 | email=ines@telares.example phone=+34912345678 company=Telares SL',
      ],
    });
  });

  it('of one kind each find the people that deals, activities and notes name in the table of people', async () => {
    expect(await read('2025-items')).toEqual({
      platform: 'pipedrive',
      lines: [
        'organizations.csv:2 setAside NOT_A_PERSON',
        'people.csv:2 person Ida Berg email:ida@fjordwerk.example email:ida@home.example phone:+4722123456 | email=ida@fjordwerk.example email=ida@home.example phone=+4722123456 company=Fjordwerk group=Customer group=Warm lead',
        'people.csv:2 other both 2025-02-20 email:ida@fjordwerk.example: – / –',
        'people.csv:3 person Jon Lee email:jon@fjordwerk.example | email=jon@fjordwerk.example company=Fjordwerk',
        'activities.csv:2 call both 2025-02-20T10:30 email:ida@fjordwerk.example: Talk it over / Wants a sketch',
        'activities.csv:3 meeting both 2025-02-21 email:jon@fjordwerk.example: Lunch / –',
        'activities.csv:4 promise email:ida@fjordwerk.example made 2025-02-20 due 2025-03-01 kept null: Send the sketch',
        'activities.csv:5 setAside NOBODY_NAMED',
        'notes.csv:2 note 2025-02-19T12:00:00 email:ida@fjordwerk.example: Sails at weekends. ¶ Two children.',
        'deals.csv:2 contract lead 2025-01-15T10:11:12 Fjord survey @ Fjordwerk, null, null, email:ida@fjordwerk.example: Stage: Proposal made ¶ Amount: 12000.50 NOK ¶ Status: Open ¶ Expected close date: 2025-05-31',
        'deals.csv:3 person Per Strand name:per strand|havn as | company=Havn AS',
        'deals.csv:3 contract lead 2024-12-01T09:00:00 Old boats @ Havn AS, null, null, name:per strand|havn as: Stage: Qualified ¶ Amount: 900 NOK ¶ Status: Lost ¶ Lost reason: Too dear',
      ],
    });
  });
});
