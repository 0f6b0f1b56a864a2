import type { ChartedCommunity, ChartedContact, CalendarDate, ContactEdge, ContactId, OwnerId } from '#vocabulary';
import { strengthInSql } from '../contacts/strength-in-sql.js';
import type { Database } from '../database.js';
import { edgeOfRow, type EdgeRow } from './edge-row.js';
import { EDGES } from './network.repository.js';

/** A tie that alone joins two communities, with these. */
export interface StoredBridge extends ContactEdge {
  readonly oneIn: number;
  readonly otherIn: number;
}

/** A community into which the owner was ever in touch with one contact alone. */
export interface StoredWayIn {
  readonly community: number;
  readonly size: number;
  readonly contactId: ContactId;
  readonly lastAt: Date;
}

/** A contact as the map shows them. */
export interface MappedContact {
  readonly id: ContactId;
  readonly name: string;
  readonly company: string | null;
  readonly role: string | null;
  readonly place: string | null;
  readonly community: number | null;
  readonly x: number;
  readonly y: number;
  readonly acquaintances: number;
  /** 0 to 1; null without evidence. */
  readonly strength: number | null;
  /** The day of the last exchange; null where there was none. */
  readonly lastOn: CalendarDate | null;
}

/** How a table of the network is ordered; each from the highest down. */
export const NETWORK_SORTS = ['acquaintances', 'betweenness', 'effectiveSize'] as const;
export type NetworkSort = (typeof NETWORK_SORTS)[number];

const SORT_COLUMNS: Record<NetworkSort, string> = {
  acquaintances: 'm.acquaintances::float8',
  betweenness: 'm.betweenness',
  effectiveSize: 'coalesce(m.effective_size, -1)',
};

const MEASURES = `m.contact_id "contactId", m.community, m.x, m.y, m.acquaintances, m.constraint_of_contact "constraint",
  m.effective_size "effectiveSize", m.betweenness, m.reaches`;

/** The stored network, part by part, as it is looked at. */
export class NetworkViewRepository {
  constructor(private readonly database: Database) {}

