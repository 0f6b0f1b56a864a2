/**
 * What stands in a parsed JSON value at the end of these keys; undefined where the way breaks off. Files come from
 * strangers: nothing is taken for what its neighbours are.
 */
export function fieldOf(value: unknown, ...keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  return found;
}

/** The text there, a number written out; empty for everything else. */
export function textOf(value: unknown, ...keys: readonly string[]): string {
  const found = fieldOf(value, ...keys);
  if (typeof found === 'string') return found;
  return typeof found === 'number' ? String(found) : '';
}

/** The number there, also where it is written as text; null for everything else. */
export function numberOf(value: unknown, ...keys: readonly string[]): number | null {
  const text = textOf(value, ...keys).trim();
  const number = Number(text);
  return text === '' || !Number.isFinite(number) ? null : number;
}

/** The items there; none for what is no list. */
export function listOf(value: unknown, ...keys: readonly string[]): readonly unknown[] {
  const found = fieldOf(value, ...keys);
  return Array.isArray(found) ? found : [];
}
