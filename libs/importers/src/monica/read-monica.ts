import type { ArchiveFile } from '../archive-file.js';
import { textOf } from '../json/json-value.js';
import { readJson } from '../json/read-json.js';
import { ownerOutcome } from '../owner-statements.js';
import type { ParsedRow } from '../parsed-row.js';
import { isOutcome, peopleInConversation } from '../people-in-conversation.js';
import { kept, problem, type RowOutcome, setAside } from '../row-outcome.js';
import { htmlToText } from '../text/html-to-text.js';
import { tidy } from '../text/tidy.js';
import { emailAddress } from '../traces/email-address.js';
import { contactOf } from './contact-of-monica.js';
import { entriesOfContact } from './entries-of-contact.js';
import { saidMoment } from '../text/said-moment.js';
import { ENTRIES, entryKind, singular } from './monica-entry.js';
import { MonicaReading } from './monica-reading.js';
import { surveyMonica } from './survey-monica.js';

/** Whether a file of JSON begins as an export of Monica 4 does. */
export function isMonicaJson(head: string): boolean {
  return /^\s*\{/.test(head) && /"account"\s*:\s*\{/.test(head) && /"(?:app_version|version|exported_by)"\s*:/.test(head);
}

const TYPE = 'account.data[].type';
const JOURNAL = 'account.properties.journal_entries[]';

/** Reads the JSON of Monica 4: contacts with all that hangs on them, activities, relationships; the rest is set aside. */
export async function* readMonica(file: ArchiveFile, defaultCountry: string | null): AsyncGenerator<ParsedRow> {
  const reading = new MonicaReading({ keySpace: 'monica', defaultCountry, dates: null, opportunity: 'contract' });
  await surveyMonica(file, reading);
  let type = '';
  yield* readJson(file, [TYPE, ENTRIES, JOURNAL], ({ path, value }) => {
    if (path === JOURNAL) return setAside('ENTRY_NOT_NEEDED', 'Tieline keeps no journal.');
    if (path === ENTRIES) return outcomesOf(value, type, reading);
    type = singular(textOf(value));
    return null;
  });
}

function outcomesOf(entry: unknown, type: string, reading: MonicaReading): RowOutcome | readonly RowOutcome[] {
  switch (entryKind(entry)) {
    case 'contact': {
      const contact = contactOf(entry, reading);
      if (contact.kind === 'left out') return contact.outcome;
      return [kept(contact.records), ...entriesOfContact(entry, contact.mention)];
    }
    case 'relationship':
      return relationshipOutcome(entry, reading);
    case 'activity':
      return activityOutcome(entry, reading);
    case 'user': {
      const email = emailAddress(textOf(entry, 'email'));
      return ownerOutcome(
        'monica',
        email === null ? [] : [{ about: 'persona', persona: { kind: 'email', value: email } }],
        reading,
      );
    }
    case null:
      return setAside('ENTRY_NOT_NEEDED', `Tieline keeps nothing of a ${type.replaceAll('_', ' ') || 'list without a name'}.`);
  }
}

/** `Partner: Ann Lee`, in the words of the program, with the one it is told of. */
function relationshipOutcome(entry: unknown, { people, names }: MonicaReading): RowOutcome {
  const property = (key: string) => textOf(entry, 'properties', key);
  const about = people.get(property('of_contact'));
  const other = names.get(property('contact_is')) ?? '';
  if (about === undefined || other === '') {
    return setAside('NOBODY_NAMED', 'The entry tells of nobody who is read.');
  }
  const type = tidy(property('type').replaceAll('_', ' ')) || 'related';
  const text = `${type.charAt(0).toUpperCase()}${type.slice(1)}: ${other}`;
  const sourceKey = `monica:relationship:${property('contact_is')}:${property('of_contact')}:${property('type')}`;
  return kept([{ kind: 'note', sourceKey, about, text, at: null }]);
}

function activityOutcome(entry: unknown, { inActivity }: MonicaReading): RowOutcome {
  const property = (key: string) => textOf(entry, 'properties', key);
  const uuid = textOf(entry, 'uuid');
  const people = peopleInConversation('both', null, inActivity.get(uuid) ?? []);
  if (isOutcome(people)) return people;
  const at = saidMoment(property('happened_at'), null);
  if (at === null) return problem('DATE_UNREADABLE', `"${property('happened_at').slice(0, 60)}" is no date Monica writes.`);
  const text = htmlToText(property('description')).trim() || null;
  const what = { channel: 'meeting', direction: 'both', threadKey: null, subject: tidy(property('summary')) || null } as const;
  return kept([{ kind: 'interaction', sourceKey: `monica:activity:${uuid}`, at, ...people, ...what, text }]);
}
