import pg from 'pg';

const UNIQUE_VIOLATION = '23505';

/** Whether a statement failed because another row of the table has what it wanted to have alone. */
export function isTaken(fault: unknown, table: string): boolean {
  return fault instanceof pg.DatabaseError && fault.code === UNIQUE_VIOLATION && fault.table === table;
}
