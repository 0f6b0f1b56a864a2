import type { PersonMention } from '#vocabulary';
import type { RowOrigin } from '../csv-mapping/values-of-row.js';
import type { ArchiveFile } from '../archive-file.js';
import { fieldOf, listOf, textOf } from '../json/json-value.js';
import { lookIntoJson } from '../json/read-json.js';
import { SeenKeys } from '../seen-keys.js';
import { contactOf } from './contact-of-monica.js';

/** A kind of address or number, as the owner's account defines it. */
export interface FieldType {
  /** `Email`, `Phone`, `Twitter`, or whatever the owner called it. */
  readonly name: string;
  /** `email`, `phone`, or empty. */
  readonly type: string;
}

/** What one file says in one place and needs in another. */
export class MonicaReading extends SeenKeys {
  readonly fieldTypes = new Map<string, FieldType>();
  /** Contacts that are read, by their number. */
  readonly people = new Map<string, PersonMention>();
  /** Who took part in an activity, by its number. */
  readonly inActivity = new Map<string, PersonMention[]>();
  /** The owner's own card, where they say which it is. */
  ownContact: string | null = null;

  constructor(readonly origin: RowOrigin) {
    super();
  }
}

/** Kinds of address stand at the end of the file, and whoever refers to a contact may stand before it: two looks ahead. */
export async function surveyMonica(file: ArchiveFile, reading: MonicaReading): Promise<void> {
  const places = ['account.instance.contact_field_types[]', 'account.properties.contact_field_types[]', ENTRIES];
  for await (const { path, value } of lookIntoJson(file, places)) {
    if (path === ENTRIES) reading.ownContact ??= textOf(value, 'properties', 'me_contact') || null;
    else reading.fieldTypes.set(textOf(value, 'uuid'), fieldTypeOf(value));
  }
  for await (const { value } of lookIntoJson(file, [ENTRIES])) {
    if (entryKind(value) !== 'contact') continue;
    const contact = contactOf(value, reading);
    if (contact.kind === 'left out') continue;
    reading.people.set(textOf(value, 'uuid'), contact.mention);
    for (const activity of entriesOf(value, 'activity')) {
      const uuid = textOf(activity) || textOf(activity, 'uuid');
      reading.inActivity.set(uuid, [...(reading.inActivity.get(uuid) ?? []), contact.mention]);
    }
  }
}

function fieldTypeOf(value: unknown): FieldType {
  return { name: textOf(value, 'properties', 'name'), type: textOf(value, 'properties', 'type') };
}

/** Everything that is a contact, a relationship, an activity or a file. */
export const ENTRIES = 'account.data[].values[]';

/** What an entry is, by what it holds: the name of its list may stand behind it. */
export function entryKind(value: unknown): 'contact' | 'relationship' | 'activity' | 'user' | null {
  const has = (key: string) => fieldOf(value, 'properties', key) !== undefined;
  if (has('contact_is') || has('of_contact')) return 'relationship';
  if (has('summary') || has('happened_at')) return 'activity';
  if (fieldOf(value, 'email') !== undefined) return 'user';
  return has('first_name') || has('is_partial') || has('is_dead') ? 'contact' : null;
}

/** The entries of one type inside a contact: `note`, or `notes`. */
export function entriesOf(contact: unknown, type: string): readonly unknown[] {
  return listOf(contact, 'data').flatMap((list) => (singular(textOf(list, 'type')) === type ? listOf(list, 'values') : []));
}

export function singular(type: string): string {
  if (type.endsWith('ies')) return `${type.slice(0, -3)}y`;
  if (type.endsWith('sses')) return type.slice(0, -2);
  return type.endsWith('s') && !type.endsWith('ss') ? type.slice(0, -1) : type;
}
