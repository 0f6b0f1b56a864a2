import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type CalendarDate, type ContactEdge, contactId, parseCalendarDate } from '#vocabulary';
import { seededRandom } from '#sample-network';
import {
  bridgesAtRisk,
  brokers,
  communities,
  type ContactTraits,
  EDGE_RULES,
  edgesOfGroups,
  egoNetwork,
  explainBroker,
  explainCommunity,
  explainEvidence,
  type ExportedContact,
  type GroupObservation,
  layout,
  loneBridges,
  measureNetwork,
  nameCommunities,
  thinAccess,
  toGraphml,
  toJson,
} from './index.js';

const day = (text: string): CalendarDate => {
  const parsed = parseCalendarDate(text);
  if (parsed === null) throw new RangeError(`${text} is no day.`);
  return parsed;
};
const today = day('2026-11-24');
const ids = (...names: string[]) => names.map(contactId);
const aGroup = (names: string[], more: Partial<GroupObservation> = {}): GroupObservation => ({
  kind: 'sameThread',
  contacts: ids(...names),
  size: names.length,
  on: today,
  isOngoing: false,
  ...more,
});
const anEdge = (one: string, other: string, more: Partial<ContactEdge['evidence'][number]> = {}): ContactEdge => ({
  one: contactId(one),
  other: contactId(other),
  weight: 1,
  evidence: [{ kind: 'sameThread', count: 1, weight: 1, lastOn: addDays(today, -30), isOngoing: false, ...more }],
});

describe('edges from groups', () => {
  it('keep each kind of evidence apart, with how often, how much and when last', () => {
    const edges = edgesOfGroups([
      aGroup(['b', 'a'], { on: day('2026-01-01') }),
      aGroup(['a', 'b'], { on: day('2026-03-01') }),
      aGroup(['a', 'b', 'c'], { kind: 'sameEvent', on: null }),
    ]);
    expect(edges).toHaveLength(3);
    expect(edges[0]).toEqual({
      ...{ one: 'a', other: 'b', weight: 2.2 },
      evidence: [
        { kind: 'sameThread', count: 2, weight: 2, lastOn: '2026-03-01', isOngoing: false },
        { kind: 'sameEvent', count: 1, weight: 0.2, lastOn: null, isOngoing: false },
      ],
    });
  });

  it('weigh little in large groups, by all who were there, and nothing beyond the bound', () => {
    const { weight, sizeMax } = EDGE_RULES.sameEvent;
    const atSize = (size: number) => edgesOfGroups([aGroup(['a', 'b'], { kind: 'sameEvent', size })])[0]?.weight;
    expect(atSize(11)).toBeCloseTo(weight / 10, 12);
    expect(atSize(sizeMax)).toBeGreaterThan(0);
    expect(atSize(sizeMax + 1)).toBeUndefined();
  });

  it('join nobody with themselves, and come out alike in whatever order groups come in', () => {
    const group = fc.record({
      kind: fc.constantFrom('sameThread' as const, 'sameEmployer' as const, 'mutualMention' as const),
      contacts: fc.array(fc.constantFrom(...ids('a', 'b', 'c', 'd')), { maxLength: 5 }),
      size: fc.nat(30),
      on: fc.option(fc.nat(900).map((days) => addDays(today, -days))),
      isOngoing: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 12 }), (groups) => {
        const edges = edgesOfGroups(groups);
        const backwards = edgesOfGroups([...groups].reverse());
        expect(backwards.map(({ one, other }) => [one, other])).toEqual(edges.map(({ one, other }) => [one, other]));
        edges.forEach((edge, place) => {
          expect(edge.one < edge.other).toBe(true);
          expect(backwards[place]?.weight).toBeCloseTo(edge.weight, 9);
          expect(edge.evidence.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(edge.weight, 9);
        });
      }),
    );
  });

  it.each([
    [{ kind: 'sameThread', count: 3, lastOn: day('2026-03-03') }, 'in 3 threads together, last on 3 March'],
    [{ kind: 'sameEmployer', isOngoing: true }, 'at the same employer'],
    [{ kind: 'sameEmployer', lastOn: day('2021-05-31') }, 'once at the same employer, last on 31 May 2021'],
    [{ kind: 'statedIntroduction', lastOn: null }, 'in one introduction together'],
  ] as const)('say themselves in a few words (%#)', (more, words) => {
    const [evidence] = anEdge('a', 'b', more).evidence;
    expect(evidence === undefined ? '' : explainEvidence(evidence, today)).toBe(words);
  });
});

