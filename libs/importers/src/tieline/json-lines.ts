import type { ArchiveFile } from '../archive-file.js';
import { guardedBytes } from '../guarded-bytes.js';
import { parsedJson } from '../json/parse-json.js';
import { readText } from '../text/read-text.js';
import { unreadText } from '../text/text-encoding.js';

/** One line that is not blank, counted from 1. `value` is undefined where it is no JSON, or longer than anybody's words. */
export interface JsonLine {
  readonly line: number;
  readonly value: unknown;
}

/** A message may be long; what is longer than this is none. */
const LINE_LENGTH_MAX = 32 * 1_048_576;

/** Reads JSON Lines as they come; no more than one line is held. */
export async function* jsonLines(file: ArchiveFile): AsyncGenerator<JsonLine> {
  let held = '';
  let isTooLong = false;
  let line = 1;
  for await (const piece of readText(guardedBytes(file), file.encoding ?? unreadText())) {
    const [first = '', ...others] = piece.split('\n');
    isTooLong ||= held.length + first.length > LINE_LENGTH_MAX;
    held = isTooLong ? 'too long' : held + first;
    for (const next of others) {
      if (held.trim() !== '') yield { line, value: parsedJson(held) };
      held = next;
      isTooLong = false;
      line++;
    }
  }
  if (held.trim() !== '') yield { line, value: parsedJson(held) };
}
