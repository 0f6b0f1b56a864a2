import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Says in the data folder who is running on it. */
export interface RunningMark {
  readonly pid: number;
  /** When the system started that process, as the system counts; tells it from a later one of the same number. */
  readonly startedAt: string;
  readonly address: string;
}

const FILE = 'running.json';

/**
 * Marks the folder as ours.
 *
 * @returns whose it is instead, when somebody lives there; a mark of the dead is replaced.
 */
export function markRunning(folder: string, address: string): RunningMark | null {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, FILE);
  const mark = { pid: process.pid, startedAt: startOf(process.pid), address };
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(mark), { flag: 'wx' });
      return null;
    } catch (fault) {
      if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
    }
    const other = runningIn(folder);
    if (other !== null) return other;
    rmSync(file, { force: true });
  }
}

/** @returns who runs on the folder now; null for nobody. */
export function runningIn(folder: string): RunningMark | null {
  try {
    const mark = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as RunningMark;
    return startOf(mark.pid) === mark.startedAt && isThere(mark.pid) ? mark : null;
  } catch {
    return null;
  }
}

export function unmarkRunning(folder: string): void {
  if (runningIn(folder)?.pid === process.pid) rmSync(join(folder, FILE), { force: true });
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}

/** Empty where the system does not tell; then only the process number counts. */
function startOf(pid: number): string {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return status.slice(status.lastIndexOf(')')).split(' ')[20] ?? '';
  } catch {
    return '';
  }
}
