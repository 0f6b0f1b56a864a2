import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { readInLines } from '../fixtures/in-lines.js';

const read = (fixture: string) => readInLines(join(import.meta.dirname, 'fixtures', fixture));

describe('Attio’s views', () => {
  it('give last e-mail and last meeting as exchanges, and deals their people', async () => {
    expect(await read('2025-views')).toEqual({
      platform: 'attio',
      lines: [
        'companies.csv:2 setAside NOT_A_PERSON',
        'people.csv:2 person Mina Park linkedin:mina-park email:mina@kiln.example email:mina.park@home.example phone:+8223123456 x-handle:minapark | email=mina@kiln.example email=mina.park@home.example phone=+8223123456 company=Kiln & Co role=Potter location=Seoul, South Korea',
        'people.csv:2 note undated linkedin:mina-park: Glazes',
        'people.csv:2 email both 2025-03-01T09:30:00Z linkedin:mina-park: – / –',
        'people.csv:2 meeting both 2025-02-11T10:00:00Z linkedin:mina-park: – / –',
        'people.csv:3 person Rui Costa name:rui costa| |',
        'deals.csv:2 contract lead 2025-02-01 Kiln for Seoul @ Kiln & Co, null, null, linkedin:mina-park: Stage: 🤝 In negotiation ¶ Amount: 8000',
      ],
    });
  });
});
