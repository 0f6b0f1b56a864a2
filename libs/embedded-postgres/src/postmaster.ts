import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The server process that holds a database folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
  /** Somebody asked it to end; it takes no more connections and waits for those it has. */
  readonly isStopping: boolean;
}

/** @returns the live server of a database folder; null when none runs, whatever files a dead one left. */
export function postmasterOf(data: string): Postmaster | null {
  const [pid, folder, , port, , , , status] = noted(data);
  if (pid === undefined || folder === undefined || !isAlive(Number(pid)) || resolve(folder) !== resolve(data)) return null;
  return { pid: Number(pid), port: Number(port), isReady: status?.trim() === 'ready', isStopping: status?.trim() === 'stopping' };
}

/** @returns the port of a server that was killed: whoever used it looks for its successor there. Null where none was. */
export function portOfTheDead(data: string): number | null {
  const port = Number(noted(data)[3]);
  return Number.isInteger(port) && port > 0 ? port : null;
}

function noted(data: string): string[] {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** Alive means able to work: a process that ended and waits for its parent to notice is not. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    // No /proc on this system, or the process ended just now; the next look tells.
    return true;
  }
}
