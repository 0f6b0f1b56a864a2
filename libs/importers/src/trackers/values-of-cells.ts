import { plainCell } from '../csv/plain-cell.js';
import type { Meaning, Values } from '../csv-mapping/values-of-row.js';
import { htmlToText } from '../text/html-to-text.js';
import { sayableMoment } from '../text/said-moment.js';
import { cellValues } from './cell-values.js';
import type { BoundColumn } from './tracker-table.js';

/** The cells of a row by what they mean, the best column of each meaning first. */
export function valuesOfCells(cells: readonly string[], columns: readonly BoundColumn[]): Values {
  const values = new Map<Meaning, string[]>();
  for (const { index, meaning, label } of columns) {
    const found = cellValues(plainCell(cells[index] ?? ''));
    if (found.length === 0) continue;
    const said =
      meaning === 'told'
        ? [`${label}: ${found.map(sayableMoment).join(', ')}`]
        : meaning === 'note'
          ? found.map(htmlToText)
          : found;
    const before = values.get(meaning);
    if (before === undefined) values.set(meaning, [...said]);
    else before.push(...said.filter((one) => !before.includes(one)));
  }
  const places = values.get('locationPart');
  if (places !== undefined && !values.has('location')) values.set('location', [places.join(', ')]);
  withCallingCode(values);
  return values;
}

/** Some write `+49` in a column of its own. */
function withCallingCode(values: Map<Meaning, string[]>): void {
  const [code] = values.get('callingCode') ?? [];
  const [number, ...others] = values.get('phone') ?? [];
  if (code === undefined || number === undefined || number.startsWith('+')) return;
  values.set('phone', [`+${code.replace(/^\+/, '')}${number.replace(/^0/, '')}`, ...others]);
}
