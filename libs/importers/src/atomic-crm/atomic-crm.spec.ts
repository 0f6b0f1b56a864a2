import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { readInLines } from '../fixtures/in-lines.js';

const read = (fixture: string) => readInLines(join(import.meta.dirname, 'fixtures', fixture));

describe('Atomic CRM', () => {
  it('gives its contacts as a table', async () => {
    expect(await read('2024-contacts')).toEqual({
      platform: 'atomic-crm',
      lines: [
        'contacts.csv:2 person Tess Ward linkedin:tess-ward email:tess@rye.example email:tess@home.example | email=tess@rye.example email=tess@home.example phone=415-555-0171 x371 company=Rye & Sons role=Baker group=vip group=baker',
        'contacts.csv:2 note undated linkedin:tess-ward: Bakes rye.',
        'contacts.csv:2 other both 2024-08-14T11:39:02.318Z linkedin:tess-ward: – / –',
      ],
    });
  });

  it('gives all it has as JSON: people, notes, and tasks as promises where a day is known', async () => {
    expect(await read('2025-whole')).toEqual({
      platform: 'atomic-crm',
      lines: [
        'atomic.json:2 setAside NOT_A_CONTACT',
        'atomic.json:3 setAside NOT_A_PERSON',
        'atomic.json:5 person Tess Ward email:tess@rye.example phone:+14155550171 | email=tess@rye.example phone=+14155550171 company=Rye & Sons role=Baker group=vip',
        'atomic.json:15 setAside NOBODY_NAMED',
        'atomic.json:17 note 2025-11-13T08:16:10Z email:tess@rye.example: Likes early calls. ¶  ¶ Has a dog.',
        'atomic.json:19 note undated email:tess@rye.example: Send the flour',
        'atomic.json:20 promise email:tess@rye.example made 2025-03-26 due 2025-03-26 kept 2025-04-01: Ask about rye',
        'atomic.json:21 setAside NOBODY_NAMED',
      ],
    });
  });
});
