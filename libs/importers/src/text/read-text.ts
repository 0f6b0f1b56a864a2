import { asUtf8 } from './as-utf8.js';
import { concatenated } from './concatenated.js';
import { asStrictUtf8, decodeText, guessEncoding } from './decode-text.js';
import type { TextEncoding } from './text-encoding.js';

const LINE_FEED = 10;
/** A line longer than this is decoded in pieces. */
const HELD_BYTES_MAX = 1_048_576;
const LONGEST_SEQUENCE_BYTES = 4;

/**
 * Bytes to text, in pieces that end where a line does if lines have a bearable length. In this order: a byte-order mark or
 * the zero bytes of UTF-16, strict UTF-8, the encoding a detector finds among the plausible ones, Windows-1252. Lines that
 * are no UTF-8 are decoded one by one, so that a file of mixed encodings loses no letter.
 *
 * @param encoding is told which of those it was
 */
export async function* readText(chunks: AsyncIterable<Uint8Array>, encoding: TextEncoding): AsyncGenerator<string> {
  let held: Uint8Array = new Uint8Array(0);
  for await (const chunk of asUtf8(chunks, encoding)) {
    const bytes = held.length === 0 ? chunk : concatenated([held, chunk], held.length + chunk.length);
    const end = endOfWholeText(bytes);
    held = bytes.slice(end);
    if (end > 0) yield decoded(bytes.subarray(0, end), encoding);
  }
  if (held.length > 0) yield decoded(held, encoding);
}

function endOfWholeText(bytes: Uint8Array): number {
  const afterLastLine = bytes.lastIndexOf(LINE_FEED) + 1;
  if (bytes.length - afterLastLine < HELD_BYTES_MAX) return afterLastLine;
  // Cut between characters: before the last byte that begins one.
  let cut = bytes.length - 1;
  while (cut > bytes.length - LONGEST_SEQUENCE_BYTES && ((bytes[cut] ?? 0) & 0xc0) === 0x80) cut--;
  return cut;
}

function decoded(bytes: Uint8Array, encoding: TextEncoding): string {
  const text = asStrictUtf8(bytes) ?? decodedByLine(bytes, encoding);
  // No database keeps NUL.
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}

function decodedByLine(bytes: Uint8Array, encoding: TextEncoding): string {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    lines.push(bytes.subarray(start, end));
    start = end;
  }
  if (encoding.name === null || encoding.name === 'utf-8') {
    const others = lines.filter((line) => asStrictUtf8(line) === null);
    encoding.name = guessEncoding(concatenated(others, lengthOf(others)));
    encoding.isGuessed = encoding.name !== 'utf-8';
  }
  const { name } = encoding;
  return lines.map((line) => decodeText(line, null, name)).join('');
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}
