import type { ArchiveFile } from '../archive-file.js';
import { nullIfUnreadable } from '../guarded-bytes.js';
import { textOf } from '../json/json-value.js';
import { lookIntoJson } from '../json/read-json.js';
import { isoMoment } from '../text/moment-of.js';
import { type XFile, xFileOf } from './x-file.js';

/** What an X archive says of itself; null when none of the files is one of X's. */
export async function recognizeX(
  files: readonly ArchiveFile[],
): Promise<{ readonly era: string | null; readonly exportedAt: Date | null } | null> {
  const known: XFile[] = [];
  for (const file of files) {
    const one = await xFileOf(file).catch(nullIfUnreadable);
    if (one !== null) known.push(one);
  }
  if (known.length === 0) return null;
  let exportedAt: Date | null = null;
  for (const { file } of known.filter(({ type }) => type === 'manifest')) {
    for await (const { value } of lookIntoJson(file, ['archiveInfo'])) {
      exportedAt = isoMoment(textOf(value, 'generationDate'))?.at ?? exportedAt;
    }
  }
  return { era: eraOf(new Set(known.map(({ type }) => type))), exportedAt };
}

/** Files that came and went tell; the others were the same in all years. */
function eraOf(types: ReadonlySet<string>): string | null {
  if ([...types].some((type) => type.startsWith('grailbird'))) return 'before 2019';
  if (types.has('message_event')) return '2025 and later';
  if (types.has('tweets') || types.has('note_tweet')) return 'late 2022 and later';
  return types.has('tweet') ? '2019–2022' : null;
}
