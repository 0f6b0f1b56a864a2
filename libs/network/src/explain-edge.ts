import { type CalendarDate, type EdgeEvidence, spokenDay } from '#vocabulary';

/** Why two contacts are taken to know each other, in a few words: "in 3 threads together, last on 3 March". */
export function explainEvidence({ kind, count, lastOn, isOngoing }: EdgeEvidence, today: CalendarDate): string {
  return `${inWords(kind, count, isOngoing)}${isOngoing || lastOn === null ? '' : `, last on ${spokenDay(lastOn, today)}`}`;
}

function inWords(kind: EdgeEvidence['kind'], count: number, isOngoing: boolean): string {
  const times = count === 1 ? '' : ` ${count} times`;
  switch (kind) {
    case 'sameThread':
      return count === 1 ? 'in one thread together' : `in ${count} threads together`;
    case 'sameRecipients':
      return `written to together${times}`;
    case 'sameEvent':
      return count === 1 ? 'at one event together' : `at ${count} events together`;
    case 'sameEmployer':
      return isOngoing ? 'at the same employer' : 'once at the same employer';
    case 'mutualMention':
      return `mentioned each other${times}`;
    case 'statedIntroduction':
      return count === 1 ? 'in one introduction together' : `in ${count} introductions together`;
  }
}
