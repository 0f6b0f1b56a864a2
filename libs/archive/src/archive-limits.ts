/** What an archive may ask of the machine that opens it. */
export interface ArchiveLimits {
  readonly entriesMax: number;
  /** Of all files of an archive together, archives inside it included. */
  readonly inflatedBytesMax: number;
  /** A file that is larger than its packed form by more than this is no export but a bomb. */
  readonly inflationMax: number;
  /** Files below this may be as repetitive as they like. */
  readonly inflationFromBytes: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = {
  entriesMax: 100_000,
  inflatedBytesMax: 2 * 1024 ** 3,
  inflationMax: 100,
  inflationFromBytes: 1024 ** 2,
};
