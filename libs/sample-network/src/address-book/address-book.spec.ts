import { describe, expect, it } from '@jest/globals';
import { inventNetwork } from '../invent-network.js';
import { nameOf } from '../people/person.js';
import { seededRandom } from '../seeded-random.js';
import { addressBook } from './address-book.js';

const exportedAt = new Date('2026-03-02T10:00:00Z');
const network = inventNetwork({ people: 1500, messages: 0 }, exportedAt, seededRandom('address book'));
const book = addressBook(network);

describe('the address book of an invented network', () => {
  it('holds sure, likely and doubtful doubles of connections, and people of the private life', () => {
    const likenesses = new Set(book.cards.map((card) => card.likeness));
    expect(likenesses).toEqual(new Set(['email', 'name-and-company', 'doubtful', 'only-here']));
    expect(book.cards).toHaveLength(book.file.truth.rows);
  });

  it('names each person as the connections do', () => {
    const text = [...book.file.pieces];
    for (const { place, person } of book.cards) {
      const known = network.people[person ?? -1];
      if (known === undefined) continue;
      expect(text[place]).toContain(`FN:${nameOf({ ...known, credentials: null, decoration: null })}\r\n`);
    }
  });
});
