import { UnreadableBytes } from '../guarded-bytes.js';
import { concatenated } from '../text/concatenated.js';
import { fieldOf, listOf } from '../json/json-value.js';
import { CborFault, cidText, decodeCbor, Link } from './decode-cbor.js';

/** One block of a CAR file. */
export interface Block {
  /** Its CID, as `Link` holds it. */
  readonly cid: string;
  readonly bytes: Uint8Array;
  /** Its place in the file, from 1. */
  readonly place: number;
}

/** The protocol allows records of one megabyte; a tree node stays far below. */
const BLOCK_BYTES_MAX = 8 * 1024 * 1024;
const HEADER_BYTES_MAX = 65_536;

/** Whether the first bytes of a file are those of a CAR file: a length, and a map of roots and version. */
export function looksLikeCar(head: Uint8Array): boolean {
  const length = varintAt(head, 0);
  if (length === null || length.value > HEADER_BYTES_MAX) return false;
  const text = new TextDecoder('latin1').decode(head.subarray(length.end, length.end + 200));
  return /^[\xa1-\xa3]/.test(text) && text.includes('eroots') && head.length > length.end;
}

/**
 * The blocks of a CAR file of version 1, each as it comes. The first is told the roots.
 *
 * @throws UnreadableBytes where the file ends in the middle of a block or is none
 */
export async function* carBlocks(
  bytes: AsyncIterable<Uint8Array>,
  noteRoots: (roots: readonly string[]) => void,
): AsyncGenerator<Block> {
  let place = 0;
  for await (const section of sectionsOf(bytes)) {
    if (place === 0) noteRoots(rootsOf(section));
    else {
      const end = endOfCid(section);
      yield { cid: cidText(section.subarray(0, end)), bytes: section.subarray(end), place };
    }
    place++;
  }
}

/** A CAR file is a row of sections, each behind its length. */
async function* sectionsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array = new Uint8Array(0);
  let needed = 1;
  for await (const chunk of bytes) {
    held = held.length === 0 ? chunk : concatenated([held, chunk], held.length + chunk.length);
    if (held.length < needed) continue;
    let at = 0;
    for (;;) {
      const length = varintAt(held, at);
      if (length === null) break;
      if (length.value > BLOCK_BYTES_MAX || length.value === 0) throw damaged('A block of the file has an impossible length.');
      needed = length.end - at + length.value;
      if (length.end + length.value > held.length) break;
      yield held.subarray(length.end, length.end + length.value);
      at = length.end + length.value;
      needed = 1;
    }
    held = held.slice(at);
  }
  if (held.length > 0)
    throw new UnreadableBytes('FILE_CUT_SHORT', 'The file ends in the middle of a block; what came before was read.');
}

function rootsOf(header: Uint8Array): string[] {
  const decoded = decodedHeader(header);
  if (fieldOf(decoded, 'version') !== 1) throw damaged('The file is a CAR file of a version nobody exports.');
  return listOf(decoded, 'roots').flatMap((root) => (root instanceof Link ? [root.cid] : []));
}

function decodedHeader(header: Uint8Array): unknown {
  try {
    return decodeCbor(header);
  } catch (fault) {
    if (!(fault instanceof CborFault)) throw fault;
    throw damaged('The file has no header.');
  }
}

/** A CID is its version, the kind of content, the kind of hash, and the hash behind its length; the oldest is a hash alone. */
function endOfCid(section: Uint8Array): number {
  if (section[0] === 0x12 && section[1] === 0x20) return 34;
  let at = 0;
  for (let part = 0; part < 3; part++) at = (varintAt(section, at) ?? cut()).end;
  const hash = varintAt(section, at) ?? cut();
  return hash.end + hash.value <= section.length ? hash.end + hash.value : cut();
}

function cut(): never {
  throw damaged('A block of the file has no name.');
}

/** A number in groups of seven bits, the lowest first; null when it is not whole or larger than any length. */
function varintAt(bytes: Uint8Array, start: number): { readonly value: number; readonly end: number } | null {
  let value = 0;
  for (let at = start; at < bytes.length && at < start + 7; at++) {
    const byte = bytes[at] ?? 0;
    value += (byte & 127) * 2 ** (7 * (at - start));
    if (byte < 128) return { value, end: at + 1 };
  }
  return null;
}

function damaged(reason: string): UnreadableBytes {
  return new UnreadableBytes('FILE_DAMAGED', reason);
}
