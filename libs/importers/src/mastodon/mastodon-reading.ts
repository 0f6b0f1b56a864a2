import type { PersonaKey } from '#vocabulary';
import { SeenKeys } from '../seen-keys.js';

/** Who the owner is on their servers, and what came before. */
export class MastodonReading extends SeenKeys {
  /** Addresses of the owner's accounts in the network, `https://host/users/ann`. */
  readonly actors = new Set<string>();
  readonly addresses = new Set<string>();

  isOwner({ value }: PersonaKey): boolean {
    return this.addresses.has(value);
  }

  isOwnPost(url: string): boolean {
    for (const actor of this.actors) if (url.startsWith(`${actor}/`)) return true;
    return false;
  }
}
