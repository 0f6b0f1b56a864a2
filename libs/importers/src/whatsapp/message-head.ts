import { type Stamp, stampOf } from './stamp.js';

/** How a line of a chat begins a message: `[…] Name:` on iPhones, `… - Name:` on Android, the others in old years. */
export type HeadForm = 'bracket' | 'dash' | 'comma' | 'colon';

/** The first line of a message, taken apart. */
export interface MessageHead {
  readonly form: HeadForm;
  readonly stamp: Stamp;
  /** Null for a line of the program's own. */
  readonly author: string | null;
  readonly body: string;
}

const STAMP_LENGTH_MAX = 48;
const AUTHOR_LENGTH_MAX = 120;
/** `13.06.18 21.25.15: ` and `13. 6. 2018. 21:25:15 `. */
const OLD_STAMP = /^(\d[\d./\- ]{5,14},? \d{1,2}[:.]\d{2}[:.]\d{2}):? (?=[^:]{1,80}: )/;
/** `2024년 3월 5일 오후 3:07, ` and `2024. 3. 5. 오후 3:07, ` of Korean phones. */
const KOREAN_STAMP = /^(\d{2,4}[년.] ?\d{1,2}[월.] ?\d{1,2}[일.] ?[^,]{4,14}), /;

/**
 * Takes a line apart where it begins a message.
 *
 * @param form how the messages of this file begin, so that a date in the middle of a message begins none; null for any
 */
export function messageHead(line: string, form: HeadForm | null): MessageHead | null {
  const start = beginOf(line);
  const first = line.charCodeAt(start);
  if (first === 0x5b) return form === null || form === 'bracket' ? bracketHead(line, start) : null;
  if (!isDigit(first)) return null;
  if (form === null || form === 'dash') {
    const dash = line.indexOf(' - ', start);
    const head = dash === -1 || dash - start > STAMP_LENGTH_MAX ? null : headOf('dash', line, [start, dash], dash + 3);
    if (head !== null) return head;
  }
  if (form === null || form === 'comma') {
    const match = KOREAN_STAMP.exec(line.slice(start, start + 60));
    const head = match === null ? null : headOf('comma', line, [start, start + (match[1]?.length ?? 0)], start + match[0].length);
    if (head !== null) return head;
  }
  if (form !== null && form !== 'colon') return null;
  const match = OLD_STAMP.exec(line.slice(start, start + 140));
  return match === null ? null : headOf('colon', line, [start, start + (match[1]?.length ?? 0)], start + match[0].length);
}

function bracketHead(line: string, start: number): MessageHead | null {
  const close = line.indexOf(']', start);
  if (close === -1 || close - start > STAMP_LENGTH_MAX) return null;
  return headOf('bracket', line, [start + 1, close], line.charCodeAt(close + 1) === 0x20 ? close + 2 : close + 1);
}

function headOf(form: HeadForm, line: string, [from, to]: readonly [number, number], bodyAt: number): MessageHead | null {
  const stamp = stampOf(line.slice(from, to));
  if (stamp === null) return null;
  const rest = line.slice(bodyAt);
  const colon = colonOf(rest, form);
  return colon === null
    ? { form, stamp, author: null, body: rest }
    : { form, stamp, author: rest.slice(0, colon.at), body: rest.slice(colon.at + colon.length) };
}

/** The colon behind the author; one inside quotes belongs to a sentence of the program, as in `changed the subject to "A: b"`. */
function colonOf(rest: string, form: HeadForm): { readonly at: number; readonly length: number } | null {
  const between = form === 'comma' ? ' : ' : ': ';
  const found = rest.indexOf(between);
  const at = found === -1 && rest.endsWith(':') ? rest.length - 1 : found;
  if (at === -1) {
    const close = CLOSE_COLON.exec(rest);
    return close === null ? null : { at: close[0].length - 1, length: 1 };
  }
  if (at === 0 || at > AUTHOR_LENGTH_MAX || /["“”«»„]/.test(rest.slice(0, at))) return null;
  return { at, length: between.length };
}

/** Some programs write no blank behind the colon; a time of day or an address has digits or slashes there. */
const CLOSE_COLON = /^[^:"“”«»„]{1,40}:(?=[^\s\d/])/;

/** Marks that steer the direction of writing stand before brackets and dates. */
function beginOf(line: string): number {
  let at = 0;
  for (; at < line.length; at++) {
    const code = line.charCodeAt(at);
    const isMark = code === 0xfeff || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e);
    if (!isMark && !(code >= 0x2066 && code <= 0x2069)) break;
  }
  return at;
}

/** Of Latin, Arabic, Persian, Devanagari or Bengali writing. */
function isDigit(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x660 && code <= 0x669) ||
    (code >= 0x6f0 && code <= 0x6f9) ||
    (code >= 0x966 && code <= 0x96f) ||
    (code >= 0x9e6 && code <= 0x9ef)
  );
}
