import { editDistance } from './edit-distance.js';
import { jaroWinkler } from './jaro-winkler.js';
import { areNicknames } from './nicknames.js';
import type { NormalizedName } from './normalize-name.js';

const NICKNAME = 0.93;
const INITIAL = 0.88;
const UMLAUT = 0.98;
/** Below this, two words are different words that happen to share letters. */
const WORD_MIN = 0.7;
/** A word less than half as long as another is another word; said before anything is counted, as most pairs end here. */
const LENGTH_RATIO_MIN = 0.5;
/** The same words in another order: often the same person, sometimes two names that mirror each other. */
const OTHER_ORDER = 0.97;
/** What a word counts that only one name has, against 1 for a word both have: middle names come and go. */
const EXTRA_WORD = 0.2;
/** What a word counts where each name has one that the other lacks: those are two different family names. */
const OPPOSED_WORD = 1.2;

/**
 * How alike two names are: words are paired best first by Jaro–Winkler, nickname or initial; the mean of the pairs,
 * weighted by word length, less what is missing on one side.
 *
 * @returns 0 to 1; 1 for the same words in the same order. Symmetric.
 */
export function nameSimilarity(one: NormalizedName, other: NormalizedName): number {
  if (one.key === other.key) return 1;
  if (one.words.join('') === other.words.join('')) return UMLAUT;
  const pairs = pairWords(one.words, other.words);
  const paired = pairs.reduce((sum, pair) => sum + pair.length, 0);
  if (paired === 0) return 0;
  const alike = pairs.reduce((sum, pair) => sum + pair.length * pair.similarity, 0);
  const missingOfOne = missingLength(one.words, pairs, 'one');
  const missingOfOther = missingLength(other.words, pairs, 'other');
  const opposed = 2 * Math.min(missingOfOne, missingOfOther);
  const missing = OPPOSED_WORD * opposed + EXTRA_WORD * (missingOfOne + missingOfOther - opposed);
  const inOrder = pairs.every((pair, index) => index === 0 || pair.other > (pairs[index - 1]?.other ?? -1));
  return (alike / (paired + missing)) * (inOrder ? 1 : OTHER_ORDER);
}

/** How alike two words of names are, 0 to 1. */
export function wordSimilarity(one: string, other: string): number {
  if (one === other) return 1;
  if (one.length === 1 || other.length === 1) return one[0] === other[0] ? INITIAL : 0;
  if (areNicknames(one, other)) return NICKNAME;
  const [short, long] = one.length < other.length ? [one.length, other.length] : [other.length, one.length];
  if (short < long * LENGTH_RATIO_MIN) return 0;
  if ((DIGRAPH.test(one) || DIGRAPH.test(other)) && withoutDigraphs(one) === withoutDigraphs(other)) return UMLAUT;
  const likeness = jaroWinkler(one, other);
  return likeness < WORD_MIN ? 0 : (likeness + 1 - editDistance(one, other) / Math.max(one.length, other.length)) / 2;
}

const DIGRAPH = /[aou]e|aa/;

/** "mueller" and "muller" are both Müller, "joergensen" and "jorgensen" Jørgensen. */
function withoutDigraphs(word: string): string {
  return word.replace(/([aou])e/g, '$1').replace(/aa/g, 'a');
}

interface WordPair {
  readonly one: number;
  readonly other: number;
  readonly similarity: number;
  readonly length: number;
}

/** @returns the pairs in the order of the first name: equal words first, then the most alike of what is left. */
function pairWords(one: readonly string[], other: readonly string[]): WordPair[] {
  const chosen: WordPair[] = [];
  const isTaken = (side: 'one' | 'other', index: number) => chosen.some((pair) => pair[side] === index);
  for (const [index, word] of one.entries()) {
    const equal = other.findIndex((candidate, place) => candidate === word && !isTaken('other', place));
    if (equal !== -1) chosen.push({ one: index, other: equal, similarity: 1, length: 2 * Math.sqrt(word.length) });
  }
  const possible: WordPair[] = [];
  for (const [indexOne, wordOne] of one.entries()) {
    if (isTaken('one', indexOne)) continue;
    for (const [indexOther, wordOther] of other.entries()) {
      if (isTaken('other', indexOther)) continue;
      const similarity = wordSimilarity(wordOne, wordOther);
      if (similarity < WORD_MIN) continue;
      const length = Math.sqrt(wordOne.length) + Math.sqrt(wordOther.length);
      possible.push({ one: indexOne, other: indexOther, similarity, length });
    }
  }
  possible.sort((a, b) => b.similarity - a.similarity || a.one + a.other - (b.one + b.other) || distance(a) - distance(b));
  for (const pair of possible) if (!isTaken('one', pair.one) && !isTaken('other', pair.other)) chosen.push(pair);
  return chosen.sort((a, b) => a.one - b.one);
}

const distance = (pair: WordPair): number => Math.abs(pair.one - pair.other);

function missingLength(words: readonly string[], pairs: readonly WordPair[], side: 'one' | 'other'): number {
  return words.reduce((sum, word, index) => (pairs.some((pair) => pair[side] === index) ? sum : sum + Math.sqrt(word.length)), 0);
}
