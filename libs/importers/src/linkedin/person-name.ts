import type { PersonName } from '#vocabulary';
import { tidy } from '../text/tidy.js';

/** What LinkedIn writes where a member is gone or hidden. */
const NOBODY = new Set([
  'linkedin member',
  'linkedin-mitglied',
  'membre de linkedin',
  'miembro de linkedin',
  'usuário do linkedin',
]);

/**
 * A name from its two cells. What follows a comma in the last name are credentials: "Doe, MBA" is Doe.
 *
 * @returns null when both are empty or say that the member is gone
 */
export function nameOfParts(first: string, last: string): PersonName | null {
  const [family, credentials] = withoutCredentials(tidy(last));
  const [given, more] = family === '' ? withoutCredentials(tidy(first)) : [tidy(first), null];
  const full = [given, family].filter((part) => part !== '').join(' ');
  if (full === '' || NOBODY.has(full.toLowerCase())) return null;
  return { full, given: given || null, family: family || null, credentials: credentials ?? more };
}

/** A name written in one cell: "Ann O'Neill, PMP". Its parts are not told apart. */
export function nameOfText(text: string): PersonName | null {
  const [full, credentials] = withoutCredentials(tidy(text));
  if (full === '' || NOBODY.has(full.toLowerCase())) return null;
  return { full, given: null, family: null, credentials };
}

function withoutCredentials(text: string): readonly [string, string | null] {
  const comma = text.indexOf(',');
  if (comma <= 0) return [text, null];
  const credentials = text.slice(comma + 1).trim();
  return [text.slice(0, comma).trim(), credentials === '' ? null : credentials];
}

/**
 * The names in a cell that joins them by `, ` although names contain commas themselves. A part that looks like letters
 * behind a name, "MBA" or "Ph.D.", belongs to the name before it.
 */
export function namesOfList(text: string): string[] {
  const names: string[] = [];
  for (const part of text.split(',')) {
    const name = tidy(part);
    if (name === '') continue;
    if (names.length > 0 && looksLikeCredentials(name)) names[names.length - 1] += `, ${name}`;
    else names.push(name);
  }
  return names;
}

function looksLikeCredentials(part: string): boolean {
  if (/^(?:Ph\.?\s?D\.?|M\.?\s?Sc\.?|B\.?\s?Sc\.?|Dr\.?|Jr\.?|Sr\.?|Esq\.?|CFA|MBA|PMP|II|III|IV)(?:\b|$)/i.test(part))
    return true;
  // One word of capitals, digits and signs, such as "CISSP-ISSAP®" or "SHRM-CP"; a person has a lower-case letter somewhere.
  return /^[\p{Lu}\p{N}®™.&+/\-()]{2,20}$/u.test(part);
}
