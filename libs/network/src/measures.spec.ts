import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contactId } from '#vocabulary';
import { seededRandom } from '#sample-network';
import {
  betweenness,
  communities,
  egoNetwork,
  type EgoNetwork,
  measureNetwork,
  ownersPosition,
  structuralHoles,
} from './index.js';
import { KARATE, KARATE_OWNER } from './fixtures/karate-club.js';

type Tie = readonly [number, number, number?];

const idOf = (node: number) => contactId(`c${String(node).padStart(3, '0')}`);
function networkOf(count: number, ties: readonly Tie[]): EgoNetwork {
  const ids = Array.from({ length: count }, (_, node) => idOf(node));
  return egoNetwork(
    ids,
    ties.map(([one, other, weight]) => ({ one: idOf(one), other: idOf(other), weight: weight ?? 1 })),
  );
}
const karate = networkOf(34, KARATE.ties);
const weightedKarate = networkOf(
  34,
  KARATE.ties.map(([one, other], place) => [one, other, KARATE.strengths[place]]),
);
const furthest = (found: Float64Array, wanted: readonly number[]) =>
  Math.max(...wanted.map((value, node) => Math.abs(value - (found[node] ?? NaN))));
const anyTies = fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.double({ min: 0.1, max: 5, noNaN: true })), { maxLength: 40 });

/** Burt's formulas and Onnela's, word by word over a matrix. */
function byTheBook(network: EgoNetwork) {
  const count = network.contactIds.length;
  const weight = Array.from({ length: count }, () => new Array<number>(count).fill(0));
  network.ties.first.forEach((one, tie) => {
    const [row, column, value] = [weight[one], weight[network.ties.second[tie] ?? 0], network.ties.weight[tie] ?? 0];
    if (row !== undefined) row[network.ties.second[tie] ?? 0] = value;
    if (column !== undefined) column[one] = value;
  });
  const at = (i: number, j: number) => weight[i]?.[j] ?? 0;
  const nodes = weight.map((_, node) => node);
  const p = (i: number, j: number) => at(i, j) / nodes.reduce((sum, k) => sum + at(i, k), 0);
  const alters = (i: number) => nodes.filter((j) => at(i, j) > 0);
  return {
    constraint: nodes.map((i) =>
      alters(i).reduce((sum, j) => sum + (p(i, j) + alters(i).reduce((way, q) => way + p(i, q) * p(q, j), 0)) ** 2, 0),
    ),
    effectiveSize: nodes.map((i) => {
      const ties = alters(i).reduce((sum, j) => sum + alters(i).filter((q) => q > j && at(q, j) > 0).length, 0);
      return alters(i).length - (2 * ties) / alters(i).length;
    }),
    overlap: Array.from(network.ties.first, (i, tie) => {
      const j = network.ties.second[tie] ?? 0;
      const shared = alters(i).filter((q) => at(q, j) > 0).length;
      const others = alters(i).length - 1 + alters(j).length - 1 - shared;
      return others === 0 ? 0 : shared / others;
    }),
  };
}

describe('structural holes', () => {
  it('are those networkx finds in the karate club, to 1e-9, with and without the strengths of ties', () => {
    const found = structuralHoles(karate);
    expect(furthest(found.constraint, KARATE.constraint)).toBeLessThan(1e-9);
    expect(furthest(found.effectiveSize, KARATE.effectiveSize)).toBeLessThan(1e-9);
    expect(furthest(structuralHoles(weightedKarate).constraint, KARATE.weightedConstraint)).toBeLessThan(1e-9);
  });

  it('are those of the formulas, word by word, in any network', () => {
    fc.assert(
      fc.property(anyTies, (ties) => {
        const network = networkOf(12, ties);
        const [found, wanted] = [structuralHoles(network), byTheBook(network)];
        network.contactIds.forEach((_, node) => {
          const isAlone = network.offsets[node] === network.offsets[node + 1];
          if (isAlone) expect([found.constraint[node], found.effectiveSize[node]]).toEqual([NaN, NaN]);
          else {
            expect(found.constraint[node]).toBeCloseTo(wanted.constraint[node] ?? NaN, 9);
            expect(found.effectiveSize[node]).toBeCloseTo(wanted.effectiveSize[node] ?? NaN, 9);
          }
        });
        found.overlap.forEach((overlap, tie) => expect(overlap).toBeCloseTo(wanted.overlap[tie] ?? NaN, 9));
      }),
    );
  });

  it('of the owner follow from the ties among the contacts, as networkx has it with the owner put in', () => {
    const owner = ownersPosition(karate);
    expect(owner.constraint).toBeCloseTo(KARATE_OWNER.constraint, 9);
    expect(owner.effectiveSize).toBeCloseTo(KARATE_OWNER.effectiveSize, 9);
    expect(ownersPosition(networkOf(0, []))).toMatchObject({ contacts: 0, effectiveSize: 0 });
  });
});

