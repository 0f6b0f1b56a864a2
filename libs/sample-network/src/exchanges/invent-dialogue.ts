import { DAY, HOUR, MINUTE, type Moment } from '../days.js';
import { drawExponential, isDrawn } from '../draw.js';
import type { Random } from '../seeded-random.js';
import type { Conversation, Exchange } from './exchange.js';

export interface DialoguePlan {
  readonly conversation: Conversation;
  readonly startsAt: Moment;
  readonly topic: number;
  /** Messages, 1 and up. */
  readonly size: number;
  /** Asked once for each message, in order. */
  readonly nextSpeaker: () => Exchange['sender'];
  readonly endsBefore: Moment;
}

const LONGEST_PAUSE = 2 * DAY;

/** Messages in a row about one topic, in a burst of minutes to days. */
export function inventDialogue(plan: DialoguePlan, random: Random): Exchange[] {
  const dialogueSeed = Math.floor(random() * 0xffffffff);
  const endsWithQuestion = isDrawn(random, 0.15);
  let at = plan.startsAt;
  const exchanges = Array.from({ length: plan.size }, (_, place): Exchange => {
    if (place > 0)
      at += MINUTE + Math.min(LONGEST_PAUSE, drawExponential(random, isDrawn(random, 0.7) ? 12 * MINUTE : 14 * HOUR));
    const isLast = place === plan.size - 1;
    const part = place === 0 ? 'opener' : !isLast ? 'line' : endsWithQuestion ? 'question' : plan.size > 3 ? 'closing' : 'line';
    return { at, conversation: plan.conversation, sender: plan.nextSpeaker(), part, place, topic: plan.topic, dialogueSeed };
  });
  return inTime(exchanges, plan.endsBefore);
}

/** Moves messages that would lie past the end before it, each in a second of its own. */
export function inTime(exchanges: readonly Exchange[], endsBefore: Moment): Exchange[] {
  let limit = endsBefore - MINUTE;
  return exchanges
    .toReversed()
    .map((exchange) => {
      const at = Math.min(exchange.at, limit);
      limit = Math.floor(at / 1000) * 1000 - 1000;
      return at === exchange.at ? exchange : { ...exchange, at };
    })
    .reverse();
}
