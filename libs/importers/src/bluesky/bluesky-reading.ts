import type { PersonMention } from '#vocabulary';
import { SeenKeys } from '../seen-keys.js';
import { plainName } from '../text/plain-name.js';

/** Who the owner is, who goes by which name, and what came before. */
export class BlueskyReading extends SeenKeys {
  readonly owners = new Set<string>();
  readonly #names = new Map<string, string>();

  learn(did: string, displayName: string): void {
    if (displayName !== '' && !this.#names.has(did)) this.#names.set(did, displayName);
  }

  mention(did: string): PersonMention | null {
    if (!/^did:[a-z]+:[\w.:%-]+$/.test(did) || this.owners.has(did)) return null;
    return { personas: [{ kind: 'bluesky', value: did }], name: plainName(this.#names.get(did) ?? ''), company: null };
  }
}

/** Whose record an address names: `at://did:plc:…/app.bsky.feed.post/…`. Empty for one that names none. */
export function didOf(uri: string): string {
  return /^at:\/\/(did:[a-z]+:[\w.:%-]+)/.exec(uri)?.[1] ?? '';
}
