import type { NoteRecord, Observation, PersonaKey, PersonName, PersonRecord } from '#vocabulary';
import { folded, tidy } from '../text/tidy.js';
import { birthday } from '../traces/birthday.js';
import type { Card } from './card.js';
import { onlyEmailAddressIn } from '../traces/email-address.js';
import { nameTrace } from '../traces/name-trace.js';
import { splitUnescaped, unescaped } from './escapes.js';
import { identitiesOf } from './identities-of-card.js';
import { hasPersonParts, nameOfCard } from './name-of-card.js';
import type { Property } from './property.js';

/** What a card tells: a person with what was noted about them, or why it was left out. */
export type CardPerson =
  | { readonly kind: 'person'; readonly records: readonly [PersonRecord, ...NoteRecord[]] }
  | { readonly kind: 'setAside'; readonly code: CardSetAsideCode; readonly reason: string };

export const CARD_SET_ASIDE_CODES = ['NOT_A_PERSON', 'NOBODY_NAMED'] as const;
export type CardSetAsideCode = (typeof CARD_SET_ASIDE_CODES)[number];

/** Groups every export puts everyone in, which therefore say nothing. */
const SYSTEM_GROUPS = new Set(['mycontacts', 'starred', 'my contacts', 'all contacts', 'contacts']);

/**
 * Makes a person of a card, with every trace and statement on it.
 *
 * @param defaultCountry ISO 3166 code that telephone numbers without `+` belong to, or null
 */
export function personOfCard(card: Card, defaultCountry: string | null): CardPerson {
  if (!isPerson(card)) return setAside('NOT_A_PERSON', 'The card is a group, a firm or a place, not a person.');
  const name = nameOfCard(card);
  const company = text(card, 'ORG');
  const note = noteOf(card);
  const { personas, observations } = identitiesOf(card, defaultCountry);
  if (!personas.some(({ kind }) => kind === 'email')) {
    const address = onlyEmailAddressIn(note ?? '');
    if (address !== null) {
      personas.push({ kind: 'email', value: address });
      observations.push({ field: 'email', value: address });
    }
  }
  const [best, ...others] = personas.length > 0 ? personas : byName(name, company);
  if (best === undefined) return setAside('NOBODY_NAMED', 'The card has neither a name nor an address, number or profile.');
  const person: PersonRecord = {
    kind: 'person',
    sourceKey: sourceKey(best, personas, name),
    personas: [best, ...others],
    name,
    observations: unique([...statements(card, name), ...observations]),
  };
  return { kind: 'person', records: note === null ? [person] : [person, noteAbout(person, note, company)] };
}

function isPerson(card: Card): boolean {
  const kind = (text(card, 'KIND') ?? text(card, 'X-ADDRESSBOOKSERVER-KIND') ?? 'individual').toLowerCase();
  if (kind !== 'individual' && !kind.startsWith('x-')) return false;
  return text(card, 'X-ABSHOWAS')?.toUpperCase() !== 'COMPANY' || hasPersonParts(card);
}

/** A card without any address is known by its name and company, which tell it apart inside one address book. */
function byName(name: PersonName | null, company: string | null): PersonaKey[] {
  return name === null ? [] : [{ kind: 'name', value: nameTrace(name.full, company) }];
}

/**
 * The UID when the producer gives one, else the best trace with the name: families share an address, and each of them is
 * a card of its own.
 */
function sourceKey(best: PersonaKey, personas: readonly PersonaKey[], name: PersonName | null): string {
  const uid = personas.find(({ kind }) => kind === 'vcard-uid');
  if (uid !== undefined) return `vcard:uid:${uid.value}`;
  return `vcard:${best.kind}:${best.value}${best.kind === 'name' ? '' : `:${folded(name?.full ?? '')}`}`;
}

function noteAbout(person: PersonRecord, note: string, company: string | null): NoteRecord {
  const about = { personas: person.personas, name: person.name, company };
  return { kind: 'note', sourceKey: `${person.sourceKey}:note`, about, text: note, at: null };
}

function statements(card: Card, name: PersonName | null): Observation[] {
  const found: Observation[] = [];
  const add = (field: Observation['field'], value: string | null) => {
    if (value !== null && value !== '') found.push({ field, value });
  };
  if (name !== null) add('name', name.full);
  add('company', text(card, 'ORG'));
  add('role', text(card, 'TITLE') ?? text(card, 'ROLE'));
  for (const property of card.properties) {
    if (property.name === 'BDAY') add('birthday', birthday(property.value));
    if (property.name === 'CATEGORIES') for (const group of groups(card, property)) add('group', group);
    if (property.name === 'ADR') {
      const parts = splitUnescaped(property.value, ';').map((part) => tidy(unescaped(part, card.version)));
      add('address', parts.filter((part) => part !== '').join(', '));
      add('location', [parts[3], parts[6]].filter((part) => part !== undefined && part !== '').join(', '));
    }
  }
  return found;
}

function groups(card: Card, property: Property): string[] {
  const names = splitUnescaped(property.value, ',').map((group) => tidy(unescaped(group, card.version)));
  return names.filter((group) => group !== '' && !SYSTEM_GROUPS.has(group.toLowerCase()));
}

function noteOf(card: Card): string | null {
  const notes = card.properties
    .filter(({ name }) => name === 'NOTE')
    .map((property) => unescaped(property.value, card.version).trim());
  const whole = notes.filter((note) => note !== '').join('\n\n');
  return whole === '' ? null : whole;
}

/** The first filled property of a name; of a structured one, such as ORG, its first part. */
function text(card: Card, name: string): string | null {
  for (const property of card.properties) {
    if (property.name !== name) continue;
    const [part = ''] = name === 'ORG' ? splitUnescaped(property.value, ';') : [property.value];
    const value = tidy(unescaped(part, card.version));
    if (value !== '') return value;
  }
  return null;
}

function unique(observations: readonly Observation[]): Observation[] {
  return [...new Map(observations.map((one) => [`${one.field}:${one.value}`, one])).values()];
}

function setAside(code: CardSetAsideCode, reason: string): CardPerson {
  return { kind: 'setAside', code, reason };
}
