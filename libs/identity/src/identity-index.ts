import type { ContactId } from '#vocabulary';
import { blockingKeys } from './blocking-keys.js';
import { canBeOne, matchBounds, type MatchBounds } from './can-be-one.js';
import type { Described } from './described.js';
import { explainMatch, type MatchEvidence } from './explain-match.js';
import { normalizeCompany } from './normalize-company.js';
import { normalizeName } from './normalize-name.js';
import { compareProfiles } from './compare-profiles.js';
import { type MatchChances, SHIPPED_CHANCES } from './match-weight.js';
import { type Profile, profileOf } from './profile.js';
import { type MatchReason, POSSIBLE_MIN, resolveIdentity, type Verdict } from './resolve-identity.js';

/** Who someone is among the contacts known: one of them beyond doubt, perhaps one of a few, or nobody yet. */
export type Resolution =
  | { readonly kind: 'match'; readonly contactId: ContactId; readonly because: MatchReason | null }
  | { readonly kind: 'possible'; readonly candidates: readonly PossibleContact[] }
  | { readonly kind: 'new' };

export interface PossibleContact {
  readonly contactId: ContactId;
  /** 0 to 1. */
  readonly probability: number;
  /** Left is who was asked about, right the contact. */
  readonly evidence: readonly MatchEvidence[];
}

/** Everyone known, looked up by what tells people apart. In memory; about a kilobyte a person. */
export interface IdentityIndex {
  /** From now on the contact is known by this description too. */
  enter(contact: ContactId, person: Described): void;
  /** Depends on who was entered, not on the order. */
  resolve(person: Described): Resolution;
  /** The one contact of exactly this name, and company where given; undefined for none or several. */
  onlyOneCalled(name: string, company: string | null): ContactId | undefined;
  /** True when the person cannot be joined to the contact unasked: another profile on one platform, or another name. */
  contradicts(contact: ContactId, person: Described): boolean;
}

/** A key shared by more descriptions than this tells nobody apart, and comparing them all would take for ever. */
const BLOCK_MAX = 40;
/** More than this many possible matches for one person help nobody. */
const POSSIBLE_MAX = 3;

/** Most keys are one contact's alone, and then need no list. */
type Block = ContactId | ContactId[];

/** @param chances those shipped, or those that `findDuplicates` learnt from the owner's own contacts */
export function createIdentityIndex(chances: MatchChances = SHIPPED_CHANCES): IdentityIndex {
  const bounds = matchBounds(chances);
  const knownAs = new Map<ContactId, Profile[]>();
  const blocks = new Map<string, Block>();
  /** The one contact of a name, and of a name at a company; null once there are several. */
  const namesakes = new Map<string, ContactId | null>();

  function enter(contact: ContactId, person: Described): void {
    const profile = profileOf(person);
    push(knownAs, contact, profile);
    for (const key of blockingKeys(profile)) addTo(blocks, key, contact);
    if (profile.name === null || profile.isNameGuessed) return;
    for (const key of [profile.name.key, ...(profile.company === null ? [] : [`${profile.name.key}|${profile.company}`])]) {
      const known = namesakes.get(key);
      namesakes.set(key, known === undefined || known === contact ? contact : null);
    }
  }

  function resolve(person: Described): Resolution {
    const profile = profileOf(person);
    const found: Found[] = [];
    for (const contact of nearby(profile)) {
      const verdict = verdictOn(profile, knownAs.get(contact) ?? [], bounds);
      if (verdict !== undefined && verdict.kind !== 'different') found.push({ contact, verdict });
    }
    return settle(found);
  }

  function nearby(profile: Profile): Set<ContactId> {
    const contacts = new Set<ContactId>();
    for (const key of blockingKeys(profile)) {
      const block = blocks.get(key);
      if (block === undefined) continue;
      if (typeof block === 'string') contacts.add(block);
      else if (block.length <= BLOCK_MAX) for (const contact of block) contacts.add(contact);
    }
    return contacts;
  }

  function onlyOneCalled(name: string, company: string | null): ContactId | undefined {
    const normalized = normalizeName(name);
    const employer = company === null ? null : normalizeCompany(company);
    if (normalized === null || (employer === null && normalized.words.length < 2)) return undefined;
    return namesakes.get(employer === null ? normalized.key : `${normalized.key}|${employer}`) ?? undefined;
  }

  return {
    enter,
    resolve,
    onlyOneCalled,
    contradicts: (contact, person) => speaksAgainst(profileOf(person), knownAs.get(contact) ?? []),
  };
}

interface Found {
  readonly contact: ContactId;
  readonly verdict: Verdict;
}

/** The best of what the contact is known by; a match needs that nothing else known of the contact speaks against it. */
function verdictOn(profile: Profile, known: readonly Profile[], bounds: MatchBounds): Verdict | undefined {
  let best: Verdict | undefined;
  for (const one of withAllAccounts(known)) {
    if (!canBeOne(profile, one, POSSIBLE_MIN, bounds)) continue;
    const verdict = resolveIdentity(profile, one, bounds.chances);
    if (best === undefined || verdict.probability > best.probability) best = verdict;
  }
  return best;
}

function withAllAccounts(known: readonly Profile[]): readonly Profile[] {
  if (known.length < 2) return known;
  const accounts = known.flatMap((one) => one.accounts);
  return known.map((one) => ({ ...one, accounts }));
}

function speaksAgainst(profile: Profile, known: readonly Profile[]): boolean {
  const comparisons = withAllAccounts(known).map((one) => compareProfiles(profile, one));
  if (comparisons.some((comparison) => comparison.agreements.account === 'same')) return false;
  const names = comparisons.map((comparison) => comparison.agreements.name).filter((agreement) => agreement !== 'missing');
  const isAnotherName = names.length > 0 && names.every((agreement) => agreement === 'different');
  return isAnotherName || comparisons.some((comparison) => comparison.conflict !== null);
}

/** One sure match is the person. Several are a question, like every possible one: no contact is joined through another. */
function settle(found: Found[]): Resolution {
  const [sure, ...alsoSure] = found.filter(({ verdict }) => verdict.kind === 'match');
  if (sure !== undefined && alsoSure.length === 0)
    return { kind: 'match', contactId: sure.contact, because: sure.verdict.because };
  const candidates = found
    .sort((a, b) => b.verdict.probability - a.verdict.probability || (a.contact < b.contact ? -1 : 1))
    .slice(0, POSSIBLE_MAX)
    .map(({ contact, verdict }) => ({
      contactId: contact,
      probability: verdict.probability,
      evidence: explainMatch(verdict.comparison),
    }));
  return candidates.length === 0 ? { kind: 'new' } : { kind: 'possible', candidates };
}

function addTo(blocks: Map<string, Block>, key: string, contact: ContactId): void {
  const block = blocks.get(key);
  if (block === undefined) blocks.set(key, contact);
  else if (typeof block === 'string') blocks.set(key, [block, contact]);
  else block.push(contact);
}

function push<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
