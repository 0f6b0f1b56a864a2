import type { ColumnRole } from '../csv-mapping/column-role.js';
import { normalizedHeader } from '../csv-mapping/header-signature.js';
import { roleOfHeader } from '../csv-mapping/header-words.js';
import { personaOfUrl } from '../traces/persona-of-url.js';

/** Questions hosts ask beside the name, in their own words; the first that fits counts. */
const QUESTIONS: readonly (readonly [RegExp, ColumnRole])[] = [
  [/linkedin/, 'linkedin'],
  [/github/, 'github'],
  [/twitter|\bx (?:handle|profile|account)\b/, 'x'],
  [/\b(?:company|organi[sz]ation|employer|firma|unternehmen|entreprise|societe|empresa|azienda|bedrijf)\b/, 'company'],
  [/\b(?:job title|your title|role|position|occupation|beruf|fonction|cargo|ruolo|functie)\b/, 'role'],
  [/\b(?:website|homepage|web site)\b/, 'website'],
  [/\b(?:mobile|phone|whatsapp)\b/, 'phone'],
  [/\b(?:city|where are you based)\b/, 'location'],
];
/** A question longer than this asks for more than one thing. */
const QUESTION_LENGTH_MAX = 80;

/** The first cell below a column of one of these names, trimmed; empty where the list has none. */
export function cellsByName(headers: readonly string[]): (cells: readonly string[], names: readonly string[]) => string {
  const names = headers.map(normalizedHeader);
  return (cells, wanted) => {
    for (const name of wanted) {
      const at = names.indexOf(name);
      const cell = at === -1 ? '' : (cells[at] ?? '').trim();
      if (cell !== '') return cell;
    }
    return '';
  };
}

/**
 * What the cells of a guest say of them, by role of the column.
 *
 * @param roleOf the platform's own columns; undefined leaves a column to its name, and to what hosts ask for
 */
export function guestValues(
  headers: readonly string[],
  roleOf: (name: string) => ColumnRole | undefined,
): (cells: readonly string[]) => Map<ColumnRole, readonly string[]> {
  const roles = headers.map((header) => {
    const name = normalizedHeader(header);
    return roleOf(name) ?? roleOfHeader(name) ?? roleOfQuestion(name) ?? 'ignore';
  });
  return (cells) => {
    const values = new Map<ColumnRole, readonly string[]>();
    roles.forEach((role, index) => {
      const cell = (cells[index] ?? '').replaceAll('\0', '').trim();
      const isLost = role === 'ignore' || cell === '' || /^(?:n\/?a|-+|none|info(?:rmation)? requested)$/i.test(cell);
      if (isLost) return;
      const actual = role === 'company' || role === 'role' ? (profileRole(cell) ?? role) : role;
      values.set(actual, [...(values.get(actual) ?? []), cell]);
    });
    return values;
  };
}

function roleOfQuestion(name: string): ColumnRole | undefined {
  return name.length > QUESTION_LENGTH_MAX ? undefined : QUESTIONS.find(([words]) => words.test(name))?.[1];
}

/** People answer "your company" with a link to themselves. */
function profileRole(cell: string): ColumnRole | null {
  return personaOfUrl(cell)?.kind === 'linkedin' ? 'linkedin' : null;
}
