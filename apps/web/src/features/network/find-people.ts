import type { MapPerson } from './map-data';

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** People one of whose names begins with each typed word; those whose first name does come first. */
export function findPeople(people: readonly MapPerson[], typed: string, most: number): MapPerson[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const [first] = words;
  if (first === undefined) return [];
  const found = people.filter(({ name }) => {
    const parts = folded(name).split(/\s+/);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
  const rank = ({ name }: MapPerson) => (folded(name).startsWith(first) ? 0 : 1);
  return found.sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name)).slice(0, most);
}
