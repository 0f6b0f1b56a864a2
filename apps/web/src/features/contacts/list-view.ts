import type { ContactFilterInput, ContactSort, StrengthStep } from './contact-list.generated';
import { STEPS } from './strength-words';

/** What the list shows of each contact beside the name, and in which order. */
export const COLUMNS = [
  { key: 'work', title: 'Work', sort: null },
  { key: 'strength', title: 'Strength', sort: 'STRENGTH' },
  { key: 'lastContact', title: 'Last contact', sort: 'LAST_CONTACT' },
  { key: 'nextStep', title: 'Next step', sort: null },
  { key: 'tags', title: 'Tags', sort: null },
  { key: 'location', title: 'Location', sort: null },
  { key: 'sources', title: 'Sources', sort: null },
  { key: 'added', title: 'Added', sort: 'ADDED' },
] as const satisfies readonly { key: string; title: string; sort: ContactSort | null }[];

export type ColumnKey = (typeof COLUMNS)[number]['key'];

export interface ListView {
  readonly filter: ContactFilterInput;
  readonly sort: ContactSort | null;
  readonly columns: readonly ColumnKey[];
}

export const USUAL_VIEW: ListView = {
  filter: {},
  sort: null,
  columns: ['work', 'strength', 'lastContact', 'nextStep', 'tags'],
};

/** A view as it is written into an address or kept under a name: only what differs from the usual. */
export function writeView({ filter, sort, columns }: ListView): string {
  const chosen = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== null));
  const isUsual = columns.join() === USUAL_VIEW.columns.join();
  return JSON.stringify({ filter: chosen, ...(sort === null ? {} : { sort }), ...(isUsual ? {} : { columns }) });
}

const SORTS: ReadonlySet<unknown> = new Set<ContactSort>(['NAME', 'LAST_CONTACT', 'STRENGTH', 'ADDED']);
const isSort = (value: unknown): value is ContactSort => SORTS.has(value);
const isColumn = (value: unknown): value is ColumnKey => COLUMNS.some(({ key }) => key === value);
const isStep = (value: unknown): value is StrengthStep => STEPS.some(({ step }) => step === value);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Reads what `writeView` wrote. An address can be typed by anybody, so whatever makes no sense is left out. */
export function readView(text: string | undefined): ListView {
  const written = parse(text);
  const columns: unknown = written.columns;
  return {
    filter: isObject(written.filter) ? readFilter(written.filter) : {},
    sort: isSort(written.sort) ? written.sort : null,
    columns: Array.isArray(columns) ? columns.filter(isColumn) : USUAL_VIEW.columns,
  };
}

function parse(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

const word = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const day = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
const yes = (value: unknown): true | undefined => (value === true ? true : undefined);

function readFilter(written: Record<string, unknown>): ContactFilterInput {
  const steps = Array.isArray(written.strength) ? written.strength.filter(isStep) : [];
  return {
    text: word(written.text),
    company: word(written.company),
    tag: word(written.tag),
    source: word(written.source),
    strength: steps.length === 0 ? undefined : steps,
    lastContactAfter: day(written.lastContactAfter),
    lastContactBefore: day(written.lastContactBefore),
    neverContacted: yes(written.neverContacted),
    hasJobChange: yes(written.hasJobChange),
    isNever: yes(written.isNever),
  };
}

export type FilterKey = Exclude<keyof ContactFilterInput, 'text'>;

/** What is filtered by, each in words, for the chips above the list. */
export function chipsOf(filter: ContactFilterInput): readonly { readonly key: FilterKey; readonly says: string }[] {
  const words = filter.strength?.map((step) => STEPS.find((one) => one.step === step)?.word ?? '');
  const chips: readonly { key: FilterKey; says: string | null }[] = [
    { key: 'company', says: filter.company ? `At ${filter.company}` : null },
    { key: 'tag', says: filter.tag ? `Tagged ${filter.tag}` : null },
    { key: 'source', says: filter.source ? `From ${filter.source}` : null },
    { key: 'strength', says: words ? `Strength: ${words.join(' or ')}` : null },
    { key: 'lastContactAfter', says: filter.lastContactAfter ? `In touch since ${filter.lastContactAfter}` : null },
    { key: 'lastContactBefore', says: filter.lastContactBefore ? `Quiet since ${filter.lastContactBefore}` : null },
    { key: 'neverContacted', says: filter.neverContacted ? 'Never in touch' : null },
    { key: 'hasJobChange', says: filter.hasJobChange ? 'Changed jobs' : null },
    { key: 'isNever', says: filter.isNever ? 'Never to be suggested' : null },
  ];
  return chips.flatMap(({ key, says }) => (says === null ? [] : [{ key, says }]));
}
