/**
 * One row of a CSV file as RFC 4180 has it. A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a
 * return for a formula, and a formula of a stranger must not run on the owner's machine: such a cell gets an apostrophe in
 * front. So does one that already has apostrophes there, so that taking exactly one away gives every cell back.
 */
export function csvLine(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map((cell) => quoted(guarded(cell === null ? '' : String(cell)))).join(',')}\r\n`;
}

const FORMULA = /^'*[=+\-@\t\r]/;

function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
