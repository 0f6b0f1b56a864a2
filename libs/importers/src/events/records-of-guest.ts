import type { Observation, PersonMention, PersonRecord } from '#vocabulary';
import { personOfValues } from '../csv-mapping/person-of-values.js';
import { nameInOrder } from '../text/name-in-order.js';
import { folded, tidy } from '../text/tidy.js';
import { emailAddress } from '../traces/email-address.js';
import type { EventPlatform, Guest } from './guest.js';

/** A guest's name as the list has it; null where it has none. */
export function nameOf({ values }: Guest): string | null {
  const part = (role: 'fullName' | 'givenName' | 'familyName') => tidy(values.get(role)?.[0] ?? '');
  const name = part('fullName') || nameInOrder(part('familyName'), part('givenName'), '');
  return name === '' ? null : name;
}

export function emailsOf({ values }: Guest): string[] {
  return (values.get('email') ?? []).map(emailAddress).filter((address) => address !== null);
}

/** Null for a guest who is neither named nor has an address. */
export function mentionOf(guest: Guest, defaultCountry: string | null): PersonMention | null {
  const person = personOf(guest, defaultCountry);
  if (person === null) return null;
  return { personas: person.personas, name: person.name, company: guest.values.get('company')?.[0] ?? null };
}

/**
 * The person a row tells of.
 *
 * @param event the event's name, which becomes a group of those who were asked to it
 */
export function personOfGuest(
  platform: EventPlatform,
  guest: Guest,
  event: string | null,
  defaultCountry: string | null,
): PersonRecord | null {
  const person = personOf(guest, defaultCountry);
  if (person === null) return null;
  const more: Observation[] = guest.headline === null ? [] : [{ field: 'headline', value: guest.headline.slice(0, 500) }];
  if (event !== null) more.push({ field: 'group', value: event });
  const [best] = person.personas;
  const who = guest.id ?? `${best.kind}:${best.value}:${folded(person.name?.full ?? '')}`;
  const sourceKey = `${platform}:guest:${folded(event ?? '')}:${who}`;
  return { ...person, sourceKey, observations: [...person.observations, ...more] };
}

function personOf(guest: Guest, defaultCountry: string | null): PersonRecord | null {
  const [account, ...accounts] = guest.accounts;
  const person = personOfValues(guest.values, { keySpace: '', defaultCountry, dates: null, opportunity: 'job' });
  if (person === null || account === undefined) return person;
  const others = person.personas.filter(({ kind }) => kind !== 'name');
  return { ...person, personas: [account, ...accounts, ...others] };
}
