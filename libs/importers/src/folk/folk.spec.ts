import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { readInLines } from '../fixtures/in-lines.js';

const read = (fixture: string) => readInLines(join(import.meta.dirname, 'fixtures', fixture));

describe('folk’s people', () => {
  it('are known by the names of its interface', async () => {
    expect(await read('fields-of-its-interface')).toEqual({
      platform: 'folk',
      lines: [
        'people.csv:2 person Ewa Nowak linkedin:ewa-nowak email:ewa@cegla.example email:ewa@dom.example phone:+48221234567 | email=ewa@cegla.example email=ewa@dom.example phone=+48221234567 company=Cegła role=Mason group=Builders',
        'people.csv:2 note undated linkedin:ewa-nowak: Restores ovens',
        'people.csv:2 other both 2025-02-02 linkedin:ewa-nowak: – / –',
      ],
    });
  });
});
