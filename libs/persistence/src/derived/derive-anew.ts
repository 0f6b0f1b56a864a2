import type { ContactId, OwnerId } from '#vocabulary';
import type { Sql } from '../sql.js';
import { refoldTies } from './refold-ties.js';
import { refreshCards } from './refresh-cards.js';

/** Ties, cards and search texts of the given contacts, inside the caller's transaction. */
export async function deriveAnew(sql: Sql, owner: OwnerId, contacts: readonly ContactId[]): Promise<void> {
  await refoldTies(sql, owner, contacts);
  await refreshCards(sql, owner, contacts);
}
