import type { ArchiveFile } from '../archive-file.js';
import { guardedBytes } from '../guarded-bytes.js';
import { readText } from '../text/read-text.js';
import { unreadText } from '../text/text-encoding.js';

/** A line as people see it, without its end. */
export interface TextLine {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** Nobody writes more in one line; what stands behind is left out. */
const LINE_LENGTH_MAX = 1_048_576;

/** The lines of a text file, ended by LF or CR LF, with no more than one of them held. */
export async function* linesOfText(file: ArchiveFile): AsyncGenerator<readonly TextLine[]> {
  let held = '';
  let line = 1;
  for await (const piece of readText(guardedBytes(file), file.encoding ?? unreadText())) {
    const lines: TextLine[] = [];
    const parts = piece.split('\n');
    const last = parts.pop() ?? '';
    for (const part of parts) {
      lines.push({ line: line++, text: withoutReturn(held === '' ? part : held + part).slice(0, LINE_LENGTH_MAX) });
      held = '';
    }
    if (held.length < LINE_LENGTH_MAX) held += last;
    if (lines.length > 0) yield lines;
  }
  if (held !== '') yield [{ line, text: withoutReturn(held).slice(0, LINE_LENGTH_MAX) }];
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}
