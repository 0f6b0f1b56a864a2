import { textOf } from '../json/json-value.js';

/** Where lists in cells hold what they are about. */
const KEYS = ['email', 'number', 'value', 'url', 'name', 'label', 'primaryLinkUrl', 'primaryEmail'];

/**
 * What a cell holds: its text, or the items of a list or the name of a thing written as JSON, as `["a@x.example"]`,
 * `[{"number":"1701","callingCode":"+1"}]` and `{"name":"Applied"}`.
 */
export function cellValues(cell: string): readonly string[] {
  if (!/^[[{][\s\S]*[\]}]$/.test(cell)) return cell === '' ? [] : [cell];
  let parsed: unknown;
  try {
    parsed = JSON.parse(cell);
  } catch {
    // Words in brackets are words.
    return [cell];
  }
  const items: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  return items.map(valueOf).filter((value) => value !== '');
}

function valueOf(item: unknown): string {
  const own = textOf(item) || (KEYS.map((key) => textOf(item, key)).find((text) => text !== '') ?? '');
  const calling = textOf(item, 'callingCode');
  return calling !== '' && !own.startsWith('+') ? `+${calling.replace(/^\+/, '')}${own.replace(/^0/, '')}` : own;
}
