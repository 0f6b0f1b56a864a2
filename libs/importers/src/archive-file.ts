import type { TextEncoding } from './text/text-encoding.js';

/** One file of an archive, wherever it lies. Bytes are read only when asked for, and may be asked for more than once. */
export interface ArchiveFile {
  /** The path inside the archive, parts joined with `/`. */
  readonly name: string;
  /** Bytes when unpacked, where the archive says so. A claim, not a measurement. */
  readonly size: number | null;
  /** The bytes. The iteration throws when the archive is damaged here; what came before the damage is true. */
  open(): AsyncIterable<Uint8Array>;
  /** What its text was found to be written in, once it is read; missing where nobody asks. */
  readonly encoding?: TextEncoding;
}
