import type { Communities } from './communities.js';
import type { EgoNetwork } from './ego-network.js';
import { sharedContacts } from './ego-network.js';

/** What is known of a contact that a community may share. */
export interface ContactTraits {
  readonly name: string;
  readonly company: string | null;
  readonly place: string | null;
  readonly role: string | null;
}

export interface SharedTrait {
  readonly kind: 'company' | 'place' | 'role';
  /** As most of the members write it. */
  readonly words: string;
  readonly members: number;
  /** 0 to 1: the share of all other contacts who have it too. */
  readonly shareElsewhere: number;
}

export interface NamedCommunity {
  readonly community: number;
  readonly size: number;
  readonly name: string;
  /** What its name rests on, the most telling first; empty when its members share nothing known. */
  readonly shared: readonly SharedTrait[];
}

/** A trait names a community when one in five members has it, and at least two do. */
const SHARE_MIN = 0.2;
const MEMBERS_MIN = 2;
/** And when it is twice as common there as elsewhere. */
const TIMES_MIN = 2;
const TRAITS_MAX = 2;

/**
 * A name for each community from what its members share and others do not: the company, the place and the words of roles,
 * weighed by `share · ln(share / share elsewhere)`, the part a trait has in telling the community from the rest
 * (Kullback–Leibler). Where they share nothing known, it is named after the member who knows most of the others.
 *
 * @param traits beside the nodes
 */
export function nameCommunities(network: EgoNetwork, found: Communities, traits: readonly ContactTraits[]): NamedCommunity[] {
  const counts = countTraits(found, traits);
  const hubs = bestKnown(network, found);
  const all = found.memberOf.length;
  return Array.from(found.sizes, (size, community) => {
    const shared = [...(counts.inside[community] ?? [])]
      .map(([key, { members, words, kind }]) => {
        const share = members / size;
        const shareElsewhere = ((counts.everywhere.get(key) ?? members) - members) / Math.max(1, all - size);
        // Half a person elsewhere, so that nothing is infinitely telling.
        const times = share / (shareElsewhere + 0.5 / Math.max(1, all - size));
        return { trait: { kind, words, members, shareElsewhere }, share, times, telling: share * Math.log(times) };
      })
      .filter(({ trait, share, times }) => trait.members >= MEMBERS_MIN && share >= SHARE_MIN && times >= TIMES_MIN)
      .sort((a, b) => b.telling - a.telling || (a.trait.words < b.trait.words ? -1 : 1))
      .map(({ trait }) => trait);
    const named = firstOfEachKind(shared).slice(0, TRAITS_MAX);
    const hub = traits[hubs[community] ?? -1]?.name ?? '';
    const name = named.length > 0 ? named.map(({ words }) => words).join(' · ') : `Around ${hub}`;
    return { community, size, name, shared: named };
  });
}

/** Why a community is called what it is. */
export function explainCommunity({ size, shared }: NamedCommunity): string[] {
  if (shared.length === 0) return [`Its ${size} members know each other; nothing known of them is shared.`];
  return shared.map(({ kind, words, members, shareElsewhere }) => {
    const elsewhere = shareElsewhere < 0.005 ? 'almost nobody' : `${Math.round(shareElsewhere * 100)} %`;
    const having = { company: `work at ${words}`, place: `live in ${words}`, role: `have “${words}” in their role` }[kind];
    return `${members} of ${size} ${having}; elsewhere ${elsewhere}.`;
  });
}

interface Counted {
  readonly kind: SharedTrait['kind'];
  readonly words: string;
  members: number;
}

function countTraits(
  { memberOf, sizes }: Communities,
  traits: readonly ContactTraits[],
): { readonly inside: readonly Map<string, Counted>[]; readonly everywhere: ReadonlyMap<string, number> } {
  const inside = Array.from(sizes, () => new Map<string, Counted>());
  const everywhere = new Map<string, number>();
  traits.forEach((trait, node) => {
    const own = inside[memberOf[node] ?? -1];
    for (const { key, kind, words } of traitsOf(trait)) {
      everywhere.set(key, (everywhere.get(key) ?? 0) + 1);
      const before = own?.get(key);
      if (before === undefined) own?.set(key, { kind, words, members: 1 });
      else before.members += 1;
    }
  });
  return { inside, everywhere };
}

/** Words of roles that name no line of work. */
const SAYS_NOTHING = 'of and the at for in to und der die für im bei head senior junior lead'.split(' ');

function traitsOf({ company, place, role }: ContactTraits): { key: string; kind: SharedTrait['kind']; words: string }[] {
  // "Hamburg, Germany" and "Hamburg" are one place.
  const town = place?.split(',')[0]?.trim() ?? '';
  const words = new Set(role?.match(/[\p{L}\p{N}+#.]{2,}/gu)?.map((word) => word.toLowerCase()) ?? []);
  for (const word of SAYS_NOTHING) words.delete(word);
  return [
    ...(company === null || company.trim() === '' ? [] : [{ kind: 'company' as const, words: company.trim() }]),
    ...(town === '' ? [] : [{ kind: 'place' as const, words: town }]),
    ...[...words].map((word) => ({ kind: 'role' as const, words: word })),
  ].map((trait) => ({ ...trait, key: `${trait.kind} ${trait.words.toLowerCase()}` }));
}

function firstOfEachKind(shared: readonly SharedTrait[]): SharedTrait[] {
  return shared.filter(({ kind }, place) => shared.findIndex((other) => other.kind === kind) === place);
}

/** The member of each community with the most ties inside it; of equals the first. */
function bestKnown(network: EgoNetwork, { memberOf, sizes }: Communities): Int32Array {
  const hubs = new Int32Array(sizes.length).fill(-1);
  const most = new Int32Array(sizes.length).fill(-1);
  for (let node = 0; node < memberOf.length; node += 1) {
    const community = memberOf[node] ?? -1;
    if (community < 0) continue;
    let inside = 0;
    const from = network.offsets[node] ?? 0;
    for (let step = 0; step < sharedContacts(network, node); step += 1) {
      if (memberOf[network.neighbours[from + step] ?? 0] === community) inside += 1;
    }
    if (inside <= (most[community] ?? -1)) continue;
    most[community] = inside;
    hubs[community] = node;
  }
  return hubs;
}
