import type { ContactId } from '#vocabulary';
import type { Question, Statement } from './statement.js';
import { wordsOf } from './words-of.js';

/** Okapi BM25 as usual: how soon a repeated word stops counting, and how much long texts are held back. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

/** What was said that bears on a question, statement by statement. */
export interface Found {
  readonly at: Date;
  /** BM25 of the statement for the words of the question; above 0. */
  readonly weight: number;
}

/** All that is on record of one contact, for one question. */
export interface Expertise {
  readonly contact: ContactId;
  readonly found: readonly Found[];
  /** How often they wrote on, or were endorsed for, each topic of the question; with how rare it is. */
  readonly topics: readonly { readonly topic: string; readonly times: number; readonly rarity: number }[];
  /** When they wrote anything at all. */
  readonly wroteAt: readonly Date[];
}

export interface ExpertiseIndex {
  add(statement: Statement): void;
  /** Everybody who said anything, with what bears on the question. */
  ask(question: Question): Expertise[];
}

interface Entry {
  readonly contact: ContactId;
  readonly at: Date;
  readonly length: number;
}

/** Everything contacts said, looked up by word. In memory. */
export function createExpertiseIndex(): ExpertiseIndex {
  const entries: Entry[] = [];
  const postings = new Map<string, { readonly entry: number; readonly times: number }[]>();
  const contacts = new Map<ContactId, { readonly wroteAt: Date[]; readonly topics: Map<string, number> }>();
  const topicTimes = new Map<string, number>();
  let wordsInAll = 0;

  function add({ contact, at, text, topics }: Statement): void {
    const known = contacts.get(contact) ?? { wroteAt: [], topics: new Map<string, number>() };
    contacts.set(contact, known);
    if (text !== '') known.wroteAt.push(at);
    for (const topic of new Set(topics.map(topicKey))) {
      known.topics.set(topic, (known.topics.get(topic) ?? 0) + 1);
      topicTimes.set(topic, (topicTimes.get(topic) ?? 0) + 1);
    }
    const words = [...wordsOf(text), ...topics.flatMap(wordsOf)];
    for (const [word, times] of counted(words)) {
      const posting = postings.get(word);
      if (posting === undefined) postings.set(word, [{ entry: entries.length, times }]);
      else posting.push({ entry: entries.length, times });
    }
    wordsInAll += words.length;
    entries.push({ contact, at, length: words.length });
  }

  function ask(question: Question): Expertise[] {
    const found = foundFor(new Set([...wordsOf(question.text), ...question.topics.flatMap(wordsOf)]));
    const asked = [...new Set(question.topics.map(topicKey))];
    return [...contacts].map(([contact, { wroteAt, topics }]) => ({
      contact,
      found: found.get(contact) ?? [],
      topics: asked.flatMap((topic) => {
        const times = topics.get(topic);
        return times === undefined ? [] : [{ topic, times, rarity: rarityOf(topic) }];
      }),
      wroteAt,
    }));
  }

  function foundFor(words: ReadonlySet<string>): Map<ContactId, Found[]> {
    const weights = new Map<number, number>();
    const meanLength = wordsInAll / entries.length;
    for (const word of words) {
      const posting = postings.get(word) ?? [];
      const rarity = Math.log(1 + (entries.length - posting.length + 0.5) / (posting.length + 0.5));
      for (const { entry, times } of posting) {
        const long = 1 - LENGTH_SHARE + LENGTH_SHARE * ((entries[entry]?.length ?? 0) / meanLength);
        const weight = (rarity * times * (SATURATION + 1)) / (times + SATURATION * long);
        weights.set(entry, (weights.get(entry) ?? 0) + weight);
      }
    }
    const found = new Map<ContactId, Found[]>();
    for (const [place, weight] of weights) {
      const entry = entries[place];
      if (entry === undefined) continue;
      const known = found.get(entry.contact);
      if (known === undefined) found.set(entry.contact, [{ at: entry.at, weight }]);
      else known.push({ at: entry.at, weight });
    }
    return found;
  }

  function rarityOf(topic: string): number {
    return Math.log(1 + entries.length / (1 + (topicTimes.get(topic) ?? 0)));
  }

  return { add, ask };
}

const topicKey = (topic: string): string => topic.trim().toLowerCase();

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
