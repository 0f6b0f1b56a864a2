import type { PersonMention } from '#vocabulary';
import { SeenKeys } from '../seen-keys.js';
import { plainName } from '../text/plain-name.js';
import { folded, tidy } from '../text/tidy.js';

export type MetaPlatform = 'facebook' | 'instagram';

/** Names of accounts that were deleted, in the languages exports come in. */
const NOBODY =
  /^(?:facebook|instagram|messenger)[ -]?(?:user|nutzer(?:in)?|gebruiker|bruker|användare)$|^(?:utilisateur|usuario|usuário|utente)(?: d[eiao]| de)? ?(?:facebook|instagram)$/i;

/** Who the owner is by name, since messages name people by nothing else, and what came before. */
export class MetaReading extends SeenKeys {
  /** Folded, as `folded` does. */
  readonly ownerNames = new Set<string>();
  /** Nothing in the files told the owner from the people they write to. */
  isOwnerUnsure = false;

  constructor(readonly platform: MetaPlatform) {
    super();
  }

  isOwner(name: string): boolean {
    return this.ownerNames.has(folded(name));
  }

  /** Somebody by name alone: a trace that tells people apart in this platform's files and joins nobody unasked. */
  mention(text: string): PersonMention | null {
    const name = plainName(text);
    if (name === null || NOBODY.test(name.full)) return null;
    const kind = this.platform === 'facebook' ? 'facebook-name' : 'instagram-name';
    return { personas: [{ kind, value: folded(tidy(text)) }], name, company: null };
  }
}