/** Two groups of four who know each other, joined by one tie, and somebody apart, who lives in Berlin too. */
const groups = { berlin: ['a1', 'a2', 'a3', 'a4'], hamburg: ['b1', 'b2', 'b3', 'b4', 'b5'] };
const within = (names: readonly string[], more = {}) =>
  names.flatMap((one, place) => names.slice(place + 1).map((other) => anEdge(one, other, more)));
const bridge = anEdge('a1', 'b1', { lastOn: addDays(today, -500) });
const edges = [...within(groups.berlin), ...within(groups.hamburg), bridge];
const everybody = [...ids(...groups.berlin, ...groups.hamburg), contactId('lone')];
const network = egoNetwork(everybody, edges);
const found = communities(network, seededRandom('two groups'));
const traits = everybody.map((id): ContactTraits => ({
  name: `Person ${id}`,
  company: id.startsWith('a') ? 'Fabrikam' : null,
  place: id.startsWith('b') ? 'Hamburg, Germany' : 'Berlin',
  role: id.startsWith('b') ? 'Data Engineer' : 'Engineer',
}));

describe('the network of contacts', () => {
  it('leaves out edges to strangers, to oneself, and second ones, and has its rows in order', () => {
    const some = egoNetwork(ids('a', 'b', 'c'), [
      anEdge('c', 'a'),
      anEdge('a', 'b'),
      anEdge('b', 'a'),
      anEdge('a', 'a'),
      anEdge('a', 'x'),
    ]);
    expect([...some.offsets]).toEqual([0, 2, 3, 4]);
    expect([...some.neighbours]).toEqual([1, 2, 0, 0]);
    expect([...some.tieOf]).toEqual([0, 1, 0, 1]);
  });
});

describe('the names of communities', () => {
  it('are what members share and others do not', () => {
    const named = nameCommunities(network, found, traits);
    expect(named.map(({ name }) => name)).toEqual(['Hamburg · data', 'Fabrikam · Berlin']);
    expect(named.flatMap(explainCommunity)).toEqual([
      '5 of 5 live in Hamburg; elsewhere almost nobody.',
      '5 of 5 have “data” in their role; elsewhere almost nobody.',
      '4 of 4 work at Fabrikam; elsewhere almost nobody.',
      '4 of 4 live in Berlin; elsewhere 17 %.',
    ]);
  });

  it('are those of their best known member where nothing is shared', () => {
    const nothing = traits.map(({ name }) => ({ name, company: null, place: null, role: null }));
    expect(nameCommunities(network, found, nothing)[0]?.name).toBe('Around Person b1');
  });
});

