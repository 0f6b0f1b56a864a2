import type { ArchiveFile } from '../archive-file.js';
import { guardedBytes, UnreadableBytes } from '../guarded-bytes.js';
import { textOf } from '../json/json-value.js';
import { ownerOutcome } from '../owner-statements.js';
import type { ParsedRow } from '../parsed-row.js';
import { problem, type RowOutcome, setAside } from '../row-outcome.js';
import type { BlueskyReading } from './bluesky-reading.js';
import { carBlocks, type Block } from './car-blocks.js';
import { decodedRecord, type LiveRecords, recordKey, RepositoryShape } from './live-records.js';
import { readRecord } from './records.js';

/** What a repository says of itself without its records. */
export interface Repository extends LiveRecords {
  readonly shape: RepositoryShape;
}

/** Reads a repository for its tree. Damage leaves the tree as far as it came; the reading of its records reports it. */
export async function lookIntoCar(file: ArchiveFile): Promise<Repository> {
  const shape = new RepositoryShape();
  let roots: readonly string[] = [];
  try {
    for await (const block of blocksOf(file, (found) => (roots = found))) shape.note(block);
  } catch (fault) {
    if (!(fault instanceof UnreadableBytes)) throw fault;
  }
  return { shape, ...shape.liveRecords(roots) };
}

/** The revision a repository is at: what its root says; empty where that is damaged or older than revisions. */
export async function revisionOf(file: ArchiveFile): Promise<string> {
  let roots: readonly string[] = [];
  try {
    for await (const { cid, bytes } of blocksOf(file, (found) => (roots = found))) {
      if (roots.includes(cid)) return textOf(decodedRecord(bytes), 'rev');
    }
  } catch (fault) {
    if (!(fault instanceof UnreadableBytes)) throw fault;
  }
  return '';
}

/**
 * Reads a repository in two passes: the tree, then the records it leads to, in the order of the file. A record the tree does not
 * lead to was deleted or replaced, and is set aside. In place of a line, rows have the place of their block.
 */
export async function* readCar(file: ArchiveFile, repository: Repository, reading: BlueskyReading): AsyncGenerator<ParsedRow> {
  const at = (line: number) => ({ provenance: { file: file.name, line } });
  let place = 1;
  try {
    for await (const block of blocksOf(file, () => undefined)) {
      place = block.place;
      for (const outcome of readBlock(block, repository, reading)) {
        yield { ...withOwner(outcome, repository.did, reading), ...at(place) };
      }
    }
  } catch (fault) {
    if (!(fault instanceof UnreadableBytes)) throw fault;
    yield { kind: 'problem', code: fault.code, reason: fault.reason, ...at(place) };
  }
  for (const outcome of missing(repository)) yield { ...outcome, ...at(1) };
}

/** No record need state whose repository it is: the first that is kept says it. */
function withOwner(outcome: RowOutcome, did: string, reading: BlueskyReading): RowOutcome {
  if (outcome.kind !== 'kept' || did === '') return outcome;
  const stated = ownerOutcome('bluesky', [{ about: 'persona', persona: { kind: 'bluesky', value: did } }], reading);
  return stated.kind === 'kept' ? { ...outcome, records: [...outcome.records, ...stated.records] } : outcome;
}

function blocksOf(file: ArchiveFile, noteRoots: (roots: readonly string[]) => void): AsyncGenerator<Block> {
  return carBlocks(guardedBytes(file), noteRoots);
}

function* readBlock(block: Block, { shape, keysOf, did }: Repository, reading: BlueskyReading): Generator<RowOutcome> {
  if (shape.isShape(block.cid)) return;
  const record = decodedRecord(block.bytes);
  const keys = keysOf.get(block.cid);
  if (keys === undefined) {
    if (textOf(record, '$type') !== '')
      yield setAside('NOT_IN_TREE', 'The record was deleted or replaced; its block was left behind.');
    return;
  }
  // A block that stands twice in the file is read once.
  keysOf.set(block.cid, READ);
  for (const key of keys) {
    yield record === undefined
      ? problem('RECORD_UNREADABLE', 'The record is no DAG-CBOR.')
      : readRecord(recordKey(key), record, did, reading);
  }
}

const READ: readonly string[] = [];

function* missing({ keysOf, missingNodes }: Repository): Generator<RowOutcome> {
  if (missingNodes > 0) {
    yield problem('TREE_INCOMPLETE', `The file lacks ${missingNodes} parts of the tree that says which records there are.`);
  }
  for (const keys of keysOf.values()) {
    for (const key of keys) {
      yield problem('BLOCK_MISSING', `The file lacks a record of the kind ${recordKey(key).collection.slice(0, 80)}.`);
    }
  }
}
