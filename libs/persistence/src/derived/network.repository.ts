import type { ChartedCommunity, ChartedContact, ContactEdge, ContactId, OwnerId } from '#vocabulary';
import type { Database } from '../database.js';
import type { Sql } from '../sql.js';
import { askForNetwork } from './ask-for-network.js';
import { EdgeEvidenceReader } from './edge-evidence.js';
import { edgeOfRow, type EdgeRow } from './edge-row.js';
import { isLargeNetwork, type NetworkToStore, storeNetwork } from './store-network.js';

/** What was asked for, what was answered, and the figures of the network as it stands. */
export interface NetworkRun {
  readonly askedAt: Date;
  /** Whether the network is being computed, or waits for it. */
  readonly isDue: boolean;
  /** When computing it failed; null once it succeeds. */
  readonly failedAt: Date | null;
  /** Null before the first was computed. */
  readonly figures: NetworkFigures | null;
}

export interface NetworkFigures {
  /** Changes with every chart that is stored. */
  readonly id: string;
  readonly computedAt: Date;
  readonly milliseconds: number;
  readonly evidenceSign: string;
  readonly contacts: number;
  readonly edges: number;
  readonly communities: number;
  readonly modularity: number;
  readonly effectiveSize: number;
  readonly efficiency: number;
  /** Null without contacts. */
  readonly constraint: number | null;
}

/** A network as it was stored last. */
export interface StoredNetwork {
  readonly run: NetworkRun | null;
  readonly communities: readonly ChartedCommunity[];
  /** By id. */
  readonly contacts: readonly ChartedContact[];
}

/** Work on one owner's network that nobody else is at. */
export interface NetworkWriting {
  /** The evidence as of one moment. */
  read<Result>(work: (evidence: EdgeEvidenceReader) => Promise<Result>): Promise<Result>;
  /** Puts a chart in the place of the one before. */
  store(network: NetworkToStore): Promise<void>;
}

/** Who knows whom among an owner's contacts: the one writer, and the readers. */
export class NetworkRepository {
  constructor(private readonly database: Database) {}

  /** Asks for the network to be looked at anew; the worker is due from now on. */
  async ask(owner: OwnerId, now: Date): Promise<void> {
    await this.database.asOwner(owner, (sql) => askForNetwork(sql, owner, now));
  }

  /** Owners who wait for an answer. */
  async ownersDue(): Promise<OwnerId[]> {
    const accounts = await this.database.beforeSignIn((sql) => sql.rows<{ id: OwnerId }>('select id from account'));
    const due: OwnerId[] = [];
    for (const { id } of accounts) if ((await this.run(id))?.isDue === true) due.push(id);
    return due;
  }

  async run(owner: OwnerId): Promise<NetworkRun | null> {
    const row = await this.database.asOwner(owner, (sql) => sql.row<RunRow>(RUN, [owner]));
    return row === null ? null : runOf(row);
  }

  /** @returns null, having done nothing, when somebody else is at this owner's network. */
  alone<Result>(owner: OwnerId, work: (writing: NetworkWriting) => Promise<Result>): Promise<Result | null> {
    return this.database.exclusively(owner, 'network', (transaction) =>
      work({
        read: (reading) =>
          transaction(async (sql) => {
            await sql.client.query('set transaction isolation level repeatable read read only');
            return reading(new EdgeEvidenceReader(sql, owner));
          }),
        store: async (network) => {
          await transaction((sql) => storeNetwork(sql, owner, network));
          if (isLargeNetwork(network)) await this.database.maintain('analyze contact_edge, contact_measure');
        },
      }),
    );
  }

  /** Says that what was asked at that moment is answered, or could not be. */
  async answered(owner: OwnerId, askedAt: Date, failedAt: Date | null): Promise<void> {
    await this.database.asOwner(owner, (sql) =>
      sql.run('update network_run set answered_for = $2, failed_at = $3 where owner_id = $1', [owner, askedAt, failedAt]),
    );
  }

  /** All ties among the contacts, by their ids. */
  async edges(owner: OwnerId): Promise<ContactEdge[]> {
    const rows = await this.database.asOwner(owner, (sql) => sql.rows<EdgeRow>(`${EDGES} order by e.one, e.other`, [owner]));
    return rows.map(edgeOfRow);
  }

  /** Ties of any of these contacts, the weightiest first. */
  async edgesOf(owner: OwnerId, contacts: readonly ContactId[], most: number): Promise<ContactEdge[]> {
    const rows = await this.database.asOwner(owner, (sql) =>
      sql.rows<EdgeRow>(
        `select * from (
           ${EDGES} and e.one = any($2::uuid[])
           union
           ${EDGES} and e.other = any($2::uuid[])) edge
         order by weight desc, one, other limit $3`,
        [owner, contacts, most],
      ),
    );
    return rows.map(edgeOfRow);
  }

  /** The network as it stands, all at once. */
  async ofOwner(owner: OwnerId): Promise<StoredNetwork> {
    const run = await this.run(owner);
    const communities = await this.database.asOwner(owner, (sql) => communitiesOf(sql, owner));
    const contacts = await this.database.asOwner(owner, (sql) =>
      sql.rows<ChartedContact>(
        `select contact_id "contactId", community, x, y, acquaintances, constraint_of_contact "constraint",
           effective_size "effectiveSize", betweenness, reaches
         from contact_measure where owner_id = $1 order by contact_id`,
        [owner],
      ),
    );
    return { run, communities, contacts };
  }
}

function communitiesOf(sql: Sql, owner: OwnerId): Promise<ChartedCommunity[]> {
  return sql.rows<ChartedCommunity>(
    'select number, size, name, sentences, x, y, radius from community where owner_id = $1 order by number',
    [owner],
  );
}

/** Edges `e` between contacts who are both still there. */
export const EDGES = `
  select e.one, e.other, e.weight, e.evidence
  from contact_edge e
    join contact_measure a on a.owner_id = e.owner_id and a.contact_id = e.one
    join contact_measure b on b.owner_id = e.owner_id and b.contact_id = e.other
  where e.owner_id = $1`;

type RunRow = Omit<NetworkRun, 'figures'> & { readonly [Field in keyof NetworkFigures]: NetworkFigures[Field] | null };

const RUN = `
  select asked_at "askedAt", asked_at is distinct from answered_for "isDue", failed_at "failedAt", id,
    computed_at "computedAt", milliseconds, evidence_sign "evidenceSign", contacts, edges, communities, modularity,
    effective_size "effectiveSize", efficiency, constraint_of_owner "constraint"
  from network_run where owner_id = $1`;

function runOf({ askedAt, isDue, failedAt, ...figures }: RunRow): NetworkRun {
  return { askedAt, isDue, failedAt, figures: isComputed(figures) ? figures : null };
}

/** A chart that was stored has every figure. */
function isComputed(figures: { readonly id: string | null }): figures is NetworkFigures {
  return figures.id !== null;
}
