import type { PersonName } from '#vocabulary';
import { displayName } from '../traces/display-name.js';
import { emailAddress } from '../traces/email-address.js';
import { decodedWords } from './encoded-words.js';

export interface MailAddress {
  /** In small letters. */
  readonly address: string;
  readonly name: PersonName | null;
}

/** More than anybody writes to by hand; a longer list is a mailing. */
const ADDRESSES_MAX = 2_000;
/** Nearly every address there is: `Ann Lee <ann@example.com>`, the name in quotes or not. */
const PLAIN = /^\s*(?:"?([^"<>@,;:\\()]*)"?\s*)<([\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+)>\s*$/;

/**
 * The addresses of a header field: names in quotes, comments in brackets, groups, routes and encoded words resolved, what is
 * no address left out. A name that contains another address is none, since such names are written to deceive.
 */
export function mailAddresses(values: readonly string[]): MailAddress[] {
  const found = new Map<string, MailAddress>();
  for (const value of values) {
    let begun = '';
    for (const entry of entriesOf(value)) {
      if (found.size >= ADDRESSES_MAX) break;
      // A comma in a name nobody put quotes around: `Lee, Ann <ann@example.com>`.
      if (!entry.includes('@') && entry.length < 100) {
        begun = entry.trim() === '' ? '' : `${entry},`;
        continue;
      }
      const address = addressOf(begun === '' || !entry.includes('<') ? entry : `"${begun}${entry.replace('<', '"<')}`);
      begun = '';
      if (address !== null && (found.get(address.address)?.name ?? null) === null) found.set(address.address, address);
    }
  }
  return [...found.values()];
}

function addressOf(entry: string): MailAddress | null {
  const plain = PLAIN.exec(entry);
  if (plain !== null) {
    const [, name = '', address = ''] = plain;
    const shown = name === '' ? null : displayName(decodedWords(name));
    return { address: address.toLowerCase(), name: shown };
  }
  const angle = /<([^<>]*)>[^<>]*$/.exec(entry);
  const bracketed = /\(([^()]*)\)\s*$/.exec(entry)?.[1] ?? '';
  const inside = withoutComments(angle === null ? entry : (angle[1] ?? ''));
  // Blanks around the sign are allowed, and a route before the address once was: `@relay,@other:ann@example.com`.
  const address = emailAddress(inside.replace(/^@[^:]*:/, '').replace(/\s*([@.])\s*/g, '$1'));
  if (address === null) return null;
  const before = angle === null ? bracketed : withoutComments(entry.slice(0, angle.index)) || bracketed;
  return { address, name: displayName(decodedWords(unquoted(before))) };
}

/** Cuts a list at its commas and semicolons, not those in quotes, brackets or angles; the name of a group goes. */
function entriesOf(value: string): string[] {
  if (!/["(:;\\]/.test(value) && !/<[^>]*,/.test(value)) return value.split(',');
  const entries: string[] = [];
  let entry = '';
  let depth = 0;
  let isQuoted = false;
  let isAngled = false;
  for (let at = 0; at < value.length; at++) {
    const letter = value.charAt(at);
    if (letter === '\\') entry += letter + value.charAt(++at);
    else if (letter === '"' && depth === 0) {
      isQuoted = !isQuoted;
      entry += letter;
    } else if (isQuoted) entry += letter;
    else if (letter === '(') {
      depth++;
      entry += letter;
    } else if (letter === ')' && depth > 0) {
      depth--;
      entry += letter;
    } else if (depth === 0 && !isAngled && (letter === ',' || letter === ';')) {
      entries.push(entry);
      entry = '';
    } else if (depth === 0 && !isAngled && letter === ':' && !/=\?[^ ]*$|^\s*mailto$/i.test(entry)) entry = '';
    else {
      if (letter === '<') isAngled = true;
      if (letter === '>') isAngled = false;
      entry += letter;
    }
  }
  entries.push(entry);
  return entries;
}

/** Comments may stand in comments, as deep as nobody has ever written them. */
function withoutComments(text: string): string {
  let bare = text;
  for (let depth = 0; depth < 4 && bare.includes('('); depth++) bare = bare.replace(/\((?:[^()\\]|\\.)*\)/g, ' ');
  return bare.trim();
}

function unquoted(text: string): string {
  return text
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .replace(/\\(.)/g, '$1');
}
