import type { TestDatabase } from './a-database.js';
import { fingerprint, rowsOfOwner } from './rows-of-owner.js';

/** Hang on the owner, the batch or the clock, so that two runs of one import differ in them. */
const ACCIDENTAL = [
  ...['owner_id', 'id', 'created_by', 'batch_id', 'first_batch', 'last_batch', 'created_at'],
  // Turned about with the order of the two contacts' ids.
  'evidence',
];

/**
 * What an owner's rows say, in short: how many each table has and a hash over them. Contacts go by their first trace, as
 * their ids differ from run to run; so who is whom is compared as well.
 */
export async function contentsOfOwner(
  storage: Pick<TestDatabase, 'asSuperuser'>,
  owner: string,
): Promise<Record<string, string>> {
  const traces = await storage.asSuperuser<{ contact: string; trace: string }>(
    'select contact_id contact, min(id::text) trace from persona where owner_id = $1 group by contact_id',
    [owner],
  );
  const traceOf = new Map(traces.map(({ contact, trace }) => [contact, trace]));
  const dump = await rowsOfOwner(storage, owner, ACCIDENTAL, (row) => {
    const named = { ...row };
    for (const column of CONTACT_COLUMNS) {
      const contact = row[column];
      if (typeof contact === 'string') named[column] = traceOf.get(contact) ?? 'nobody';
    }
    const pair = [named.left_contact, named.right_contact].map(String).sort();
    return 'left_contact' in row ? { ...named, left_contact: pair[0], right_contact: pair[1] } : named;
  });
  return fingerprint(dump);
}

const CONTACT_COLUMNS = ['contact_id', 'left_contact', 'right_contact'] as const;
