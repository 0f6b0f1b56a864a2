import { asUtf8 } from '../text/as-utf8.js';
import { concatenated } from '../text/concatenated.js';
import { asciiOf } from '../text/ascii-of.js';
import type { TextEncoding } from '../text/text-encoding.js';
import { type PhysicalLine, PhysicalLines } from './physical-lines.js';

/** One property as bytes, its folded lines put together again but nothing decoded. */
export interface ContentLine {
  /** The physical line it starts on, counted from 1. */
  readonly line: number;
  readonly bytes: Uint8Array;
  /** Longer than is kept; what follows the cut is lost. */
  readonly isCut: boolean;
}

/** Whole pictures, sounds and keys are never kept, so their lines are counted past and only the head stays. */
const BINARY_PROPERTY = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|X-MS-CARDPICTURE|X-MS-OL-DESIGN|X-WAB-)/i;
/** P, L, S, K, X. */
const BINARY_LETTERS = new Set([80, 76, 83, 75, 88]);
const PROPERTY_HEAD = /^[\w.-]+\s*[;:]/;
const BASE_64_ONLY = /^[A-Za-z0-9+/=\s]+$/;
const ENDING = /^\s*(?:BEGIN|END)\s*:\s*V[A-Z]+\s*$/i;

const LINE_FEED = 10;
const TAB = 9;
const BLANK = 32;
const EQUALS = 61;
const COLON = 58;
const QUOTE = 34;
const HASH = 35;
const SEMICOLON = 59;
const UNDERSCORE = 95;
const DASH = 45;
const DOT = 46;

/**
 * The properties of a vCard or a calendar, in order, in one run for each piece of the file: both formats fold their lines
 * alike.
 *
 * @param bytesMax of one property, beyond which it is cut
 * @param nameAlone as `ContentLines` takes it
 */
export async function* contentLinesIn(
  chunks: AsyncIterable<Uint8Array>,
  { bytesMax, nameAlone, encoding }: { bytesMax: number; nameAlone: RegExp | null; encoding: TextEncoding },
): AsyncGenerator<readonly ContentLine[]> {
  const physical = new PhysicalLines(bytesMax);
  const content = new ContentLines(bytesMax, nameAlone);
  const unfolded = (lines: Iterable<PhysicalLine>): ContentLine[] => {
    const whole: ContentLine[] = [];
    for (const line of lines) {
      const finished = content.push(line);
      if (finished !== null) whole.push(finished);
    }
    return whole;
  };
  for await (const chunk of asUtf8(chunks, encoding)) yield unfolded(physical.push(chunk));
  yield unfolded(physical.finish());
  const last = content.finish();
  if (last !== null) yield [last];
}

interface Pending {
  readonly line: number;
  readonly isBinary: boolean;
  readonly isQuotedPrintable: boolean;
  readonly isBase64: boolean;
  parts: Uint8Array[];
  length: number;
  isCut: boolean;
  isClosed: boolean;
}

/**
 * Unfolds physical lines into content lines, on bytes, because a fold may cut a letter in two. Four ways of going on:
 * a leading blank (RFC 6350 §3.2), `=` at the end of a quoted-printable value (vCard 2.1), base64 without a leading
 * blank (phones), and a line that is no property at all (a line break nobody encoded).
 */
class ContentLines {
  #pending: Pending | null = null;

  /** @param nameAlone names of properties that may stand on a line alone, their value folded onto the next; null for none */
  constructor(
    private readonly bytesMax: number,
    private readonly nameAlone: RegExp | null,
  ) {}

  /** Takes the next line; gives back the property that it shows to be complete. */
  push(line: PhysicalLine): ContentLine | null {
    const pending = this.#pending;
    if (pending !== null && this.#goesOn(pending, line)) return null;
    if (line.bytes.length === 0 || line.bytes[0] === HASH) return null;
    const finished = this.finish();
    this.#pending = begun(line);
    return finished;
  }

  finish(): ContentLine | null {
    const pending = this.#pending;
    this.#pending = null;
    if (pending === null) return null;
    return { line: pending.line, bytes: concatenated(pending.parts, pending.length), isCut: pending.isCut };
  }

  #goesOn(pending: Pending, line: PhysicalLine): boolean {
    const { bytes } = line;
    const isBlankFirst = bytes[0] === BLANK || bytes[0] === TAB;
    if (bytes.length === 0) {
      if (pending.isBase64) pending.isClosed = true;
      return true;
    }
    const isPlain = !pending.isQuotedPrintable && !pending.isBase64 && !isBlankFirst;
    if (isPlain && isPropertyHead(bytes)) return false;
    const text = asciiOf(bytes, 512);
    if (pending.isQuotedPrintable && endsWithEquals(pending) && !ENDING.test(text)) {
      this.#dropLast(pending);
      this.#append(pending, line, isBlankFirst && isFoldedToo(pending, bytes) ? 1 : 0);
      return true;
    }
    if (isBlankFirst && !ENDING.test(text)) {
      this.#append(pending, line, 1);
      return true;
    }
    if (pending.isBase64 && !pending.isClosed && !ENDING.test(text) && BASE_64_ONLY.test(text)) {
      this.#append(pending, line, 0);
      return true;
    }
    const isName = PROPERTY_HEAD.test(text) || this.nameAlone?.test(text) === true;
    if (!isName && bytes[0] !== HASH && !ENDING.test(asciiOf(first(pending), 64))) {
      this.#append(pending, { ...line, bytes: Uint8Array.of(LINE_FEED) }, 0);
      this.#append(pending, line, 0);
      return true;
    }
    return false;
  }

