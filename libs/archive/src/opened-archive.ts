import type { ArchiveFile } from '#importers';
import { refused, type Refusal } from '#vocabulary';
import type { ArchiveLimits } from './archive-limits.js';

/** Files ready to be read, until they are closed. */
export interface OpenedArchive {
  readonly files: readonly ArchiveFile[];
  /** What was left out or replaced, by file. */
  readonly problems: readonly ArchiveProblem[];
  /** What the archive, folder or file is called; for an archive inside an archive both names. */
  readonly outerName: string;
  close(): Promise<void>;
}

export interface ArchiveProblem {
  readonly file: string;
  readonly code:
    'DUPLICATE_PATH' | 'COMPRESSION_UNKNOWN' | 'NESTED_TOO_DEEP' | 'NESTED_UNREADABLE' | 'NOT_A_FILE' | 'SYMBOLIC_LINK';
  readonly reason: string;
}

export type OpenRefusalCode =
  'ARCHIVE_DAMAGED' | 'ARCHIVE_ENCRYPTED' | 'ARCHIVE_FORMAT_UNKNOWN' | 'ARCHIVE_MISSING' | 'ARCHIVE_TOO_LARGE' | 'ARCHIVE_UNSAFE';
export type OpenRefusal = Refusal<OpenRefusalCode>;

/** What one opening has used up and holds open. */
export class Opening {
  readonly files = new Map<string, ArchiveFile>();
  readonly problems: ArchiveProblem[] = [];
  readonly outerNames: string[] = [];
  readonly #closers: (() => Promise<void> | void)[] = [];
  #entries = 0;
  #inflatedBytes = 0;

  constructor(readonly limits: ArchiveLimits) {}

  /**
   * Two files of one path: the last is taken, as programs that unpack do.
   *
   * @returns null, as there is nothing to refuse
   */
  add(file: ArchiveFile): null {
    if (this.files.has(file.name)) {
      const reason = 'The archive holds this path more than once; the last one is read.';
      this.problems.push({ file: file.name, code: 'DUPLICATE_PATH', reason });
    }
    this.files.set(file.name, file);
    return null;
  }

  /** @returns the limit that is passed, or null */
  count(entries: number, inflatedBytes: number): OpenRefusal | null {
    this.#entries += entries;
    this.#inflatedBytes += inflatedBytes;
    if (this.#entries > this.limits.entriesMax) {
      return refused('ARCHIVE_TOO_LARGE', `The archive holds more than ${this.limits.entriesMax} files.`);
    }
    if (this.#inflatedBytes <= this.limits.inflatedBytesMax) return null;
    const gigabytes = (this.limits.inflatedBytesMax / 1024 ** 3).toFixed(1);
    return refused('ARCHIVE_TOO_LARGE', `Unpacked, the archive is larger than ${gigabytes} GB.`);
  }

  onClose(closer: () => Promise<void> | void): void {
    this.#closers.push(closer);
  }

  /** Last opened, first closed: a nested archive lies in the folder opened before it. */
  async close(): Promise<void> {
    for (const closer of this.#closers.splice(0).reverse()) await closer();
  }
}
