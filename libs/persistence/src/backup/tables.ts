import type { Sql } from '../sql.js';

/** One table as a backup holds it. */
export interface BackupTable {
  readonly name: string;
  /** In the table's order, without what the database computes itself. */
  readonly columns: readonly string[];
  /** Whether its rows belong to owners; the others are those of signing in. */
  readonly isOwned: boolean;
}

/** The ledger of migrations describes the schema, not what it holds; keys of writes are forgotten within a day. */
const NOT_KEPT = ['migration', 'idempotency_key'];

/** Every table with rows worth keeping, each after those its foreign keys point to. */
export async function backupTables(sql: Sql): Promise<BackupTable[]> {
  const tables = await sql.rows<BackupTable & { needs: string[] }>(
    `select c.relname::text as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'owner_id' and not a.attisdropped) as "isOwned",
       array(select distinct k.confrelid::regclass::text from pg_constraint k
             where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all($1::text[])
     order by c.relname`,
    [NOT_KEPT],
  );
  return inOrderOfNeed(tables).map(({ name, columns, isOwned }) => ({ name, columns, isOwned }));
}

function inOrderOfNeed<Table extends { readonly name: string; readonly needs: readonly string[] }>(
  tables: readonly Table[],
): Table[] {
  const ordered: Table[] = [];
  const done = new Set<string>();
  while (ordered.length < tables.length) {
    const next = tables.filter((table) => !done.has(table.name) && table.needs.every((name) => done.has(name)));
    if (next.length === 0) throw new Error('The foreign keys of the tables form a ring.');
    for (const table of next) {
      ordered.push(table);
      done.add(table.name);
    }
  }
  return ordered;
}
