import { fieldOf, listOf, textOf } from '../json/json-value.js';
import type { Block } from './car-blocks.js';
import { CborFault, decodeCbor, Link } from './decode-cbor.js';

/** Where a record lives in the repository: its collection and its name there. */
export interface RecordKey {
  readonly collection: string;
  readonly name: string;
}

/** Takes `collection/name` apart. */
export function recordKey(key: string): RecordKey {
  const slash = key.indexOf('/');
  return { collection: key.slice(0, slash), name: key.slice(slash + 1) };
}

/** What the tree of a repository says. */
export interface LiveRecords {
  /** The owner's DID; empty where no commit is in the file. */
  readonly did: string;
  /** The revision, a moment in letters; empty in old repositories. */
  readonly revision: string;
  /** `collection/name` by the CID of the block; the same words posted twice are one block under two keys. */
  readonly keysOf: Map<string, readonly string[]>;
  /** Nodes of the tree that are not in the file. */
  readonly missingNodes: number;
}

interface Node {
  readonly left: string | null;
  readonly entries: readonly { readonly key: string; readonly record: string; readonly right: string | null }[];
}

interface Commit {
  readonly did: string;
  readonly revision: string;
  readonly data: string | null;
  /** Where the oldest form keeps what the later ones say themselves. */
  readonly root: string | null;
  readonly meta: string | null;
}

/**
 * Learns the shape of a repository from its blocks, in any order, and then says which records it holds. Blocks stay in a
 * file after what they say was deleted, so a record counts only if the tree leads to it.
 */
export class RepositoryShape {
  readonly #shapes = new Set<string>();
  readonly #nodes = new Map<string, Node>();
  readonly #commits = new Map<string, Commit>();

  note({ cid, bytes }: Block): void {
    if (!maybeShape(bytes)) return;
    const value = decodedOrNull(bytes);
    if (value === null || textOf(value, '$type') !== '') return;
    const node = nodeOf(value);
    const isCommit = node === null && ['data', 'root', 'did'].some((key) => Object.hasOwn(value, key));
    if (node !== null) this.#nodes.set(cid, node);
    else if (isCommit) this.#commits.set(cid, commitOf(value));
    else return;
    this.#shapes.add(cid);
  }

  /** Whether a block is part of the tree or a commit, and no record. */
  isShape(cid: string): boolean {
    return this.#shapes.has(cid);
  }

  /** To be asked once, when all blocks are noted: the tree itself is forgotten with it. */
  liveRecords(roots: readonly string[]): LiveRecords {
    const commit = roots.flatMap((root) => this.#commits.get(root) ?? [])[0];
    const inner = commit?.root == null ? undefined : this.#commits.get(commit.root);
    const meta = this.#commits.get(inner?.meta ?? '');
    const keysOf = new Map<string, string[]>();
    const top = commit?.data ?? inner?.data ?? null;
    const missingNodes = top === null ? 1 : this.#walk(top, keysOf);
    this.#nodes.clear();
    return { did: commit?.did || inner?.did || meta?.did || '', revision: commit?.revision ?? '', keysOf, missingNodes };
  }

  #walk(top: string, keysOf: Map<string, string[]>): number {
    const due = [top];
    const seen = new Set<string>();
    let missing = 0;
    for (let cid = due.pop(); cid !== undefined; cid = due.pop()) {
      if (seen.has(cid)) continue;
      seen.add(cid);
      const node = this.#nodes.get(cid);
      if (node === undefined) {
        missing++;
        continue;
      }
      if (node.left !== null) due.push(node.left);
      for (const { key, record, right } of node.entries) {
        if (right !== null) due.push(right);
        const keys = keysOf.get(record);
        if (keys === undefined) keysOf.set(record, [key]);
        else keys.push(key);
      }
    }
    return missing;
  }
}

const utf8 = new TextDecoder();
/** First keys of nodes and commits in all years; a record begins with another, and need not be decoded here. */
const SHAPE_KEYS = new Set(['e', 'l', 'did', 'rev', 'sig', 'data', 'prev', 'root', 'meta', 'version', 'datastore', 'auth_token']);

function maybeShape(bytes: Uint8Array): boolean {
  const [map = 0, key = 0] = bytes;
  const length = key - 0x60;
  if (map < 0xa1 || map > 0xaa || length < 1 || length > 10) return false;
  let name = '';
  for (let at = 2; at < 2 + length; at++) name += String.fromCharCode(bytes[at] ?? 0);
  return SHAPE_KEYS.has(name);
}

function nodeOf(value: Readonly<Record<string, unknown>>): Node | null {
  if (!Array.isArray(value.e) || Object.keys(value).length > 2) return null;
  const entries: Node['entries'][number][] = [];
  let before: Uint8Array = new Uint8Array(0);
  for (const entry of listOf(value, 'e')) {
    const [prefix, rest, record, right] = ['p', 'k', 'v', 't'].map((key) => fieldOf(entry, key));
    if (typeof prefix !== 'number' || !(rest instanceof Uint8Array) || !(record instanceof Link)) continue;
    const key = new Uint8Array(Math.min(prefix, before.length) + rest.length);
    key.set(before.subarray(0, prefix));
    key.set(rest, Math.min(prefix, before.length));
    before = key;
    entries.push({ key: utf8.decode(key), record: record.cid, right: right instanceof Link ? right.cid : null });
  }
  return { left: linkOf(value, 'l'), entries };
}

function commitOf(value: unknown): Commit {
  return {
    did: textOf(value, 'did'),
    revision: textOf(value, 'rev'),
    data: linkOf(value, 'data'),
    root: linkOf(value, 'root'),
    meta: linkOf(value, 'meta'),
  };
}

function linkOf(value: unknown, key: string): string | null {
  const link = fieldOf(value, key);
  return link instanceof Link ? link.cid : null;
}

function decodedOrNull(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  const value = decodedRecord(bytes);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

/** Undefined for a block that is no DAG-CBOR. */
export function decodedRecord(bytes: Uint8Array): unknown {
  try {
    return decodeCbor(bytes);
  } catch (fault) {
    if (!(fault instanceof CborFault)) throw fault;
    return undefined;
  }
}
