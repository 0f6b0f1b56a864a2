import type { Direction, PersonMention } from '#vocabulary';
import { type RowOutcome, setAside } from './row-outcome.js';

/** Up to so many, a message counts for everyone in the conversation; beyond, only for who wrote it. */
const ALL_NAMED_MAX = 12;
/** In a larger room nobody speaks to anybody in particular. */
const PEOPLE_MAX = 50;

export interface Counterparts {
  readonly counterparts: readonly [PersonMention, ...PersonMention[]];
  readonly groupSize?: number;
}

/**
 * Whom a message in a conversation counts for.
 *
 * @param author of an incoming message; null for one of the owner's
 * @param others everyone else in the conversation, the owner not among them
 * @returns an outcome for a message that counts for nobody
 */
export function peopleInConversation(
  direction: Direction,
  author: PersonMention | null,
  others: readonly PersonMention[],
): Counterparts | RowOutcome {
  const [first, ...more] = author === null ? others : [author, ...others];
  const size = more.length + 1;
  if (first === undefined) return setAside('NOBODY_NAMED', 'Nobody but the owner is in the conversation.');
  if (size > PEOPLE_MAX || (size > ALL_NAMED_MAX && direction !== 'in')) {
    return setAside('GROUP_TOO_LARGE', `${size} people are in the conversation; what is said there binds no two of them.`);
  }
  return size > ALL_NAMED_MAX ? { counterparts: [first], groupSize: size } : { counterparts: [first, ...more] };
}

export function isOutcome(people: Counterparts | RowOutcome): people is RowOutcome {
  return 'kind' in people;
}
