/** Somebody who can be picked out of a list. */
interface Listed {
  readonly id: string;
}

export type Picked<Item extends Listed> = ReadonlyMap<string, Item>;

/** Picks somebody, or no longer. */
export function toggled<Item extends Listed>(picked: Picked<Item>, item: Item): Picked<Item> {
  const after = new Map(picked);
  if (!after.delete(item.id)) after.set(item.id, item);
  return after;
}

/** Picks everybody from one to another, both included and whichever stands first; only the latter where the former is gone. */
export function pickedThrough<Item extends Listed>(
  picked: Picked<Item>,
  rows: readonly Item[],
  from: string | null,
  to: Item,
): Picked<Item> {
  const start = rows.findIndex(({ id }) => id === from);
  const end = rows.findIndex(({ id }) => id === to.id);
  const between = start === -1 || end === -1 ? [to] : rows.slice(Math.min(start, end), Math.max(start, end) + 1);
  return new Map([...picked, ...between.map((item) => [item.id, item] as const)]);
}
