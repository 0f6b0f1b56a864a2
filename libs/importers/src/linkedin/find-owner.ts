import { folded } from '../text/tidy.js';
import { slugsOf } from './mention.js';
import type { ArchiveOwner } from './linkedin-reading.js';
import { nameOfParts, nameOfText, namesOfList } from './person-name.js';
import { profileSlug } from './profile-slug.js';

/** Counts, and names the most frequent. */
class Tally {
  readonly #counts = new Map<string, number>();

  add(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** The most frequent and whether it leads alone; null when nothing was counted. */
  top(): { readonly key: string; readonly isAlone: boolean } | null {
    let best: string | null = null;
    let isAlone = true;
    for (const [key, count] of this.#counts) {
      const most = best === null ? 0 : (this.#counts.get(best) ?? 0);
      if (count > most) [best, isAlone] = [key, true];
      else if (count === most) isAlone = false;
    }
    return best === null ? null : { key: best, isAlone };
  }
}

interface ProfileCells {
  readonly firstName: string;
  readonly lastName: string;
}
interface InvitationCells {
  readonly from: string;
  readonly to: string;
  readonly direction: string;
  readonly inviterUrl: string;
  readonly inviteeUrl: string;
}
interface MessageCells {
  readonly conversation: string;
  readonly from: string;
  readonly senderUrl: string;
  readonly to: string;
  readonly recipientUrls: string;
  readonly direction: string;
}

/**
 * Finds the owner's profile and names, which no file states, from best to worst evidence: invitations say who invited whom
 * in which direction; a sender called as the profile is the owner; the profile (or, in exports without addresses, the
 * name) present in most conversations.
 */
export class OwnerSearch {
  readonly #names = new Set<string>();
  readonly #invitedAs = new Tally();
  readonly #sentAs = new Tally();
  readonly #presentAs = new Tally();
  readonly #presentCalled = new Tally();
  #conversation: string | null = null;
  #present = new Set<string>();

  profile({ firstName, lastName }: ProfileCells): void {
    const name = nameOfParts(firstName, lastName);
    if (name !== null) this.#names.add(folded(name.full));
  }

  invitation({ from, to, direction, inviterUrl, inviteeUrl }: InvitationCells): void {
    const isOut = direction.toUpperCase() === 'OUTGOING';
    if (!isOut && direction.toUpperCase() !== 'INCOMING') return;
    const slug = profileSlug(isOut ? inviterUrl : inviteeUrl);
    if (slug !== null) this.#invitedAs.add(slug);
    const name = nameOfText(isOut ? from : to);
    if (name !== null) this.#names.add(folded(name.full));
  }

  message({ conversation, from, senderUrl, to, recipientUrls, direction }: MessageCells): void {
    const name = nameOfText(from);
    // Exports until 2018 say which way a message went; what went out is the owner's.
    if (name !== null && direction.toUpperCase() === 'OUTGOING') this.#names.add(folded(name.full));
    const slug = profileSlug(senderUrl);
    if (slug !== null && name !== null && this.#names.has(folded(name.full))) this.#sentAs.add(slug);
    if (conversation === '' || conversation !== this.#conversation) this.#present = new Set();
    this.#conversation = conversation;
    const slugs = slug === null ? slugsOf(recipientUrls) : [slug, ...slugsOf(recipientUrls)];
    const names = [from, ...namesOfList(to)].flatMap((text) => nameOfText(text)?.full ?? []);
    for (const one of slugs) this.#countOnce(this.#presentAs, one);
    for (const one of names) this.#countOnce(this.#presentCalled, folded(one));
  }

  /** Whether the messages need not be asked. */
  isSettled(): boolean {
    return this.#invitedAs.top() !== null;
  }

  found(): ArchiveOwner {
    const certain = this.#invitedAs.top() ?? this.#sentAs.top();
    if (certain !== null) return { slug: certain.key, names: this.#names, isUnsure: false };
    if (this.#names.size > 0) return { slug: null, names: this.#names, isUnsure: false };
    const [slug, name] = [this.#presentAs.top(), this.#presentCalled.top()];
    const names = new Set(name === null ? [] : [name.key]);
    return { slug: slug?.key ?? null, names, isUnsure: (slug ?? name)?.isAlone !== true };
  }

  #countOnce(tally: Tally, key: string): void {
    if (this.#present.has(key)) return;
    this.#present.add(key);
    tally.add(key);
  }
}
