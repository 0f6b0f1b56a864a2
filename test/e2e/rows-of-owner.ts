import { createHash } from 'node:crypto';
import type { TestDatabase } from './a-database.js';
import type { Browser, Installation } from './an-installation.js';

/** Everything an import may write about an owner's network, and what is derived from it. */
const TABLES = [
  ...['contact', 'persona', 'observation', 'interaction', 'message_text', 'source_record', 'note', 'opportunity'],
  ...['owner_statement', 'own_post', 'possible_match', 'tie', 'contact_card', 'contact_search', 'job_change'],
  ...['stage_change', 'opportunity_person', 'board'],
] as const;

/**
 * Every row of an owner, table by table, in order. Ids that hang on the batch, the owner and the clock are left out on
 * request, so that two undisturbed runs of one import can be compared.
 */
export async function rowsOfOwner(
  storage: Pick<TestDatabase, 'asSuperuser'>,
  owner: string,
  without: readonly string[] = [],
  renamed: (row: Record<string, unknown>) => Record<string, unknown> = (row) => row,
): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {};
  for (const table of TABLES) {
    const rows = await storage.asSuperuser<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t where owner_id = $1`,
      [owner],
    );
    dump[table] = rows
      .map(({ row }) => JSON.stringify(Object.entries(renamed(row)).filter(([name]) => !without.includes(name))))
      .sort();
  }
  return dump;
}

/** The same in short: how many rows each table has, and a hash over them. */
export function fingerprint(dump: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(dump).map(([table, rows]) => [
      table,
      `${rows.length} ${createHash('sha256').update(rows.join('\n')).digest('hex').slice(0, 12)}`,
    ]),
  );
}

/** The owner a browser is signed in as. */
export const ownerOf = async (member: Browser): Promise<string> => (await member.ask('{ me { id } }')).data.me.id as string;

export async function fingerprintOf(
  installation: Pick<Installation, 'storage'>,
  member: Browser,
): Promise<Record<string, string>> {
  return fingerprint(await rowsOfOwner(installation.storage, await ownerOf(member)));
}
