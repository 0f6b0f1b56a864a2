import type { TieEvidence } from '#vocabulary';

/** How often the owner's messages are answered, over all of their ties: the prior for a tie that says little itself. */
export type ReplyHabit = Pick<TieEvidence, 'outTurns' | 'repliedTurns'>;

/** Turns of evidence that the owner's habit is worth. */
const HABIT_TURNS = 2;
const INTERCEPT = -0.563;
const WEIGHT_OF_REPLIES = 0.616;
const WEIGHT_OF_BALANCE = 0.405;

/** @returns the owner's habit, from the turns of all their ties. */
export function replyHabit(ties: Iterable<Pick<TieEvidence, 'outTurns' | 'repliedTurns'>>): ReplyHabit {
  let outTurns = 0;
  let repliedTurns = 0;
  for (const tie of ties) {
    outTurns += tie.outTurns;
    repliedTurns += tie.repliedTurns;
  }
  return { outTurns, repliedTurns };
}

/**
 * How likely a message after a silence is answered within 14 days: from how often they answered before and from who wrote
 * more. How long the silence was is left out on purpose; it hurts little, and ranking by it hides the dormant ties.
 *
 * @returns a probability. Null evidence, a contact never written to, is judged by the owner's habit alone.
 * @see libs/strength/README.md for where the weights come from
 */
export function replyChance(
  tie: Pick<TieEvidence, 'outTurns' | 'repliedTurns' | 'inCount' | 'outCount'> | null,
  habit: ReplyHabit,
): number {
  const habitual = (habit.repliedTurns + 1) / (habit.outTurns + 2);
  const { outTurns, repliedTurns, inCount, outCount } = tie ?? { outTurns: 0, repliedTurns: 0, inCount: 0, outCount: 0 };
  const answered = (repliedTurns + HABIT_TURNS * habitual) / (outTurns + HABIT_TURNS);
  const balance = Math.log((1 + inCount) / (1 + outCount));
  const logOdds = INTERCEPT + WEIGHT_OF_REPLIES * Math.log(answered / (1 - answered)) + WEIGHT_OF_BALANCE * balance;
  return 1 / (1 + Math.exp(-logOdds));
}
