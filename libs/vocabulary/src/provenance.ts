/** Where a fact came from: the file's name inside its archive, and the physical line it starts on, counted from 1. */
export interface Provenance {
  readonly file: string;
  readonly line: number;
}
