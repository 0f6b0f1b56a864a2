import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { refused } from '#vocabulary';
import type { ArchiveLimits } from './archive-limits.js';
import { Opening, type OpenedArchive, type OpenRefusal } from './opened-archive.js';
import { openZip } from './open-zip.js';

/** Something the owner handed over: a ZIP, a folder or a file. `name` is what they know it by, `/` between its parts. */
export interface ArchiveInput {
  readonly path: string;
  readonly name: string;
}

/**
 * Opens what the owner handed over, whatever it is by its first bytes: a ZIP (with ZIPs in it one level deep), a folder, or
 * single files. Nothing is unpacked before it is read. Everything opened is closed again when this refuses.
 */
export async function openArchive(inputs: readonly ArchiveInput[], limits: ArchiveLimits): Promise<OpenedArchive | OpenRefusal> {
  const opening = new Opening(limits);
  const isOnly = inputs.length === 1;
  for (const input of inputs) {
    const refusal = await addInput(input, isOnly, opening);
    if (refusal === null) continue;
    await opening.close();
    return refusal;
  }
  const outerName = [inputs[0]?.name ?? '', ...opening.outerNames].join('/');
  return { files: [...opening.files.values()], problems: opening.problems, outerName, close: () => opening.close() };
}

async function addInput({ path, name }: ArchiveInput, isOnly: boolean, opening: Opening): Promise<OpenRefusal | null> {
  let found;
  try {
    found = await stat(path);
  } catch {
    return refused('ARCHIVE_MISSING', `There is no ${name}, or it may not be read.`);
  }
  if (found.isDirectory()) return addFolder(path, isOnly ? '' : `${name}/`, opening);
  if (!found.isFile()) return refused('ARCHIVE_FORMAT_UNKNOWN', `${name} is neither a file nor a folder.`);
  return addFile({ path, name }, found.size, isOnly ? '' : `${name}/`, opening);
}

/** @param prefix what the names of a ZIP's files begin with */
async function addFile(
  { path, name }: ArchiveInput,
  size: number,
  prefix: string,
  opening: Opening,
): Promise<OpenRefusal | null> {
  switch (await formatOf(path)) {
    case 'zip':
      return openZip(path, prefix, opening, 0);
    case 'other archive':
      return refused('ARCHIVE_FORMAT_UNKNOWN', `${name} is packed, but not as a ZIP. Unpack it first, then import the folder.`);
    case 'file': {
      const tooMany = opening.count(1, 0);
      if (tooMany === null) opening.add({ name, size, open: () => createReadStream(path) });
      return tooMany;
    }
  }
}

async function addFolder(path: string, prefix: string, opening: Opening): Promise<OpenRefusal | null> {
  const entries = await readdir(path, { withFileTypes: true });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const inside = join(path, entry.name);
    const name = `${prefix}${entry.name}`;
    if (entry.isSymbolicLink()) {
      opening.problems.push({
        file: name,
        code: 'SYMBOLIC_LINK',
        reason: 'The file is a link to somewhere else; it is not read.',
      });
    } else if (entry.isDirectory() || entry.isFile()) {
      const refusal = entry.isDirectory()
        ? await addFolder(inside, `${name}/`, opening)
        : await addFile({ path: inside, name }, (await stat(inside)).size, `${name}/`, opening);
      if (refusal !== null) return refusal;
    }
  }
  return null;
}

type Format = 'zip' | 'other archive' | 'file';

const SIGNATURES: readonly (readonly [Format, number, readonly number[]])[] = [
  ['zip', 0, [0x50, 0x4b, 0x03, 0x04]],
  ['zip', 0, [0x50, 0x4b, 0x05, 0x06]],
  ['other archive', 0, [0x1f, 0x8b]],
  ['other archive', 0, [0x42, 0x5a, 0x68]],
  ['other archive', 0, [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['other archive', 0, [0x37, 0x7a, 0xbc, 0xaf]],
  ['other archive', 0, [0x52, 0x61, 0x72, 0x21]],
  ['other archive', 257, [0x75, 0x73, 0x74, 0x61, 0x72]],
];
const HEAD_BYTES = 262;

/** What a file is by its first bytes: gzip, bzip2, xz, 7z, rar and tar are known so that they can be refused in words. */
async function formatOf(path: string): Promise<Format> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.subarray(0, bytesRead);
    const found = SIGNATURES.find(([, at, bytes]) => bytes.every((byte, index) => head[at + index] === byte));
    return found?.[0] ?? 'file';
  } finally {
    await file.close();
  }
}
