/**
 * A text's fingerprint, 16 hexadecimal digits: two lanes of multiply-and-shift with different seeds (cyrb53 by bryc, public
 * domain, kept whole). For telling texts apart inside one archive and in keys, not for secrets. A gigabyte takes seconds.
 */
export function hash64(text: string): string {
  return fingerprint(text, -1);
}

/** The same for texts that may have been wrapped anew: blanks and line breaks do not count. */
export function hash64OfWords(text: string): string {
  return fingerprint(text, BLANK);
}

const BLANK = 32;

/** Which texts were met before, by their fingerprints: some bytes for each, however long it is. */
export class Fingerprints {
  /** The low half by the high one; where two share a high half, which is rare, a set. */
  readonly #seen = new Map<number, number | Set<number>>();

  /** @returns false when the text was added before */
  add(text: string): boolean {
    const [high, low] = lanesOf(text, -1);
    const known = this.#seen.get(high);
    if (known === undefined) {
      this.#seen.set(high, low);
      return true;
    }
    if (typeof known !== 'number') {
      const before = known.size;
      return known.add(low).size > before;
    }
    if (known === low) return false;
    this.#seen.set(high, new Set([known, low]));
    return true;
  }
}

function fingerprint(text: string, skippedUpTo: number): string {
  const [high, low] = lanesOf(text, skippedUpTo);
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0');
}

/** @param skippedUpTo codes that are not counted */
function lanesOf(text: string, skippedUpTo: number): readonly [high: number, low: number] {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code <= skippedUpTo) continue;
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return [high, low];
}
