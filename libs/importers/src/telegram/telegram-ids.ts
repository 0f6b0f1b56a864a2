import { fieldOf, textOf } from '../json/json-value.js';
import { folded, tidy } from '../text/tidy.js';

/** Numbers behind which exports until 2021 put groups; people's ids were smaller then. */
const GROUPS_FROM = 2 ** 32;

/**
 * The id of who wrote something: the number behind `user`, or the bare number of exports until 2021; where there is none,
 * the name behind `name:`.
 *
 * @returns empty for a channel or a group that speaks for itself, and where nobody is named
 */
export function writerOf(message: unknown, idKey: 'from_id' | 'actor_id', nameKey: 'from' | 'actor'): string {
  return personId(fieldOf(message, idKey), textOf(message, nameKey));
}

export function personId(id: unknown, name: string): string {
  if (typeof id === 'number') return id > 0 && id < GROUPS_FROM ? String(id) : '';
  const text = textOf(id);
  if (text === '') return name === '' ? '' : `name:${folded(name)}`;
  return /^(?:user)?(\d{1,20})$/.exec(text)?.[1] ?? '';
}

/** A chat's own id, the same in all years. */
export function bareChatId({ id, type }: { readonly id: string; readonly type: string }): string {
  const number = Number(id);
  if (type === 'personal_chat' || number < GROUPS_FROM) return id;
  return String(number - (number < 2 * GROUPS_FROM ? GROUPS_FROM : 2 * GROUPS_FROM));
}

/** A name of the address book, or the owner's. */
export function fullName(person: unknown): string {
  return tidy(`${textOf(person, 'first_name')} ${textOf(person, 'last_name')}`);
}