describe('betweenness', () => {
  it('is exact with every contact as a pivot', () => {
    expect(furthest(betweenness(karate, 34, seededRandom('any')), KARATE.betweenness)).toBeLessThan(1e-9);
  });

  it('is right on average with fewer', () => {
    const runs = 400;
    const sums = new Float64Array(34);
    for (let run = 0; run < runs; run += 1) {
      betweenness(karate, 8, seededRandom(`run ${run}`)).forEach(
        (value, node) => (sums[node] = (sums[node] ?? 0) + value / runs),
      );
    }
    expect(furthest(sums, KARATE.betweenness)).toBeLessThan(12);
  });
});

describe('communities', () => {
  it('find the best known division of the karate club, or nearly, whatever the dice', () => {
    const found = Array.from({ length: 50 }, (_, run) => communities(karate, seededRandom(`run ${run}`)).modularity);
    expect(Math.max(...found)).toBeCloseTo(0.41979, 5);
    expect(Math.min(...found)).toBeGreaterThan(0.39);
  });

  it('are the cliques of a ring of cliques, the largest first, and leave out those without ties', () => {
    const clique = (from: number, size: number): Tie[] =>
      Array.from({ length: size }, (_, one) =>
        Array.from({ length: one }, (__, other): Tie => [from + one, from + other]),
      ).flat();
    const ring = networkOf(21, [...clique(0, 5), ...clique(5, 6), ...clique(11, 8), [0, 5], [6, 11], [12, 1]]);
    const found = communities(ring, seededRandom('ring'));
    expect([...found.sizes]).toEqual([8, 6, 5]);
    expect([...found.memberOf]).toEqual([
      ...Array<number>(5).fill(2),
      ...Array<number>(6).fill(1),
      ...Array<number>(8).fill(0),
      -1,
      -1,
    ]);
  });

  it('say how far they divide, as the formula has it, and never worse than everybody alone', () => {
    fc.assert(
      fc.property(anyTies, fc.string(), (ties, seed) => {
        const network = networkOf(12, ties);
        const found = communities(network, seededRandom(seed));
        const total = 2 * network.ties.weight.reduce((sum, weight) => sum + weight, 0);
        const strength = (node: number) =>
          network.weights.subarray(network.offsets[node], network.offsets[node + 1]).reduce((sum, weight) => sum + weight, 0);
        let wanted = 0;
        const isTogether = (i: number, j: number) => found.memberOf[i] === found.memberOf[j] && found.memberOf[i] !== -1;
        for (let i = 0; i < 12; i += 1) {
          for (let j = 0; j < 12; j += 1) if (isTogether(i, j)) wanted -= (strength(i) * strength(j)) / total ** 2;
        }
        network.ties.weight.forEach((weight, tie) => {
          if (isTogether(network.ties.first[tie] ?? 0, network.ties.second[tie] ?? 0)) wanted += (2 * weight) / total;
        });
        expect(found.modularity).toBeCloseTo(total === 0 ? 0 : wanted, 9);
        const alone = network.contactIds.reduce((sum, _, node) => sum - (strength(node) / Math.max(total, 1e-9)) ** 2, 0);
        expect(found.modularity).toBeGreaterThanOrEqual(alone - 1e-9);
      }),
    );
  });

  it('are the same for the same dice', () => {
    const dice = (name: string) => seededRandom(`the same ${name}`);
    expect(measureNetwork(weightedKarate, dice)).toEqual(measureNetwork(weightedKarate, dice));
  });
});
