import type { CoverageLine } from './words';

/** How reachable a target is by one way: the likeliest chance of it; null where there is none. */
export interface ReachCell {
  readonly way: 'warm' | 'loose' | 'through' | 'byName';
  readonly chance: number | null;
}

export const WAYS = [
  { way: 'warm', title: 'Warm tie', short: 'Warm', says: 'somebody there you are or were close to' },
  { way: 'loose', title: 'Loose tie', short: 'Loose', says: 'somebody there you hardly know' },
  { way: 'through', title: 'Through somebody', short: 'Via', says: 'an introduction, or somebody who used to be there' },
  { way: 'byName', title: 'By name only', short: 'Name', says: 'somebody there you never exchanged a word with' },
] as const;

/** A row of the heat map: target × how reachable. */
export function reachCells({ people, paths }: Pick<CoverageLine, 'people' | 'paths'>): ReachCell[] {
  const among = (steps: readonly string[]) => people.filter(({ contact }) => steps.includes(contact.strength.step));
  const best = (chances: readonly number[]) => (chances.length === 0 ? null : Math.max(...chances));
  const chanceOf = ({ chance }: { readonly chance: number }) => chance;
  return [
    { way: 'warm', chance: best(among(['WARM', 'CLOSE']).map(chanceOf)) },
    { way: 'loose', chance: best(among(['FAINT', 'LOOSE']).map(chanceOf)) },
    { way: 'through', chance: best(paths.filter(({ kind }) => kind !== 'COLD').map(chanceOf)) },
    // Of the people there only the likeliest are known here; those known by name stand among the other ways as well.
    { way: 'byName', chance: best([...among(['NONE']), ...paths.filter(({ kind }) => kind === 'COLD')].map(chanceOf)) },
  ];
}

/** 0 to 4: five shades; a target counts as covered from a reach of 20 in 100 on, and so does the darkest shade. */
export function shadeOf(chance: number | null): 0 | 1 | 2 | 3 | 4 {
  if (chance === null || chance <= 0) return 0;
  if (chance < 0.03) return 1;
  if (chance < 0.08) return 2;
  return chance < 0.2 ? 3 : 4;
}
