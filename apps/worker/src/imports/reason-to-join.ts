import type { MatchReason } from '#identity';
import type { PersonaKey, PersonaKind } from '#vocabulary';

/** A trace whose value people know by another word than its kind. */
const TRACES: { readonly [Kind in PersonaKind]?: string } = {
  linkedin: 'LinkedIn profile',
  email: 'e-mail address',
  phone: 'telephone number',
  x: 'X account',
  'x-handle': 'X account',
  mastodon: 'Mastodon account',
  bluesky: 'Bluesky account',
  'github-id': 'GitHub account',
  github: 'GitHub account',
  facebook: 'Facebook profile',
  instagram: 'Instagram profile',
  site: 'home page',
  'linkedin-name': 'name and day of connecting',
  name: 'name and company',
};

/** Values nobody reads are not shown. */
const SHOWN: ReadonlySet<PersonaKind> = new Set<PersonaKind>([
  'linkedin',
  'email',
  'phone',
  'x-handle',
  'mastodon',
  'github',
  'site',
]);

const REASONS: Readonly<Record<MatchReason, string>> = {
  email: 'The same e-mail address.',
  phone: 'The same telephone number.',
  account: 'The same account on one platform.',
  code: 'The same code of a private address book.',
  'name-and-company': 'The same name and company.',
  'name-and-domain': 'The same name, and e-mail addresses at one company.',
  'name-and-role-and-location': 'The same name, role and place.',
  'name-and-birth-date': 'The same name and date of birth.',
  'name-and-address': 'The same name and postal address.',
};

/** Why a row is somebody who is known already: a trace of theirs it names. */
export function sharedTrace({ kind, value }: PersonaKey): string {
  const what = TRACES[kind] ?? 'account';
  return SHOWN.has(kind) ? `The same ${what}: ${value.slice(0, 100)}.` : `The same ${what}.`;
}

/** Why somebody nobody has a trace of is somebody known all the same. */
export function likeness(reason: MatchReason | null): string {
  return reason === null ? 'The same name, and nobody else is called that.' : REASONS[reason];
}
