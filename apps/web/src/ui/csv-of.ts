export type CsvCell = string | number | null;

/** A table as spreadsheets read it: UTF-8 with its mark, commas, one header line. */
export function csvOf(head: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${[head, ...rows].map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** Text a spreadsheet could take for a formula has an apostrophe in front. */
function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  const text = typeof cell === 'string' && /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
