import { HOUR, type Moment } from '../days.js';
import type { Exchange } from '../exchanges/exchange.js';
import { messageText, mixed } from '../exchanges/message-text.js';
import type { SampleNetwork } from '../invent-network.js';
import type { SamplePerson } from '../people/person.js';

/** Where else people of the network are; each has its own share of them, drawn by its own number. */
export type SocialPlatform = 'x' | 'mastodon' | 'bluesky' | 'github' | 'facebook' | 'instagram';

/** Where people of the network chat. */
export type ChatPlatform = 'whatsapp' | 'telegram' | 'slack';

interface Share {
  readonly salt: number;
  /** One person in so many is there. */
  readonly oneIn: number;
}

const SHARES: Readonly<Record<SocialPlatform | ChatPlatform, Share>> = {
  x: { salt: 201, oneIn: 3 },
  mastodon: { salt: 202, oneIn: 5 },
  bluesky: { salt: 203, oneIn: 5 },
  github: { salt: 204, oneIn: 4 },
  facebook: { salt: 205, oneIn: 4 },
  instagram: { salt: 206, oneIn: 4 },
  whatsapp: { salt: 207, oneIn: 3 },
  telegram: { salt: 208, oneIn: 5 },
  slack: { salt: 209, oneIn: 5 },
};
/** One dialogue in so many goes on, on a platform both are on. */
const DIALOGUE_IN = 4;
const SHIFT_HOURS = 5;

/** One person as a platform knows them. */
export interface Member {
  readonly person: SamplePerson;
  /** Letters and digits, at most 15, nobody else's. */
  readonly handle: string;
  /** A number that never changes, as text. */
  readonly number: string;
  /** Whether the owner follows them, and they the owner. */
  readonly isFollowed: boolean;
  readonly isFollower: boolean;
}

/** Something said between the owner and one member. */
export interface Said {
  readonly at: Moment;
  readonly member: Member;
  readonly isFromOwner: boolean;
  readonly isPublic: boolean;
  readonly text: string;
  /** Its number among what is said on this platform, from 1, oldest first. */
  readonly number: number;
}

export interface SocialView {
  readonly members: readonly Member[];
  /** Oldest first. */
  readonly said: readonly Said[];
}

/** Who of the network is on a platform by a moment, and what passes between them and the owner there. */
export function socialView(network: SampleNetwork, platform: SocialPlatform | ChatPlatform, until: Date): SocialView {
  const { salt, oneIn } = SHARES[platform];
  const members = network.people
    .filter(({ legibility, sameAs }) => legibility === 'plain' && sameAs === null)
    .filter(({ index, connectedAt }) => mixed(index, salt) % oneIn === 0 && connectedAt <= until.getTime())
    .map((person) => memberOf(person, salt));
  const byIndex = new Map(members.map((member) => [member.person.index, member]));
  const said = network.exchanges
    .flatMap((exchange) => saidOf(exchange, byIndex, salt))
    .filter(({ at }) => at <= until.getTime())
    .sort((one, other) => one.at - other.at);
  return { members, said: said.map((one, index) => ({ ...one, number: index + 1 })) };
}

/** What is said, parted by whom it is said with. */
export function saidByMember(said: readonly Said[]): ReadonlyMap<Member, readonly Said[]> {
  const byMember = new Map<Member, Said[]>();
  for (const one of said) {
    const theirs = byMember.get(one.member);
    if (theirs === undefined) byMember.set(one.member, [one]);
    else theirs.push(one);
  }
  return byMember;
}

function memberOf(person: SamplePerson, salt: number): Member {
  const sign = mixed(person.index, salt + 100);
  const letters = person.slug.normalize('NFKD').replace(/[^a-z\d]/g, '');
  return {
    person,
    handle: `${letters.slice(0, 10)}${person.index.toString(36)}`,
    number: String(1_000_000 + person.index * 37 + salt),
    isFollowed: sign % 3 !== 0,
    isFollower: sign % 3 !== 1,
  };
}

function saidOf(exchange: Exchange, members: ReadonlyMap<number, Member>, salt: number): Omit<Said, 'number'>[] {
  const { conversation, dialogueSeed, sender, at } = exchange;
  const [index, ...others] = conversation.people;
  const member = index === undefined || others.length > 0 ? undefined : members.get(index);
  if (member === undefined || sender === 'recruiter' || mixed(dialogueSeed, salt) % DIALOGUE_IN !== 0) return [];
  const isFromOwner = sender === 'owner';
  const isPublic = mixed(dialogueSeed, salt + 1) % 2 === 0;
  const text = messageText(exchange, isFromOwner ? member.person.given : 'Jonna');
  return [{ at: at + SHIFT_HOURS * HOUR, member, isFromOwner, isPublic, text }];
}
