import { readdirSync, readFileSync } from 'node:fs';

/**
 * Memory of a process and all that descend from it, and of other roots: the proportional set size, in which a page shared
 * by several processes is counted once over all of them.
 *
 * @returns megabytes
 */
export function memoryOf(roots: readonly number[]): number {
  return descendantsOf(roots).reduce((sum, pid) => sum + proportionalKilobytes(pid), 0) / 1024;
}

/** The one process below the roots whose command names the program. */
export function descendantOf(roots: readonly number[], program: string): number {
  const found = descendantsOf(roots).find((pid) => read(`/proc/${pid}/cmdline`).includes(program));
  if (found === undefined) throw new Error(`No process runs ${program}.`);
  return found;
}

function descendantsOf(roots: readonly number[]): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(Number(name))]),
  );
  const descends = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 0; at = parents.get(at)) if (roots.includes(at)) return true;
    return false;
  };
  return [...parents.keys()].filter(descends);
}

/** CPU time a process has used so far, in milliseconds. */
export function cpuMillisecondsOf(pid: number): number {
  const fields = statOf(pid);
  // utime and stime, in ticks of which Linux has 100 a second.
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10;
}

function parentOf(pid: number): number {
  return Number(statOf(pid)[1] ?? 0);
}

/** The fields of /proc/PID/stat behind the name, which may hold blanks; empty for a process that just ended. */
function statOf(pid: number): string[] {
  const text = read(`/proc/${pid}/stat`);
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function proportionalKilobytes(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
