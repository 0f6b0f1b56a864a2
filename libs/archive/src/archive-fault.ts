/** Bytes that ended before their file did, with a code and a sentence for the owner. Thrown in the middle of reading only. */
export class ArchiveFault extends Error {
  constructor(
    readonly code: 'FILE_DAMAGED' | 'FILE_TOO_LARGE',
    readonly reason: string,
  ) {
    super(reason);
  }
}
