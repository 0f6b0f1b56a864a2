import { ENTITY_LENGTH_MAX, unescapedXml } from './entities.js';

export type XmlEvent =
  | {
      readonly kind: 'open';
      /** As written, prefix and all, in small letters. */
      readonly name: string;
      /** By name in small letters; of two of one name, the first. */
      readonly attributes: ReadonlyMap<string, string>;
      /** Closed where it opens: no `close` follows. */
      readonly isEmpty: boolean;
      readonly line: number;
    }
  | { readonly kind: 'close'; readonly name: string; readonly line: number }
  | { readonly kind: 'text'; readonly text: string; readonly line: number }
  | { readonly kind: 'too long'; readonly line: number };

/** Whatever is passed over until it ends: markup that is no content. */
const PASSED_OVER = { comment: '-->', instruction: '?>', cdata: ']]>' } as const;
type Passing = keyof typeof PASSED_OVER | 'declaration' | 'long tag';

/** No tag of a feed is longer; what pretends to be is a quote that nobody closed. */
const TAG_LENGTH_MAX = 1_048_576;
const OPENING_LENGTH_MAX = '<![CDATA['.length;

/**
 * Takes XML apart as feeds and lists of feeds write it, which is often no XML: unescaped `&` and `<`, attributes without quotes,
 * tags never closed. Comes in pieces and is held no longer than a tag. Declarations are passed over, so that no entity is ever
 * defined, and nothing outside the text is asked for.
 */
export class XmlScanner {
  #held = '';
  #line = 1;
  #passing: Passing | null = null;
  #brackets = 0;
  #quote: string | null = null;
  #events: XmlEvent[] = [];

  push(piece: string): readonly XmlEvent[] {
    this.#held += piece;
    return this.#scan(false);
  }

  end(): readonly XmlEvent[] {
    return this.#scan(true);
  }

  #scan(isLast: boolean): readonly XmlEvent[] {
    this.#events = [];
    while (this.#held !== '' && (this.#passing === null ? this.#content(isLast) : this.#pass(this.#passing, isLast)));
    return this.#events;
  }

  /** @returns false when more has to come first */
  #content(isLast: boolean): boolean {
    const text = this.#held;
    const tag = text.indexOf('<');
    if (tag !== 0) {
      const end = tag === -1 ? text.length : tag;
      const cut = tag === -1 && !isLast ? beforeCutEntity(text) : end;
      this.#text(unescapedXml(text.slice(0, cut)), cut);
      return cut === end;
    }
    if (text.length < OPENING_LENGTH_MAX && !isLast && !text.includes('>')) return false;
    if (text.startsWith('<!--')) this.#begin('comment', 4);
    else if (text.startsWith('<![CDATA[')) this.#begin('cdata', 9);
    else if (text.startsWith('<?')) this.#begin('instruction', 2);
    else if (text.startsWith('<!')) this.#begin('declaration', 2);
    else if (/^<\/?[\p{L}_:]/u.test(text)) return this.#tag(text, isLast);
    else this.#text('<', 1);
    return true;
  }

  #begin(passing: Passing, length: number): void {
    this.#passing = passing;
    this.#brackets = 0;
    this.#quote = null;
    this.#take(length);
  }

  #pass(passing: Passing, isLast: boolean): boolean {
    if (passing === 'declaration') return this.#passDeclaration();
    const end = passing === 'long tag' ? '>' : PASSED_OVER[passing];
    const at = this.#held.indexOf(end);
    const length = at === -1 ? Math.max(0, this.#held.length - (isLast ? 0 : end.length - 1)) : at;
    if (passing === 'cdata') this.#text(this.#held.slice(0, length), length);
    else this.#take(length);
    if (at === -1) return false;
    this.#take(end.length);
    this.#passing = null;
    return true;
  }

  /** A document type may hold declarations in brackets, and those `>` in quotes. */
  #passDeclaration(): boolean {
    const text = this.#held;
    for (let at = 0; at < text.length; at++) {
      const sign = text.charAt(at);
      if (this.#quote !== null) {
        if (sign === this.#quote) this.#quote = null;
      } else if (this.#brackets > 0 && (sign === '"' || sign === "'")) this.#quote = sign;
      else if (sign === '[') this.#brackets++;
      else if (sign === ']') this.#brackets--;
      else if (sign === '>' && this.#brackets <= 0) {
        this.#take(at + 1);
        this.#passing = null;
        return true;
      }
    }
    this.#take(text.length);
    return false;
  }

  #tag(text: string, isLast: boolean): boolean {
    const end = endOfTag(text, isLast);
    if (end === -1) {
      if (isLast) this.#take(text.length);
      else if (text.length > TAG_LENGTH_MAX) {
        this.#events.push({ kind: 'too long', line: this.#line });
        this.#passing = 'long tag';
        return true;
      }
      return false;
    }
    const isClose = text.startsWith('</');
    const isEmpty = text[end - 1] === '/';
    const body = text.slice(isClose ? 2 : 1, isEmpty ? end - 1 : end);
    const name = (/^[^\s/>]+/.exec(body)?.[0] ?? '').toLowerCase();
    const line = this.#line;
    if (isClose) this.#events.push({ kind: 'close', name, line });
    else this.#events.push({ kind: 'open', name, attributes: attributesIn(body.slice(name.length)), isEmpty, line });
    this.#take(end + 1);
    return true;
  }

  #text(text: string, length: number): void {
    if (text !== '') this.#events.push({ kind: 'text', text, line: this.#line });
    this.#take(length);
  }

  #take(length: number): void {
    for (let at = this.#held.indexOf('\n'); at !== -1 && at < length; at = this.#held.indexOf('\n', at + 1)) this.#line++;
    this.#held = this.#held.slice(length);
  }
}

/** Where the tag's `>` is, those in quoted values not counted; a quote nobody closes is taken for a letter at the end. */
function endOfTag(text: string, isLast: boolean): number {
  for (let at = 1; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '>') return at;
    if ((sign !== '"' && sign !== "'") || !/=\s*$/.test(text.slice(Math.max(0, at - 4), at))) continue;
    const close = text.indexOf(sign, at + 1);
    if (close === -1) return isLast ? text.indexOf('>') : -1;
    at = close;
  }
  return -1;
}

const ATTRIBUTE = /([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g;

function attributesIn(body: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare = ''] of body.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, unescapedXml(double ?? single ?? bare));
  }
  return attributes;
}

/** A letter by name may be cut in two; what may be its beginning waits. */
function beforeCutEntity(text: string): number {
  const at = text.lastIndexOf('&');
  const isCut = at !== -1 && text.length - at < ENTITY_LENGTH_MAX && !text.includes(';', at);
  return isCut ? at : text.length;
}
