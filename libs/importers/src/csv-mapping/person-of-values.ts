import type { Observation, PersonaKey, PersonName, PersonRecord } from '#vocabulary';
import { nameInOrder } from '../text/name-in-order.js';
import { folded, tidy } from '../text/tidy.js';
import type { DateOrder } from '../text/written-moment.js';
import { birthday } from '../traces/birthday.js';
import { emailAddress } from '../traces/email-address.js';
import { nameTrace } from '../traces/name-trace.js';
import { personaOfService, personaOfUrl, websiteAddress } from '../traces/persona-of-url.js';
import { phoneNumber } from '../traces/phone-number.js';
import { dayOf } from './day-of-cell.js';
import type { Meaning, RowOrigin, Values } from './values-of-row.js';

/** Groups every export puts everyone in, which therefore say nothing. */
const SYSTEM_GROUPS = new Set(['mycontacts', 'starred', 'my contacts']);
const PROFILES = ['x', 'github', 'facebook', 'instagram', 'telegram', 'website'] as const;

/** The person a row tells of; null when it names nobody. */
export function personOfValues(values: Values, { keySpace, defaultCountry, dates }: RowOrigin): PersonRecord | null {
  const name = nameOf(values);
  const company = values.get('company')?.[0] ?? null;
  const observations: Observation[] = name === null ? [] : [{ field: 'name', value: name.full }];
  const personas = identities(values, defaultCountry, observations);
  const uid = values.get('uid')?.[0];
  if (uid !== undefined) personas.push({ kind: 'vcard-uid', value: uid });
  if (personas.length === 0 && name !== null) {
    personas.push({ kind: 'name', value: nameTrace(name.full, company) });
  }
  const [best, ...others] = personas;
  if (best === undefined) return null;
  describe(values, dates, observations);
  const id = values.get('id')?.[0];
  const byTrace = `${best.kind}:${best.value}${best.kind === 'name' ? '' : `:${folded(name?.full ?? '')}`}`;
  const sourceKey = `${keySpace}:${id === undefined ? byTrace : `person:${id}`}`;
  return { kind: 'person', sourceKey, personas: [best, ...others], name, observations: unique(observations) };
}

/** No name is longer; what is would be too much for the expressions that look at it. */
const NAME_LENGTH_MAX = 200;

function nameOf(values: Values): PersonName | null {
  const part = (role: Meaning) => tidy((values.get(role)?.[0] ?? '').slice(0, NAME_LENGTH_MAX));
  const [given, family] = [part('givenName'), part('familyName')];
  const joined = nameInOrder(family, given, part('middleName'));
  const full = [part('fullName'), joined].find((one) => /\p{L}/u.test(one) && !/^\S+@\S+\.\S+$/.test(one));
  return full === undefined ? null : { full, given: given || null, family: family || null, credentials: part('suffix') || null };
}

function identities(values: Values, defaultCountry: string | null, observations: Observation[]): PersonaKey[] {
  const personas: PersonaKey[] = [];
  for (const profile of several(values, 'linkedin', /\s*(?::::|;)\s*/)) {
    const persona = personaOfUrl(profile) ?? personaOfService('linkedin', profile);
    if (persona !== null) personas.push(persona);
  }
  for (const text of several(values, 'email', /\s*(?::::|[;,\n])\s*/)) {
    // Exchange writes where somebody stands in its directory, `/o=ExchangeLabs/ou=…`, which is no address anyone can use.
    if (/^\/o=/i.test(text)) continue;
    const address = emailAddress(text);
    observations.push({ field: 'email', value: address ?? text });
    if (address !== null) personas.push({ kind: 'email', value: address });
  }
  // A comma is a pause in dialling, unless a whole number follows it.
  for (const text of several(values, 'phone', /\s*(?::::|[;\n]|,\s+(?=\+|\(?\d))\s*/)) {
    // Excel turns long numbers into 9.19877E+11: the digits are gone.
    if (/^\d+[.,]\d+E\+\d+$/i.test(text)) continue;
    const number = phoneNumber(text, defaultCountry);
    observations.push({ field: 'phone', value: number ?? text });
    if (number !== null) personas.push({ kind: 'phone', value: number });
  }
  for (const role of PROFILES) {
    for (const text of several(values, role, /\s*(?::::|[;\n])\s+|\s+:::\s+|,\s*(?=https?:)/)) {
      const persona = personaOfUrl(text) ?? (role === 'website' ? null : personaOfService(role, text));
      const website = persona === null ? websiteAddress(text) : null;
      if (persona !== null) personas.push(persona);
      else if (website !== null) observations.push({ field: 'website', value: website });
    }
  }
  const unique = [...new Map(personas.map((persona) => [`${persona.kind}:${persona.value}`, persona])).values()];
  // Google keeps profiles among the websites, and nothing names one person better.
  const isProfile = ({ kind }: PersonaKey) => kind === 'linkedin';
  return [...unique.filter(isProfile), ...unique.filter((persona) => !isProfile(persona))];
}

function describe(values: Values, dates: DateOrder | null, observations: Observation[]): void {
  for (const field of ['company', 'role', 'location', 'headline', 'address'] as const) {
    const value = values.get(field)?.[0];
    if (value !== undefined) observations.push({ field, value });
  }
  const text = values.get('birthday')?.[0] ?? '';
  const day = birthday(text) ?? birthday(dayOf(text, dates) ?? '');
  if (day !== null) observations.push({ field: 'birthday', value: day });
  for (const group of several(values, 'group', /\s*(?::::|[;,])\s*/)) {
    const name = group.replace(/^\*\s*/, '');
    if (!SYSTEM_GROUPS.has(name.toLowerCase())) observations.push({ field: 'group', value: name });
  }
}

/** The values of a role, those that share a cell taken apart. */
function several(values: Values, role: Meaning, separator: RegExp): string[] {
  return (values.get(role) ?? []).flatMap((cell) => cell.split(separator)).filter((value) => value.trim() !== '');
}

function unique(observations: readonly Observation[]): Observation[] {
  return [...new Map(observations.map((one) => [`${one.field}:${one.value}`, one])).values()];
}
