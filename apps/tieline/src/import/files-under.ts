import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { refused, type Refusal } from '#vocabulary';

export interface FoundFiles {
  /** What the owner knows it by. */
  readonly title: string;
  readonly files: readonly { readonly path: string; readonly name: string; readonly size: number }[];
}

const FILES_MAX = 1_000;

/** A file, or all files of a folder under their names in it. */
export async function filesUnder(path: string): Promise<FoundFiles | Refusal<'NOTHING_THERE' | 'TOO_MANY_FILES'>> {
  const whole = resolve(path);
  const title = basename(whole);
  const place = await stat(whole).catch(() => null);
  if (place === null) return refused('NOTHING_THERE', `There is nothing at ${path}.`);
  if (place.isFile()) return { title, files: [{ path: whole, name: title, size: place.size }] };
  const entries = await readdir(whole, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  if (paths.length === 0) return refused('NOTHING_THERE', `There is no file in ${path}.`);
  if (paths.length > FILES_MAX) {
    return refused(
      'TOO_MANY_FILES',
      `${path} holds ${paths.length} files; an import takes ${FILES_MAX}. Import the ZIP instead.`,
    );
  }
  const files = paths.sort().map(async (one) => ({
    path: one,
    name: [title, ...relative(whole, one).split(sep)].join('/'),
    size: (await stat(one)).size,
  }));
  return { title, files: await Promise.all(files) };
}
