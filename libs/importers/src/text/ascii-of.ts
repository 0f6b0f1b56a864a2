const decoder = new TextDecoder();

/** Bytes as text for looking at their ASCII letters; what stands for the others does not count. Much faster than letter by letter. */
export function asciiOf(bytes: Uint8Array, length: number): string {
  return decoder.decode(bytes.length > length ? bytes.subarray(0, length) : bytes);
}
