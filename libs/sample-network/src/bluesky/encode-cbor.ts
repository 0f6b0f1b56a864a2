/** What DAG-CBOR can hold, as far as records need it. */
export type Encodable =
  null | boolean | number | string | Uint8Array | CidLink | readonly Encodable[] | { readonly [key: string]: Encodable };

/** A link to a block, by its CID. */
export class CidLink {
  constructor(readonly cid: Uint8Array) {}
}

const LINK_TAG = 42;
const utf8 = new TextEncoder();

/** Encodes a value as DAG-CBOR: shortest lengths, keys in the order of their length and then of their letters. Whole numbers only. */
export function encodeCbor(value: Encodable): Uint8Array {
  const parts: Uint8Array[] = [];
  write(value, parts);
  return joined(parts);
}

function write(value: Encodable, parts: Uint8Array[]): void {
  if (value === null) parts.push(Uint8Array.of(0xf6));
  else if (typeof value === 'boolean') parts.push(Uint8Array.of(value ? 0xf5 : 0xf4));
  else if (typeof value === 'number') parts.push(value < 0 ? head(1, -1 - value) : head(0, value));
  else if (typeof value === 'string') {
    const bytes = utf8.encode(value);
    parts.push(head(3, bytes.length), bytes);
  } else if (value instanceof Uint8Array) parts.push(head(2, value.length), value);
  else if (value instanceof CidLink) {
    parts.push(head(6, LINK_TAG), head(2, value.cid.length + 1), Uint8Array.of(0), value.cid);
  } else if (isList(value)) {
    parts.push(head(4, value.length));
    for (const item of value) write(item, parts);
  } else {
    const keys = Object.keys(value).sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
    parts.push(head(5, keys.length));
    for (const key of keys) {
      write(key, parts);
      write(value[key] ?? null, parts);
    }
  }
}

function isList(value: Encodable): value is readonly Encodable[] {
  return Array.isArray(value);
}

function head(major: number, count: number): Uint8Array {
  const first = major << 5;
  if (count < 24) return Uint8Array.of(first | count);
  if (count < 0x100) return Uint8Array.of(first | 24, count);
  if (count < 0x10000) return Uint8Array.of(first | 25, count >> 8, count & 0xff);
  return Uint8Array.of(first | 26, count >>> 24, (count >> 16) & 0xff, (count >> 8) & 0xff, count & 0xff);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
