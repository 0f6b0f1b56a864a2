import { createHash } from 'node:crypto';
import { v7 } from 'uuid';

/** A new id that sorts by the moment it was made. */
export function newId(): string {
  return v7();
}

/**
 * The id a natural key always has: the first 128 bits of SHA-256, written as a UUID. Parts are joined by a character no
 * source writes, so that ("a", "bc") and ("ab", "c") differ.
 */
export function keyedId(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\u001f')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
