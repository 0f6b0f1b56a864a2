import { concatenated } from '../text/concatenated.js';
import { isSeparator } from './separator-line.js';

/** One message of a mailbox, its header as bytes. */
export interface MailSource {
  /** The line it begins on, counted from 1: its `From ` line, or its first header where it has none. */
  readonly line: number;
  /** The `From ` line of an mbox, which holds when the message arrived; empty for a message alone. */
  readonly envelope: string;
  readonly header: Uint8Array;
  /** What follows the header, up to so many bytes; null where it was not asked for. */
  readonly body: Uint8Array | null;
  /** The header was longer than is kept. */
  readonly isCut: boolean;
}

const HEADER_BYTES_MAX = 262_144;
const LINE_FEED = 10;
const RETURN = 13;
const CAPITAL_F = 70;
const GREATER = 62;
/** A line this long is no `From ` line and no header, and is passed on in pieces. */
const LINE_BYTES_MAX = 65_536;

/**
 * Cuts an mbox into its messages, or takes a file without `From ` lines for one message. Bytes of bodies are looked at and
 * let go, so that memory is that of one header, and of one body up to `bodyBytesMax` where that is above 0.
 */
export class MboxSplitter {
  #held: Uint8Array = new Uint8Array(0);
  #line = 1;
  #begin = 1;
  #envelope = '';
  #state: 'before' | 'header' | 'body' = 'before';
  /** A file that does not begin with a `From ` line is one message, whatever is quoted in it. */
  #isAlone = false;
  #header: Uint8Array[] = [];
  #headerBytes = 0;
  #isCut = false;
  #body: Uint8Array[] = [];
  #bodyBytes = 0;

  constructor(private readonly bodyBytesMax: number) {}

  push(chunk: Uint8Array): MailSource[] {
    const bytes = this.#held.length === 0 ? chunk : concatenated([this.#held, chunk], this.#held.length + chunk.length);
    const messages: MailSource[] = [];
    const end = this.#read(bytes, messages, false);
    // A copy, so that a few bytes do not keep the whole chunk alive.
    this.#held = bytes.slice(end);
    return messages;
  }

  finish(): MailSource[] {
    const messages: MailSource[] = [];
    const bytes = this.#held;
    this.#held = new Uint8Array(0);
    const end = this.#read(bytes, messages, true);
    if (end < bytes.length) this.#take(bytes, end, bytes.length);
    if (this.#state !== 'before') messages.push(this.#message());
    return messages;
  }

  /** Reads whole lines and says where the first unread byte is. */
  #read(bytes: Uint8Array, messages: MailSource[], isLast: boolean): number {
    let at = 0;
    while (at < bytes.length) {
      const end = lineEnd(bytes, at);
      if (end === -1 && bytes.length - at < LINE_BYTES_MAX) return at;
      const next = end === -1 ? bytes.length : end;
      if (bytes[at] === CAPITAL_F && !this.#isAlone && mayBeFrom(bytes, at)) {
        const following = lineEnd(bytes, next);
        // Whether a line separates messages shows in the line behind it.
        if (following === -1 && !isLast && bytes.length - next < LINE_BYTES_MAX) return at;
        const line = latin(bytes, at, next);
        const behind = latin(bytes, next, following === -1 ? bytes.length : following);
        if (isSeparator(line, behind, this.#state === 'before')) {
          if (this.#state !== 'before') messages.push(this.#message());
          this.#begin = this.#line;
          this.#envelope = line.trimEnd();
          this.#state = 'header';
          this.#line++;
          at = next;
          continue;
        }
      }
      this.#take(bytes, at, next);
      if (end !== -1) this.#line++;
      at = next;
    }
    return at;
  }

  /** A line that separates nothing. */
  #take(bytes: Uint8Array, at: number, end: number): void {
    const isBlank = bytes[at] === LINE_FEED || (bytes[at] === RETURN && bytes[at + 1] === LINE_FEED);
    if (this.#state === 'before') {
      if (isBlank) return;
      this.#isAlone = true;
      this.#state = 'header';
      this.#begin = this.#line;
    }
    if (this.#state === 'header') {
      if (isBlank) this.#state = 'body';
      else if (this.#headerBytes + end - at > HEADER_BYTES_MAX) this.#isCut = true;
      else {
        // A copy; but a whole header is copied line by line only where it is cut by the end of a chunk.
        this.#header.push(bytes.slice(at, end));
        this.#headerBytes += end - at;
      }
      return;
    }
    if (this.bodyBytesMax === 0 || this.#bodyBytes >= this.bodyBytesMax) return;
    const from = at + quoteLength(bytes, at);
    this.#body.push(bytes.slice(from, end));
    this.#bodyBytes += end - from;
  }

  #message(): MailSource {
    const message = {
      line: this.#begin,
      envelope: this.#envelope,
      header: concatenated(this.#header, this.#headerBytes),
      body: this.bodyBytesMax === 0 ? null : concatenated(this.#body, this.#bodyBytes),
      isCut: this.#isCut,
    };
    this.#envelope = '';
    this.#header = [];
    this.#headerBytes = 0;
    this.#isCut = false;
    this.#body = [];
    this.#bodyBytes = 0;
    return message;
  }
}

/** Where the next line begins; -1 when this one has no end yet. */
function lineEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) if (bytes[at] === LINE_FEED) return at + 1;
  return -1;
}

function mayBeFrom(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 1] === 114 && bytes[at + 2] === 111 && bytes[at + 3] === 109 && bytes[at + 4] === 32;
}

/** The `>` that mbox puts before a `From ` of the text, one for each time the message was stored (mboxrd). */
function quoteLength(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== GREATER) return 0;
  let behind = at;
  while (bytes[behind] === GREATER) behind++;
  return bytes[behind] === CAPITAL_F && mayBeFrom(bytes, behind) ? 1 : 0;
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 1_000)));
}
