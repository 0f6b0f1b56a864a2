/** Case, accents, punctuation and underscores folded away, so that `E-Mail Address` and `email_address` meet. */
export function normalizedHeader(header: string): string {
  return header
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\be mail/g, 'email')
    .replace(/\blinked in\b/g, 'linkedin')
    .replace(/\bgit hub\b/g, 'github');
}

/**
 * A short name for a set of column names, the same in any order: a mapping the owner corrected is found again by it.
 * FNV-1a (Fowler, Noll, Vo) in 64 bits over the sorted names, written as 16 hexadecimal digits.
 */
export function headerSignature(headers: readonly string[]): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(headers.map(normalizedHeader).sort().join('\n'))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
