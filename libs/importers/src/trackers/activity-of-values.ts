import type { Channel, Dated, Direction, PersonMention, SourceRecord } from '#vocabulary';
import { utcDateOf } from '#vocabulary';
import type { RowOrigin, Values } from '../csv-mapping/values-of-row.js';
import { kept, type RowOutcome, setAside } from '../row-outcome.js';
import { hash64 } from '../text/hash64.js';
import { htmlToText } from '../text/html-to-text.js';
import { tidy } from '../text/tidy.js';
import { saidMoment } from '../text/said-moment.js';

export interface TrackerOrigin extends RowOrigin {
  /** What lies ahead of this moment has not taken place; null where nobody knows when the file is read. */
  readonly readAt: Date | null;
}

/** What was done with people, or is to be done. */
interface Activity {
  readonly sourceKey: string;
  readonly subject: string;
  readonly text: string;
  /** When it was done, or is due. */
  readonly at: Dated | null;
  readonly isDone: boolean;
  readonly doneOn: Dated | null;
  readonly madeOn: Dated | null;
}

const TO_DO = /task|to-?do|deadline|reminder|aufgabe|frist|tâche|tarea|tarefa/i;
const CHANNELS: readonly (readonly [RegExp, Channel])[] = [
  [/call|phone|anruf|appel|llamada|ligação/i, 'call'],
  [/e-?mail|courriel|correo/i, 'email'],
  [/meet|lunch|coffee|dinner|demo|visit|interview|besprechung|treffen|termin|réunion|reunión|reunião/i, 'meeting'],
  [/message|sms|whatsapp|chat/i, 'message'],
];

/**
 * What becomes of an activity: a note, an exchange with those it names, or, where it is still to be done, a promise to each
 * of them.
 */
export function activityOutcome(
  values: Values,
  type: string,
  people: readonly PersonMention[],
  origin: TrackerOrigin,
): RowOutcome {
  const [first, ...others] = people;
  if (first === undefined) return setAside('NOBODY_NAMED', 'The entry names nobody we know of.');
  const activity = activityOf(values, type, first, origin);
  if (/note|notiz/i.test(type)) return notesOf(activity, people);
  if (TO_DO.test(type) || !activity.isDone) return promisesOf(activity, people);
  if (activity.at === null) return notesOf(activity, people);
  const channel = CHANNELS.find(([words]) => words.test(type))?.[1] ?? 'other';
  return kept([
    {
      kind: 'interaction',
      sourceKey: activity.sourceKey,
      at: activity.at,
      channel,
      direction: channel === 'email' || channel === 'message' ? directionOf(values) : 'both',
      counterparts: [first, ...others],
      threadKey: null,
      subject: activity.subject || null,
      text: activity.text || null,
    },
  ]);
}

function activityOf(values: Values, type: string, first: PersonMention, { keySpace, dates, readAt }: TrackerOrigin): Activity {
  const cell = (meaning: Parameters<Values['get']>[0]) => values.get(meaning)?.[0] ?? '';
  const day = cell('activityOn');
  const at = saidMoment(`${day} ${cell('activityTime')}`.trim(), dates) ?? saidMoment(day, dates);
  const doneOn = saidMoment(cell('activityDoneOn'), dates);
  const subject = tidy(cell('activitySubject'));
  const text = (values.get('activityText') ?? []).map((words) => htmlToText(words).trim()).join('\n\n');
  const id = values.get('id')?.[0] ?? hash64(`${type}|${day}|${subject}|${text}|${JSON.stringify(first.personas)}`);
  const isSaidDone = values.has('activityDone') ? IS_DONE.test(cell('activityDone')) : doneOn !== null || !TO_DO.test(type);
  const isDone = isSaidDone && !(readAt !== null && at !== null && at.at > readAt);
  const madeOn = saidMoment(cell('activityMadeOn'), dates);
  return { sourceKey: `${keySpace}:${type.toLowerCase() || 'activity'}:${id}`, subject, text, at, isDone, doneOn, madeOn };
}

const IS_DONE = /^(?:done|yes|true|1|complete(?:d)?|erledigt|ja|oui|fait|sí|hecho|sim|feito|x|✓)$/i;

/** HubSpot writes `INCOMING_EMAIL` and `EMAIL`. */
function directionOf(values: Values): Direction {
  const said = values.get('activityDirection')?.[0] ?? '';
  if (/incoming|inbound|received/i.test(said)) return 'in';
  return /outgoing|outbound|sent|^email$/i.test(said) ? 'out' : 'both';
}

function wordsOf({ subject, text }: Activity): string {
  return [subject, text].filter((words) => words !== '').join('\n\n');
}

function notesOf(activity: Activity, people: readonly PersonMention[]): RowOutcome {
  const text = wordsOf(activity);
  if (text === '') return setAside('NOTHING_WRITTEN', 'The entry holds no words.');
  return keptAll(people, (about, index) => ({
    ...{ kind: 'note', sourceKey: keyFor(activity, index), about, text },
    at: activity.at ?? activity.madeOn,
  }));
}

/** A promise hangs on a trace and has a day it was made on; what lacks either is a note. */
function promisesOf(activity: Activity, people: readonly PersonMention[]): RowOutcome {
  const text = wordsOf(activity);
  if (text === '') return setAside('NOTHING_WRITTEN', 'The entry holds no words.');
  const made = activity.madeOn ?? activity.at;
  const traces = people.flatMap(({ personas: [best] }) => best ?? []);
  if (made === null || traces.length === 0) return notesOf(activity, people);
  const keptAt = activity.isDone ? (activity.doneOn ?? activity.at ?? made).at : null;
  const dueOn = activity.at === null ? null : utcDateOf(activity.at.at);
  return keptAll(traces, (contact, index) => ({
    kind: 'own',
    sourceKey: keyFor(activity, index),
    word: { about: 'promise', contact, text, dueOn, madeAt: made.at, keptAt },
  }));
}

function keyFor({ sourceKey }: Activity, index: number): string {
  return index === 0 ? sourceKey : `${sourceKey}:${index}`;
}

function keptAll<Person>(people: readonly Person[], recordFor: (person: Person, index: number) => SourceRecord): RowOutcome {
  const [first, ...others] = people.map(recordFor);
  return first === undefined ? setAside('NOBODY_NAMED', 'The entry names nobody we know of.') : kept([first, ...others]);
}
