import { refused, type Refusal, type Stage } from '#vocabulary';

const STAGES_MAX = 12;
const NAME_CHARACTERS_MAX = 40;
const KEY = /^[a-z][a-z0-9-]{0,39}$/;

export type StagesRefusalCode = 'STAGES_MISSING' | 'TOO_MANY' | 'NAME_MISSING' | 'TOO_LONG' | 'NAME_TAKEN' | 'OUT_OF_RANGE';

/**
 * Stages as the owner arranged them, ready to be kept: names trimmed.
 *
 * Refused: none or more than 12, an empty, overlong or repeated name, a key or prior no board can work with.
 */
export function checkStages(stages: readonly Stage[]): readonly Stage[] | Refusal<StagesRefusalCode> {
  if (stages.length === 0) return refused('STAGES_MISSING', 'A board needs at least one stage.');
  if (stages.length > STAGES_MAX) return refused('TOO_MANY', `A board has at most ${STAGES_MAX} stages.`);
  const named = stages.map((stage) => ({ ...stage, name: stage.name.trim() }));
  for (const stage of named) {
    const refusal = refusalOf(stage);
    if (refusal !== null) return refusal;
  }
  const twice = firstTwice(named.map(({ name }) => name.toLowerCase())) ?? firstTwice(named.map(({ key }) => key));
  return twice === null ? named : refused('NAME_TAKEN', `Two stages are called “${twice}”. Give one of them another name.`);
}

function refusalOf({ key, name, prior }: Stage): Refusal<StagesRefusalCode> | null {
  if (name === '') return refused('NAME_MISSING', 'Every stage needs a name.');
  if (name.length > NAME_CHARACTERS_MAX)
    return refused('TOO_LONG', `A stage's name has at most ${NAME_CHARACTERS_MAX} characters.`);
  if (!KEY.test(key)) return refused('OUT_OF_RANGE', `“${key}” cannot be a stage's key.`);
  const isUsable = [prior.won, prior.lost, prior.typicalDays].every((value) => Number.isFinite(value) && value > 0);
  return isUsable ? null : refused('OUT_OF_RANGE', `What is believed of “${name}” must be numbers above 0.`);
}

function firstTwice(names: readonly string[]): string | null {
  return names.find((name, place) => names.indexOf(name) !== place) ?? null;
}
