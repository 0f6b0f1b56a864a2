import { v7 } from 'uuid';

/** A new id that sorts by the moment it was made. */
export function newId(): string {
  return v7();
}
