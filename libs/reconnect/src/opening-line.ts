import { type CalendarDate, daysBetween, spokenDay, spokenSpan } from '#vocabulary';
import type { ReconnectCandidate } from './candidate.js';
import { givenName } from './given-name.js';
import { byWeight, type Occasion } from './occasion.js';

/** What some people write where a company belongs. Nobody wants to be congratulated on it. */
const NOT_A_MOVE = /\b(open to work|looking|seeking|unemployed|between jobs|career break|retired|none|n\/a)\b/iu;
/** After that long, "since we last wrote" would sound like yesterday. */
const LONG_SILENCE_DAYS = 60;

/**
 * A first line for the owner to edit, from the best reason that can be spoken of. It claims nothing that is not on record.
 *
 * @param random chooses among wordings; pass `seededRandom` of contact and week so that a slate reads the same every time
 */
export function openingLine(candidate: ReconnectCandidate, today: CalendarDate, random: () => number): string {
  const name = givenName(candidate.name);
  const greeting = name === null ? 'Hello' : `Hi ${name}`;
  const wordings = wordingsOf(candidate, today);
  const chosen = wordings[Math.floor(random() * wordings.length)] ?? wordings[0];
  return `${greeting}, ${chosen}`;
}

type Wordings = readonly [string, ...string[]];

function wordingsOf(candidate: ReconnectCandidate, today: CalendarDate): Wordings {
  for (const occasion of byWeight(candidate.occasions)) {
    const wordings = ofOccasion(occasion, today);
    if (wordings !== null) return wordings;
  }
  return ofHistory(candidate, today);
}

/** @returns null where the occasion is the owner's business alone, or better not spoken of. */
function ofOccasion(occasion: Occasion, today: CalendarDate): Wordings | null {
  switch (occasion.kind) {
    case 'promiseDue':
      return ['I owe you something and have not forgotten it: ', 'I am coming back to what I promised you: '];
    case 'owedReply': {
      const day = spokenDay(occasion.since, today);
      return [`sorry for my slow answer to your message of ${day}. `, `your message of ${day} deserved a quicker answer. `];
    }
    case 'birthday':
      return ['all the best for your birthday. How are you?', 'happy birthday. I hope you have a good day.'];
    case 'jobChange':
      return ofJobChange(occasion);
    case 'snoozeOver':
    case 'cadenceDue':
    case 'goal':
      return null;
  }
}

function ofJobChange({ fromCompany, toCompany, toRole }: Extract<Occasion, { kind: 'jobChange' }>): Wordings | null {
  if (toCompany === null || NOT_A_MOVE.test(`${toCompany} ${toRole ?? ''}`)) return null;
  if (fromCompany === toCompany) {
    return [
      `I saw that you have a new role at ${toCompany}. How is it going?`,
      `congratulations on the new role at ${toCompany}. What changes for you?`,
    ];
  }
  return [
    `I saw that you are at ${toCompany} now. How is it going?`,
    `congratulations on ${toCompany}. What are you working on there?`,
    `I saw your move to ${toCompany}. What made you choose it?`,
  ];
}

function ofHistory({ lastExchangeOn, connectedOn, isMutual, company }: ReconnectCandidate, today: CalendarDate): Wordings {
  const work = company === null ? 'What are you working on at the moment?' : `What are you working on at ${company}?`;
  if (lastExchangeOn === null) {
    const since = connectedOn === null ? '' : ` since ${connectedOn.slice(0, 4)}`;
    return [
      `we have been connected${since} without really talking. ${work}`,
      `I do not think we have ever really talked. ${work}`,
    ];
  }
  if (!isMutual) return [`we have hardly talked so far. ${work}`, `I would like to hear what you do these days. ${work}`];
  const silentDays = daysBetween(lastExchangeOn, today);
  if (silentDays < LONG_SILENCE_DAYS) return [`how are things? ${work}`, `I would like to hear how you are. ${work}`];
  const span = spokenSpan(silentDays);
  return [
    `it has been ${span} since we were in touch. How are you? ${work}`,
    `we have not talked for ${span}, and I would like to change that. ${work}`,
    'it has been a while. How are you, and what keeps you busy?',
  ];
}
