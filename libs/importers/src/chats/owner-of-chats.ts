import { type Answers, answerTo, type ImportQuestion } from '../import-question.js';
import { hash64 } from '../text/hash64.js';

/** Who takes part in a chat, by the id the platform gives them or, where it gives none, by what stands for one. */
export interface ChatRoll {
  readonly people: ReadonlyMap<string, ChatPerson>;
  /** Those whom the chat itself shows to be the owner. */
  readonly shown: ReadonlySet<string>;
  /** Whom a chat of two is with, as its title has it; null where that is not told. */
  readonly other: string | null;
}

export interface ChatPerson {
  readonly name: string;
  readonly messages: number;
}

/** Who the owner is, by the ids of the chats; empty where they wrote nothing. */
export interface ChatOwner {
  readonly ids: ReadonlySet<string>;
  /** What to ask the owner, where the chats do not tell; answered or not. */
  readonly question: ImportQuestion | null;
  /** Nothing told and nobody answered: the best guess. */
  readonly isUnsure: boolean;
}

/** The answer of an owner who wrote nothing here. */
const NOBODY = 'nobody';
const CHOICES_MAX = 50;

/**
 * Finds the owner of chats: whom we know, whom the chats show, who remains in a chat of two, who is in every chat; else the
 * one they say they are; else whoever writes most.
 *
 * @param isKnown whether somebody is known to be the owner
 */
export function ownerOfChats(
  platform: string,
  rolls: readonly ChatRoll[],
  isKnown: (id: string, name: string) => boolean,
  answers: Answers | undefined,
): ChatOwner {
  const people = new Map<string, ChatPerson>();
  const told = new Set<string>();
  let isTold = false;
  for (const roll of rolls) {
    for (const [id, { name, messages }] of roll.people) {
      people.set(id, { name, messages: (people.get(id)?.messages ?? 0) + messages });
      if (isKnown(id, name) || roll.shown.has(id) || remains(id, roll)) told.add(id);
    }
    isTold ||= roll.other !== null && roll.people.size <= 2;
  }
  const everywhere = told.size === 0 && rolls.length > 1 ? presentInAll(rolls) : null;
  if (everywhere !== null) told.add(everywhere);
  if (people.size === 0 || told.size > 0 || isTold) return { ids: told, question: null, isUnsure: false };
  const question = whoIsOwner(platform, people);
  const answer = answerTo(question, answers);
  const id = answer ?? question.guess;
  return { ids: new Set(id === NOBODY ? [] : [id]), question, isUnsure: answer === null };
}

function remains(id: string, { people, other }: ChatRoll): boolean {
  return people.size === 2 && other !== null && people.has(other) && id !== other;
}

function presentInAll(rolls: readonly ChatRoll[]): string | null {
  const [first, ...others] = rolls;
  const ids = [...(first?.people.keys() ?? [])].filter((id) => others.every(({ people }) => people.has(id)));
  return ids.length === 1 ? (ids[0] ?? null) : null;
}

function whoIsOwner(platform: string, people: ReadonlyMap<string, ChatPerson>): ImportQuestion {
  const sorted = [...people].sort(([, one], [, other]) => other.messages - one.messages).slice(0, CHOICES_MAX);
  const choices = sorted.map(([value, { name }]) => ({ value, label: name === '' ? value : name }));
  return {
    key: `${platform}:owner:${hash64(
      choices
        .map(({ value }) => value)
        .sort()
        .join('\n'),
    )}`,
    sentence: 'Which of them are you?',
    choices: [...choices, { value: NOBODY, label: 'None of them' }],
    // Of somebody who writes alone the chat is worth nothing unless they are somebody else.
    guess: sorted.length > 1 ? (sorted[0]?.[0] ?? NOBODY) : NOBODY,
  };
}
