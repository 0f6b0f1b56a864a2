import type { ArchiveFile } from './archive-file.js';
import { guardedBytes } from './guarded-bytes.js';
import { asUtf8 } from './text/as-utf8.js';
import { concatenated } from './text/concatenated.js';
import { readText } from './text/read-text.js';
import { unreadText } from './text/text-encoding.js';

const HEAD_BYTES = 4096;

/** The first bytes of a file, for telling what it is, in however small pieces they come. */
export async function headOf(file: ArchiveFile): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of guardedBytes(file)) {
    parts.push(chunk.subarray(0, HEAD_BYTES - length));
    length = Math.min(HEAD_BYTES, length + chunk.length);
    if (length === HEAD_BYTES) break;
  }
  return concatenated(parts, length);
}

/** The same as text, UTF-16 told by its mark or its zero bytes; letters cut in two at the end are lost. */
export async function headTextOf(file: ArchiveFile): Promise<string> {
  const head = await headOf(file);
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of asUtf8(onlyPiece(head), unreadText())) text += decoder.decode(bytes);
  return text.replaceAll('\0', '');
}

/** The same in whatever encoding people's programs write; old ones are told by their letters. */
export async function anyHeadTextOf(file: ArchiveFile): Promise<string> {
  const head = await headOf(file);
  let text = '';
  for await (const piece of readText(onlyPiece(head), unreadText())) text += piece;
  return text;
}

async function* onlyPiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield bytes;
}
