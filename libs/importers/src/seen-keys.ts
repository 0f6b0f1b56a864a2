import { hash64 } from './text/hash64.js';

/** Remembers what was asked for, as fingerprints: one archive holds many things twice. */
export class SeenKeys {
  readonly #seen = new Set<string>();

  /** Whether this was asked before. */
  isRepeated(key: string): boolean {
    const before = this.#seen.size;
    this.#seen.add(hash64(key));
    return this.#seen.size === before;
  }
}
