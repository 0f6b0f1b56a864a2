import type { ArchiveFile } from '../archive-file.js';
import { nullIfUnreadable } from '../guarded-bytes.js';
import { headOf } from '../head-of.js';
import { textOf } from '../json/json-value.js';
import { lookIntoJson, readJson } from '../json/read-json.js';
import { fileSetAside } from '../one-row-file.js';
import type { ParsedRow } from '../parsed-row.js';
import { BlueskyReading, didOf } from './bluesky-reading.js';
import { looksLikeCar } from './car-blocks.js';
import { lookIntoCar, readCar, type Repository, revisionOf } from './read-car.js';
import { momentOfTid } from './tid.js';
import { looksLikeXrpc, readXrpc, XRPC_PATHS } from './xrpc.js';

type Kind = 'repository' | 'answer';

async function kindOf(file: ArchiveFile): Promise<Kind | null> {
  // Pictures lie beside a repository in great number; whatever has no such ending may be one.
  if (!/\.(?:car|json|bin|cbor)$|(?:^|\/)[^./]+$/i.test(file.name)) return null;
  const head = await headOf(file).catch(nullIfUnreadable);
  if (head === null) return null;
  if (looksLikeCar(head)) return 'repository';
  return /\.json$/i.test(file.name) && looksLikeXrpc(new TextDecoder().decode(head)) ? 'answer' : null;
}

/** What the files of Bluesky say of themselves; null when none is one. The newest revision dates the export. */
export async function recognizeBluesky(files: readonly ArchiveFile[]): Promise<{ readonly exportedAt: Date | null } | null> {
  let isFound = false;
  let exportedAt: Date | null = null;
  for (const file of files) {
    const kind = await kindOf(file);
    if (kind === null) continue;
    isFound = true;
    const at = kind === 'repository' ? momentOfTid(await revisionOf(file))?.at : undefined;
    if (at !== undefined && (exportedAt === null || at > exportedAt)) exportedAt = at;
  }
  return isFound ? { exportedAt } : null;
}

/** Reads repositories and saved answers; answers first, since they alone give names. */
export async function* readBluesky(files: readonly ArchiveFile[]): AsyncGenerator<ParsedRow> {
  const reading = new BlueskyReading();
  const repositories: { readonly file: ArchiveFile; readonly repository: Repository }[] = [];
  const answers: ArchiveFile[] = [];
  const others: ArchiveFile[] = [];
  for (const file of files) {
    const kind = await kindOf(file);
    if (kind !== 'repository') {
      (kind === 'answer' ? answers : others).push(file);
      continue;
    }
    const repository = await lookIntoCar(file);
    repositories.push({ file, repository });
    if (repository.did !== '') reading.owners.add(repository.did);
  }
  for (const file of answers) {
    for await (const { path, value } of lookIntoJson(file, ['subject', 'records[].uri'])) {
      const did = path === 'subject' ? textOf(value, 'did') : didOf(textOf(value));
      if (did !== '') reading.owners.add(did);
    }
  }
  for (const file of answers) yield* readJson(file, XRPC_PATHS, (item) => readXrpc(item, reading));
  for (const { file, repository } of repositories) yield* readCar(file, repository, reading);
  for (const file of others) yield fileSetAside(file, 'FILE_UNKNOWN', 'The file is no repository and no answer of the network.');
}
