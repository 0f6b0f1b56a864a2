import type { TextEncoding } from './text-encoding.js';

const UTF_8_MARK = [0xef, 0xbb, 0xbf];
/** How many bytes are looked at before deciding; a byte-order mark alone needs three. */
const LOOK_AT_BYTES = 512;
/** English in UTF-16 is nearly half zero bytes; text of another kind has next to none. */
const ZERO_SHARE_MIN = 0.3;

/**
 * Passes bytes on unchanged, except that UTF-16 (with a byte-order mark, or told by its zero bytes) becomes UTF-8 and a
 * mark is dropped. Other encodings stay as they are: a card may change its encoding from one line to the next.
 *
 * @param encoding is told whether it was UTF-16
 */
export async function* asUtf8(chunks: AsyncIterable<Uint8Array>, encoding: TextEncoding): AsyncGenerator<Uint8Array> {
  let head = new Uint8Array(0);
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let isDecided = false;
  const encoder = new TextEncoder();
  for await (const chunk of chunks) {
    if (isDecided) {
      yield decoder === null ? chunk : encoder.encode(decoder.decode(chunk, { stream: true }));
      continue;
    }
    head = joined(head, chunk);
    if (head.length < LOOK_AT_BYTES) continue;
    isDecided = true;
    decoder = utf16DecoderFor(head, encoding);
    yield decoder === null ? withoutMark(head) : encoder.encode(decoder.decode(head, { stream: true }));
  }
  if (!isDecided) {
    decoder = utf16DecoderFor(head, encoding);
    yield decoder === null ? withoutMark(head) : encoder.encode(decoder.decode(head, { stream: true }));
  }
  if (decoder !== null) yield encoder.encode(decoder.decode());
}

function utf16DecoderFor(head: Uint8Array, encoding: TextEncoding): InstanceType<typeof TextDecoder> | null {
  const marked = head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null;
  const name = marked ?? utf16ByZeros(head);
  encoding.name = name ?? encoding.name ?? 'utf-8';
  encoding.isGuessed ||= name !== null && marked === null;
  return name === null ? null : new TextDecoder(name);
}

function utf16ByZeros(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const looked = head.subarray(0, LOOK_AT_BYTES);
  const zeros = [0, 0];
  looked.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const enough = Math.max(1, (looked.length / 2) * ZERO_SHARE_MIN);
  if (odd >= enough && even < odd / 4) return 'utf-16le';
  if (even >= enough && odd < even / 4) return 'utf-16be';
  return null;
}

function withoutMark(head: Uint8Array): Uint8Array {
  return UTF_8_MARK.every((byte, index) => head[index] === byte) ? head.subarray(3) : head;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
