import { concatenated } from '../text/concatenated.js';
import { asStrictUtf8, decodeText, guessEncoding } from '../text/decode-text.js';

/** Header fields of a message that are of use, by name in small letters; values unfolded, not decoded. */
export type MailHeader = ReadonlyMap<string, readonly string[]>;

const WANTED = new Set([
  ...['from', 'sender', 'to', 'cc', 'bcc', 'subject', 'date', 'received', 'message-id', 'in-reply-to', 'references'],
  ...['delivered-to', 'x-delivered-to', 'x-original-to', 'envelope-to', 'apparently-to', 'return-path'],
  ...['x-gm-thrid', 'x-gmail-labels', 'x-folder', 'status', 'x-status', 'x-mozilla-status'],
  ...['list-id', 'list-post', 'list-unsubscribe', 'mailing-list', 'x-mailing-list', 'x-list', 'precedence', 'feedback-id'],
  ...['auto-submitted', 'x-autoreply', 'x-autorespond', 'x-auto-response-suppress', 'x-failed-recipients', 'content-type'],
  ...['x-spam-flag', 'x-spam-status'],
]);
/** Of these only the first is looked at: a message has dozens of the others. */
const FIRST_ONLY = new Set(['received']);
const COLON = 58;
const VALUE_LENGTH_MAX = 100_000;

/** Reads the header of a message. Never throws: a line that is no field is passed over. */
export function mailHeader(bytes: Uint8Array): MailHeader {
  const fields = new Map<string, string[]>();
  // No database keeps NUL.
  const text = (asStrictUtf8(bytes) ?? byLine(bytes)).replaceAll('\0', '');
  let values: string[] | null = null;
  for (let at = 0; at < text.length;) {
    const feed = text.indexOf('\n', at);
    const next = feed === -1 ? text.length : feed + 1;
    const first = text.charCodeAt(at);
    if (first === 32 || first === 9) {
      const last = values?.length ?? 0;
      // A fold is a line break before a blank; the blank stays.
      if (values !== null && (values[last - 1]?.length ?? 0) < VALUE_LENGTH_MAX) values[last - 1] += lineOf(text, at, next);
    } else values = valuesAt(fields, text, at, next);
    at = next;
  }
  return fields;
}

/** Where the value of a new field goes, its beginning already in it; null for a field nobody asks for. */
function valuesAt(fields: Map<string, string[]>, text: string, at: number, next: number): string[] | null {
  const colon = text.indexOf(':', at);
  if (colon === -1 || colon >= next || colon - at > 60) return null;
  const name = text.slice(at, colon).trim().toLowerCase();
  if (!WANTED.has(name)) return null;
  const known = fields.get(name);
  if (known !== undefined && FIRST_ONLY.has(name)) return null;
  const values = known ?? [];
  values.push(lineOf(text, colon + 1, next));
  if (known === undefined) fields.set(name, values);
  return values;
}

function lineOf(text: string, from: number, next: number): string {
  let end = next;
  while (end > from && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
  return text.slice(text.charCodeAt(from) === COLON ? from + 1 : from, Math.min(end, from + VALUE_LENGTH_MAX));
}

/**
 * A header in some old encoding: each line that is no UTF-8 is in what the message declares for its text, else in what such
 * lines look like together.
 */
function byLine(bytes: Uint8Array): string {
  const lines = linesOf(bytes);
  const others = lines.filter((line) => asStrictUtf8(line) === null);
  const length = others.reduce((sum, line) => sum + line.length, 0);
  const ascii = String.fromCharCode(...bytes.subarray(0, 16_384));
  const declared = /charset\s*=\s*"?([\w.:-]+)/i.exec(ascii)?.[1] ?? 'utf-8';
  const encoding = /utf-?8|ascii/i.test(declared) ? guessEncoding(concatenated(others, length)) : declared;
  return lines.map((line) => decodeText(line, null, encoding)).join('');
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(10, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    lines.push(bytes.subarray(start, end));
    start = end;
  }
  return lines;
}

export function fieldOf(header: MailHeader, name: string): string {
  return header.get(name)?.[0]?.trim() ?? '';
}
