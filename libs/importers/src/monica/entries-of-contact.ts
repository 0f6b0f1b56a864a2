import type { PersonMention, SourceRecord } from '#vocabulary';
import { fieldOf, listOf, textOf } from '../json/json-value.js';
import { kept, problem, type RowOutcome, setAside } from '../row-outcome.js';
import { hash64 } from '../text/hash64.js';
import { htmlToText } from '../text/html-to-text.js';
import { tidy } from '../text/tidy.js';
import { saidDay, saidMoment } from '../text/said-moment.js';
import { isTrue, singular } from './monica-entry.js';

/** Parts of the contact itself, and activities, which stand in a list of their own. */
const NO_ENTRIES: ReadonlySet<string> = new Set(['contact_field', 'address', 'activity']);

/** What was noted about a contact, said to them, done with them and is to be done: an outcome for each. */
export function entriesOfContact(contact: unknown, about: PersonMention): readonly RowOutcome[] {
  const owner = textOf(contact, 'uuid');
  return listOf(contact, 'data').flatMap((list) => {
    const type = singular(textOf(list, 'type'));
    if (NO_ENTRIES.has(type)) return [];
    return listOf(list, 'values').flatMap((entry) => outcomesOf(type, entry, about, owner));
  });
}

function outcomesOf(type: string, entry: unknown, about: PersonMention, owner: string): readonly RowOutcome[] {
  const property = (key: string) => textOf(entry, 'properties', key);
  const id =
    textOf(entry, 'uuid') || hash64(`${owner}|${JSON.stringify(fieldOf(entry, 'properties'))}|${textOf(entry, 'created_at')}`);
  const sourceKey = `monica:${type}:${id}`;
  const madeAt = textOf(entry, 'created_at');
  switch (type) {
    case 'note':
      return [noteOutcome(sourceKey, about, [property('body')], madeAt)];
    case 'life_event':
      return [noteOutcome(sourceKey, about, [property('name'), property('note')], property('happened_at'))];
    case 'call':
      return [callOutcome(sourceKey, about, property)];
    case 'conversation':
      return conversationOutcomes(sourceKey, about, entry);
    case 'task':
      return [promiseOutcome(sourceKey, about, property, { dueOn: '', madeAt, keptAt: keptAtOf(entry) })];
    case 'reminder':
      if (!/^(?:one_time)?$/.test(property('frequency_type'))) {
        return [
          setAside('REPEATS', 'The reminder comes again and again; birthdays are known, and rhythms are set with a contact.'),
        ];
      }
      return [promiseOutcome(sourceKey, about, property, { dueOn: property('initial_date'), madeAt, keptAt: '' })];
    default:
      return [setAside('ENTRY_NOT_NEEDED', `Tieline keeps nothing of a ${type.replaceAll('_', ' ') || 'list without a name'}.`)];
  }
}

function wordsOf(texts: readonly string[]): string {
  return texts
    .map((text) => htmlToText(text).replaceAll('\r\n', '\n').trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

function noteOutcome(sourceKey: string, about: PersonMention, texts: readonly string[], at: string): RowOutcome {
  const text = wordsOf(texts);
  if (text === '') return setAside('NOTHING_WRITTEN', 'The entry holds no words.');
  return kept([{ kind: 'note', sourceKey, about, text, at: saidMoment(at, null) }]);
}

function callOutcome(sourceKey: string, about: PersonMention, property: (key: string) => string): RowOutcome {
  const at = saidMoment(property('called_at'), null);
  if (at === null) return problem('DATE_UNREADABLE', `"${property('called_at').slice(0, 60)}" is no date Monica writes.`);
  const text = wordsOf([property('content')]) || null;
  const how = { channel: 'call', direction: 'both', threadKey: null, subject: null } as const;
  return kept([{ kind: 'interaction', sourceKey, at, counterparts: [about], text, ...how }]);
}

/** What was written to and fro elsewhere, and copied into the program by hand. */
function conversationOutcomes(sourceKey: string, about: PersonMention, conversation: unknown): readonly RowOutcome[] {
  const messages = listOf(conversation, 'properties', 'messages');
  if (messages.length === 0) return [setAside('NOTHING_WRITTEN', 'The conversation holds no messages.')];
  const happenedAt = textOf(conversation, 'properties', 'happened_at');
  return messages.map((message, index) => {
    const property = (key: string) => textOf(message, 'properties', key);
    const at = saidMoment(property('written_at'), null) ?? saidMoment(happenedAt, null);
    if (at === null) return problem('DATE_UNREADABLE', 'The message says not when it was written.');
    const record: SourceRecord = {
      kind: 'interaction',
      sourceKey: `${sourceKey}:${textOf(message, 'uuid') || index}`,
      at,
      channel: 'message',
      direction: isTrue(message, 'written_by_me') ? 'out' : 'in',
      counterparts: [about],
      threadKey: sourceKey,
      subject: null,
      text: wordsOf([property('content')]) || null,
    };
    return kept([record]);
  });
}

function keptAtOf(task: unknown): string {
  return isTrue(task, 'completed') ? textOf(task, 'properties', 'completed_at') || textOf(task, 'updated_at') : '';
}

/** What the owner meant to do for somebody: a promise. One that has no day it was made on is a note. */
function promiseOutcome(
  sourceKey: string,
  about: PersonMention,
  property: (key: string) => string,
  when: { readonly dueOn: string; readonly madeAt: string; readonly keptAt: string },
): RowOutcome {
  const text = wordsOf([tidy(property('title')), property('description')]);
  const made = saidMoment(when.madeAt, null) ?? saidMoment(when.dueOn, null);
  const [contact] = about.personas;
  if (text === '') return setAside('NOTHING_WRITTEN', 'The entry holds no words.');
  if (made === null || contact === undefined) return noteOutcome(sourceKey, about, [text], when.dueOn);
  const [dueOn, keptAt] = [saidDay(when.dueOn), saidMoment(when.keptAt, null)?.at ?? null];
  return kept([{ kind: 'own', sourceKey, word: { about: 'promise', contact, text, dueOn, madeAt: made.at, keptAt } }]);
}
