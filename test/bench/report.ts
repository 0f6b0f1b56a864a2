import type { Figure, Skipped } from './figure.js';

/** The figures as a table for people. */
export function report(figures: readonly (Figure | Skipped)[]): string {
  const head = ['what', 'floor', 'ours', 'ratio', 'reach', 'met'];
  const rows = figures.map((figure) => {
    if ('skipped' in figure) return [figure.what, `skipped: ${figure.skipped}`, '', '', '', ''];
    const { what, floor, ours, unit, ratio, reach, isMet } = figure;
    const beside = floor === null ? '' : `${rounded(floor.value)} ${unit} (${floor.is})`;
    return [what, beside, `${rounded(ours)} ${unit}`, ratio === null ? '' : `${rounded(ratio)} ×`, reach, isMet ? 'yes' : 'NO'];
  });
  const isSpread = (row: readonly string[]) => row[1]?.startsWith('skipped: ') === true;
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.filter((row) => !isSpread(row)).map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function rounded(number: number): string {
  return number.toLocaleString('en', { maximumFractionDigits: number < 10 ? 2 : number < 100 ? 1 : 0 });
}
