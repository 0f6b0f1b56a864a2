import { isRobotAddress } from '../traces/robot-address.js';
import { mailAddresses } from './mail-addresses.js';
import { type MailBox, boxesOfLabels } from './mail-box.js';
import { fieldOf, type MailHeader } from './mail-header.js';

/** So many messages tell whose mail it is; the others need not be asked. */
const MESSAGES_MAX = 10_000;
const COUNTED_MAX = 100_000;
/** An address mail was delivered to, or sent from, in this part of all is the owner's; fewer may be a group's. */
const SHARE_OF_DELIVERED_MIN = 0.05;
/** Who is in so many messages and in more than anybody else is the owner, where nothing better tells. */
const SHARE_OF_MESSAGES_MIN = 0.6;
const MESSAGES_MIN = 3;

/** Counts addresses, and gives those that make up a part of all counted. */
class Addresses {
  readonly #counts = new Map<string, number>();
  #total = 0;

  add(address: string): void {
    this.#total++;
    const count = this.#counts.get(address) ?? 0;
    if (count > 0 || this.#counts.size < COUNTED_MAX) this.#counts.set(address, count + 1);
  }

  has(address: string): boolean {
    return this.#counts.has(address);
  }

  frequent(share: number): string[] {
    return [...this.#counts].flatMap(([address, count]) => (count >= this.#total * share ? [address] : []));
  }

  /** The most frequent; null where two are. */
  first(): { readonly address: string; readonly count: number } | null {
    const [first, second] = [...this.#counts].sort(([, one], [, other]) => other - one);
    return first === undefined || first[1] === second?.[1] ? null : { address: first[0], count: first[1] };
  }
}

/**
 * Finds the owner of a mailbox, from best to worst evidence: what is known of them, what they sent, where mail was delivered
 * to, who is in most messages.
 */
export class MailSurvey {
  readonly #known: ReadonlySet<string>;
  readonly #sentAs = new Addresses();
  readonly #deliveredTo = new Addresses();
  readonly #present = new Addresses();
  #messages = 0;

  constructor(ownerEmails: readonly string[]) {
    this.#known = new Set(ownerEmails.map((address) => address.toLowerCase()));
  }

  isFull(): boolean {
    return this.#messages >= MESSAGES_MAX;
  }

  learn(header: MailHeader, place: MailBox | null): void {
    this.#messages++;
    const boxes = boxesOfLabels(fieldOf(header, 'x-gmail-labels'));
    if (place === 'spam' || boxes.has('spam')) return;
    const from = mailAddresses(header.get('from') ?? []).map(({ address }) => address);
    const isSent = place === 'sent' || place === 'draft' || boxes.has('sent') || boxes.has('draft');
    if (isSent && from[0] !== undefined) this.#sentAs.add(from[0]);
    const delivered = DELIVERED.flatMap((name) => header.get(name)?.slice(-1) ?? []);
    if (!isSent) for (const { address } of mailAddresses(delivered)) this.#deliveredTo.add(address);
    const to = mailAddresses([...(header.get('to') ?? []), ...(header.get('cc') ?? [])]).map(({ address }) => address);
    for (const address of new Set([...from, ...to])) if (!isRobotAddress(address)) this.#present.add(address);
  }

  owner(): MailOwner {
    const sent = this.#sentAs.frequent(SHARE_OF_DELIVERED_MIN);
    const delivered = this.#deliveredTo.frequent(SHARE_OF_DELIVERED_MIN);
    const told = new Set([...this.#known, ...sent, ...delivered]);
    // The address somebody signs in with need not be that of a mailbox they once had.
    if ([...told].some((address) => this.#present.has(address))) return { addresses: told, isUnsure: false };
    const first = this.#present.first();
    const isEverywhere = first !== null && first.count >= MESSAGES_MIN && first.count >= this.#messages * SHARE_OF_MESSAGES_MIN;
    return { addresses: isEverywhere ? told.add(first.address) : told, isUnsure: !isEverywhere };
  }
}

/** In small letters. `isUnsure`: nothing told the owner from the people they write to. */
export interface MailOwner {
  readonly addresses: ReadonlySet<string>;
  readonly isUnsure: boolean;
}

const DELIVERED = ['delivered-to', 'x-delivered-to', 'x-original-to', 'envelope-to'];
