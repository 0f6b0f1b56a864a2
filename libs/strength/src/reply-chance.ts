import type { TieEvidence } from '#vocabulary';

/** How often the owner's messages are answered: the prior for a tie that says little itself. */
export interface ReplyHabit extends Pick<TieEvidence, 'outTurns' | 'repliedTurns'> {
  /** The same for messages that broke a silence of 30 days, which are answered less by some and more by others. */
  readonly afterSilence: { readonly written: number; readonly answered: number };
}

type Answers = Pick<
  TieEvidence,
  'outTurns' | 'repliedTurns' | 'reopenings' | 'answeredReopenings' | 'lastReopenedAt' | 'lastInAt'
>;

const MILLISECONDS_PER_DAY = 86_400_000;
/** A message is judged when the days in which an answer counts are over. */
const JUDGED_AFTER_DAYS = 14;

/** Turns of evidence that the owner's habit is worth. */
const HABIT_TURNS = 2;
/** Messages after a silence that the share of all owners is worth. */
const OTHERS_MESSAGES = 5;
/** Share of messages after a silence that were answered, the mean of five public logs. */
const OTHERS_ANSWERED = 0.39;
const INTERCEPT = -0.137;
const WEIGHT_OF_REPLIES = 0.409;
const WEIGHT_OF_BALANCE = 0.354;
const WEIGHT_OF_SILENCE_HABIT = 0.663;

/** @returns the owner's habit, from all their ties. Messages after a silence count once their 14 days are over. */
export function replyHabit(ties: Iterable<Answers>, now: Date): ReplyHabit {
  const habit = { outTurns: 0, repliedTurns: 0, afterSilence: { written: 0, answered: 0 } };
  const judgedBefore = now.getTime() - JUDGED_AFTER_DAYS * MILLISECONDS_PER_DAY;
  for (const tie of ties) {
    habit.outTurns += tie.outTurns;
    habit.repliedTurns += tie.repliedTurns;
    habit.afterSilence.written += tie.reopenings;
    habit.afterSilence.answered += tie.answeredReopenings;
    // Silences are longer than the days of an answer, so only the latest of a tie can be too young.
    if (tie.lastReopenedAt === null || tie.lastReopenedAt.getTime() <= judgedBefore) continue;
    habit.afterSilence.written -= 1;
    if (tie.lastInAt !== null && tie.lastInAt > tie.lastReopenedAt) habit.afterSilence.answered -= 1;
  }
  return habit;
}

/**
 * How likely a message after a silence is answered within 14 days: from how often they answered before, from who wrote more,
 * and from how often such messages of the owner were answered. How long the silence was is left out on purpose; it hurts
 * little, and ranking by it hides the dormant ties.
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
  const replies = (repliedTurns + HABIT_TURNS * habitual) / (outTurns + HABIT_TURNS);
  const balance = Math.log((1 + inCount) / (1 + outCount));
  const { written, answered } = habit.afterSilence;
  const afterSilence = (answered + OTHERS_MESSAGES * OTHERS_ANSWERED) / (written + OTHERS_MESSAGES);
  const odds =
    INTERCEPT + WEIGHT_OF_REPLIES * logit(replies) + WEIGHT_OF_BALANCE * balance + WEIGHT_OF_SILENCE_HABIT * logit(afterSilence);
  return 1 / (1 + Math.exp(-odds));
}

const logit = (share: number): number => Math.log(share / (1 - share));
