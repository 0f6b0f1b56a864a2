import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SYSTEM_FOLDER } from './binaries.js';
import { canEnter, type OperatingUser } from './operating-user.js';

/** A database folder: the files of PostgreSQL and the password to them. */
export interface Cluster {
  readonly folder: string;
  readonly data: string;
  readonly password: string;
}

export const SUPERUSER = 'tieline';

/** Lies inside the database folder, so that folder and password come to be in one step. */
const PASSWORD_FILE = 'tieline-password';

/**
 * Finds the database folder, or makes a new one where there is none. Two who make it at once end with the same one.
 *
 * @param folder where the owner wants it. Root inside a private home gets one under /var/lib/tieline instead, because
 * the user PostgreSQL runs as cannot enter there.
 */
export function openCluster(folder: string, binaries: string, user: OperatingUser | null): Cluster {
  const place = withinReach(resolve(folder), user);
  const data = join(place, 'pgdata');
  if (!existsSync(join(data, PASSWORD_FILE))) makeCluster(place, data, binaries, user);
  return { folder: place, data, password: readFileSync(join(data, PASSWORD_FILE), 'utf8') };
}

function withinReach(folder: string, user: OperatingUser | null): string {
  mkdirSync(folder, { recursive: true });
  const place = canEnter(folder, user)
    ? folder
    : join(SYSTEM_FOLDER, `data-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`);
  mkdirSync(place, { recursive: true });
  if (user !== null) chownSync(place, user.uid, user.gid);
  return place;
}

function makeCluster(place: string, data: string, binaries: string, user: OperatingUser | null): void {
  const draft = join(place, `pgdata-${process.pid}`);
  const passwordDraft = join(place, `password-${process.pid}`);
  writeFileSync(passwordDraft, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (user !== null) chownSync(passwordDraft, user.uid, user.gid);
  try {
    const made = spawnSync(
      join(binaries, 'initdb'),
      [
        ...['-D', draft, '-U', SUPERUSER, '--pwfile', passwordDraft, '-A', 'scram-sha-256', '--no-instructions'],
        ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
      ],
      { ...user, cwd: '/', encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(`PostgreSQL could not make its folder ${data}: ${made.stderr}${made.stdout}`);
    renameSync(passwordDraft, join(draft, PASSWORD_FILE));
    renameSync(draft, data);
  } catch (fault) {
    // Somebody else who started at the same moment was first; theirs is as good.
    if (!existsSync(join(data, PASSWORD_FILE))) throw fault;
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(passwordDraft, { force: true });
  }
}
