import { headLength, type ContentLine } from './content-lines.js';
import { asciiOf } from '../text/ascii-of.js';
import { decodeText, isAscii } from '../text/decode-text.js';

/** One line of a card, taken apart and decoded, its value still escaped. */
export interface Property {
  readonly line: number;
  /** `item1` of `item1.TEL`, lower-cased; what ties an Apple label to its value. */
  readonly group: string | null;
  /** Upper-cased. */
  readonly name: string;
  /** Parameter names and bare types upper-cased; bare tokens of vCard 2.1 stand under `TYPE`. */
  readonly parameters: ReadonlyMap<string, readonly string[]>;
  readonly value: string;
}

const SEMICOLON = 59;
const COLON = 58;
const NAME_LENGTH_MAX = 256;

const ENCODINGS = new Set(['QUOTED-PRINTABLE', 'BASE64', 'B', '8BIT', '7BIT', 'QUOTED-PRINTABLE-']);

/** The name of a property before anything else is decoded. */
export function propertyName(bytes: Uint8Array): string {
  let end = 0;
  while (end < bytes.length && end < NAME_LENGTH_MAX && bytes[end] !== SEMICOLON && bytes[end] !== COLON) end++;
  const name = asciiOf(bytes, end);
  return name
    .slice(name.lastIndexOf('.') + 1)
    .trim()
    .toUpperCase();
}

/**
 * Reads name, parameters and value.
 *
 * @param encoding what bytes are in that are not UTF-8 and say nothing
 * @returns null for a line that has no value at all (no colon)
 */
export function readProperty({ line, bytes }: ContentLine, encoding: string): Property | null {
  const length = headLength(bytes);
  if (length === bytes.length) return null;
  const [named = '', ...tokens] = splitOutsideQuotes(decodeText(bytes.subarray(0, length), null, encoding), ';');
  const dot = named.lastIndexOf('.');
  const parameters = readParameters(tokens);
  const raw = bytes.subarray(length + 1);
  const isQuotedPrintable = hasEncoding(parameters, 'QUOTED-PRINTABLE');
  const charset = parameters.get('CHARSET')?.[0] ?? null;
  return {
    line,
    group: dot === -1 ? null : named.slice(0, dot).trim().toLowerCase(),
    name: named
      .slice(dot + 1)
      .trim()
      .toUpperCase(),
    parameters,
    value: decodeText(isQuotedPrintable ? unquoted(raw) : raw, charset, encoding),
  };
}

/** `TYPE` values of a property, upper-cased: `TYPE=HOME,WORK`, repeated, quoted or bare. */
export function typesOf(property: Property): readonly string[] {
  return (property.parameters.get('TYPE') ?? []).map((type) => type.toUpperCase());
}

/** The bytes of a property that tell its encoding: none when it declares one or is plain ASCII. */
export function undeclaredBytes({ bytes }: ContentLine): Uint8Array | null {
  if (isAscii(bytes)) return null;
  const head = asciiOf(bytes, Math.min(headLength(bytes), 1024));
  return /CHARSET=/i.test(head) ? null : bytes;
}

function readParameters(tokens: readonly string[]): Map<string, string[]> {
  const parameters = new Map<string, string[]>();
  const add = (name: string, values: readonly string[]) => parameters.set(name, [...(parameters.get(name) ?? []), ...values]);
  for (const token of tokens) {
    const equals = token.indexOf('=');
    const bare = token.trim().toUpperCase();
    if (equals > 0) add(bare.slice(0, equals).trim(), splitOutsideQuotes(token.slice(equals + 1), ',').map(parameterText));
    else if (bare !== '') add(ENCODINGS.has(bare) ? 'ENCODING' : 'TYPE', [bare]);
  }
  return parameters;
}

/** Quotes off, and the `^n`, `^'`, `^^` of RFC 6868 resolved. */
function parameterText(text: string): string {
  const trimmed = text.trim().replace(/^"(.*)"$/s, '$1');
  return trimmed.replace(/\^([n'^])/g, (_, letter) => (letter === 'n' ? '\n' : letter === "'" ? '"' : '^'));
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [];
  let isQuoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === separator && !isQuoted) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

function hasEncoding(parameters: ReadonlyMap<string, readonly string[]>, name: string): boolean {
  return (parameters.get('ENCODING') ?? []).some((encoding) => encoding.toUpperCase() === name);
}

/** Quoted-printable to bytes (RFC 2045 §6.7); a `=` that begins no byte stays what it is. */
function unquoted(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const high = bytes[at] === 61 ? hexadecimal(bytes[at + 1]) : -1;
    const low = high === -1 ? -1 : hexadecimal(bytes[at + 2]);
    if (low === -1) out[length++] = bytes[at] ?? 0;
    else {
      out[length++] = high * 16 + low;
      at += 2;
    }
  }
  return out.subarray(0, length);
}

function hexadecimal(byte: number | undefined): number {
  if (byte === undefined) return -1;
  const digit = Number.parseInt(String.fromCharCode(byte), 16);
  return Number.isNaN(digit) ? -1 : digit;
}
