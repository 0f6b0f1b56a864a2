import { daysBetween } from '#vocabulary';
import type { AssessedGoal } from './assess-goal.js';
import type { GoalSituation } from './goal-contact.js';
import type { ReadinessPart } from './readiness.js';

/** How a goal stood in one week: what is kept of it, so that the next week can say what moved. */
export interface WeekOfGoal {
  readonly points: number;
  readonly parts: Readonly<Record<ReadinessPart, number>>;
  readonly targets: readonly { readonly id: string; readonly text: string; readonly isCovered: boolean }[];
  readonly contacts: number;
  readonly inPlay: number;
  /** Names of those at the targets who were in touch in the seven days before, at most five. */
  readonly inTouch: readonly string[];
}

const IN_TOUCH_DAYS = 7;
const NAMED_MAX = 5;
/** Points by which a part has to move to be worth a word. */
const MOVED_POINTS = 0.5;

export function weekOfGoal(
  { contacts, opportunityChances, today }: GoalSituation,
  { readiness, coverage, map }: AssessedGoal,
): WeekOfGoal {
  const places = new Set(map.targets.flatMap(({ people }) => people.map(({ place }) => place)));
  const inTouch = [...places].flatMap((place) => {
    const contact = contacts[place];
    const day = contact?.lastExchangeOn ?? null;
    return contact !== undefined && day !== null && daysBetween(day, today) < IN_TOUCH_DAYS ? [{ name: contact.name, day }] : [];
  });
  inTouch.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.name < b.name ? -1 : 1));
  const { reach, ties, diversity, freshness, opportunities } = readiness.parts;
  return {
    points: readiness.points,
    parts: {
      reach: reach.points,
      ties: ties.points,
      diversity: diversity.points,
      freshness: freshness.points,
      opportunities: opportunities.points,
    },
    targets: coverage.map(({ target: { id, text }, isCovered }) => ({ id, text, isCovered })),
    contacts: contacts.length,
    inPlay: opportunityChances.length,
    inTouch: inTouch.slice(0, NAMED_MAX).map(({ name }) => name),
  };
}

/** What moved readiness since the week before, in sentences; the first is the sum. */
export function whatMoved(before: WeekOfGoal | null, now: WeekOfGoal): string[] {
  const to = Math.round(now.points);
  if (before === null) return [`The first week on record: ${to} of 100.`];
  const from = Math.round(before.points);
  const sum = from === to ? `Readiness stayed at ${to}.` : `Readiness ${to > from ? 'rose' : 'fell'} from ${from} to ${to}.`;
  return [sum, ...partsMoved(before, now), ...targetsMoved(before, now), ...networkMoved(before, now)];
}

const PART_IN_WORDS: Readonly<Record<ReadinessPart, string>> = {
  reach: 'reach of your targets',
  ties: 'mix of ties',
  diversity: 'diversity',
  freshness: 'freshness',
  opportunities: 'opportunities in play',
};

function partsMoved(before: WeekOfGoal, now: WeekOfGoal): string[] {
  const moved = (Object.keys(PART_IN_WORDS) as ReadinessPart[])
    .map((part) => ({ part, by: now.parts[part] - before.parts[part] }))
    .filter(({ by }) => Math.abs(by) >= MOVED_POINTS)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  if (moved.length === 0) return [];
  const said = moved.map(({ part, by }) => `${PART_IN_WORDS[part]} ${by > 0 ? '+' : '−'}${Math.abs(by).toFixed(1)}`);
  return [`By part: ${said.join(', ')}.`];
}

function targetsMoved(before: WeekOfGoal, now: WeekOfGoal): string[] {
  const earlier = new Map(before.targets.map((target) => [target.id, target]));
  const later = new Set(now.targets.map(({ id }) => id));
  const wasCovered = (id: string) => earlier.get(id)?.isCovered === true;
  const isNew = (id: string) => !earlier.has(id);
  return [
    ...named(
      'Covered now',
      now.targets.filter(({ id, isCovered }) => isCovered && !isNew(id) && !wasCovered(id)),
    ),
    ...named(
      'No longer covered',
      now.targets.filter(({ id, isCovered }) => !isCovered && wasCovered(id)),
    ),
    ...named(
      'New targets',
      now.targets.filter(({ id }) => isNew(id)),
    ),
    ...named(
      'Targets taken away',
      before.targets.filter(({ id }) => !later.has(id)),
    ),
  ];
}

function networkMoved(before: WeekOfGoal, now: WeekOfGoal): string[] {
  return [
    ...(now.inTouch.length > 0 ? [`In touch at your targets: ${now.inTouch.join(', ')}.`] : []),
    ...difference(now.contacts - before.contacts, 'contact', 'contacts', 'in your network'),
    ...difference(now.inPlay - before.inPlay, 'opportunity', 'opportunities', 'in play'),
  ];
}

function difference(by: number, one: string, many: string, where: string): string[] {
  if (by === 0) return [];
  return [`${Math.abs(by)} ${Math.abs(by) === 1 ? one : many} ${by > 0 ? 'more' : 'fewer'} ${where}.`];
}

function named(what: string, targets: WeekOfGoal['targets']): string[] {
  if (targets.length === 0) return [];
  const rest = targets.length - NAMED_MAX;
  const names = targets.slice(0, NAMED_MAX).map(({ text }) => text);
  return [`${what}: ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`];
}
