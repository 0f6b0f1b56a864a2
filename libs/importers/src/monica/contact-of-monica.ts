import type { Observation, PersonMention, SourceRecord } from '#vocabulary';
import { mentionOf, recordsOfRow } from '../csv-mapping/records-of-row.js';
import { filledValues, type Meaning, type Values } from '../csv-mapping/values-of-row.js';
import { fieldOf, listOf, textOf } from '../json/json-value.js';
import { setAside } from '../row-outcome.js';
import { tidy } from '../text/tidy.js';
import { saidDay } from '../text/said-moment.js';
import { entriesOf, isTrue } from './monica-entry.js';
import type { MonicaReading } from './monica-reading.js';

export type MonicaContact =
  | { readonly kind: 'kept'; readonly records: readonly [SourceRecord, ...SourceRecord[]]; readonly mention: PersonMention }
  | { readonly kind: 'left out'; readonly outcome: ReturnType<typeof setAside> };

/** A contact with its addresses, tags and birthday. Relatives without a card of their own, the dead and the owner are none. */
export function contactOf(contact: unknown, reading: MonicaReading): MonicaContact {
  const property = (key: string) => textOf(contact, 'properties', key);
  if (textOf(contact, 'uuid') === reading.ownContact) return leftOut('OWN_ACCOUNT', 'The contact is the owner.');
  if (isTrue(contact, 'is_dead')) return leftOut('DECEASED', 'The contact has died; nobody is to be reminded to write.');
  if (isTrue(contact, 'is_partial')) {
    return leftOut('PARTIAL_CONTACT', 'The contact is known as somebody’s relative only, and named in their notes.');
  }
  const values = valuesOf(contact, property, reading);
  const records = recordsOfRow(values, reading.origin);
  const person = records?.[0];
  if (records === null || person?.kind !== 'person' || person.name === null)
    return leftOut('NOBODY_NAMED', 'The contact has no name.');
  const more = socialsElsewhere(contact, reading);
  const [, ...told] = records;
  const whole = { ...person, observations: [...person.observations, ...more] };
  return { kind: 'kept', records: [whole, ...told], mention: mentionOf(person, values) };
}

function leftOut(code: string, reason: string): MonicaContact {
  return { kind: 'left out', outcome: setAside(code, reason) };
}

const MEANINGS: Readonly<Record<string, Meaning>> = {
  email: 'email',
  'e-mail': 'email',
  phone: 'phone',
  mobile: 'phone',
  whatsapp: 'phone',
  facebook: 'facebook',
  twitter: 'x',
  x: 'x',
  linkedin: 'linkedin',
  instagram: 'instagram',
  telegram: 'telegram',
  github: 'github',
  website: 'website',
};

function valuesOf(contact: unknown, property: (key: string) => string, reading: MonicaReading): Values {
  const fields = new Map<Meaning, string[]>();
  for (const { meaning, text } of fieldsOf(contact, reading)) {
    if (meaning !== null) fields.set(meaning, [...(fields.get(meaning) ?? []), text]);
  }
  const addresses = entriesOf(contact, 'address').map((one) => (key: string) => textOf(one, 'properties', key));
  const food = tidy(property('food_preferences'));
  const nickname = tidy(property('nickname'));
  return filledValues({
    ...Object.fromEntries(fields),
    ...{ id: [textOf(contact, 'uuid')], uid: [textOf(contact, 'uuid').toLowerCase()] },
    ...{ givenName: [property('first_name')], middleName: [property('middle_name')], familyName: [property('last_name')] },
    ...{ company: [property('company')], role: [property('job')], headline: [property('description')] },
    group: listOf(contact, 'properties', 'tags').map((tag) => textOf(tag) || textOf(tag, 'name')),
    birthday: [birthdayOf(contact)],
    location: addresses.map((one) => [one('city'), one('country')].filter((part) => part !== '').join(', ')),
    address: addresses.map((one) =>
      ['street', 'postal_code', 'city', 'province', 'country']
        .map(one)
        .filter((part) => part !== '')
        .join(', '),
    ),
    note: [nickname === '' ? '' : `Nickname: ${nickname}`, food === '' ? '' : `Food preferences: ${food}`],
    lastContactOn: [saidDay(property('last_talked_to')) ?? ''],
  });
}

interface Field {
  /** Null for a kind that the owner made up. */
  readonly meaning: Meaning | null;
  readonly label: string;
  readonly text: string;
}

function fieldsOf(contact: unknown, { fieldTypes }: MonicaReading): readonly Field[] {
  return entriesOf(contact, 'contact_field').map((field) => {
    const text = textOf(field, 'properties', 'data').trim();
    const known = fieldTypes.get(textOf(field, 'properties', 'type'));
    const words = (known?.name ?? textOf(field, 'properties', 'type')).trim();
    const meaning = MEANINGS[known?.type ?? ''] ?? MEANINGS[words.toLowerCase()] ?? null;
    return { meaning: meaning ?? meaningOfText(text), label: words, text };
  });
}

/** Without its kind, only an address says what it is. */
function meaningOfText(text: string): Meaning | null {
  if (/^\S+@\S+\.\S+$/.test(text)) return 'email';
  return /^https?:\/\//i.test(text) ? 'website' : null;
}

/** Names on services we do not know stay as they are written. */
function socialsElsewhere(contact: unknown, reading: MonicaReading): readonly Observation[] {
  return fieldsOf(contact, reading).flatMap(({ meaning, label, text }) =>
    meaning === null && text !== ''
      ? [{ field: 'handle', value: label === '' ? text : `${label.toLowerCase()}:${text}` } as const]
      : [],
  );
}

/** An age that somebody guessed gives no birthday. */
function birthdayOf(contact: unknown): string {
  const birthdate = fieldOf(contact, 'properties', 'birthdate');
  if (fieldOf(birthdate, 'is_age_based') === true) return '';
  const day = saidDay(textOf(birthdate, 'date') || textOf(birthdate));
  if (day === null) return '';
  return fieldOf(birthdate, 'is_year_unknown') === true ? `-${day.slice(4)}` : day;
}
