import { type Step, stepsOf } from './json-path.js';
import { parsedJson } from './parse-json.js';

/** A value found in JSON at one of the paths asked for. */
export interface JsonItem {
  /** The path it was asked for by. */
  readonly path: string;
  readonly value: unknown;
  /** The line it begins on, from 1. */
  readonly line: number;
  /** The place of what it belongs to in the outermost list, from 0; items of one conversation share it. */
  readonly place: number;
}

export interface JsonFault {
  readonly path: null;
  readonly code: 'JSON_UNREADABLE' | 'JSON_CUT_SHORT' | 'JSON_MISSING' | 'ITEM_TOO_LONG';
  readonly reason: string;
  readonly line: number;
}

interface Frame {
  readonly isList: boolean;
  readonly step: Step;
  /** The key whose value comes next; null where a key comes next. Lists need none. */
  key: string | null;
}

/** A value on its way to its end. */
interface Open {
  /** Where it begins in the buffer; beyond use when nobody wants it. */
  start: number;
  path: string | null;
  readonly line: number;
  readonly isScalar: boolean;
  depth: number;
  isInText: boolean;
  isTooLong: boolean;
}

const ITEM_LENGTH_MAX = 16 * 1024 * 1024;

/**
 * Finds values in JSON that comes in pieces and holds no more than one of them at a time. Whatever stands before the first
 * bracket is passed over, as `window.YTD.tweets.part0 =`, and so is what follows the end, unless another value follows. An
 * item that cannot be parsed is one fault, and reading goes on behind it.
 *
 * @param paths such as `[]`, `messages[]`, `title`, `[].conversation.messages[]`, `*[]` under any key, or `.` for all there is
 */
export class JsonScanner {
  readonly #root: Step;
  readonly #stack: Frame[] = [];
  #buffer = '';
  #at = 0;
  #line = 1;
  #open: Open | null = null;
  #place = -1;
  #hasBegun = false;
  #found: (JsonItem | JsonFault)[] = [];

  constructor(paths: readonly string[]) {
    this.#root = stepsOf(paths);
  }

  /** What has become whole with this piece. */
  push(piece: string): readonly (JsonItem | JsonFault)[] {
    this.#buffer = this.#rest() + piece;
    this.#scan();
    return this.#take();
  }

