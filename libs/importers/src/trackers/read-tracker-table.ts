import type { PersonMention, SourceRecord } from '#vocabulary';
import type { ArchiveFile } from '../archive-file.js';
import { dayOf } from '../csv-mapping/day-of-cell.js';
import { dateOrderOfTable } from '../csv-mapping/date-order-of-table.js';
import { opportunityOfValues } from '../csv-mapping/opportunity-of-values.js';
import { personOfValues } from '../csv-mapping/person-of-values.js';
import { mentionOf, recordsOfRow } from '../csv-mapping/records-of-row.js';
import { DATES, unreadDates } from '../csv-mapping/unread-dates.js';
import type { Meaning, Values } from '../csv-mapping/values-of-row.js';
import { openTable } from '../csv/read-table.js';
import { unreadableRow } from '../csv/unreadable-row.js';
import { guardedBytes } from '../guarded-bytes.js';
import type { ParsedRow } from '../parsed-row.js';
import { kept, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { htmlToText } from '../text/html-to-text.js';
import { activityOutcome, type TrackerOrigin } from './activity-of-values.js';
import type { BoundColumn, TrackerTable } from './tracker-table.js';
import type { TrackerReading } from './tracker-reading.js';
import { valuesOfCells } from './values-of-cells.js';

const JOB_TRACKERS: ReadonlySet<string> = new Set(['teal', 'huntr']);

/** Reads one table of a known program: one outcome a row. */
export async function* readTrackerTable(
  file: ArchiveFile,
  table: TrackerTable,
  reading: TrackerReading,
): AsyncGenerator<ParsedRow> {
  const opened = await openTable(guardedBytes(file), (cells) => table.isHeader(cells), file.encoding);
  if (opened === null) return;
  const columns = table.columnsOf(opened.headers);
  const origin: TrackerOrigin = {
    readAt: reading.readAt,
    keySpace: table.platform,
    defaultCountry: reading.defaultCountry,
    dates: await dateOrderOf(file, table, columns),
    opportunity: JOB_TRACKERS.has(table.platform) ? 'job' : 'contract',
  };
  for await (const rows of opened.rows) {
    for (const row of rows) {
      const outcome = unreadableRow(row) ?? outcomeOf(valuesOfCells(row.cells, columns), table, origin, reading);
      yield { ...onlyOnce(outcome, row.cells, table, reading), provenance: { file: file.name, line: row.line } };
    }
  }
}

async function dateOrderOf(file: ArchiveFile, table: TrackerTable, columns: readonly BoundColumn[]) {
  const places = columns.flatMap(({ meaning, index }) => (MOMENTS.has(meaning) ? [index] : []));
  const again = places.length === 0 ? null : await openTable(guardedBytes(file), (cells) => table.isHeader(cells));
  return again === null ? null : dateOrderOfTable(again, places);
}

const MOMENTS: ReadonlySet<Meaning> = new Set<Meaning>([...DATES, 'birthday', 'activityDoneOn', 'activityMadeOn']);

function outcomeOf(said: Values, table: TrackerTable, origin: TrackerOrigin, reading: TrackerReading): RowOutcome {
  const values = withNames(said, table, reading);
  const id = values.get('id')?.[0];
  switch (table.kind) {
    case 'companies':
    case 'stages': {
      const name = values.get('company')?.[0] ?? values.get('opportunityStage')?.[0] ?? '';
      const what = table.kind === 'companies' ? 'companyId' : 'stageId';
      if (id !== undefined && name !== '') reading.learnName(table.platform, what, id, name);
      return table.kind === 'companies'
        ? setAside('NOT_A_PERSON', 'The row tells of an organisation; those who work there keep its name.')
        : setAside('STAGE_LEARNT', 'The row names a stage; its jobs are told with it.');
    }
    case 'people':
      return peopleOutcome(values, id, table, origin, reading);
    case 'opportunities':
      return opportunityOutcome(values, table, origin, reading);
    case 'activities':
      return withPeople(peopleWith(values, table, origin, reading), (people) =>
        activityOutcome(values, table.activityType ?? values.get('activityType')?.[0] ?? '', people, origin),
      );
    case 'words':
      return wordsOutcome(values, table, reading);
  }
}

/** What other tables say of what a row names by number alone. */
function withNames(values: Values, { platform, kind }: TrackerTable, reading: TrackerReading): Values {
  const company = values.has('company') ? null : nameBy('companyId', values, platform, reading);
  const stage = nameBy('stageId', values, platform, reading);
  const words = kind === 'opportunities' ? reading.wordsOf(platform, values.get('id')?.[0] ?? '') : [];
  if (company === null && stage === null && words.length === 0) return values;
  const more = new Map(values);
  if (company !== null) more.set('company', [company]);
  if (stage !== null) more.set('opportunityStage', [stage]);
  if (words.length > 0) more.set('told', [...(values.get('told') ?? []), ...words]);
  return more;
}

/** `2026-03-01: Phone screen (went well)`, kept for the opportunity it belongs to. */
function wordsOutcome(values: Values, { platform }: TrackerTable, reading: TrackerReading): RowOutcome {
  const opportunity = values.get('opportunityId')?.[0];
  const what = [...(values.get('activitySubject') ?? []).slice(0, 1), ...(values.get('activityText') ?? [])].map(htmlToText);
  if (opportunity === undefined || what.length === 0) return setAside('NOBODY_NAMED', 'The row names no opportunity we know of.');
  const day = dayOf(values.get('activityOn')?.[0] ?? '', null);
  reading.learnWords(platform, opportunity, `${day === null ? '' : `${day}: `}${what.join(' – ')}`);
  return setAside('TOLD_ELSEWHERE', 'What the row says is told with its opportunity.');
}

function nameBy(what: 'companyId' | 'stageId', values: Values, platform: TrackerTable['platform'], reading: TrackerReading) {
  const id = values.get(what)?.[0]?.split(/[;,]/)[0]?.trim();
  return id === undefined ? null : reading.nameOf(platform, what, id);
}

function peopleOutcome(
  values: Values,
  id: string | undefined,
  { platform }: TrackerTable,
  origin: TrackerOrigin,
  reading: TrackerReading,
): RowOutcome {
  const records = recordsOfRow(values, origin);
  const person = records?.[0];
  if (records === null || person?.kind !== 'person') {
    return setAside('NOBODY_NAMED', 'The row has neither a name nor an address, number or profile.');
  }
  reading.learnPerson(platform, id, person, values.get('company')?.[0] ?? null);
  return kept(records, unreadDates(values, origin.dates));
}

function opportunityOutcome(values: Values, table: TrackerTable, origin: TrackerOrigin, reading: TrackerReading): RowOutcome {
  return withPeople(peopleWith(values, table, origin, reading), ([contact]) => {
    const opportunity = opportunityOfValues(values, contact ?? null, origin);
    if (opportunity === null) return setAside('NOTHING_NAMED', 'The row names neither an opportunity nor a company.');
    return kept([opportunity], unreadDates(values, origin.dates));
  });
}

/** What a row tells, after what it tells of the people in it. */
function withPeople(named: readonly Named[], told: (people: readonly PersonMention[]) => RowOutcome): RowOutcome {
  const outcome = told(named.map(({ mention }) => mention));
  const [first, ...others] = named.flatMap(({ record }) => record ?? []);
  if (outcome.kind !== 'kept' || first === undefined) return outcome;
  return { ...outcome, records: [first, ...others, ...outcome.records] };
}

interface Named {
  readonly mention: PersonMention;
  /** What the row itself tells of them; null where a table of people told it. */
  readonly record: SourceRecord | null;
}

/** Whom a row speaks of: by number or in words, else the person whose columns it has. */
function peopleWith(
  values: Values,
  { platform }: TrackerTable,
  origin: TrackerOrigin,
  reading: TrackerReading,
): readonly Named[] {
  const referred = reading.peopleOf(platform, values).map((mention) => ({ mention, record: null }));
  if (referred.length > 0) return referred;
  const ofPerson = new Map(values);
  for (const meaning of NOT_OF_THE_PERSON) ofPerson.delete(meaning);
  const record = personOfValues(ofPerson, origin);
  if (record === null) return [];
  const mention = mentionOf(record, values);
  const known = reading.personLike(mention);
  if (known !== null) return [{ mention: known, record: null }];
  reading.learnPerson(platform, undefined, record, mention.company);
  return [{ mention, record }];
}

const NOT_OF_THE_PERSON = ['id', 'location', 'website', 'role'] as const satisfies readonly Meaning[];

/** Programs write one row twice where somebody is in two of their lists; the first of equals is kept. */
function onlyOnce(outcome: RowOutcome, cells: readonly string[], table: TrackerTable, reading: TrackerReading): RowOutcome {
  if (outcome.kind !== 'kept') return outcome;
  const isNew = reading.seen.add([table.platform, table.kind, table.activityType ?? '', ...cells].join('\u001e'));
  return isNew ? outcome : repeated();
}
