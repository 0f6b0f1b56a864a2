import { concatenated } from '../text/concatenated.js';

/** Longer is no number of bytes. */
const LOOK_AT_BYTES = 32;

/**
 * Takes a message out of what Apple Mail puts around it: the number of its bytes on a line before, a list of properties
 * behind. Everything else passes unchanged, but for a byte-order mark.
 */
export async function* withoutWrapping(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array = new Uint8Array(0);
  let left: number | null = null;
  for await (const chunk of chunks) {
    if (left !== null) {
      if (left > 0) yield chunk.length > left ? chunk.subarray(0, left) : chunk;
      left = Math.max(0, left - chunk.length);
      continue;
    }
    head = concatenated([head, chunk], head.length + chunk.length);
    if (head.length < LOOK_AT_BYTES) continue;
    const [from, bytes] = wrappingOf(head);
    yield head.subarray(from, Math.min(head.length, from + bytes));
    left = Math.max(0, from + bytes - head.length);
  }
  if (left === null && head.length > 0) yield head.subarray(wrappingOf(head)[0]);
}

/** Where the message begins, and how many bytes it has. */
function wrappingOf(head: Uint8Array): readonly [from: number, bytes: number] {
  const text = String.fromCharCode(...head.subarray(0, LOOK_AT_BYTES));
  const mark = text.startsWith('\u00ef\u00bb\u00bf') ? 3 : 0;
  const count = /^(\d{1,10}) *\r?\n/.exec(text);
  return count === null ? [mark, Infinity] : [count[0].length, Number(count[1])];
}
