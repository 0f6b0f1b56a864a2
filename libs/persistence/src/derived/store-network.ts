import type { ContactEdge, ContactId, OwnerId } from '#vocabulary';
import { copyRows } from '../copy-rows.js';
import { newId } from '../identifiers.js';
import type { Sql } from '../sql.js';
import { packedEvidence } from './edge-row.js';

/** A network measured and drawn, ready to be stored. */
export interface NetworkToStore {
  readonly contacts: readonly MeasuredContact[];
  readonly communities: readonly StoredCommunity[];
  readonly edges: readonly ContactEdge[];
  /** Edges that alone join two communities. */
  readonly bridges: readonly Pick<ContactEdge, 'one' | 'other'>[];
  readonly modularity: number;
  readonly owner: { readonly effectiveSize: number; readonly efficiency: number; readonly constraint: number };
  readonly evidenceSign: string;
  readonly computedAt: Date;
  readonly milliseconds: number;
}

/** A contact's place on the map and their measures. */
export interface MeasuredContact {
  readonly contactId: ContactId;
  /** Null for those nobody is known to know. */
  readonly community: number | null;
  readonly x: number;
  readonly y: number;
  /** How many other contacts they know. */
  readonly acquaintances: number;
  /** Burt's, by the weights of ties; null without ties. */
  readonly constraint: number | null;
  readonly effectiveSize: number | null;
  /** Pairs of contacts whose shortest way leads through them. */
  readonly betweenness: number;
  /** The communities a broker knows somebody in; null for those who are none. */
  readonly reaches: readonly number[] | null;
}

export interface StoredCommunity {
  /** 0 is the largest. */
  readonly number: number;
  readonly size: number;
  readonly name: string;
  /** What its name rests on. */
  readonly sentences: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Puts one chart in the place of another inside the caller's transaction. Contacts who are gone meanwhile are left out. */
export async function storeNetwork(sql: Sql, owner: OwnerId, network: NetworkToStore): Promise<void> {
  // Whoever closes the account waits for this row, and then finds all that was written; whoever asks anew does not wait.
  const standing = await sql.row('select from network_run where owner_id = $1 for key share', [owner]);
  if (standing === null) return;
  for (const table of ['contact_edge', 'contact_measure', 'community'] as const) {
    await sql.run(`delete from ${table} where owner_id = $1`, [owner]);
  }
  await copyRows(sql, 'community', COMMUNITY_COLUMNS, communityRows(owner, network));
  await sql.client.query('create temporary table if not exists staged_measure (like contact_measure) on commit delete rows');
  await copyRows(sql, 'staged_measure', MEASURE_COLUMNS, measureRows(owner, network));
  await sql.run(
    `insert into contact_measure select m.* from staged_measure m
       join contact c on c.owner_id = m.owner_id and c.id = m.contact_id
     where m.owner_id = $1 for key share of c`,
    [owner],
  );
  await copyRows(sql, 'contact_edge', EDGE_COLUMNS, edgeRows(owner, network));
  await sql.run(WRITE_RUN, [
    ...[owner, newId(), network.computedAt, network.milliseconds, network.evidenceSign],
    ...[network.contacts.length, network.edges.length, network.communities.length, network.modularity],
    ...[network.owner.effectiveSize, network.owner.efficiency, finite(network.owner.constraint)],
  ]);
}

/** From so many edges on the planner is told what the tables hold now. */
const LARGE_EDGES = 20_000;

export const isLargeNetwork = (network: NetworkToStore): boolean => network.edges.length >= LARGE_EDGES;

const COMMUNITY_COLUMNS = ['owner_id', 'number', 'size', 'name', 'sentences', 'x', 'y', 'radius'] as const;

function* communityRows(owner: OwnerId, { communities }: NetworkToStore) {
  for (const { number, size, name, sentences, x, y, radius } of communities) {
    yield [owner, number, size, name, sentences, x, y, radius];
  }
}

const MEASURE_COLUMNS = [
  ...(['owner_id', 'contact_id', 'community', 'x', 'y', 'acquaintances'] as const),
  ...(['constraint_of_contact', 'effective_size', 'betweenness', 'reaches'] as const),
];

function* measureRows(owner: OwnerId, { contacts }: NetworkToStore) {
  for (const contact of contacts) {
    const { contactId, community, x, y, acquaintances, constraint, effectiveSize, betweenness, reaches } = contact;
    const reached = reaches?.map(String) ?? null;
    yield [owner, contactId, community, x, y, acquaintances, constraint, effectiveSize, betweenness, reached];
  }
}

const EDGE_COLUMNS = ['owner_id', 'one', 'other', 'weight', 'evidence', 'is_lone_bridge'] as const;

function* edgeRows(owner: OwnerId, { edges, bridges }: NetworkToStore) {
  const lone = new Set(bridges.map(({ one, other }) => `${one} ${other}`));
  for (const { one, other, weight, evidence } of edges) {
    yield [owner, one, other, weight, packedEvidence(evidence), lone.has(`${one} ${other}`)];
  }
}

const WRITE_RUN = `
update network_run set id = $2, computed_at = $3, milliseconds = $4, evidence_sign = $5, contacts = $6, edges = $7,
  communities = $8, modularity = $9, effective_size = $10, efficiency = $11, constraint_of_owner = $12
where owner_id = $1`;

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
