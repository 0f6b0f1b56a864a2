import type { ContactId, OwnerId, SplitPlan } from '#vocabulary';
import { newId } from '../identifiers.js';
import type { Sql } from '../sql.js';

/**
 * Makes a contact of the chosen traces inside the caller's transaction. That the two are different people is remembered,
 * or the next import would ask.
 */
export async function applySplit(sql: Sql, owner: OwnerId, plan: SplitPlan, splitOff: ContactId, now: Date): Promise<void> {
  await sql.run(
    `insert into contact (owner_id, id, created_at, created_by)
     select $1, $3, $4, c.created_by from contact c where c.owner_id = $1 and c.id = $2`,
    [owner, plan.contact, splitOff, now],
  );
  await sql.run('update persona set contact_id = $3 where owner_id = $1 and contact_id = $2 and id = any($4::uuid[])', [
    ...[owner, plan.contact, splitOff, plan.personas],
  ]);
  await sql.run(
    `insert into possible_match (owner_id, id, left_contact, right_contact, probability, evidence, state, decided_at)
     values ($1, $2, $3, $4, 0, '[]', 'different', $5)`,
    [owner, newId(), plan.contact, splitOff, now],
  );
}