  #append(pending: Pending, line: PhysicalLine, from: number): void {
    if (pending.isBinary) return;
    const bytes = line.bytes.subarray(from);
    if (line.isCut || pending.length + bytes.length > this.bytesMax) {
      pending.isCut = true;
      return;
    }
    pending.parts.push(bytes);
    pending.length += bytes.length;
  }

  #dropLast(pending: Pending): void {
    const last = pending.parts.pop();
    if (last === undefined) return;
    const end = lastVisible(last);
    pending.parts.push(last.subarray(0, end));
    pending.length -= last.length - end;
  }
}

function begun({ number, bytes, isCut }: PhysicalLine): Pending {
  const length = headLength(bytes);
  const head = isPlainHead(bytes, length) ? '' : asciiOf(bytes, Math.min(length, 4096));
  const isBinary = BINARY_PROPERTY.test(head);
  const kept = isBinary ? bytes.slice(0, length + 1) : bytes;
  return {
    line: number,
    isBinary,
    isQuotedPrintable: /QUOTED-PRINTABLE/i.test(head),
    isBase64: /[;=](?:BASE64|B)(?:;|$)/i.test(head),
    parts: [kept],
    length: kept.length,
    isCut: isCut && !isBinary,
    isClosed: false,
  };
}

/** Neither parameters, nor a group, nor a first letter of the binary properties: nearly every line of a calendar. */
function isPlainHead(bytes: Uint8Array, length: number): boolean {
  if (BINARY_LETTERS.has((bytes[0] ?? 0) & ~32)) return false;
  for (let at = 0; at < length; at++) if (bytes[at] === SEMICOLON || bytes[at] === DOT) return false;
  return true;
}

/** Bytes before the colon that ends name and parameters; colons inside quotes do not. */
export function headLength(bytes: Uint8Array): number {
  let isQuoted = false;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === QUOTE) isQuoted = !isQuoted;
    else if (bytes[at] === COLON && !isQuoted) return at;
  }
  // A quote that never closes: the first colon has to do.
  const colon = bytes.indexOf(COLON);
  return colon === -1 ? bytes.length : colon;
}

/**
 * A soft break already says "go on", so a blank after it is text, unless the writer folded as well: then it stands before
 * an encoded byte or doubles a blank that is already there.
 */
function isFoldedToo(pending: Pending, bytes: Uint8Array): boolean {
  const last = pending.parts.at(-1);
  return bytes[1] === EQUALS || last?.at(-1) === BLANK;
}

function endsWithEquals(pending: Pending): boolean {
  const last = pending.parts.at(-1);
  return last !== undefined && last[lastVisible(last)] === EQUALS;
}

/** Mail gateways leave blanks after the `=` of a soft break. */
function lastVisible(bytes: Uint8Array): number {
  let end = bytes.length - 1;
  while (end > 0 && (bytes[end] === BLANK || bytes[end] === TAB)) end--;
  return Math.max(end, 0);
}

function first(pending: Pending): Uint8Array {
  return pending.parts[0]?.subarray(0, 64) ?? new Uint8Array(0);
}

/** A name of letters, digits, `-`, `_` and `.`, then a colon or semicolon: the most frequent question, asked of the bytes. */
function isPropertyHead(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === COLON || byte === SEMICOLON) return at > 0;
    const isLetter = (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte === UNDERSCORE;
    const isOther = (byte >= 48 && byte <= 57) || byte === DASH || byte === DOT;
    if (!isLetter && !isOther) return (byte === BLANK || byte === TAB) && at > 0 && PROPERTY_HEAD.test(asciiOf(bytes, 512));
  }
  return false;
}
