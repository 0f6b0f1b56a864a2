import type { Dated, PersonMention } from '#vocabulary';
import { folded } from '../text/tidy.js';
import type { Guest } from './guest.js';
import { emailsOf, mentionOf, nameOf } from './records-of-guest.js';

/** At a larger event nobody comes to know everybody. */
const PRESENT_MAX = 50;

/** Who was at an event, as far as it is told. */
export interface Attendance {
  readonly people: readonly [PersonMention, ...PersonMention[]];
  readonly at: Dated;
}

interface EventSeen {
  /** The platform's numbers of those met: one row may stand in a list twice. */
  readonly ids: Set<string>;
  readonly came: Map<string, PersonMention>;
  readonly going: Map<string, PersonMention>;
  at: Dated | null;
  cameAt: Dated | null;
}

/** What has to be known of a whole list before its first row is read. */
export class GuestSurvey {
  readonly #events = new Map<string, EventSeen>();
  /** Names beside each address, in the list's order, and who paid for one of them. */
  readonly #addresses = new Map<string, { readonly names: string[]; buyer: string | null }>();

  learnAddresses(guest: Guest): void {
    const name = nameOf(guest);
    for (const address of emailsOf(guest)) {
      const seen = this.#addresses.get(address) ?? { names: [], buyer: null };
      if (name !== null) seen.names.push(name);
      seen.buyer ??= guest.buyer;
      this.#addresses.set(address, seen);
    }
  }

  /** @param defaultCountry as for reading, so that people are the same in both passes */
  learnPresence(guest: Guest, defaultCountry: string | null): void {
    if (guest.presence !== 'came' && guest.presence !== 'going') return;
    const mention = mentionOf(this.withOwnAddress(guest), defaultCountry);
    const event = this.#eventOf(guest);
    if (mention === null || (guest.id !== null && event.ids.has(guest.id))) return;
    if (guest.id !== null) event.ids.add(guest.id);
    const list = guest.presence === 'came' ? event.came : event.going;
    const [best] = mention.personas;
    // One more than is looked at tells that there are too many.
    if (list.size <= PRESENT_MAX) list.set(`${best?.kind}:${best?.value}`, mention);
    if (guest.presence === 'came') event.cameAt = earlier(event.cameAt, guest.at);
    event.at = earlier(event.at, guest.at);
  }

  /**
   * A guest without the address and number that are somebody else's: who buys several places is asked once, and their answer
   * stands in every row.
   */
  withOwnAddress(guest: Guest): Guest {
    const name = nameOf(guest);
    const isTheirs = emailsOf(guest).every((address) => name === null || this.#holderOf(address) === folded(name));
    if (isTheirs) return guest;
    const values = new Map(guest.values);
    for (const role of ['email', 'phone', 'linkedin', 'x', 'github', 'website'] as const) values.delete(role);
    return { ...guest, values };
  }

  /**
   * Who shared the event; null where its day is not told, or it has not come. Those seen there, or else, where nobody looked,
   * those who said they would come.
   *
   * @param readAt events after it have not taken place; null counts only people who were seen
   */
  attendanceOf(guest: Guest, readAt: Date | null): Attendance | 'too many' | null {
    const event = this.#eventOf(guest);
    const isSeen = event.came.size > 0;
    const list = isSeen ? event.came : event.going;
    const at = isSeen ? event.cameAt : event.at;
    const [first, ...others] = list.values();
    if (first === undefined || at === null || (!isSeen && (readAt === null || at.at > readAt))) return null;
    return list.size > PRESENT_MAX ? 'too many' : { people: [first, ...others], at };
  }

  #eventOf({ event: { id, name } }: Guest): EventSeen {
    const key = id ?? folded(name ?? '');
    const seen = this.#events.get(key) ?? { ids: new Set(), came: new Map(), going: new Map(), at: null, cameAt: null };
    this.#events.set(key, seen);
    return seen;
  }

  /** Whose an address is that stands beside several names: the buyer's, the one it is made of, else the first one's. */
  #holderOf(address: string): string {
    const { names, buyer } = this.#addresses.get(address) ?? { names: [], buyer: null };
    const all = names.map(folded);
    if (buyer !== null && all.includes(folded(buyer))) return folded(buyer);
    const local = address.slice(0, address.indexOf('@'));
    const made = all.find((name) => name.split(' ').every((part) => local.includes(part)));
    return made ?? all[0] ?? '';
  }
}

function earlier(one: Dated | null, other: Dated | null): Dated | null {
  if (one === null || other === null) return one ?? other;
  return other.at < one.at ? other : one;
}
