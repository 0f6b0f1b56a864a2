/** Numbers from 0 up to, not including, 1. */
export type Random = () => number;

/**
 * The sfc32 generator: small, fast, passes PractRand. Not for secrets.
 *
 * @param seed any text; the same text gives the same numbers on every machine
 * @see Chris Doty-Humphrey's PractRand for the generator
 */
export function seededRandom(seed: string): Random {
  let [a, b, c] = [hashed(seed, 0x9e3779b9), hashed(seed, 0x243f6a88), hashed(seed, 0xb7e15162)];
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  // The first numbers still show the seed.
  for (let round = 0; round < 15; round += 1) next();
  return next;
}

/** FNV-1a, 32 bits. */
function hashed(text: string, basis: number): number {
  let value = basis;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return value;
}
