import type { Random } from './seeded-random.js';

export function isDrawn(random: Random, probability: number): boolean {
  return random() < probability;
}

/** @returns a whole number from `least` to `most`, both included. */
export function drawWhole(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

export function drawBetween(random: Random, least: number, most: number): number {
  return least + random() * (most - least);
}

export function drawOne<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

/** Prefers the first: the item at place r is drawn about r times less often (Zipf). */
export function drawEarly<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(items.length ** random()) - 1] ?? items[0];
}

/** Positive, with mean `mean` and a long tail. */
export function drawExponential(random: Random, mean: number): number {
  return -mean * Math.log(1 - random());
}

export function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}
