import type { FileCounts, ReadingReport } from './reading-report.js';

const PROBLEMS_SHOWN = 20;
const COLUMNS = ['read', 'kept', 'setAside', 'problems'] as const;
const TITLES: Readonly<Record<(typeof COLUMNS)[number], string>> = {
  read: 'read',
  kept: 'kept',
  setAside: 'set aside',
  problems: 'problems',
};

/** The report for people: one line a file, then what the rows hold, then what could not be read. */
export function reportTable(report: ReadingReport): string {
  const names = Object.keys(report.files);
  const width = Math.max(4, ...names.map((name) => name.length));
  const files = names.map((name) => line(name, report.files[name], width));
  const sums = total(Object.values(report.files));
  return [
    `${report.platform ?? 'unknown'}${report.era === null ? '' : `, format of ${report.era}`}${report.exportedOn === null ? '' : `, exported ${report.exportedOn}`}`,
    '',
    `${'file'.padEnd(width)}${COLUMNS.map((column) => TITLES[column].padStart(11)).join('')}  text`,
    ...files,
    line('all', sums, width),
    ...section('Holds', report.counts),
    ...section('Set aside', report.setAside),
    ...section('Kept with a remark', report.flags),
    ...problems(report),
  ].join('\n');
}

function line(name: string, counts: FileCounts | undefined, width: number): string {
  const text = counts?.encoding ?? '';
  const row = `${name.padEnd(width)}${COLUMNS.map((column) => String(counts?.[column] ?? 0).padStart(11)).join('')}`;
  return `${row}  ${text}${counts?.isEncodingGuessed === true ? ', guessed' : ''}`.trimEnd();
}

function total(files: readonly FileCounts[]): FileCounts {
  const sums: FileCounts = { read: 0, kept: 0, setAside: 0, problems: 0, encoding: null };
  for (const counts of files) for (const column of COLUMNS) sums[column] += counts[column];
  return sums;
}

function section(title: string, counts: Readonly<Record<string, number>>): string[] {
  const lines = Object.entries(counts).map(([key, count]) => `  ${key}: ${count}`);
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function problems({ problems: all }: ReadingReport): string[] {
  if (all.length === 0) return [];
  const shown = all
    .slice(0, PROBLEMS_SHOWN)
    .map(({ file, line: at, reason }) => `  ${file}${at === null ? '' : `:${at}`}  ${reason}`);
  const rest = all.length - shown.length;
  return ['', 'Problems', ...shown, ...(rest > 0 ? [`  and ${rest} more; --json lists all`] : [])];
}
