import { writeVcard } from '#importers';
import type { ExportedAmount, ExportedContact, ReadExport } from '#persistence';
import { decimalsOf } from '#pipeline';
import { csvLine } from './csv-line.js';
import { README } from './readme.js';

/** One file of an export, written piece by piece when its turn comes. */
export interface ExportedFile {
  readonly name: string;
  readonly pieces: () => AsyncIterable<string>;
}

/** Everything there is, in the order it is written. */
export function exportedFiles(read: ReadExport): ExportedFile[] {
  return [
    { name: 'README.txt', pieces: () => only(README) },
    { name: 'contacts.vcf', pieces: () => mapped(read('contacts'), vcardOf) },
    ...csvFiles(read),
    { name: 'json/contacts.jsonl', pieces: () => mapped(read('contacts'), jsonLine) },
    { name: 'json/interactions.jsonl', pieces: () => mapped(read('exchanges'), jsonLine) },
    { name: 'json/notes.jsonl', pieces: () => mapped(read('notes'), jsonLine) },
    { name: 'json/promises.jsonl', pieces: () => mapped(read('promises'), jsonLine) },
    { name: 'json/opportunities.jsonl', pieces: () => mapped(read('opportunities'), jsonLine) },
    { name: 'json/boards.jsonl', pieces: () => mapped(read('boards'), jsonLine) },
    { name: 'json/about-me.jsonl', pieces: () => mapped(read('aboutMe'), jsonLine) },
    { name: 'json/posts.jsonl', pieces: () => mapped(read('posts'), jsonLine) },
    { name: 'json/saved-views.jsonl', pieces: () => mapped(read('savedViews'), jsonLine) },
    { name: 'json/possible-matches.jsonl', pieces: () => mapped(read('possibleMatches'), jsonLine) },
    { name: 'json/slates.jsonl', pieces: () => mapped(read('slates'), jsonLine) },
  ];
}

function csvFiles(read: ReadExport): ExportedFile[] {
  return [
    csv(
      'contacts.csv',
      ['id', 'name', 'company', 'role', 'location', 'email', 'tags', 'closeness', 'created', 'last contact'],
      () => read('contacts'),
      (row) => [
        [row.id, row.name, row.company, row.role, row.location, row.email],
        [row.tags.join('; '), row.own.closeness, row.createdAt, row.lastContactAt],
      ],
    ),
    csv(
      'interactions.csv',
      ['contact id', 'contact', 'at', 'precision', 'zone', 'direction', 'channel', 'people', 'subject', 'text'],
      () => read('interactions'),
      (row) => [
        [row.contactId, row.contactName, row.at, row.precision, row.zone],
        [row.direction, row.channel, row.groupSize, row.subject, row.text],
      ],
    ),
    csv(
      'notes.csv',
      ['contact id', 'contact', 'written', 'changed', 'text'],
      () => read('notes'),
      (row) => [[row.contactId, row.contactName, row.writtenAt, row.changedAt, row.text]],
    ),
    csv(
      'promises.csv',
      ['contact id', 'contact', 'text', 'due', 'made', 'kept'],
      () => read('promises'),
      (row) => [[row.contactId, row.contactName, row.text, row.dueOn, row.madeAt, row.keptAt]],
    ),
    csv(
      'opportunities.csv',
      [
        ...[
          'kind',
          'stage',
          'state',
          'title',
          'company',
          'location',
          'url',
          'contact',
          'at',
          'details',
          'standing',
          'lost because',
        ],
        ...[
          'source',
          'next step',
          'next step on',
          'notes',
          'amount',
          'currency',
          'per',
          'days',
          'days a month',
          'months',
          'starts on',
        ],
        'people',
      ],
      () => read('opportunities'),
      (row) => [
        [row.kind, row.stage, row.state, row.title, row.company],
        [row.location, row.url, row.contactName, row.at, row.details, row.standing, row.lostReason],
        [row.source, row.nextStep, row.nextStepOn, row.notes],
        amountCells(row.amount),
        [row.startsOn, row.people.map(({ contactName, role }) => `${contactName} (${role})`).join('; ')],
      ],
    ),
    csv(
      'tags.csv',
      ['label', 'contact id', 'contact'],
      () => labels(read),
      (row) => [[row.label, row.id, row.name]],
    ),
  ];
}

/** In whole units of the currency, as spreadsheets add them up. */
function amountCells(amount: ExportedAmount | null): Cells {
  if (amount === null) return [null, null, null, null, null, null];
  const { kind, amountMinor, currency, days, daysPerMonth, months } = amount;
  return [amountMinor / 10 ** decimalsOf(currency), currency, PER[kind], days, daysPerMonth, months];
}

const PER = { salary: 'year', dayRate: 'day', retainer: 'month', fixedPrice: 'all' } as const;

type Cells = readonly (string | number | boolean | null)[];

function csv<Row>(
  name: string,
  header: readonly string[],
  rows: () => AsyncIterable<Row>,
  cells: (row: Row) => readonly Cells[],
): ExportedFile {
  return {
    name,
    async *pieces() {
      // Without the mark, spreadsheets take the bytes for those of another character set.
      yield `\ufeff${csvLine(header)}`;
      yield* mapped(rows(), (row) => csvLine(cells(row).flat()));
    },
  };
}

async function* labels(read: ReadExport): AsyncGenerator<{ label: string; id: string; name: string }> {
  for await (const { id, name, tags } of read('contacts')) {
    for (const label of tags) yield { label, id, name };
  }
}

async function* only(text: string): AsyncGenerator<string> {
  yield Promise.resolve(text);
}

async function* mapped<Row>(rows: AsyncIterable<Row>, text: (row: Row) => string): AsyncGenerator<string> {
  for await (const row of rows) yield text(row);
}

const jsonLine = (row: object): string => `${JSON.stringify(row)}\n`;

function vcardOf(contact: ExportedContact): string {
  const said = (field: string) => contact.observations.filter((one) => one.field === field).map((one) => one.value);
  const traces = (kind: string) => contact.personas.filter((one) => one.kind === kind).map((one) => one.value);
  return writeVcard(
    {
      ...{ uid: `urn:uuid:${contact.id}`, fullName: contact.name, given: null, family: null, suffix: null },
      ...{ company: contact.company, role: contact.role },
      emails: [...new Set([...traces('email'), ...said('email')])],
      phones: [...new Set([...traces('phone'), ...said('phone')])],
      websites: [...new Set([...traces('linkedin').map(linkedinPage), ...said('website')])],
      birthday: said('birthday').at(-1) ?? null,
      groups: contact.tags,
      note: null,
    },
    '4.0',
  );
}

const linkedinPage = (slug: string): string => `https://www.linkedin.com/in/${encodeURIComponent(slug)}`;
