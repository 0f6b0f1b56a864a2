import type { Described } from '#identity';
import { openTable } from '#importers';
import { type Refusal, refused } from '#vocabulary';
import { readBytes } from '../reading/read-lines.js';
import { describedBy, PERSON_FIELDS, type PersonField, personFieldOf } from './person-fields.js';

/** Somebody a row describes, and who it really is. */
export interface LabelledPerson {
  readonly described: Described;
  readonly truth: string;
}

/** Which columns hold what: by `--map`, or by the names of the columns. */
export interface PeopleColumns {
  /** Null reads the headers. */
  readonly map: readonly (readonly [field: PersonField, column: string])[] | null;
  /** A column whose equal values are one person, or `febrl`: record ids such as rec-12-org and rec-12-dup-0. */
  readonly truth: string;
}

const FEBRL_ID = /^rec-(\d+)-/u;

/** Reads a table of people, plain or gzipped, with the answer beside each. */
export async function readPeople(path: string, columns: PeopleColumns): Promise<LabelledPerson[] | Refusal<'UNUSABLE_OPTIONS'>> {
  const table = await openTable(readBytes(path), (cells) => cells.length > 1);
  if (table === null) return refused('UNUSABLE_OPTIONS', `${path} has no header line.`);
  const { headers } = table;
  const map = columns.map ?? guessed(headers, columns.truth);
  const unknown = map.find(([, column]) => !headers.includes(column));
  if (unknown !== undefined) return refused('UNUSABLE_OPTIONS', `${path} has no column "${unknown[1]}".`);
  const places = map.map(([field, column]) => [field, headers.indexOf(column)] as const);
  const isFebrl = columns.truth === 'febrl';
  const truthPlace = isFebrl ? 0 : headers.indexOf(columns.truth);
  if (truthPlace === -1) return refused('UNUSABLE_OPTIONS', `${path} has no column "${columns.truth}".`);
  const people: LabelledPerson[] = [];
  for await (const rows of table.rows) {
    for (const { cells } of rows) {
      const said = (cells[truthPlace] ?? '').trim();
      const truth = isFebrl ? (FEBRL_ID.exec(said)?.[1] ?? said) : said;
      people.push({ truth, described: describedBy(fieldsOf(cells, places)) });
    }
  }
  return people;
}

function guessed(headers: readonly string[], truth: string): (readonly [PersonField, string])[] {
  return headers.flatMap((column) => {
    const field = column === truth || /^(rec|unique)_?id$/i.test(column) ? undefined : personFieldOf(column);
    return field === undefined ? [] : [[field, column] as const];
  });
}

function fieldsOf(
  cells: readonly string[],
  places: readonly (readonly [PersonField, number])[],
): Partial<Record<PersonField, string>> {
  const fields: Partial<Record<PersonField, string>> = {};
  for (const [field, place] of places) {
    const said = (cells[place] ?? '').trim();
    if (said !== '') fields[field] = fields[field] === undefined ? said : `${fields[field]} ${said}`;
  }
  return fields;
}

/** What `--map` says, and the words in it that stand for nothing the product compares. */
export interface MappedColumns {
  readonly map: readonly (readonly [PersonField, string])[];
  readonly leftOut: readonly string[];
}

/** Reads `field=column,field=column`. */
export function columnsOf(map: string): MappedColumns | Refusal<'UNUSABLE_OPTIONS'> {
  const pairs: (readonly [PersonField, string])[] = [];
  const leftOut: string[] = [];
  for (const part of map.split(',')) {
    const [word = '', column = ''] = part.split('=').map((text) => text.trim());
    const field = personFieldOf(word);
    if (field === undefined || column === '') leftOut.push(part.trim());
    else pairs.push([field, column]);
  }
  if (pairs.length > 0) return { map: pairs, leftOut };
  return refused('UNUSABLE_OPTIONS', `--map names no field. There are: ${PERSON_FIELDS.join(', ')}.`);
}
