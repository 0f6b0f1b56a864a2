import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { readInLines } from '../fixtures/in-lines.js';

const read = (fixture: string) => readInLines(join(import.meta.dirname, 'fixtures', fixture));

describe('Apollo’s people', () => {
  it('keep their own numbers and addresses, not their firm’s', async () => {
    expect(await read('2025')).toEqual({
      platform: 'apollo',
      lines: [
        'apollo-contacts-export.csv:2 person Noor Haddad linkedin:noor-haddad email:noor@souk.example email:noor@home.example phone:+97143199999 | email=noor@souk.example email=noor@home.example phone=+97143199999 company=Souk Foods role=VP, Supply location=Dubai, United Arab Emirates group=Gulf',
        'apollo-contacts-export.csv:2 other both 2025-01-09T12:00:00Z linkedin:noor-haddad: – / –',
      ],
    });
  });
});
