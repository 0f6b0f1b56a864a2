import type { PersonaKind } from '#vocabulary';
import { editDistance } from './edit-distance.js';
import { jaroWinkler } from './jaro-winkler.js';
import { SAME_NAME_MIN } from './name-likeness.js';
import { nameSimilarity } from './name-similarity.js';
import type { NormalizedEmail } from './normalize-email.js';
import type { Profile } from './profile.js';

const DETAILS = ['birthDate', 'postcode', 'street', 'code'] as const;
export const COMPARED_FIELDS = ['name', 'email', 'phone', 'account', 'company', 'role', 'location', ...DETAILS] as const;
/** `account`: the trace on a platform, such as a LinkedIn profile. */
export type ComparedField = (typeof COMPARED_FIELDS)[number];

export const AGREEMENTS = ['same', 'similar', 'different', 'missing'] as const;
/** From best to least. `missing`: at least one side does not say. */
export type Agreement = (typeof AGREEMENTS)[number];

export interface Comparison {
  readonly left: Profile;
  readonly right: Profile;
  readonly agreements: Readonly<Record<ComparedField, Agreement>>;
  /** Words of the shorter name; 0 where a side has none. */
  readonly nameWords: number;
  /** One works where the other's e-mail address is, or both have addresses of one company. */
  readonly sharesDomain: boolean;
  /** The platform both have a trace on, and not the same one. */
  readonly conflict: PersonaKind | null;
}

const SIMILAR_TEXT = 0.88;
/** Shorter names before the @ are taken by different people at different providers. */
const LOCAL_LETTERS_MIN = 6;
const SLIPS_MAX = 2;
const COMPANY_LETTERS_MIN = 4;
/** Month and day. */
const DAY_DIGITS = 4;

/** Compares two people field by field. Symmetric but for left and right. */
export function compareProfiles(left: Profile, right: Profile): Comparison {
  const { conflict, ...traces } = compareTraces(left, right);
  return {
    left,
    right,
    agreements: {
      name: compareNames(left, right),
      ...traces,
      company: compareTexts(left.company, right.company),
      role: compareTexts(left.role, right.role),
      location: compareTexts(left.location, right.location),
      birthDate: compareDates(left.birthDate, right.birthDate),
      postcode: compareTexts(left.postcode, right.postcode),
      street: compareTexts(left.street, right.street),
      code: compareDigits(left.code, right.code),
    },
    nameWords: Math.min(left.name?.words.length ?? 0, right.name?.words.length ?? 0),
    sharesDomain: pointsToCompanyOf(left, right) || pointsToCompanyOf(right, left),
    conflict,
  };
}

/** What two profiles share or do not share by which one person is known; quick to say. */
export function compareTraces(
  left: Profile,
  right: Profile,
): Pick<Comparison, 'conflict'> & Record<'account' | 'email' | 'phone', Agreement> {
  const { account, conflict } = compareAccounts(left, right);
  return {
    account,
    conflict,
    email: bestOf(left.emails, right.emails, compareEmails),
    phone: bestOf(left.phones, right.phones, (one, other) => (one === other ? 'same' : 'different')),
  };
}

export function compareNames(left: Profile, right: Profile): Agreement {
  if (left.name === null || right.name === null) return 'missing';
  const similarity = nameSimilarity(left.name, right.name);
  // A name read off an address is a guess and never the whole proof.
  if (similarity === 1) return left.isNameGuessed || right.isNameGuessed ? 'similar' : 'same';
  return similarity >= SAME_NAME_MIN ? 'similar' : 'different';
}

/** "mara.lindt" at two providers is probably one person, and so is an address with a slip; "mara" is not. */
function compareEmails(one: NormalizedEmail, other: NormalizedEmail): Agreement {
  if (one.key === other.key) return 'same';
  if (Math.min(one.local.length, other.local.length) < LOCAL_LETTERS_MIN) return 'different';
  return one.local === other.local || isSlipOf(one.key, other.key) ? 'similar' : 'different';
}

function isSlipOf(one: string, other: string): boolean {
  return Math.abs(one.length - other.length) <= SLIPS_MAX && editDistance(one, other) <= SLIPS_MAX;
}

/** @returns the best agreement of any two; missing where a side is empty. */
function bestOf<Item>(left: readonly Item[], right: readonly Item[], compare: (one: Item, other: Item) => Agreement): Agreement {
  let best: Agreement = 'missing';
  if (left.length === 0 || right.length === 0) return best;
  for (const one of left) {
    for (const other of right) {
      const agreement = compare(one, other);
      if (AGREEMENTS.indexOf(agreement) < AGREEMENTS.indexOf(best)) best = agreement;
    }
  }
  return best;
}

/**
 * One profile a platform: two different ones speak against one person, unless another of the same platform agrees
 * (a renamed profile keeps both). The same handle on two platforms speaks for them.
 */
function compareAccounts(left: Profile, right: Profile): { account: Agreement; conflict: PersonaKind | null } {
  let account: Agreement = 'missing';
  let conflict: PersonaKind | null = null;
  for (const one of left.accounts) {
    for (const other of right.accounts) {
      if (one.kind === other.kind) {
        if (one.value === other.value) return { account: 'same', conflict: null };
        if (one.kind !== 'vcard-uid') conflict = one.kind;
      } else if (one.handle !== null && one.handle === other.handle) {
        account = 'similar';
      }
    }
  }
  return conflict === null ? { account, conflict } : { account: 'different', conflict };
}

function compareTexts(left: string | null, right: string | null): Agreement {
  if (left === null || right === null) return 'missing';
  if (left === right) return 'same';
  return startsWithWords(left, right) || startsWithWords(right, left) || jaroWinkler(left, right) >= SIMILAR_TEXT
    ? 'similar'
    : 'different';
}

/** A date without a year says nothing about the year. */
function compareDates(left: string | null, right: string | null): Agreement {
  if (left === null || right === null || left.length === right.length) return compareDigits(left, right);
  return left.slice(-DAY_DIGITS) === right.slice(-DAY_DIGITS) ? 'similar' : 'different';
}

/** One slip, or two neighbours swapped. */
function compareDigits(left: string | null, right: string | null): Agreement {
  if (left === null || right === null) return 'missing';
  if (left === right) return 'same';
  return editDistance(left, right) <= 1 ? 'similar' : 'different';
}

/** "Contoso" and "Contoso Research", "Berlin" and "Berlin, Germany". */
function startsWithWords(long: string, short: string): boolean {
  return long.startsWith(`${short} `);
}

function pointsToCompanyOf(profile: Profile, other: Profile): boolean {
  return profile.emails.some(
    (email) =>
      !email.isPublicProvider &&
      (isDomainOf(email, other.company) || other.emails.some((another) => another.domain === email.domain)),
  );
}

function isDomainOf(email: NormalizedEmail, company: string | null): boolean {
  if (company === null || company.length < COMPANY_LETTERS_MIN) return false;
  return email.domain.split('.').at(-2) === company.replaceAll(' ', '');
}
