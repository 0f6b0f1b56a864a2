import type { OwnerStatement, PersonaKey } from '#vocabulary';
import { fieldOf, listOf, textOf } from '../json/json-value.js';
import { ownerOutcome } from '../owner-statements.js';
import type { RowOutcome } from '../row-outcome.js';
import { plainName } from '../text/plain-name.js';
import { folded } from '../text/tidy.js';
import { emailAddress } from '../traces/email-address.js';
import { websiteAddress } from '../traces/persona-of-url.js';
import type { MetaReading } from './meta-reading.js';
import { metaText } from './unmangled.js';

/** Where each platform keeps the owner's profile. */
export const PROFILE_PATHS = ['profile_v2', 'profile', 'profile_user[]'] as const;

/** The owner's name, as messages name them; learned before messages are read. */
export function learnOwner(profile: unknown, reading: MetaReading): void {
  for (const name of namesOf(profile)) reading.ownerNames.add(folded(name));
}

export function readMetaProfile(profile: unknown, reading: MetaReading): RowOutcome {
  const statements: OwnerStatement[] = personasOf(profile, reading).map((persona) => ({ about: 'persona', persona }));
  const name = plainName(namesOf(profile)[0] ?? '');
  if (name !== null) statements.push({ about: 'name', name });
  for (const site of listOf(profile, 'websites')) {
    const url = websiteAddress(textOf(site, 'address') || textOf(site));
    if (url !== null) statements.push({ about: 'website', url });
  }
  return ownerOutcome(reading.platform, statements, reading);
}

function namesOf(profile: unknown): string[] {
  const full = metaText(profile, 'name', 'full_name') || metaText(profile, 'name');
  // Labels are in the owner's language; English, German, French and Spanish call these two alike or thus.
  return [full, ...labelled(profile, ['Name', 'Nom', 'Nombre', 'Nome'])].filter((one) => one !== '');
}

function personasOf(profile: unknown, reading: MetaReading): PersonaKey[] {
  const handles = [
    textOf(profile, 'username'),
    ...labelled(profile, ['Username', 'Benutzername', 'Nom d’utilisateur', 'Nombre de usuario']),
  ];
  const found: PersonaKey[] = handles
    .filter((handle) => /^[\w.]{1,64}$/.test(handle))
    .map((handle) => ({ kind: reading.platform, value: handle.toLowerCase() }));
  const emails = [...listOf(profile, 'emails', 'emails'), ...labelled(profile, ['Email', 'E-Mail', 'E-mail'])];
  for (const email of emails) {
    const value = emailAddress(textOf(email));
    if (value !== null) found.push({ kind: 'email', value });
  }
  return found;
}

function labelled(profile: unknown, labels: readonly string[]): string[] {
  const map = fieldOf(profile, 'string_map_data');
  return labels.map((label) => metaText(map, label, 'value')).filter((one) => one !== '');
}
