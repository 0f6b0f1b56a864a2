import { Fingerprints } from './text/hash64.js';

/** Remembers what was asked for: one archive holds many things twice. */
export class SeenKeys {
  readonly #seen = new Fingerprints();

  /** Whether this was asked before. */
  isRepeated(key: string): boolean {
    return !this.#seen.add(key);
  }
}
