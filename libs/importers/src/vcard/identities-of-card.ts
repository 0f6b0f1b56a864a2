import type { Observation, PersonaKey } from '#vocabulary';
import { tidy } from '../text/tidy.js';
import type { Card } from './card.js';
import { emailAddress } from '../traces/email-address.js';
import { unescaped } from './escapes.js';
import { mastodonOfUrl, personaOfService, personaOfUrl, websiteAddress } from '../traces/persona-of-url.js';
import { phoneNumber } from '../traces/phone-number.js';
import { typesOf, type Property } from './property.js';

/** Traces of the person, best first, and what the same lines say about them. */
export interface Identities {
  readonly personas: PersonaKey[];
  readonly observations: Observation[];
}

/** What names one person best comes first: an address is theirs, a telephone may be a desk's. */
const BEST_FIRST = ['linkedin', 'email', 'phone'];
/** Numbers of machines and switchboards: they name a place, so they are no trace of a person. */
const NOBODYS_NUMBER = new Set(['FAX', 'HOMEFAX', 'WORKFAX', 'PAGER', 'MAIN']);
const SOCIAL = new Set(['X-SOCIALPROFILE', 'SOCIALPROFILE', 'IMPP']);
/** Properties named after the service, as Evolution, Android and Thunderbird write them. */
const SERVICE_PROPERTY =
  /^X-(?:EVOLUTION-)?(LINKEDIN|TWITTER|GITHUB|FACEBOOK|INSTAGRAM|TELEGRAM|MASTODON|SKYPE|JABBER|MATRIX|DISCORD)(?:-USERNAME)?$/;

/** Every identity on a card: e-mail, telephone, profile links, names on services, and its UID. */
export function identitiesOf(card: Card, defaultCountry: string | null): Identities {
  const found: Identities = { personas: [], observations: [] };
  for (const property of card.properties) {
    const value = tidy(unescaped(property.value, card.version));
    if (value === '') continue;
    if (property.name === 'EMAIL') addEmail(found, value);
    else if (property.name === 'TEL') addPhone(found, value, property, defaultCountry);
    else if (property.name === 'URL' || property.name === 'X-URL') addUrl(found, value);
    else if (SOCIAL.has(property.name)) addSocial(found, value, property);
    else if (property.name === 'UID') addUid(found, value);
    else addService(found, value, property);
  }
  return { personas: sorted(found.personas), observations: found.observations };
}

function addEmail(found: Identities, value: string): void {
  const address = emailAddress(value);
  found.observations.push({ field: 'email', value: address ?? value });
  if (address !== null) found.personas.push({ kind: 'email', value: address });
}

function addPhone(found: Identities, value: string, property: Property, defaultCountry: string | null): void {
  const types = typesOf(property);
  if (types.some((type) => type.includes('FAX') || type === 'PAGER')) return;
  const number = phoneNumber(value, defaultCountry);
  found.observations.push({ field: 'phone', value: number ?? value.replace(/^tel:/i, '') });
  if (number !== null && !types.some((type) => NOBODYS_NUMBER.has(type))) found.personas.push({ kind: 'phone', value: number });
}

function addUrl(found: Identities, value: string): void {
  const persona = personaOfUrl(value);
  if (persona !== null) found.personas.push(persona);
  const website = persona === null ? websiteAddress(value) : null;
  if (website !== null) found.observations.push({ field: 'website', value: website });
}

/** Apple puts the service in the type, RFC 9554 in SERVICE-TYPE, IMPP in the scheme; the name is a parameter or the value. */
function addSocial(found: Identities, value: string, property: Property): void {
  const byUrl = personaOfUrl(value);
  const [, scheme = '', rest = value] = /^([a-z][\w.+-]*):(?!\/\/)(.+)$/i.exec(value) ?? [];
  const services = [
    ...parameter(property, 'SERVICE-TYPE'),
    ...parameter(property, 'X-SERVICE-TYPE'),
    ...typesOf(property),
    scheme,
  ];
  const users = [...parameter(property, 'USERNAME'), ...parameter(property, 'X-USER'), rest.replace(/^x-apple:/i, '')];
  const isMastodon = services.some((service) => service.toLowerCase() === 'mastodon');
  const persona = byUrl ?? (isMastodon ? mastodonOfUrl(value) : null) ?? firstPersona(services, users);
  if (persona !== null) {
    found.personas.push(persona);
    return;
  }
  const website = websiteAddress(value);
  if (website !== null && /^https?:/i.test(value)) found.observations.push({ field: 'website', value: website });
  else
    found.observations.push({
      field: 'handle',
      value: scheme === '' && services[0] !== undefined ? `${services[0].toLowerCase()}:${value}` : value,
    });
}

function addService(found: Identities, value: string, property: Property): void {
  const service = SERVICE_PROPERTY.exec(property.name)?.[1]?.toLowerCase();
  if (service === undefined) return;
  const persona = personaOfUrl(value) ?? personaOfService(service, value);
  if (persona === null) found.observations.push({ field: 'handle', value: `${service}:${value}` });
  else found.personas.push(persona);
}

function addUid(found: Identities, value: string): void {
  const uid = value.toLowerCase().replace(/^urn:uuid:/, '');
  // "1" or "new" is the row number of some program, not a name for one person everywhere.
  if (uid.length >= 8 && uid.length <= 300) found.personas.push({ kind: 'vcard-uid', value: uid });
}

function firstPersona(services: readonly string[], users: readonly string[]): PersonaKey | null {
  for (const service of services) {
    for (const user of users) {
      const persona = personaOfService(service, user);
      if (persona !== null) return persona;
    }
  }
  return null;
}

function parameter(property: Property, name: string): readonly string[] {
  return property.parameters.get(name) ?? [];
}

function sorted(personas: readonly PersonaKey[]): PersonaKey[] {
  const unique = [...new Map(personas.map((persona) => [`${persona.kind}:${persona.value}`, persona])).values()];
  const rank = ({ kind }: PersonaKey) => (BEST_FIRST.includes(kind) ? BEST_FIRST.indexOf(kind) : kind === 'vcard-uid' ? 9 : 5);
  return unique.sort((one, other) => rank(one) - rank(other));
}