describe('brokers and bridges', () => {
  it('name the contacts who join groups, the most between first', () => {
    const measured = measureNetwork(network, (name) => seededRandom(name));
    const [first, ...others] = brokers(network, found, measured, 5);
    expect(first).toMatchObject({ contactId: 'b1', communities: [0, 1], betweenness: 16 });
    expect(others.map(({ contactId: id }) => id)).toEqual(['a1']);
    expect(first === undefined ? '' : explainBroker(first, (community) => `group ${community}`)).toBe(
      'Knows people in 2 groups: group 0 and group 1. 16 pairs of your contacts meet through them.',
    );
  });

  it('name the only tie between two groups once it is quiet for a year', () => {
    const [lone] = loneBridges(network, found);
    if (lone === undefined) throw new Error('one tie joins the two groups');
    expect(lone).toEqual({ one: 'a1', other: 'b1', communities: [0, 1] });
    expect(bridgesAtRisk([{ ...lone, evidence: bridge.evidence }], today)).toEqual([{ ...lone, quietDays: 500 }]);
    const busy = anEdge('a1', 'b1', { lastOn: addDays(today, -20) });
    expect(bridgesAtRisk([{ ...lone, evidence: busy.evidence }], today)).toEqual([]);
    expect(loneBridges(egoNetwork(everybody, [...edges, anEdge('a2', 'b2')]), found)).toEqual([]);
  });

  it('name the group to which one fading tie of the owner leads', () => {
    const way = { community: 1, size: 4, contactId: contactId('a1'), silentDays: 200 };
    const fresh = { ...way, community: 0, silentDays: 20 };
    expect(thinAccess([fresh, way, { ...way, community: 2, size: 3 }])).toEqual([way]);
  });
});

describe('the layout', () => {
  const map = layout(network, found, 30);
  const away = (one: number, other: number) =>
    Math.hypot((map.x[one] ?? 0) - (map.x[other] ?? 0), (map.y[one] ?? 0) - (map.y[other] ?? 0));

  it('keeps groups together and apart from each other, and nobody on top of anybody', () => {
    everybody.forEach((_, one) => {
      for (let other = 0; other < one; other += 1) expect(away(one, other)).toBeGreaterThan(0.4);
    });
    const [first, second] = map.discs;
    if (first === undefined || second === undefined) throw new Error('two groups are two discs');
    expect(Math.hypot(first.x - second.x, first.y - second.y)).toBeGreaterThan(first.radius + second.radius);
    expect(away(0, 1)).toBeLessThan(2 * second.radius);
  });

  it('is a number for everybody, the same every time, for any network and no steps at all', () => {
    const someTies = fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 60 });
    fc.assert(
      fc.property(someTies, fc.nat(8), (ties, steps) => {
        const people = Array.from({ length: 20 }, (_, node) => String(node).padStart(2, '0'));
        const any = egoNetwork(
          ids(...people),
          ties.map(([one, other]) => anEdge(people[one] ?? '', people[other] ?? '')),
        );
        const groupsOfAny = communities(any, seededRandom('any'));
        const drawn = layout(any, groupsOfAny, steps);
        expect([...drawn.x, ...drawn.y].every(Number.isFinite)).toBe(true);
        expect(layout(any, groupsOfAny, steps)).toEqual(drawn);
      }),
    );
  });
});

describe('the exports', () => {
  const contacts = everybody.map((id): ExportedContact => ({
    ...{ id, name: `<Ann> & "${id}"\u0000`, company: null, role: 'Engineer', place: null },
    ...{ community: 'Hamburg', strength: 0.5 },
  }));

  it('are GraphML with every contact and edge, whatever is in a name', () => {
    const text = [...toGraphml({ contacts, edges })].join('');
    expect(text.match(/<node /g)).toHaveLength(contacts.length);
    expect(text.match(/<edge /g)).toHaveLength(edges.length);
    expect(text).toContain(
      '<node id="a1"><data key="node-name">&lt;Ann&gt; &amp; &quot;a1&quot;</data><data key="node-role">Engineer</data>',
    );
    expect(text).toContain('<data key="edge-evidence">sameThread 1</data>');
    expect(text).not.toContain('\u0000');
  });

  it('are JSON that reads back', () => {
    const read = JSON.parse([...toJson({ contacts, edges })].join(''));
    expect(read.nodes).toEqual(contacts);
    expect(read.edges[0]).toMatchObject({ source: 'a1', target: 'a2', weight: 1, evidence: [{ kind: 'sameThread' }] });
    expect(JSON.parse([...toJson({ contacts: [], edges: [] })].join(''))).toEqual({ directed: false, nodes: [], edges: [] });
  });
});
