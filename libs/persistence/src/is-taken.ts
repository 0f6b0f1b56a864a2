import pg from 'pg';

const UNIQUE_VIOLATION = '23505';

/** Whether a statement failed because another row, of the given table or of any, has what it wanted to have alone. */
export function isTaken(fault: unknown, table: string | null): boolean {
  return fault instanceof pg.DatabaseError && fault.code === UNIQUE_VIOLATION && (table === null || fault.table === table);
}
