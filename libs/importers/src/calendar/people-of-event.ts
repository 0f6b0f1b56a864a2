import type { PersonMention } from '#vocabulary';
import { percentDecoded } from '../text/percent-decoded.js';
import { displayName } from '../traces/display-name.js';
import { emailAddress } from '../traces/email-address.js';
import { isRobotAddress } from '../traces/robot-address.js';
import type { Property } from '../vcard/property.js';

/** Who takes part in a meeting. */
export interface PeopleOfEvent {
  /** Everybody but the owner who has not said no, each once. */
  readonly others: readonly PersonMention[];
  /** The owner's address as the event names it; null when it does not name them. */
  readonly owner: string | null;
  readonly hasOwnerDeclined: boolean;
}

const NO_PERSON = new Set(['ROOM', 'RESOURCE', 'GROUP']);

export function peopleOfEvent(people: readonly Property[], isOwner: (address: string) => boolean): PeopleOfEvent {
  const others = new Map<string, PersonMention>();
  const declined = new Set<string>();
  let owner: string | null = null;
  let hasOwnerDeclined = false;
  for (const property of people) {
    const address = addressOf(property);
    const says = (property.parameters.get('PARTSTAT')?.[0] ?? '').toUpperCase();
    if (address !== null && isOwner(address)) {
      owner ??= address;
      hasOwnerDeclined ||= property.name === 'ATTENDEE' && says === 'DECLINED';
      continue;
    }
    const person = personOf(property, address);
    if (person === null) continue;
    const key = address ?? person.name?.full ?? '';
    if (says === 'DECLINED') declined.add(key);
    else if ((others.get(key)?.name ?? null) === null) others.set(key, person);
  }
  for (const key of declined) others.delete(key);
  return { others: [...others.values()], owner, hasOwnerDeclined };
}

/** The address of an attendee or organiser: the value, or beside it where the value is a name in some directory. */
export function addressOf({ value, parameters }: Property): string | null {
  return emailAddress(percentDecoded(value)) ?? emailAddress(parameters.get('EMAIL')?.[0] ?? '');
}

function personOf({ value, parameters }: Property, address: string | null): PersonMention | null {
  if (NO_PERSON.has((parameters.get('CUTYPE')?.[0] ?? '').toUpperCase())) return null;
  if ((parameters.get('ROLE')?.[0] ?? '').toUpperCase() === 'NON-PARTICIPANT') return null;
  if (address !== null && isRobotAddress(address)) return null;
  // Google's rooms and holidays have addresses nobody could write to, such as `#contacts@group.v.calendar.google.com`.
  if (/@[\w.]*calendar\.google\.com$/i.test(value)) return null;
  // vCalendar 1.0 has no CN and writes `Ann Lee <ann@example.com>`.
  const before = /^([^<:]+)</.exec(value)?.[1] ?? '';
  const name = displayName(parameters.get('CN')?.join(', ') ?? before);
  if (address === null && name === null) return null;
  return { personas: address === null ? [] : [{ kind: 'email', value: address }], name, company: null };
}
