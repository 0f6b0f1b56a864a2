import type { OwnerRecord, PersonMention } from '#vocabulary';
import type { ChatOwner } from '../chats/owner-of-chats.js';
import { OWNER_UNSURE } from '../chats/unsure-flags.js';
import type { RowFlag } from '../parsed-row.js';
import { SeenKeys } from '../seen-keys.js';
import { plainName } from '../text/plain-name.js';

const NAMELESS = /^deleted[ _]user/i;

/** Whoever is named in a text: `<@123>`, and `<@!123>` until 2022. */
const MENTION = /<@!?(\d{15,20})>/g;

/** Who the owner is, how people are called, and what came before. */
export class DiscordReading extends SeenKeys {
  isOwnerStated = false;
  #isDoubtSaid = false;

  constructor(
    readonly owner: ChatOwner,
    private readonly names: ReadonlyMap<string, string>,
  ) {
    super();
  }

  isOwner(id: string): boolean {
    return this.owner.ids.has(id);
  }

  mention(id: string): PersonMention {
    const name = this.names.get(id) ?? '';
    return { personas: [{ kind: 'discord', value: id }], name: NAMELESS.test(name) ? null : plainName(name), company: null };
  }

  /** Text with names in place of the ids of people. */
  textOf(content: string): string {
    return content.replace(MENTION, (whole, id: string) => (this.names.has(id) ? `@${this.names.get(id) ?? ''}` : whole)).trim();
  }

  mentionedIn(content: string): string[] {
    return [...new Set([...content.matchAll(MENTION)].map((match) => match[1] ?? ''))].filter((id) => !this.isOwner(id));
  }

  /** The owner's id, stated once where the account does not; a guess is not. */
  ownerRecords(): OwnerRecord[] {
    if (this.isOwnerStated || this.owner.isUnsure) return [];
    this.isOwnerStated = true;
    return [...this.owner.ids].map((value) => {
      const persona = { kind: 'discord', value } as const;
      return { kind: 'owner', sourceKey: `discord:owner:persona:discord:${value}`, statement: { about: 'persona', persona } };
    });
  }

  doubts(): RowFlag[] {
    if (!this.owner.isUnsure || this.#isDoubtSaid) return [];
    this.#isDoubtSaid = true;
    return [OWNER_UNSURE];
  }
}
