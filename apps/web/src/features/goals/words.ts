import type { GoalKind, GoalShownFragment, ReadinessPart, StrengthStep, TargetKind } from './goals.generated';

export type Standing = GoalShownFragment['standing'];
export type CoverageLine = Standing['coverage'][number];
export type PersonThere = CoverageLine['people'][number];

export const KINDS: readonly { readonly kind: GoalKind; readonly word: string; readonly title: string }[] = [
  { kind: 'JOB_MOVE', word: 'job move', title: 'A new job' },
  { kind: 'CONSULTING', word: 'consulting pipeline', title: 'Contracts for the coming months' },
];

export const wordOfKind = (kind: GoalKind): string => KINDS.find((one) => one.kind === kind)?.word ?? '';

/** Kinds of targets as they are asked for. */
export const TARGET_KINDS: readonly { readonly kind: TargetKind; readonly word: string; readonly plural: string }[] = [
  { kind: 'COMPANY', word: 'company', plural: 'Companies' },
  { kind: 'ROLE', word: 'role', plural: 'Roles' },
  { kind: 'SKILL', word: 'skill', plural: 'Skills' },
  { kind: 'INDUSTRY', word: 'industry', plural: 'Industries' },
  { kind: 'PLACE', word: 'place', plural: 'Places' },
];

export const wordOfTarget = (kind: TargetKind): string => TARGET_KINDS.find((one) => one.kind === kind)?.word ?? '';

export const PART_TITLES: Readonly<Record<ReadinessPart, string>> = {
  REACH: 'Reach',
  TIES: 'Mix of ties',
  DIVERSITY: 'Diversity',
  FRESHNESS: 'Freshness',
  OPPORTUNITIES: 'In play',
};

export const STEP_WORDS: Readonly<Record<StrengthStep, { readonly level: 0 | 1 | 2 | 3 | 4; readonly word: string }>> = {
  NONE: { level: 0, word: 'no exchange' },
  FAINT: { level: 1, word: 'faint' },
  LOOSE: { level: 2, word: 'loose' },
  WARM: { level: 3, word: 'warm' },
  CLOSE: { level: 4, word: 'close' },
};

/** A chance as people say it; none of this kind is certain. */
export function inHundred(chance: number): string {
  if (chance > 0.97) return '> 97';
  if (chance > 0 && chance < 0.01) return '< 1';
  return String(Math.round(chance * 100));
}

/** "+3.2", "−0.4", "0". */
export function signed(points: number): string {
  const rounded = Math.round(Math.abs(points) * 10) / 10;
  return rounded === 0 ? '0' : `${points > 0 ? '+' : '−'}${rounded.toFixed(1)}`;
}
