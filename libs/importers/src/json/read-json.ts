import type { ArchiveFile } from '../archive-file.js';
import { guardedBytes, UnreadableBytes } from '../guarded-bytes.js';
import type { ParsedRow } from '../parsed-row.js';
import type { RowOutcome } from '../row-outcome.js';
import { readText } from '../text/read-text.js';
import { type JsonFault, type JsonItem, JsonScanner } from './json-scanner.js';
import { unreadText } from '../text/text-encoding.js';

/**
 * Reads a file of JSON, an item at a time, so that memory does not grow with it. Damage is a problem at the line it was
 * found on; content never makes it throw.
 *
 * @param paths where items are looked for, as `JsonScanner` takes them
 * @param outcomesOf what becomes of an item, or of each row in it; null for one that is no row of its own, such as a heading
 */
export async function* readJson(
  file: ArchiveFile,
  paths: readonly string[],
  outcomesOf: (item: JsonItem) => RowOutcome | readonly RowOutcome[] | null,
): AsyncGenerator<ParsedRow> {
  for await (const items of jsonItems(file, paths)) {
    for (const item of items) {
      const provenance = { file: file.name, line: item.line };
      const read = item.path === null ? ({ kind: 'problem', ...faultOf(item) } as const) : outcomesOf(item);
      for (const outcome of [read ?? []].flat()) yield { ...outcome, provenance };
    }
  }
}

/** What JSON says of itself at these paths, for who looks into a file before it is read. Damage is left to the reading. */
export async function* lookIntoJson(file: ArchiveFile, paths: readonly string[]): AsyncGenerator<JsonItem> {
  for await (const items of jsonItems(file, paths)) for (const item of items) if (item.path !== null) yield item;
}

async function* jsonItems(
  file: ArchiveFile,
  paths: readonly string[],
): AsyncGenerator<readonly (JsonItem | JsonFault | Damage)[]> {
  const scanner = new JsonScanner(paths);
  let line = 1;
  try {
    for await (const piece of readText(guardedBytes(file), file.encoding ?? unreadText())) {
      const found = scanner.push(piece);
      line = found.at(-1)?.line ?? line;
      if (found.length > 0) yield found;
    }
  } catch (fault) {
    if (!(fault instanceof UnreadableBytes)) throw fault;
    yield [{ path: null, code: fault.code, reason: fault.reason, line }];
    return;
  }
  yield scanner.end();
}

interface Damage {
  readonly path: null;
  readonly code: string;
  readonly reason: string;
  readonly line: number;
}

function faultOf({ code, reason }: JsonFault | Damage) {
  return { code, reason };
}
