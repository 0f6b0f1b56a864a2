import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Exchange } from './exchanges/exchange.js';
import { inventNetwork } from './invent-network.js';
import { jobChangesBetween } from './job-changes.js';
import { seededRandom } from './seeded-random.js';

const exportedAt = new Date('2026-03-02T10:00:00Z');
const older = new Date('2025-03-02T10:00:00Z');
const network = inventNetwork({ people: 3000, messages: 20_000 }, exportedAt, seededRandom('shapes'));

const messagesByPerson = new Map<number, Exchange[]>();
for (const exchange of network.exchanges) {
  const [index, ...others] = exchange.conversation.people;
  if (index === undefined || others.length > 0) continue;
  messagesByPerson.set(index, [...(messagesByPerson.get(index) ?? []), exchange]);
}

describe('an invented network', () => {
  it('has exactly the size asked for, and nothing happens after its end or before two people connect', () => {
    const sizes = fc.record({ people: fc.integer({ min: 0, max: 300 }), messages: fc.integer({ min: 0, max: 600 }) });
    fc.assert(
      fc.property(sizes, fc.string(), (size, seed) => {
        const small = inventNetwork(size, exportedAt, seededRandom(seed));
        expect(small.people).toHaveLength(size.people);
        expect(small.exchanges).toHaveLength(size.messages);
        const end = exportedAt.getTime();
        expect(small.people.every((person, place) => person.index === place && person.connectedAt < end)).toBe(true);
        expect(small.exchanges.every((exchange) => exchange.at < end)).toBe(true);
        expect(small.people.every((person) => person.jobs.every((job) => job.startedAt < end))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('gives most messages to few, and none to most', () => {
    const counts = [...messagesByPerson.values()].map((messages) => messages.length).sort((one, other) => other - one);
    const closest = counts.slice(0, Math.ceil(network.people.length / 20)).reduce((sum, count) => sum + count, 0);
    expect(closest / network.exchanges.length).toBeGreaterThan(0.5);
    expect(messagesByPerson.size).toBeLessThan(network.people.length / 2);
  });

  it('has ties that were close and went quiet, and messages nobody answered', () => {
    const year = 365 * 86_400_000;
    const lively = [...messagesByPerson.values()].filter((messages) => messages.length >= 20);
    const quiet = lively.filter((messages) => exportedAt.getTime() - (messages.at(-1)?.at ?? 0) > year);
    expect(quiet.length).toBeGreaterThan(lively.length / 10);
    const owed = lively.filter((messages) => messages.at(-1)?.sender !== 'owner');
    expect(owed.length).toBeGreaterThan(lively.length / 5);
    expect(owed.length).toBeLessThan(lively.length);
  });

  it('has people who answer and people who hardly do', () => {
    const shares = [...messagesByPerson.values()]
      .filter((messages) => messages.length >= 30)
      .map((messages) => messages.filter((message) => message.sender !== 'owner').length / messages.length)
      .sort((one, other) => one - other);
    expect((shares.at(-1) ?? 0) - (shares[0] ?? 0)).toBeGreaterThan(0.15);
  });

  it('lists some people twice under another spelling, and some names are shared by two', () => {
    const twice = network.people.filter((person) => person.sameAs !== null);
    expect(twice.length).toBeGreaterThan(3);
    for (const person of twice) {
      const first = network.people[person.sameAs ?? -1];
      expect([first?.given, first?.family]).not.toEqual([person.given, person.family]);
      expect(first?.slug).not.toBe(person.slug);
    }
    const names = network.people.map((person) => `${person.given} ${person.family}`);
    expect(new Set(names).size).toBeLessThan(names.length);
    expect(new Set(network.people.map((person) => person.slug)).size).toBe(network.people.length);
  });

  it('moves about a fifth of the people to another job within a year', () => {
    const changes = jobChangesBetween(network, older, exportedAt);
    const known = network.people.filter((person) => person.connectedAt <= older.getTime() && person.jobs.length > 0);
    expect(changes.length / known.length).toBeGreaterThan(0.1);
    expect(changes.length / known.length).toBeLessThan(0.4);
  });

  it('invents addresses only where nobody lives', () => {
    expect(network.people.every((person) => /^[a-z0-9.-]+@example\.(com|org|net)$/.test(person.email))).toBe(true);
  });
});
