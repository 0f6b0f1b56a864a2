import { isStrong, type PersonaKind } from '#vocabulary';
import type { Described, PersonDetails } from './described.js';
import { foldText } from './fold-text.js';
import { normalizeCompany } from './normalize-company.js';
import { normalizeEmail, type NormalizedEmail } from './normalize-email.js';
import { type NormalizedName, normalizeName } from './normalize-name.js';

/** A described person with everything in the form it is compared in. */
export interface Profile {
  readonly described: Described;
  readonly name: NormalizedName | null;
  /** True when the name was read off an e-mail address, where it is a guess. */
  readonly isNameGuessed: boolean;
  readonly company: string | null;
  readonly role: string | null;
  readonly location: string | null;
  readonly emails: readonly NormalizedEmail[];
  readonly phones: readonly string[];
  /** Strong traces on platforms where a person has one: kind and value. */
  readonly accounts: readonly Account[];
  readonly birthDate: string | null;
  readonly postcode: string | null;
  readonly street: string | null;
  readonly code: string | null;
}

export interface Account {
  readonly kind: PersonaKind;
  readonly value: string;
  /** What the person is called there, the same on every platform where they could have it: "jane_doe@…" is "janedoe". */
  readonly handle: string | null;
}

/** Shorter handles are taken by different people on different platforms. */
const HANDLE_LETTERS_MIN = 6;
const GUESSABLE_LOCAL = /^[a-z]{2,}[._-][a-z]{2,}$/;

export function profileOf(described: Described): Profile {
  const emails: NormalizedEmail[] = [];
  const phones: string[] = [];
  const accounts: Account[] = [];
  for (const persona of described.personas) {
    if (persona.kind === 'phone') phones.push(persona.value);
    else if (persona.kind === 'email') {
      const email = normalizeEmail(persona.value);
      if (email !== null) emails.push(email);
    } else if (isStrong(persona)) accounts.push({ ...persona, handle: handleOf(persona.value) });
  }
  const given = described.name === null ? null : normalizeName(described.name);
  const guessed = described.name === null ? nameOfEmail(emails[0]) : null;
  return {
    described,
    name: given ?? guessed,
    isNameGuessed: guessed !== null,
    company: described.company === null ? null : normalizeCompany(described.company),
    role: folded(described.role),
    location: folded(described.location),
    emails,
    phones,
    accounts,
    ...detailsOf(described.details),
  };
}

const NO_DETAILS = { birthDate: null, postcode: null, street: null, code: null } as const;

function detailsOf(details: PersonDetails | undefined): Pick<Profile, keyof typeof NO_DETAILS> {
  if (details === undefined) return NO_DETAILS;
  return {
    birthDate: digitsOf(details.birthDate),
    postcode: folded(details.postcode)?.replaceAll(' ', '') ?? null,
    street: folded(details.street),
    code: folded(details.code)?.replaceAll(' ', '') ?? null,
  };
}

function digitsOf(date: string | null): string | null {
  const digits = date?.replace(/\D+/g, '') ?? '';
  return digits === '' ? null : digits;
}

/** @returns null for what is no name someone chose: too short, or a number that is an id. */
export function handleOf(account: string): string | null {
  const at = account.indexOf('@');
  const handle = (at > 0 ? account.slice(0, at) : account).toLowerCase().replace(/[^a-z0-9]+/g, '');
  return handle.length < HANDLE_LETTERS_MIN || /^\d+$/.test(handle) ? null : handle;
}

/** "mara.lindt@…" is probably Mara Lindt. */
function nameOfEmail(email: NormalizedEmail | undefined): NormalizedName | null {
  return email !== undefined && GUESSABLE_LOCAL.test(email.local) ? normalizeName(email.local.replace(/[._-]/g, ' ')) : null;
}

function folded(text: string | null): string | null {
  const result = text === null ? '' : foldText(text);
  return result === '' ? null : result;
}
