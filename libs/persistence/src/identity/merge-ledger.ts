import type { ContactId, MergePlan, OwnerId, SplitPlan } from '#vocabulary';
import { newId } from '../identifiers.js';
import type { Sql } from '../sql.js';

export type MergeKind = 'merge' | 'split';

/** A merge or a split that stands and can be taken back. */
export interface StandingMerge {
  readonly id: string;
  readonly kind: MergeKind;
  /** Who a merge left, or whom a split took from. */
  readonly survivor: ContactId;
  /** Who went into the survivor, or who was split off. */
  readonly absorbed: ContactId;
  readonly absorbedName: string;
  readonly mergedAt: Date;
}

/** A ledger entry with what moved: enough to take it back. */
export type LedgerEntry = StandingMerge &
  (
    | { readonly kind: 'merge'; readonly moved: MergePlan }
    | { readonly kind: 'split'; readonly moved: SplitPlan & { readonly absorbedName: string } }
  );

const COLUMNS = `id, kind, survivor, absorbed, moved::jsonb ->> 'absorbedName' as "absorbedName", merged_at as "mergedAt"`;

/** Distributes over the two kinds, which a plain Omit would melt into one. */
type Entered<Entry> = Entry extends LedgerEntry ? Omit<Entry, 'id' | 'absorbedName'> : never;

export async function enterMerge(sql: Sql, owner: OwnerId, { moved, ...entry }: Entered<LedgerEntry>): Promise<StandingMerge> {
  const id = newId();
  await sql.run(
    `insert into contact_merge (owner_id, id, kind, survivor, absorbed, moved, merged_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [owner, id, entry.kind, entry.survivor, entry.absorbed, JSON.stringify(moved), entry.mergedAt],
  );
  return { id, ...entry, absorbedName: moved.absorbedName };
}

/** Locked until the transaction ends, so that nothing is taken back twice. */
export function standingEntry(sql: Sql, owner: OwnerId, id: string): Promise<LedgerEntry | null> {
  return sql.row<LedgerEntry>(
    `select ${COLUMNS}, moved::jsonb as moved from contact_merge
     where owner_id = $1 and id = $2 and undone_at is null for update`,
    [owner, id],
  );
}

export async function markUndone(sql: Sql, owner: OwnerId, id: string, now: Date): Promise<void> {
  await sql.run('update contact_merge set undone_at = $3 where owner_id = $1 and id = $2', [owner, id, now]);
}

const MERGES_PER_CONTACT_MAX = 50;

/** What stands for each of the given contacts, latest first. */
export function standingOf(sql: Sql, owner: OwnerId, contacts: readonly ContactId[]): Promise<StandingMerge[]> {
  return sql.rows<StandingMerge>(
    `select latest.* from unnest($2::uuid[]) asked (id) cross join lateral (
       select ${COLUMNS} from contact_merge
       where owner_id = $1 and survivor = asked.id and undone_at is null
       order by merged_at desc, id desc limit ${MERGES_PER_CONTACT_MAX}) latest`,
    [owner, contacts],
  );
}
