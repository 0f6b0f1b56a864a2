import type { ArchiveFile } from '../archive-file.js';
import { guardedBytes, UnreadableBytes } from '../guarded-bytes.js';
import { headOf } from '../head-of.js';
import { decodeText } from '../text/decode-text.js';
import { concatenated } from '../text/concatenated.js';
import { readText } from '../text/read-text.js';
import { unreadText } from '../text/text-encoding.js';

const LINE_FEED = 10;
/** A line longer than this is decoded in pieces, at the risk of a letter. */
const HELD_BYTES_MAX = 1_048_576;
/** Encodings in which every byte is one of ASCII, so that they pass for UTF-8. */
const IN_ASCII = /^(?:iso-2022-|hz-|utf-7)/;

/**
 * The text of an XML file: a byte-order mark or zero bytes first, UTF-8 where the bytes are, whatever they claim to be, else what the
 * declaration says, else as any text.
 */
export async function* xmlText(file: ArchiveFile): AsyncGenerator<string> {
  const head = await headOf(file);
  const encoding = file.encoding ?? unreadText();
  const wide = utf32Of(head);
  const declared = wide === null ? declaredIn(head) : null;
  if (wide !== null) {
    encoding.name = wide;
    yield* utf32Text(guardedBytes(file), wide === 'utf-32le');
  } else if (declared === null || (!IN_ASCII.test(declared) && (await isUtf8(file)))) {
    yield* readText(guardedBytes(file), encoding);
  } else {
    encoding.name = declared;
    yield* textDeclared(guardedBytes(file), declared);
  }
}

/** Null for no declaration, and for those that need no reading: UTF-8, and UTF-16, which shows itself. */
function declaredIn(head: Uint8Array): string | null {
  const start = String.fromCharCode(...head.subarray(0, 1000));
  const label = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']\s*([\w.:-]+)/i.exec(start)?.[1]?.toLowerCase();
  if (label === undefined || /^(?:utf-?8|utf-?16.*|utf-?32.*|us-ascii|ascii|iso-10646.*|ucs.*)$/.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // An encoding nobody knows, as some bloggers invent.
    return null;
  }
}

async function isUtf8(file: ArchiveFile): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of guardedBytes(file)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (fault) {
    // Whatever goes wrong below the decoder has a name of its own.
    if (fault instanceof UnreadableBytes) throw fault;
    return false;
  }
}

async function* textDeclared(chunks: AsyncIterable<Uint8Array>, label: string): AsyncGenerator<string> {
  let held: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    const bytes = held.length === 0 ? chunk : concatenated([held, chunk], held.length + chunk.length);
    const afterLine = bytes.lastIndexOf(LINE_FEED) + 1;
    const end = bytes.length - afterLine < HELD_BYTES_MAX ? afterLine : bytes.length;
    held = bytes.slice(end);
    if (end > 0) yield decodeText(bytes.subarray(0, end), label, 'windows-1252');
  }
  if (held.length > 0) yield decodeText(held, label, 'windows-1252');
}

/** By its mark, or by the zero bytes around the first `<`. */
function utf32Of([first, second, third, fourth]: Uint8Array): 'utf-32le' | 'utf-32be' | null {
  if (first === 0 && second === 0 && ((third === 0xfe && fourth === 0xff) || (third === 0 && fourth === 0x3c))) return 'utf-32be';
  const isMarked = first === 0xff && second === 0xfe;
  return (isMarked || (first === 0x3c && second === 0)) && third === 0 && fourth === 0 ? 'utf-32le' : null;
}

async function* utf32Text(chunks: AsyncIterable<Uint8Array>, isLittleEndian: boolean): AsyncGenerator<string> {
  let held: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    const bytes = concatenated([held, chunk], held.length + chunk.length);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const letters: string[] = [];
    let at = 0;
    for (; at + 4 <= bytes.length; at += 4) {
      const code = view.getUint32(at, isLittleEndian);
      letters.push(code === 0 || code > 0x10ffff ? '' : String.fromCodePoint(code));
    }
    held = bytes.slice(at);
    yield letters.join('');
  }
}
