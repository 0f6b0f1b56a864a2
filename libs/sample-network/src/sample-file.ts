/** What a file holds that a reader must account for. */
export interface RowTruth {
  /** All records below the header, the following included. */
  readonly rows: number;
  /** Rows that name nobody: a connection of whom only a day is left, a message from a member who left. */
  readonly anonymous: number;
  /** Messages filed as spam. */
  readonly spam: number;
  /** Rows nobody can make sense of: a reader reports each as a problem. */
  readonly unreadable: number;
  /** Exact copies of another row. */
  readonly repeated: number;
}

/** A file under its name in the archive. Its pieces are made anew whenever they are read, and never all at once. */
export interface SampleFile {
  readonly name: string;
  readonly pieces: Iterable<string | Uint8Array>;
  readonly truth: RowTruth;
}

/** An iterable that begins anew each time. */
export function repeatable<Piece extends string | Uint8Array>(begin: () => Iterator<Piece>): Iterable<Piece> {
  return { [Symbol.iterator]: begin };
}
