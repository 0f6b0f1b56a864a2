import type { ContactId, OwnerId } from '#vocabulary';
import type { Sql } from '../sql.js';
import { markMessageWords } from './message-words.js';
import { beTheOneDeriver } from './one-deriver.js';
import { refoldTies } from './refold-ties.js';
import { refreshCards } from './refresh-cards.js';

/**
 * Ties, cards and search texts of the given contacts, in the transaction that changed what they come from. The words of
 * their messages are left to the worker.
 */
export async function deriveContacts(sql: Sql, owner: OwnerId, contacts: readonly ContactId[]): Promise<void> {
  await beTheOneDeriver(sql, owner);
  await deriveTiesAndCards(sql, owner, contacts);
  await markMessageWords(sql, owner, contacts);
}

/** For whoever holds the right to derive. */
export async function deriveTiesAndCards(sql: Sql, owner: OwnerId, contacts: readonly ContactId[]): Promise<void> {
  await refoldTies(sql, owner, contacts);
  await refreshCards(sql, owner, contacts);
}
