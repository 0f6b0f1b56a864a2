import type { ArchiveFile } from '../archive-file.js';
import { headOf } from '../head-of.js';
import { readText } from '../text/read-text.js';
import { unreadText } from '../text/text-encoding.js';

/** The beginning of a file as text, whatever it is written in. */
export async function textHeadOf(file: ArchiveFile): Promise<string> {
  const head = await headOf(file);
  let text = '';
  for await (const piece of readText(once(head), unreadText())) text += piece;
  return text;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
