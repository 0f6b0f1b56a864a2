import type { DatabaseExamination } from '#persistence';

/** One sentence of the doctor's. `warning`: works, but somebody should look. */
export interface Finding {
  readonly state: 'well' | 'warning' | 'wrong';
  readonly sentence: string;
}

export const well = (sentence: string): Finding => ({ state: 'well', sentence });
export const warning = (sentence: string): Finding => ({ state: 'warning', sentence });
export const wrong = (sentence: string): Finding => ({ state: 'wrong', sentence });

const POSTGRES_MIN = 15;
const GIGABYTE = 2 ** 30;

/** A large import needs about three times its archive; a database that cannot write stops. */
export function judgeDisk(folder: string, freeBytes: number): Finding {
  const free = `${(freeBytes / GIGABYTE).toFixed(1)} GB are free in ${folder}`;
  if (freeBytes < 0.2 * GIGABYTE) return wrong(`${free}. The database needs room to write.`);
  return freeBytes < 2 * GIGABYTE ? warning(`${free}. A large import may need more.`) : well(`${free}.`);
}

export function judgeDatabase(database: DatabaseExamination, isEmbedded: boolean): Finding[] {
  const name = `PostgreSQL ${database.version}${isEmbedded ? ', embedded' : ' at DATABASE_URL'}`;
  const findings = [
    Number.parseInt(database.version, 10) >= POSTGRES_MIN
      ? well(`${name}: ${counted(database.accounts, 'account')}, ${database.megabytes} MB.`)
      : wrong(`${name} is too old: ${POSTGRES_MIN} or newer is needed.`),
  ];
  if (database.migrationsDue.length > 0) {
    findings.push(warning(`${counted(database.migrationsDue.length, 'migration')} will run at the next start.`));
  }
  if (database.tablesWithoutWall.length > 0) {
    findings.push(wrong(`Row-level security does not hold for ${database.tablesWithoutWall.join(', ')}.`));
  }
  if (!database.hasOwnRole && database.migrationsDue.length === 0) {
    findings.push(warning('Requests run as the owner of the tables, because no role of their own could be made.'));
  }
  return findings;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
