import { excerpt } from '#reconnect';
import type { CalendarDate, SuggestionState } from '#vocabulary';

export interface SuggestedPerson {
  readonly name: string;
  readonly role: string | null;
  readonly company: string | null;
  readonly state: SuggestionState;
  /** Why now, the best first. */
  readonly reasons: readonly string[];
  /** The last words on record. */
  readonly last: string | null;
  readonly openingLine: string;
}

export interface WeekInWords {
  /** The Monday that names the week; null when there is nobody to suggest yet. */
  readonly week: CalendarDate | null;
  readonly suggestions: readonly SuggestedPerson[];
}

const QUOTE_CHARACTERS = 160;

/** A week's slate for a terminal. */
export function suggestionsAsText({ week, suggestions }: WeekInWords): string {
  if (week === null)
    return 'There is nobody to suggest yet. Import an export first: npm run tieline -- import PATH --account EMAIL';
  const people = suggestions.map((person, index) => personAsText(person, index + 1));
  return [`Week of ${week}`, ...people].join('\n\n');
}

function personAsText({ name, role, company, state, reasons, last, openingLine }: SuggestedPerson, position: number): string {
  const place = [role, company].filter((part) => part !== null).join(', ');
  const head = `${position}. ${name}${place === '' ? '' : ` – ${place}`}${state === 'open' ? '' : ` (${state})`}`;
  const [why = '', ...more] = reasons;
  const quoted = last === null || last.trim() === '' ? [] : [`   Last   “${excerpt(last, QUOTE_CHARACTERS)}”`];
  return [head, `   Why    ${why}`, ...more.map((reason) => `          ${reason}`), ...quoted, `   Start  ${openingLine}`].join(
    '\n',
  );
}
