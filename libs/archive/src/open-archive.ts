import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { refused } from '#vocabulary';
import type { ArchiveLimits } from './archive-limits.js';
import { Opening, type OpenedArchive, type OpenRefusal } from './opened-archive.js';
import { openPacked } from './open-packed.js';

/** Something the owner handed over: an archive, a folder or a file. `name` is what they know it by, `/` between its parts. */
export interface ArchiveInput {
  readonly path: string;
  readonly name: string;
}

/**
 * Opens what the owner handed over, whatever it is by its first bytes: a ZIP, a tar or gzip (with such in it one level deep),
 * a folder, or single files. Of what can be read in any order nothing is unpacked before it is read. Everything opened is closed again when this refuses.
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
  return openPacked({ path, name, prefix: isOnly ? '' : `${name}/` }, opening, 0);
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
        : await openPacked({ path: inside, name, prefix: `${name}/` }, opening, 0);
      if (refusal !== null) return refusal;
    }
  }
  return null;
}
