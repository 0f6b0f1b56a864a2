import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { ArchiveFile } from '#importers';
import { isRefusal, refused } from '#vocabulary';
import type { ArchiveProblem, Opening, OpenRefusal } from './opened-archive.js';
import { entriesOf, type TarEntry } from './tar-entries.js';

/** A tar on this machine. `prefix` is what the names of its files shall begin with; `size` is its own, in bytes. */
interface Tar {
  readonly path: string;
  readonly size: number;
  readonly prefix: string;
}

/**
 * Lists the files of a tar. Only its headers are read, from one to the next; each file is read from its place when it is
 * opened.
 */
export async function filesOfTar(tar: Tar, opening: Opening): Promise<readonly ArchiveFile[] | OpenRefusal> {
  const files: ArchiveFile[] = [];
  const byName = new Map<string, ArchiveFile>();
  const handle = await open(tar.path);
  try {
    for await (const entry of entriesOf(handle, tar.size)) {
      if (isRefusal(entry)) return entry;
      const found = fileOf(entry, tar, byName);
      if (isRefusal(found)) return found;
      const tooMany = opening.count(1, found !== null && 'size' in found ? (found.size ?? 0) : entry.size);
      if (tooMany !== null) return tooMany;
      if (found === null) continue;
      if ('code' in found) {
        opening.problems.push(found);
        continue;
      }
      byName.set(found.name, found);
      files.push(found);
    }
  } finally {
    await handle.close();
  }
  return files;
}

/** @returns null for what is no file and needs none, such as a folder */
function fileOf(
  entry: TarEntry,
  { path, prefix }: Tar,
  earlier: ReadonlyMap<string, ArchiveFile>,
): ArchiveFile | ArchiveProblem | OpenRefusal | null {
  const inside = withoutDot(entry.name);
  if (isOutside(inside)) return refused('ARCHIVE_UNSAFE', `The archive names a file outside itself: ${entry.name}.`);
  const name = `${prefix}${inside}`;
  const { start, size } = entry;
  switch (entry.type) {
    case '0':
    case '7':
      // Before there was a type for folders, a slash at the end made one.
      return inside.endsWith('/') ? null : { name, size, open: () => bytesAt(path, start, size) };
    case '5':
    case 'V':
      return null;
    case '1': {
      // Mailboxes hold one message under two names. Only what stands in this tar already can be meant.
      const meant = earlier.get(`${prefix}${withoutDot(entry.linkName)}`);
      const reason = 'The file is a link to one that is not there.';
      return meant === undefined ? { file: name, code: 'SYMBOLIC_LINK', reason } : { ...meant, name };
    }
    case '2':
      return refused('ARCHIVE_UNSAFE', `The archive holds a link to somewhere else: ${inside}.`);
    default:
      return { file: name, code: 'NOT_A_FILE', reason: 'This is no file that could be read: a device, or part of a file.' };
  }
}

function withoutDot(name: string): string {
  return name.replace(/^(?:\.\/)+/, '');
}

/** As for ZIPs: nothing is written under these names, but who writes such names means no good. */
function isOutside(name: string): boolean {
  return name.startsWith('/') || /^[a-z]:/i.test(name) || name.includes('\\') || name.split('/').includes('..');
}

async function* bytesAt(path: string, start: number, size: number): AsyncGenerator<Uint8Array> {
  if (size > 0) yield* createReadStream(path, { start, end: start + size - 1 }) as AsyncIterable<Uint8Array>;
}
