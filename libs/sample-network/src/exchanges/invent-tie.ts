import { DAY, HOUR, type Moment, YEAR } from '../days.js';
import { drawBetween, drawExponential, drawWhole, isDrawn } from '../draw.js';
import type { SamplePerson } from '../people/person.js';
import type { Random } from '../seeded-random.js';
import type { Conversation, Exchange } from './exchange.js';
import { inTime, inventDialogue } from './invent-dialogue.js';

/** How somebody keeps in touch; it differs from person to person. */
interface Habit {
  /** Chance that they, not the owner, begin. */
  readonly initiative: number;
  /** Chance that they answer. */
  readonly answers: number;
  /** The tie is quiet from here on. */
  readonly lastActiveAt: Moment;
}

const QUIET_SHARE = 0.45;
const SILENT_YEARS_SHARE = 0.35;
const DIALOGUE_LENGTH = 4;

/** All messages between the owner and one person: bursts, silent years, and for many a day after which nothing comes. */
export function inventTie(
  person: SamplePerson,
  conversation: Conversation,
  count: number,
  exportedAt: Moment,
  random: Random,
): Exchange[] {
  const habit = inventHabit(person, exportedAt, random);
  const drawStart = startsIn(person.connectedAt, habit.lastActiveAt, random);
  const exchanges: Exchange[] = [];
  // Two people have many topics before they come back to one.
  for (let topic = drawWhole(random, 0, 99); exchanges.length < count; topic += 1) {
    const speakers = inventSpeakers(person.index, habit, count - exchanges.length, random);
    const nextSpeaker = () => speakers.shift() ?? 'owner';
    const startsAt = Math.max(person.connectedAt, inWorkingHours(drawStart(), random));
    const plan = { conversation, topic, startsAt, size: speakers.length, nextSpeaker, endsBefore: exportedAt };
    exchanges.push(...inventDialogue(plan, random));
  }
  exchanges.sort((one, other) => one.at - other.at);
  return inTime(exchanges, exportedAt);
}

function inventHabit(person: SamplePerson, exportedAt: Moment, random: Random): Habit {
  const span = exportedAt - person.connectedAt;
  const quietAfter = isDrawn(random, QUIET_SHARE) ? random() ** 0.7 : 1;
  return {
    initiative: drawBetween(random, 0.15, 0.85),
    answers: drawBetween(random, 0.35, 0.97),
    lastActiveAt: person.connectedAt + span * quietAfter,
  };
}

/** Takes turns until somebody does not answer. */
function inventSpeakers(index: number, habit: Habit, countMax: number, random: Random): Exchange['sender'][] {
  const size = Math.min(countMax, 1 + Math.round(drawExponential(random, DIALOGUE_LENGTH)));
  const speakers: Exchange['sender'][] = [isDrawn(random, habit.initiative) ? index : 'owner'];
  while (speakers.length < size) {
    const isTheirTurn = speakers.at(-1) === 'owner';
    if (!isDrawn(random, isTheirTurn ? habit.answers : 0.85)) break;
    speakers.push(isTheirTurn ? index : 'owner');
  }
  return speakers;
}

/** Years differ: some are silent, some are full. */
function startsIn(from: Moment, to: Moment, random: Random): () => Moment {
  const years = Math.max(1, Math.ceil((to - from) / YEAR));
  const fullness = Array.from({ length: years }, () => (isDrawn(random, SILENT_YEARS_SHARE) ? 0 : drawExponential(random, 1)));
  const sum = fullness.reduce((total, year) => total + year, 0);
  return () => {
    let left = random() * sum;
    const year = fullness.findIndex((weight) => (left -= weight) < 0);
    const startsAt = from + Math.max(0, year) * YEAR;
    return drawBetween(random, startsAt, Math.min(to, startsAt + YEAR));
  };
}

function inWorkingHours(moment: Moment, random: Random): Moment {
  return Math.floor(moment / DAY) * DAY + drawBetween(random, 6.5, 19) * HOUR;
}