  end(): readonly (JsonItem | JsonFault)[] {
    if (!this.#hasBegun) this.#fault('JSON_MISSING', 'The file holds no JSON.', this.#line);
    else if (this.#stack.length > 0 || this.#open !== null) {
      const line = this.#open?.line ?? this.#line;
      this.#fault('JSON_CUT_SHORT', 'The file ends in the middle; what came before was read.', line);
    }
    return this.#take();
  }

  /** The buffer from what is still needed on; positions move with it. */
  #rest(): string {
    const from = Math.min(this.#open === null || this.#open.path === null ? this.#at : this.#open.start, this.#buffer.length);
    const rest = this.#buffer.slice(from);
    this.#at -= from;
    if (this.#open !== null) this.#open.start -= from;
    return rest;
  }

  #take(): readonly (JsonItem | JsonFault)[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  #scan(): void {
    while (this.#at < this.#buffer.length) {
      if (this.#open !== null) {
        if (!this.#followValue(this.#open)) return;
        continue;
      }
      const code = this.#buffer.charCodeAt(this.#at);
      const frame = this.#stack.at(-1);
      if (code === LINE_FEED) this.#line++;
      if (frame === undefined) {
        if (code !== OBJECT && code !== LIST) this.#at++;
        else if (this.#root.path === null) this.#enter(code, this.#root);
        else this.#beginRoot();
      } else if (code === OBJECT_END || code === LIST_END) {
        this.#stack.pop();
        this.#at++;
      } else if (code <= BLANK || code === COMMA || code === COLON) this.#at++;
      else if (frame.isList || frame.key !== null) this.#beginValue(frame, code);
      else if (!this.#readKey(frame, code)) return;
    }
  }

  #enter(code: number, step: Step): void {
    this.#hasBegun = true;
    if (this.#stack.length === 0) this.#place = code === LIST ? -1 : this.#place + 1;
    this.#stack.push({ isList: code === LIST, step, key: null });
    this.#at++;
  }

  /** The whole of what the file holds is asked for. */
  #beginRoot(): void {
    this.#hasBegun = true;
    this.#place++;
    const { path } = this.#root;
    const open = { start: this.#at, path, line: this.#line, depth: 0, isScalar: false, isInText: false, isTooLong: false };
    this.#open = open;
  }

  /** @returns false when the key is not whole yet */
  #readKey(frame: Frame, code: number): boolean {
    if (code !== QUOTE) {
      this.#at++;
      return true;
    }
    const end = this.#endOfText(this.#at + 1);
    if (end === -1) {
      if (this.#buffer.length - this.#at < ITEM_LENGTH_MAX) return false;
      this.#at = this.#buffer.length;
      return true;
    }
    frame.key = this.#buffer.slice(this.#at + 1, end);
    this.#at = end + 1;
    return true;
  }

  #beginValue(frame: Frame, code: number): void {
    if (frame.isList && this.#stack.length === 1) this.#place++;
    const step = frame.step.next.get(frame.isList ? '[]' : (frame.key ?? '')) ?? frame.step.next.get(frame.isList ? '[]' : '*');
    frame.key = null;
    const isList = code === LIST;
    const isContainer = isList || code === OBJECT;
    if (step?.path === null && isContainer) {
      this.#enter(code, step);
      return;
    }
    const path = step?.path ?? null;
    const open = { start: this.#at, path, line: this.#line, depth: 0, isInText: false, isTooLong: false };
    this.#open = { ...open, isScalar: !isContainer && code !== QUOTE };
  }

  /** @returns false when the value goes on in the next piece */
  #followValue(open: Open): boolean {
    const buffer = this.#buffer;
    if (open.isScalar) {
      while (this.#at < buffer.length && !ENDS_SCALAR.has(buffer.charCodeAt(this.#at))) this.#at++;
      if (this.#at < buffer.length) this.#closeValue(open);
      return this.#at < buffer.length;
    }
    while (this.#at < buffer.length) {
      if (open.isInText) {
        const end = this.#endOfText(this.#at);
        if (end === -1) break;
        open.isInText = false;
        this.#at = end + 1;
      } else {
        const code = buffer.charCodeAt(this.#at++);
        if (code === QUOTE) open.isInText = true;
        else if (code === OBJECT || code === LIST) open.depth++;
        else if (code === OBJECT_END || code === LIST_END) open.depth--;
        else if (code === LINE_FEED) this.#line++;
        if (open.isInText || open.depth > 0) continue;
      }
      if (open.depth > 0) continue;
      this.#closeValue(open);
      return true;
    }
    if (open.path !== null && buffer.length - open.start > ITEM_LENGTH_MAX) {
      open.isTooLong = true;
      open.path = null;
    }
    return false;
  }

  #closeValue(open: Open): void {
    this.#open = null;
    if (open.isTooLong) this.#fault('ITEM_TOO_LONG', 'An entry is longer than 16 MB and was not read.', open.line);
    if (open.path === null) return;
    const value = parsedJson(this.#buffer.slice(open.start, this.#at));
    if (value === undefined) this.#fault('JSON_UNREADABLE', 'The entry is no valid JSON.', open.line);
    else this.#found.push({ path: open.path, value, line: open.line, place: this.#place });
  }

  /**
   * The quote that ends a text; one with an odd number of backslashes in front is part of it.
   *
   * @returns -1 when it is not there yet; then all that needs no second look is passed over
   */
  #endOfText(from: number): number {
    const buffer = this.#buffer;
    for (let start = from; ;) {
      const quote = buffer.indexOf('"', start);
      const end = quote === -1 ? buffer.length : quote;
      let before = end;
      while (before > from && buffer.charCodeAt(before - 1) === BACKSLASH) before--;
      if (quote === -1) {
        if (this.#open !== null) this.#at = before;
        return -1;
      }
      if ((quote - before) % 2 === 0) return quote;
      start = quote + 1;
    }
  }

  #fault(code: JsonFault['code'], reason: string, line: number): void {
    this.#found.push({ path: null, code, reason, line });
  }
}

const [LINE_FEED, BLANK, QUOTE, COMMA, COLON, BACKSLASH] = [10, 32, 34, 44, 58, 92];
const [LIST, LIST_END, OBJECT, OBJECT_END] = [91, 93, 123, 125];
const ENDS_SCALAR = new Set([COMMA, LIST_END, OBJECT_END, BLANK, LINE_FEED, 9, 13]);
