import { type OwnerId, refused } from '#vocabulary';
import { isTaken } from '../is-taken.js';
import type { Sql } from '../sql.js';

export const IMPORT_RUNNING = refused('IMPORT_RUNNING', 'An import is being written. Try again when it is done.');

/**
 * An import holds in memory who is whom while it writes, so people are not moved or taken away beneath it. The lock keeps an
 * import from beginning to write before this transaction ends.
 */
export async function isImporting(sql: Sql, owner: OwnerId): Promise<boolean> {
  const batches = await sql.rows<{ state: string }>('select state from import_batch where owner_id = $1 for share', [owner]);
  return batches.some((batch) => batch.state === 'committing' || batch.state === 'undoing');
}

/** True for a chunk that names a trace as new which the owner gave somebody since it was planned: planned anew, it fits. */
export function isOutrunByOwner(fault: unknown): boolean {
  return isTaken(fault, 'persona');
}
