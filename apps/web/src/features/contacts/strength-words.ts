import type { StrengthStep } from './contact-list.generated';

/** The five steps of a tie, weakest first, each with its word. */
export const STEPS = [
  { step: 'NONE', level: 0, word: 'no exchange' },
  { step: 'FAINT', level: 1, word: 'faint' },
  { step: 'LOOSE', level: 2, word: 'loose' },
  { step: 'WARM', level: 3, word: 'warm' },
  { step: 'CLOSE', level: 4, word: 'close' },
] as const satisfies readonly { step: StrengthStep; level: number; word: string }[];

export function stepOf(step: StrengthStep): (typeof STEPS)[number] {
  return STEPS.find((one) => one.step === step) ?? STEPS[0];
}
