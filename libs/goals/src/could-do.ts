import type { GoalKind, TargetKind } from '#vocabulary';
import type { GoalContact } from './goal-contact.js';
import { GOAL_RULES } from './goal-rules.js';
import type { MatchCertainty } from './match-target.js';

/** What somebody at a target could do for the owner. */
export type CouldDo = keyof typeof GOAL_RULES.does;

/** Words of those who hire for others, accents taken off: English, German, French, Spanish, Portuguese, Italian, Dutch. */
const RECRUITS = new RegExp(
  String.raw`\b(?:${[
    'recruit\\w*|talent(?!ed)\\w*|sourcer|headhunt\\w*|people partner|human resources|hr',
    'personal(?:er|erin|referent|berater|vermittl|leit|gewinnung|marketing|abteilung|wesen|entwickl|manage|chef|disponent)\\w*',
    'recrut\\w*|ressources humaines|d?rh|chasseu(?:r|se) de tetes',
    'reclut\\w*|recursos humanos|rrhh|cazatalentos|(?:seleccion|selecao) de (?:personal|pessoa[ls]|talentos?)|caca-talentos',
    'risorse umane|(?:selezione|ricerca) (?:e selezione|del personale|personale)|selezionat(?:ore|rice)|cacciat(?:ore|rice) di teste',
    'werving\\w*|personeels(?:zaken|functionaris|adviseur)|intercedent\\w*',
  ].join('|')})\b`,
  'u',
);

export function couldDo(
  { role, seniority }: Pick<GoalContact, 'role' | 'seniority'>,
  goal: GoalKind,
  target: TargetKind,
): CouldDo {
  if (target !== 'company') return seniority === 1 ? 'introduce' : 'advise';
  if (seniority === 1) return 'decide';
  return goal === 'jobMove' && recruits(role ?? '') ? 'recruit' : 'refer';
}

function recruits(role: string): boolean {
  return RECRUITS.test(role.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
}

/** 0 to 1: that they do it once they answer. Grows with the strength the tie has or once had, whichever is more. */
export function doesChance(can: CouldDo, certainty: MatchCertainty, bond: number): number {
  const { does, bondless, alike } = GOAL_RULES;
  return does[can] * (certainty === 'same' ? 1 : alike) * (bondless + (1 - bondless) * bond);
}

/** The strength a tie has or once had; dormant ties help as active ones do (Levin, Walter and Murnighan 2011). */
export function bondOf({ strength, peakStrength }: Pick<GoalContact, 'strength' | 'peakStrength'>): number {
  return Math.max(strength ?? 0, peakStrength ?? 0);
}

export function explainCouldDo(can: CouldDo, goal: GoalKind): string {
  switch (can) {
    case 'decide':
      return goal === 'jobMove' ? 'could decide to hire you' : 'could decide to engage you';
    case 'recruit':
      return 'could take you into the hiring process';
    case 'refer':
      return goal === 'jobMove' ? 'could refer you' : 'could recommend you';
    case 'introduce':
      return 'could introduce you to others';
    case 'advise':
      return 'could tell you what they know';
  }
}
