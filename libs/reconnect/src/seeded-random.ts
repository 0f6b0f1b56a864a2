/**
 * Chance that is the same for the same seed: numbers from 0 up to 1.
 *
 * FNV-1a over the seed's UTF-16 units, then mulberry32. Good enough to vary words, not to keep secrets. The sample network has
 * one of its own: libraries never meet, the vocabulary holds nouns only, and a network needs longer runs than a sentence.
 */
export function seededRandom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