  /** The largest first. */
  communities(owner: OwnerId, most: number): Promise<ChartedCommunity[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows<ChartedCommunity>(
        `select number, size, name, sentences, x, y, radius from community where owner_id = $1 order by number limit $2`,
        [owner, most],
      ),
    );
  }

  communitiesNumbered(owner: OwnerId, numbers: readonly number[]): Promise<ChartedCommunity[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows<ChartedCommunity>(
        `select number, size, name, sentences, x, y, radius from community where owner_id = $1 and number = any($2::int[])`,
        [owner, numbers],
      ),
    );
  }

  /** Who lies between most others first. */
  brokers(owner: OwnerId, most: number): Promise<ChartedContact[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows<ChartedContact>(
        `select ${MEASURES} from contact_measure m where m.owner_id = $1 and m.reaches is not null
         order by m.betweenness desc, m.contact_id limit $2`,
        [owner, most],
      ),
    );
  }

  async loneBridges(owner: OwnerId, most: number): Promise<StoredBridge[]> {
    const rows = await this.database.asOwner(owner, (sql) =>
      sql.rows<EdgeRow & { oneIn: number; otherIn: number }>(
        `select e.one, e.other, e.weight, e.evidence, a.community "oneIn", b.community "otherIn"
         from contact_edge e
           join contact_measure a on a.owner_id = e.owner_id and a.contact_id = e.one
           join contact_measure b on b.owner_id = e.owner_id and b.contact_id = e.other
         where e.owner_id = $1 and e.is_lone_bridge limit $2`,
        [owner, most],
      ),
    );
    return rows.map(({ oneIn, otherIn, ...row }) => ({ ...edgeOfRow(row), oneIn, otherIn }));
  }

  /** The largest community first. */
  onlyWaysIn(owner: OwnerId): Promise<StoredWayIn[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows<StoredWayIn>(
        `select way.community, c.size, way.contact_id "contactId", way.last_at "lastAt"
         from (
           select m.community, min(m.contact_id::text)::uuid contact_id, max(t.last_at) last_at
           from contact_measure m join tie t on t.owner_id = m.owner_id and t.contact_id = m.contact_id
           where m.owner_id = $1 and m.community is not null
           group by m.community having count(*) = 1
         ) way join community c on c.owner_id = $1 and c.number = way.community
         order by way.community`,
        [owner],
      ),
    );
  }

  /** One page of everybody, or of one community, and the one after it. */
  measured(
    owner: OwnerId,
    { community, sort }: { readonly community: number | null; readonly sort: NetworkSort },
    page: { readonly first: number; readonly after: readonly string[] | null },
  ): Promise<(ChartedContact & { readonly keys: readonly string[] })[]> {
    const [key, id] = page.after ?? [null, null];
    const column = SORT_COLUMNS[sort];
    return this.database.asOwner(owner, (sql) =>
      sql.rows(
        `select ${MEASURES}, array[${column}::text, m.contact_id::text] keys from contact_measure m
         where m.owner_id = $1 and ($2::int is null or m.community = $2)
           and ($3::float8 is null or (${column}, m.contact_id) < ($3, $4::uuid))
         order by ${column} desc, m.contact_id desc limit $5`,
        [owner, community, key, id, page.first + 1],
      ),
    );
  }

  async countMeasured(owner: OwnerId, community: number | null): Promise<number> {
    const row = await this.database.asOwner(owner, (sql) =>
      sql.row<{ n: number }>(
        'select count(*) n from contact_measure where owner_id = $1 and ($2::int is null or community = $2)',
        [owner, community],
      ),
    );
    return row?.n ?? 0;
  }

  measuresOf(owner: OwnerId, contacts: readonly ContactId[]): Promise<ChartedContact[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows<ChartedContact>(
        `select ${MEASURES} from contact_measure m where m.owner_id = $1 and m.contact_id = any($2::uuid[])`,
        [owner, contacts],
      ),
    );
  }

  /** Everybody on the map, by id. Strength is that of the moment. */
  mapped(owner: OwnerId, now: Date): Promise<MappedContact[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows<MappedContact>(
        `select m.contact_id id, card.name, card.company, card.role, card.location place, m.community, m.x, m.y, m.acquaintances,
           ${strengthInSql('$2')} strength, to_char(card.last_at, 'YYYY-MM-DD') "lastOn"
         from contact_measure m
           join contact_card card on card.owner_id = m.owner_id and card.contact_id = m.contact_id
           join contact k on k.owner_id = m.owner_id and k.id = m.contact_id
           left join tie t on t.owner_id = m.owner_id and t.contact_id = m.contact_id
         where m.owner_id = $1 order by m.contact_id`,
        [owner, now],
      ),
    );
  }

  /** Ties without their evidence, the weightiest first. */
  weightiestTies(owner: OwnerId, most: number): Promise<Pick<ContactEdge, 'one' | 'other' | 'weight'>[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows(`select one, other, weight from contact_edge where owner_id = $1 order by weight desc, one, other limit $2`, [
        owner,
        most,
      ]),
    );
  }

  /** Of each contact the ties to others, the weightiest first; at most `most` of each. */
  async tiesOf(
    owner: OwnerId,
    contacts: readonly ContactId[],
    most: number,
  ): Promise<(ContactEdge & { readonly contactId: ContactId })[]> {
    const rows = await this.database.asOwner(owner, (sql) =>
      sql.rows<EdgeRow & { contactId: ContactId }>(
        `select "contactId", one, other, weight, evidence from (
           select *, row_number() over (partition by "contactId" order by weight desc, one, other) nth from (
             select one "contactId", edge.* from (${EDGES} and e.one = any($2::uuid[])) edge
             union all
             select other "contactId", edge.* from (${EDGES} and e.other = any($2::uuid[])) edge) tie) ranked
         where nth <= $3 order by "contactId", nth`,
        [owner, contacts, most],
      ),
    );
    return rows.map(({ contactId, ...row }) => ({ ...edgeOfRow(row), contactId }));
  }
}
