import type { PersonMention } from '#vocabulary';
import { SeenKeys } from '../seen-keys.js';
import { plainName } from '../text/plain-name.js';
import { folded } from '../text/tidy.js';

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

  readonly #mentions = new Map<string, PersonMention | null>();
  readonly #owners = new Map<string, boolean>();

  constructor(readonly platform: MetaPlatform) {
    super();
  }

  /** Messages name the same few people over and over: what was found out about a name is kept. */
  isOwner(name: string): boolean {
    const known = this.#owners.get(name);
    if (known !== undefined) return known;
    const isOwner = this.ownerNames.has(folded(name));
    this.#owners.set(name, isOwner);
    return isOwner;
  }

  /** Somebody by name alone: a trace that tells people apart in this platform's files and joins nobody unasked. */
  mention(text: string): PersonMention | null {
    const known = this.#mentions.get(text);
    if (known !== undefined) return known;
    const mention = this.#mentionOf(text);
    this.#mentions.set(text, mention);
    return mention;
  }

  #mentionOf(text: string): PersonMention | null {
    const name = plainName(text);
    if (name === null || NOBODY.test(name.full)) return null;
    const kind = this.platform === 'facebook' ? 'facebook-name' : 'instagram-name';
    return { personas: [{ kind, value: folded(name.full) }], name, company: null };
  }
}
