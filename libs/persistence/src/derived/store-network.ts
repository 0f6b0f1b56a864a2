import type { ChartedCommunity, ChartedContact, ContactEdge, OwnerId } from '#vocabulary';
import { copyRows, type CopyValue } from '../copy-rows.js';
import { newId } from '../identifiers.js';
import type { Sql } from '../sql.js';
import { packedEvidence } from './edge-row.js';

/** A network measured and drawn, ready to be stored. */
export interface NetworkToStore {
  readonly contacts: readonly ChartedContact[];
  readonly communities: readonly ChartedCommunity[];
  readonly edges: readonly ContactEdge[];
  /** Edges that alone join two communities. */
  readonly bridges: readonly Pick<ContactEdge, 'one' | 'other'>[];
  readonly modularity: number;
  readonly owner: { readonly effectiveSize: number; readonly efficiency: number; readonly constraint: number };
  readonly evidenceSign: string;
  readonly computedAt: Date;
  readonly milliseconds: number;
}

/** Puts one chart in the place of another inside the caller's transaction. Contacts who are gone meanwhile are left out. */
export async function storeNetwork(sql: Sql, owner: OwnerId, network: NetworkToStore): Promise<void> {
  // Whoever closes the account waits for this row, and then finds all that was written; whoever asks anew does not wait.
  const standing = await sql.row('select from network_run where owner_id = $1 for key share', [owner]);
  if (standing === null) return;
  await replaceRows(sql, owner, 'community', COMMUNITY_COLUMNS, communityRows(owner, network));
  await replaceRows(sql, owner, 'contact_measure', MEASURE_COLUMNS, measureRows(owner, network));
  await replaceRows(sql, owner, 'contact_edge', EDGE_COLUMNS, edgeRows(owner, network));
  await sql.run(WRITE_RUN, [
    ...[owner, newId(), network.computedAt, network.milliseconds, network.evidenceSign],
    ...[network.contacts.length, network.edges.length, network.communities.length, network.modularity],
    ...[network.owner.effectiveSize, network.owner.efficiency, finite(network.owner.constraint)],
  ]);
}

type Table = 'community' | 'contact_measure' | 'contact_edge';

/** COPY does not write into a table behind a policy, so rows come by way of a temporary one. */
async function replaceRows(
  sql: Sql,
  owner: OwnerId,
  table: Table,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]>,
): Promise<void> {
  await sql.client.query(`create temporary table if not exists staged_${table} (like ${table}) on commit delete rows`);
  await copyRows(sql, `staged_${table}`, columns, rows);
  await sql.run(`delete from ${table} where owner_id = $1`, [owner]);
  const named = columns.map((column) => `s.${column}`).join(', ');
  await sql.run(`insert into ${table} (${columns.join(', ')}) select ${named} from staged_${table} s ${STILL_THERE[table]}`, [
    owner,
  ]);
}

/** Of which of the rows a contact may be gone meanwhile; held, so that they stay until these are written. */
const STILL_THERE: Record<Table, string> = {
  community: 'where s.owner_id = $1',
  contact_measure: 'join contact c on c.owner_id = s.owner_id and c.id = s.contact_id where s.owner_id = $1 for key share of c',
  contact_edge: 'where s.owner_id = $1',
};

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
