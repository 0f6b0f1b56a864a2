import { CidLink, type Encodable, encodeCbor, joined } from './encode-cbor.js';
import { sha256 } from './sha256.js';

export interface RepositoryRecord {
  /** `collection/name`. */
  readonly key: string;
  readonly value: Encodable;
}

interface Leaf {
  readonly key: string;
  readonly layer: number;
  readonly cid: Uint8Array;
}

/** The length of a CID of version 1: version, kind of content, kind of hash, length, hash. */
const CID_HEAD = Uint8Array.of(1, 0x71, 0x12, 32);
const utf8 = new TextEncoder();

/**
 * Writes a repository of the AT Protocol as a CAR file: commit, tree, records. The commit is not signed.
 *
 * @param deleted records whose blocks stay in the file although the tree does not lead to them any more
 * @see https://atproto.com/specs/repository for the tree: the layer of a key is half the leading zeros of its hash
 */
export function writeRepository(
  did: string,
  revision: string,
  records: readonly RepositoryRecord[],
  deleted: readonly RepositoryRecord[],
): Uint8Array {
  const blocks: Uint8Array[] = [];
  const add = (value: Encodable): Uint8Array => {
    const bytes = encodeCbor(value);
    const cid = joined([CID_HEAD, sha256(bytes)]);
    blocks.push(varint(cid.length + bytes.length), cid, bytes);
    return cid;
  };
  const leaves = records
    .map(({ key, value }): Leaf => ({ key, layer: layerOf(key), cid: add({ ...recordOf(value) }) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  for (const { value } of deleted) add(value);
  const top = leaves.reduce((most, { layer }) => Math.max(most, layer), 0);
  const data = new CidLink(treeOf(leaves, top, add));
  const commit = add({ did, version: 3, data, rev: revision, prev: null, sig: new Uint8Array(64) });
  const header = encodeCbor({ roots: [new CidLink(commit)], version: 1 });
  return joined([varint(header.length), header, ...blocks]);
}

function recordOf(value: Encodable): { readonly [key: string]: Encodable } {
  return typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Uint8Array || value instanceof CidLink)
    ? (value as { readonly [key: string]: Encodable })
    : { value };
}

/** One node of a layer: its own keys in order, and between them the nodes of the layer below. */
function treeOf(leaves: readonly Leaf[], layer: number, add: (value: Encodable) => Uint8Array): Uint8Array {
  const below = (from: number, to: number): CidLink | null =>
    from === to ? null : new CidLink(treeOf(leaves.slice(from, to), layer - 1, add));
  const own = leaves.flatMap((leaf, index) => (leaf.layer === layer ? [index] : []));
  const left = below(0, own[0] ?? leaves.length);
  let before = new Uint8Array(0);
  const entries = own.map((index, place) => {
    const { key, cid } = leaves[index] ?? { key: '', cid: new Uint8Array(0) };
    const bytes = utf8.encode(key);
    let shared = 0;
    while (shared < before.length && shared < bytes.length && before[shared] === bytes[shared]) shared++;
    before = bytes;
    const right = below(index + 1, own[place + 1] ?? leaves.length);
    return { p: shared, k: bytes.subarray(shared), v: new CidLink(cid), t: right };
  });
  return add({ l: left, e: entries });
}

function layerOf(key: string): number {
  let zeros = 0;
  for (const byte of sha256(utf8.encode(key))) {
    if (byte !== 0) return (zeros + Math.clz32(byte) - 24) >> 1;
    zeros += 8;
  }
  return zeros >> 1;
}

function varint(count: number): Uint8Array {
  const bytes: number[] = [];
  let rest = count;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest = Math.floor(rest / 128);
  }
  return Uint8Array.of(...bytes, rest);
}
