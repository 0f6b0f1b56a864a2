import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import yauzl from 'yauzl';
import yazl from 'yazl';
import type { TableRows } from '#persistence';
import { refused, type Refusal } from '#vocabulary';

/** What a backup says of itself. */
export interface Manifest {
  readonly madeAt: string;
  /** The last migration of the schema its rows have. */
  readonly schema: string;
  readonly tables: readonly { readonly table: string; readonly owner: string | null; readonly columns: readonly string[] }[];
}

const MANIFEST = 'manifest.json';
const entryName = (table: string, owner: string | null): string => `${owner ?? 'accounts'}/${table}.copy`;

/**
 * Writes a backup: a ZIP with one text file, as COPY writes it, for each table of each owner. The file has its name only
 * when it is complete.
 */
export async function writeBackup(
  path: string,
  dump: AsyncIterable<TableRows>,
  made: Omit<Manifest, 'tables'>,
): Promise<Manifest> {
  const draft = `${path}.incomplete`;
  const zip = new yazl.ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(draft, { mode: 0o600 }));
  try {
    const tables: Manifest['tables'][number][] = [];
    for await (const { rows, table, owner, columns } of dump) {
      tables.push({ table, owner, columns });
      const drained = new Promise((resolve, reject) => rows.once('end', resolve).once('error', reject));
      zip.addReadStream(rows, entryName(table, owner));
      await Promise.race([drained, written]);
    }
    const manifest = { ...made, tables };
    zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 1)), MANIFEST);
    zip.end();
    await written;
    await rename(draft, path);
    return manifest;
  } catch (fault) {
    await rm(draft, { force: true });
    throw fault;
  }
}

/** A backup opened for reading. */
export interface OpenBackup {
  readonly manifest: Manifest;
  rows(): AsyncGenerator<TableRows>;
  close(): void;
}

export async function openBackup(path: string): Promise<OpenBackup | Refusal<'NOT_A_BACKUP'>> {
  const zip = await yauzl.openPromise(path, { autoClose: false, lazyEntries: true }).catch(() => null);
  if (zip === null) return refused('NOT_A_BACKUP', `${path} is not a backup of Tieline, or it is cut off.`);
  const entries = new Map<string, yauzl.Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  const read = async (name: string): Promise<Readable> => {
    const entry = entries.get(name);
    if (entry === undefined) throw new Error(`The backup lacks ${name}.`);
    return zip.openReadStreamPromise(entry);
  };
  if (!entries.has(MANIFEST)) {
    zip.close();
    return refused('NOT_A_BACKUP', `${path} is a ZIP file, but not a backup of Tieline.`);
  }
  const manifest = JSON.parse(await text(await read(MANIFEST))) as Manifest;
  return {
    manifest,
    async *rows() {
      for (const { table, owner, columns } of manifest.tables) {
        yield { table, owner, columns, rows: await read(entryName(table, owner)) };
      }
    },
    close: () => {
      zip.close();
    },
  };
}
