import type { ImportBatch } from '#persistence';

/** What became of an import, for a terminal. */
export function importAsText({ title, report, refusalReason }: Pick<ImportBatch, 'title' | 'report' | 'refusalReason'>): string {
  if (report === null) return `${title} was not imported. ${refusalReason ?? ''}`.trim();
  const { counts, read, kept, setAside, problems, seconds } = report;
  const lines = counts.filter(({ count }) => count > 0).map(({ label, count }) => `  ${count.toLocaleString('en')} ${label}`);
  const sum = `${numbered(read)} rows read: ${numbered(kept)} kept, ${numbered(setAside)} set aside, ${numbered(problems)} problems`;
  return [`${title}: ${sum}, in ${seconds.toFixed(1)} s.`, ...lines].join('\n');
}

const numbered = (count: number): string => count.toLocaleString('en');
