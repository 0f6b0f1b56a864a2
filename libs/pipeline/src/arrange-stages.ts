import type { Refusal, Stage } from '#vocabulary';
import { checkStages, type StagesRefusalCode } from './check-stages.js';

/** A stage as the owner writes it down. */
export interface StageDraft {
  /** Null for a new one; a key is made of its name. */
  readonly key: string | null;
  readonly name: string;
  /** What share of what comes to stand here is won, between 0 and 1, as far as the owner can tell. */
  readonly winRate: number;
  /** Days from entering the stage to a win, in the middle case. */
  readonly typicalDays: number;
}

/** Opportunities a belief is worth: two real ones outweigh it. */
const PRIOR_WEIGHT = 2;
const KEY_CHARACTERS_MAX = 36;

/** Stages of a board from what the owner wrote, keys given to the new ones. Refused as by `checkStages`. */
export function arrangeStages(drafts: readonly StageDraft[]): readonly Stage[] | Refusal<StagesRefusalCode> {
  const taken = new Set(drafts.flatMap(({ key }) => (key === null ? [] : [key])));
  const stages = drafts.map(({ key, name, winRate, typicalDays }): Stage => {
    const prior = { won: PRIOR_WEIGHT * winRate, lost: PRIOR_WEIGHT * (1 - winRate), typicalDays };
    return { key: key ?? newKey(name, taken), name, prior };
  });
  return checkStages(stages);
}

/** What the owner believes of a stage, as they would write it. */
export function draftOf({ key, name, prior }: Stage): StageDraft {
  return { key, name, winRate: prior.won / (prior.won + prior.lost), typicalDays: prior.typicalDays };
}

/** The new stages leave out one at which something stands: its key. Null when they do not. */
export function stageLeftOut(stages: readonly Stage[], standingAt: readonly string[]): string | null {
  const kept = new Set(stages.map(({ key }) => key));
  return standingAt.find((key) => !kept.has(key)) ?? null;
}

/** The stage with this key; the first where the board has none: it may have been arranged anew elsewhere. */
export function stageOrFirst<One extends Stage>(stages: readonly One[], key: string): One {
  const [first] = stages;
  if (first === undefined) throw new RangeError('A board has at least one stage.');
  return stages.find((stage) => stage.key === key) ?? first;
}

function newKey(name: string, taken: Set<string>): string {
  const folded = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  const stem = folded.slice(0, KEY_CHARACTERS_MAX) || 'stage';
  let key = stem;
  for (let number = 2; taken.has(key); number += 1) key = `${stem}-${number}`;
  taken.add(key);
  return key;
}
