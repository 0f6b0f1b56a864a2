import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/**
 * Ends what a killed server left behind: its children go on with the statement they are at, however long that takes, and
 * until the last of them is gone no new server starts on the folder. Nothing they do counts any more, as whoever asked
 * for it has lost the connection and a commit would be on disk. Where the system has no /proc they are waited for.
 *
 * @param data of a server that is dead
 */
export function endOrphans(data: string): void {
  for (const pid of orphansOf(data)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself meanwhile.
    }
  }
}

/** Children call themselves `postgres: …` and work in the folder; whose parent works there as well has a live server. */
function orphansOf(data: string): number[] {
  const inFolder = new Set(processes().filter((pid) => folderOf(pid) === data));
  return [...inFolder].filter((pid) => {
    const parent = parentOf(pid);
    return parent !== null && !inFolder.has(parent) && titleOf(pid).startsWith('postgres: ');
  });
}

function processes(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function folderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

const titleOf = (pid: number): string => told(pid, 'cmdline') ?? '';

function parentOf(pid: number): number | null {
  const parent = /^PPid:\s+(\d+)/m.exec(told(pid, 'status') ?? '')?.[1];
  return parent === undefined ? null : Number(parent);
}

/** @returns null for a process that ended just now. */
function told(pid: number, file: 'cmdline' | 'status'): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}
