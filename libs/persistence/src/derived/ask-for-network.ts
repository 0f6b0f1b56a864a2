import type { OwnerId } from '#vocabulary';
import type { Sql } from '../sql.js';

/** Asks for the owner's network to be looked at anew, in the transaction that changed what it comes from. */
export async function askForNetwork(sql: Sql, owner: OwnerId, now: Date): Promise<void> {
  // Two who ask at one moment ask twice.
  await sql.run(
    `insert into network_run (owner_id, asked_at) values ($1, $2)
     on conflict (owner_id) do update set asked_at = greatest(excluded.asked_at, network_run.asked_at + interval '1 millisecond')`,
    [owner, now],
  );
}
