import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { getuid } from 'node:process';

/** Whom PostgreSQL runs as; null for ourselves. */
export interface OperatingUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root lends it an unprivileged user of the machine.
 *
 * @returns null when we are nobody special ourselves.
 * @throws when the machine has neither `postgres` nor `nobody`.
 */
export function operatingUser(): OperatingUser | null {
  if (getuid === undefined || getuid() !== 0) return null;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find((fields) => fields[0] === name) ?? [];
    if (uid !== undefined && gid !== undefined && Number(uid) !== 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('PostgreSQL cannot run as root, and this machine has no user "postgres" or "nobody" to run it as.');
}

/** Whether that user can enter the folder: one inside a private home is closed to them, whatever its own rights. */
export function canEnter(folder: string, user: OperatingUser | null): boolean {
  if (user === null) return true;
  const test = spawnSync('/bin/sh', ['-c', 'test -r "$1" && test -x "$1"', 'sh', folder], { ...user, cwd: '/' });
  return test.status === 0;
}
