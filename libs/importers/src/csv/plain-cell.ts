/** NUL out, and the apostrophe off that keeps spreadsheets from computing a cell. */
export function plainCell(cell: string): string {
  return cell
    .replaceAll('\0', '')
    .trim()
    .replace(/^'(?='*[=+\-@\t\r])/, '');
}
