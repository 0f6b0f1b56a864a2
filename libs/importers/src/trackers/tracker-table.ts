import type { Meaning } from '../csv-mapping/values-of-row.js';
import { normalizedHeader } from '../csv-mapping/header-signature.js';
import { roleOfHeader } from '../csv-mapping/header-words.js';

/** Programs for jobs, deals and contacts that are known by their own export. */
export type TrackerPlatform =
  'teal' | 'huntr' | 'hubspot' | 'pipedrive' | 'attio' | 'apollo' | 'monica' | 'twenty' | 'dex' | 'folk' | 'atomic-crm';

/** In the order they are read: who and what is named elsewhere comes first. */
export const ROW_KINDS = ['companies', 'stages', 'words', 'people', 'activities', 'opportunities'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** One kind of table a program writes, by its own column names. */
export interface TableDescription {
  readonly platform: TrackerPlatform;
  readonly kind: RowKind;
  /**
   * Without a column of each it is not this table. Names joined with `|` are alternatives; `@email` is any column that means
   * an e-mail address in one of the languages address books are written in.
   */
  readonly required: readonly string[];
  /** Column names by meaning as they stand in the file, the better first. Case, blanks and signs do not count. */
  readonly columns: Partial<Readonly<Record<Meaning, string>>>;
  /** What stands before the names of columns that speak of the row itself. */
  readonly prefix?: RegExp;
  /** What a row tells of, where the rows tell of activities of one kind. */
  readonly activityType?: string;
}

/** A column whose meaning is known. */
export interface BoundColumn {
  readonly index: number;
  readonly meaning: Meaning;
  /** The column's name for people. */
  readonly label: string;
}

export interface TrackerTable extends Pick<TableDescription, 'platform' | 'kind' | 'activityType'> {
  isHeader(cells: readonly string[]): boolean;
  /** Columns that mean something, the best of each meaning first. */
  columnsOf(headers: readonly string[]): readonly BoundColumn[];
}

/** The widest export is HubSpot's with all its properties. */
const COLUMNS_MAX = 2_000;

export function trackerTable(description: TableDescription): TrackerTable {
  const { platform, kind, activityType, prefix, required } = description;
  const known = rankedNames(description.columns);
  const needed = required.map((names) => new Set(names.split('|').map((name) => (name.startsWith('@') ? name : nameKey(name)))));
  const bare = (header: string) => (prefix === undefined ? header : header.replace(prefix, ''));
  const meaningOf = (header: string): Ranked | null => {
    const named = known.get(nameKey(header));
    if (named !== undefined || kind !== 'people') return named ?? null;
    const role = roleOfHeader(normalizedHeader(bare(header)));
    return role === null || OF_OPPORTUNITIES.test(role) ? null : { meaning: role, rank: known.size };
  };
  return {
    platform,
    kind,
    ...(activityType === undefined ? {} : { activityType }),
    isHeader(cells) {
      if (cells.length > COLUMNS_MAX) return false;
      const present = new Set(cells.flatMap((cell) => [nameKey(cell), `@${roleOfHeader(normalizedHeader(bare(cell)))}`]));
      return needed.every((names) => [...names].some((name) => present.has(name)));
    },
    columnsOf(headers) {
      const columns = headers.flatMap((header, index) => {
        const ranked = meaningOf(header);
        if (ranked === null || ranked.meaning === 'ignore') return [];
        return [{ index, meaning: ranked.meaning, label: labelOf(bare(header)), rank: ranked.rank }];
      });
      return columns.sort((one, other) => one.rank - other.rank);
    },
  };
}

interface Ranked {
  readonly meaning: Meaning;
  readonly rank: number;
}

const OF_OPPORTUNITIES = /^(?:opportunity|appliedOn)/;

function rankedNames(columns: TableDescription['columns']): ReadonlyMap<string, Ranked> {
  const ranked = new Map<string, Ranked>();
  for (const [meaning, names] of Object.entries(columns) as [Meaning, string][]) {
    for (const name of names.split('|'))
      if (!ranked.has(nameKey(name))) ranked.set(nameKey(name), { meaning, rank: ranked.size });
  }
  return ranked;
}

/** Parts of a name stay apart: `Organization - Name` is Pipedrive's, and `Organization Name` is Google's. */
function nameKey(header: string): string {
  return header
    .split(/\s[-–/>]\s/)
    .map((part) => normalizedHeader(part).replaceAll(' ', ''))
    .join('-');
}

/** `follow_up_at` and `followUpAt` are "Follow up at". */
function labelOf(header: string): string {
  const words = header
    .replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replaceAll('_', ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
