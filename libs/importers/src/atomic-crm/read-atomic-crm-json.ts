import type { PersonMention } from '#vocabulary';
import type { ArchiveFile } from '../archive-file.js';
import { opportunityOfValues } from '../csv-mapping/opportunity-of-values.js';
import { mentionOf, recordsOfRow } from '../csv-mapping/records-of-row.js';
import { filledValues, type Values } from '../csv-mapping/values-of-row.js';
import type { JsonItem } from '../json/json-scanner.js';
import { listOf, textOf } from '../json/json-value.js';
import { lookIntoJson, readJson } from '../json/read-json.js';
import type { ParsedRow } from '../parsed-row.js';
import { kept, type RowOutcome, setAside } from '../row-outcome.js';
import { activityOutcome, type TrackerOrigin } from '../trackers/activity-of-values.js';

/** Whether a file of JSON begins as Atomic CRM's does: its lists by their names, contacts or companies among them. */
export function isAtomicCrmJson(head: string): boolean {
  return (
    /^\s*\{\s*"(?:sales|companies|contacts|notes|tasks|deals|tags)"\s*:\s*\[/.test(head) &&
    /"(?:sales_id|company_id|contact_id|tax_identifier|has_newsletter|context_links|first_name)"\s*:/.test(head)
  );
}

/** What its entries refer to by number. */
interface Known {
  readonly companies: Map<string, string>;
  readonly people: Map<string, PersonMention>;
}

/** Reads the JSON that Atomic CRM imports and exports whole: people, what was noted about them, what is to be done, deals. */
export async function* readAtomicCrmJson(
  file: ArchiveFile,
  defaultCountry: string | null,
  readAt: Date | null,
): AsyncGenerator<ParsedRow> {
  const origin: TrackerOrigin = { readAt, keySpace: 'atomic-crm', defaultCountry, dates: null, opportunity: 'contract' };
  const known: Known = { companies: new Map(), people: new Map() };
  for await (const { value } of lookIntoJson(file, ['companies[]'])) {
    known.companies.set(textOf(value, 'id'), textOf(value, 'name'));
  }
  for await (const { value } of lookIntoJson(file, ['contacts[]'])) personOf(value, known, origin);
  yield* readJson(file, LISTS, (item) => outcomeOf(item, known, origin));
}

const LISTS = ['sales[]', 'companies[]', 'contacts[]', 'contact_notes[]', 'notes[]', 'tasks[]', 'deals[]'];

function outcomeOf({ path, value }: JsonItem, known: Known, origin: TrackerOrigin): RowOutcome {
  switch (path) {
    case 'sales[]':
      return setAside('NOT_A_CONTACT', 'The entry is somebody who uses the program.');
    case 'companies[]':
      return setAside('NOT_A_PERSON', 'The row tells of an organisation; those who work there keep its name.');
    case 'contacts[]':
      return personOf(value, known, origin);
    case 'deals[]':
      return dealOf(value, known, origin);
    default: {
      const person = known.people.get(textOf(value, 'contact_id'));
      const type = path === 'tasks[]' ? 'task' : 'note';
      return activityOutcome(activityValues(value), type, person === undefined ? [] : [person], origin);
    }
  }
}

function personOf(contact: unknown, known: Known, origin: TrackerOrigin): RowOutcome {
  const values = filledValues({
    ...{ givenName: [textOf(contact, 'first_name')], familyName: [textOf(contact, 'last_name')] },
    ...{ role: [textOf(contact, 'title')], note: [textOf(contact, 'background')] },
    company: [known.companies.get(textOf(contact, 'company_id')) ?? textOf(contact, 'company_name')],
    linkedin: [textOf(contact, 'linkedin_url')],
    email: [...itemsOf(contact, 'emails', 'email'), ...itemsOf(contact, 'email_jsonb', 'email'), textOf(contact, 'email')],
    phone: [...itemsOf(contact, 'phones', 'number'), ...itemsOf(contact, 'phone_jsonb', 'number')],
    group: itemsOf(contact, 'tags', 'name'),
    lastContactOn: [textOf(contact, 'last_seen')],
    id: [textOf(contact, 'id')],
  });
  const records = recordsOfRow(values, origin);
  const person = records?.[0];
  if (records === null || person?.kind !== 'person') return setAside('NOBODY_NAMED', 'The entry names nobody.');
  known.people.set(textOf(contact, 'id'), mentionOf(person, values));
  return kept(records);
}

function dealOf(deal: unknown, known: Known, origin: TrackerOrigin): RowOutcome {
  const values = filledValues({
    ...{ id: [textOf(deal, 'id')], opportunityTitle: [textOf(deal, 'name')], opportunityStage: [textOf(deal, 'stage')] },
    ...{ opportunityAmount: [textOf(deal, 'amount')], opportunityDetails: [textOf(deal, 'description')] },
    ...{ company: [known.companies.get(textOf(deal, 'company_id')) ?? ''], addedOn: [textOf(deal, 'created_at')] },
    told: [['Expected closing date', textOf(deal, 'expected_closing_date')]].flatMap(([label, text]) =>
      text === '' ? [] : [`${label}: ${text}`],
    ),
  });
  const [first] = listOf(deal, 'contact_ids').flatMap((id) => known.people.get(textOf(id)) ?? []);
  const opportunity = opportunityOfValues(values, first ?? null, origin);
  return opportunity === null ? setAside('NOTHING_NAMED', 'The entry names no deal.') : kept([opportunity]);
}

function activityValues(entry: unknown): Values {
  return filledValues({
    id: [textOf(entry, 'id')],
    activityText: [textOf(entry, 'text')],
    activityOn: [textOf(entry, 'due_date') || textOf(entry, 'date')],
    activityDoneOn: [textOf(entry, 'done_date')],
  });
}

/** Items that are texts, or hold what they are about under a key. */
function itemsOf(value: unknown, list: string, key: string): readonly string[] {
  return listOf(value, list).map((item) => textOf(item) || textOf(item, key));
}
