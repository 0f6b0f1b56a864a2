import type { ArchiveFile } from './archive-file.js';

/** The bytes of a file ended before the file did: a damaged archive, a limit, a disk that failed. */
export class UnreadableBytes extends Error {
  constructor(
    readonly code: string,
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** A file's bytes, with whatever goes wrong below told apart from faults of our own. */
export async function* guardedBytes(file: ArchiveFile): AsyncGenerator<Uint8Array> {
  try {
    yield* file.open();
  } catch (fault) {
    throw asUnreadable(fault);
  }
}

/** Limits and damage that `#archive` names keep their words; everything else is damage. */
function asUnreadable(fault: unknown): UnreadableBytes {
  if (fault instanceof Error && 'code' in fault && 'reason' in fault) {
    return new UnreadableBytes(String(fault.code), String(fault.reason));
  }
  const detail = fault instanceof Error ? `: ${fault.message}` : '';
  return new UnreadableBytes('FILE_DAMAGED', `The file cannot be read to its end${detail}.`);
}

/** For looking into a file before it is read: damage is no answer here, and is reported by the reading. */
export function nullIfUnreadable(fault: unknown): null {
  if (!(fault instanceof UnreadableBytes)) throw fault;
  return null;
}
