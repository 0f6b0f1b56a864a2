import { calendarDateIn, spokenDay } from '#vocabulary';
import type { Expertise } from './expertise-index.js';

/**
 * Why somebody could help, in sentences, the most telling first; none where nothing bears on the question.
 *
 * @param zone the owner's, for the days they read
 */
export function explainExpert({ found, topics, wroteAt }: Expertise, now: Date, zone: string): string[] {
  const day = (moments: readonly Date[]) => {
    const last = new Date(Math.max(...moments.map((moment) => moment.getTime())));
    return spokenDay(calendarDateIn(last, zone), calendarDateIn(now, zone));
  };
  const sentences: string[] = [];
  if (found.length > 0) {
    const times = found.length === 1 ? 'once' : `${found.length} times`;
    sentences.push(`They wrote about this ${times}, last on ${day(found.map(({ at }) => at))}.`);
  }
  for (const { topic, times } of [...topics].sort((a, b) => b.times * b.rarity - a.times * a.rarity)) {
    sentences.push(`They are on record for ${topic}${times === 1 ? '' : `, ${times} times`}.`);
  }
  if (sentences.length > 0 && wroteAt.length > found.length) sentences.push(`They last wrote anything on ${day(wroteAt)}.`);
  return sentences;
}
