import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { readInLines } from '../fixtures/in-lines.js';

const read = (fixture: string) => readInLines(join(import.meta.dirname, 'fixtures', fixture));

describe('Twenty’s views', () => {
  it('put calling codes before numbers, read lists in cells, and find companies and contacts by number', async () => {
    expect(await read('2025')).toEqual({
      platform: 'twenty',
      lines: [
        'companies.csv:2 setAside NOT_A_PERSON',
        'people.csv:2 person Lena Vogel linkedin:lena-vogel email:lena@werk.example email:lena@home.example phone:+493012345678 phone:+491721234567 | email=lena@werk.example email=lena@home.example phone=+493012345678 phone=+491721234567 company=Werk GmbH role=Buyer location=Berlin',
        'opportunities.csv:2 contract lead 2025-04-02T07:00:00Z Frame order @ Werk GmbH, null, null, linkedin:lena-vogel: Stage: PROPOSAL ¶ Amount: 4500 EUR ¶ Close date: 2025-09-01',
      ],
    });
  });
});
