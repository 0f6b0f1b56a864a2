import { fieldOf, listOf, textOf } from '../json/json-value.js';

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

/** Booleans are written as such, or as 0 and 1. */
export function isTrue(entry: unknown, key: string): boolean {
  const found = fieldOf(entry, 'properties', key);
  return found === true || found === 1 || found === '1';
}

/** What a contact is called, whether it is read or not. */
export function fullNameOf(contact: unknown): string {
  return ['first_name', 'middle_name', 'last_name']
    .map((key) => textOf(contact, 'properties', key).trim())
    .filter((part) => part !== '')
    .join(' ');
}
