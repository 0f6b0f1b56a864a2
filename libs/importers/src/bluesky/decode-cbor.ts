/** Bytes that are no DAG-CBOR, or more of it than anybody writes. */
export class CborFault extends Error {}

/** A link to another block, by its `cidText`. */
export class Link {
  constructor(readonly cid: string) {}
}

/** Records nest a few levels deep; deeper is an attack. */
const DEPTH_MAX = 64;
const LINK_TAG = 42;
const utf8 = new TextDecoder();

/** So many bytes of a hash tell the blocks of one file apart. */
const COMPARED_BYTES = 16;

/** The text a CID is compared by: the last bytes of its hash, two in a letter, as a file may hold a million of them. */
export function cidText(bytes: Uint8Array): string {
  const letters: number[] = [];
  for (let at = Math.max(0, bytes.length - COMPARED_BYTES); at < bytes.length; at += 2) {
    letters.push(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
  }
  return String.fromCharCode(...letters);
}

/**
 * Decodes one value of DAG-CBOR: the part of CBOR that the AT Protocol uses, with definite lengths only and links as tag 42.
 *
 * @throws CborFault for anything else
 */
export function decodeCbor(bytes: Uint8Array): unknown {
  return new Decoder(bytes).value(0);
}

class Decoder {
  at = 0;
  readonly #view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  value(depth: number): unknown {
    if (depth > DEPTH_MAX) throw new CborFault('nested too deep');
    const first = this.#byte();
    const [major, minor] = [first >> 5, first & 31];
    if (major === 7) return this.#simple(minor);
    const count = this.#count(minor);
    switch (major) {
      case 0:
        return count;
      case 1:
        return -1 - count;
      case 2:
        return this.#take(count);
      case 3:
        return utf8.decode(this.#take(count)).replaceAll('\0', '');
      case 4:
        return this.#list(count, depth);
      case 5:
        return this.#map(count, depth);
      default:
        return this.#tagged(count, depth);
    }
  }

  #list(count: number, depth: number): unknown[] {
    const list: unknown[] = [];
    for (let index = 0; index < count; index++) list.push(this.value(depth + 1));
    return list;
  }

  #map(count: number, depth: number): Record<string, unknown> {
    const entries: (readonly [string, unknown])[] = [];
    for (let index = 0; index < count; index++) {
      const key = this.value(depth + 1);
      if (typeof key !== 'string') throw new CborFault('a key that is no text');
      entries.push([key, this.value(depth + 1)]);
    }
    return Object.fromEntries(entries);
  }

  #tagged(tag: number, depth: number): Link {
    const content = this.value(depth + 1);
    if (tag !== LINK_TAG || !(content instanceof Uint8Array)) throw new CborFault(`the tag ${tag}`);
    // A link begins with a zero byte, for a form of CIDs nobody uses.
    return new Link(cidText(content[0] === 0 ? content.subarray(1) : content));
  }

  #simple(minor: number): unknown {
    switch (minor) {
      case 20:
        return false;
      case 21:
        return true;
      case 22:
      case 23:
        return null;
      case 26:
        return this.#float(4);
      case 27:
        return this.#float(8);
      default:
        throw new CborFault(`the simple value ${minor}`);
    }
  }

  #float(size: 4 | 8): number {
    const at = this.#advance(size);
    return size === 4 ? this.#view.getFloat32(at) : this.#view.getFloat64(at);
  }

  #count(minor: number): number {
    if (minor < 24) return minor;
    switch (minor) {
      case 24:
        return this.#byte();
      case 25:
        return this.#view.getUint16(this.#advance(2));
      case 26:
        return this.#view.getUint32(this.#advance(4));
      case 27:
        return Number(this.#view.getBigUint64(this.#advance(8)));
      default:
        throw new CborFault('an indefinite length');
    }
  }

  #byte(): number {
    return this.#view.getUint8(this.#advance(1));
  }

  #take(count: number): Uint8Array {
    const at = this.#advance(count);
    return this.bytes.subarray(at, at + count);
  }

  /** @returns where the bytes begin that are passed over */
  #advance(count: number): number {
    const at = this.at;
    if (count > this.bytes.length - at) throw new CborFault('the end in the middle of a value');
    this.at += count;
    return at;
  }
}
