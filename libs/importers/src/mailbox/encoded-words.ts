import { concatenated } from '../text/concatenated.js';
import { decodeText, guessEncoding } from '../text/decode-text.js';

/** The blanks inside are against the rules, and some programs write them all the same. */
const WORD = /=\?([\w.:+-]*)(?:\*[\w-]*)?\?([bBqQ])\?([^?\r\n]*(?:\?(?!=)[^?\r\n]*)*)\?=/g;
/** Each word begins and ends in ASCII by escapes of its own, which must not touch those of the next. */
const STATEFUL = /^(?:iso-2022|hz-gb)/i;
const TEXT_LENGTH_MAX = 20_000;

/**
 * Text of a header with its encoded words resolved (RFC 2047), also where they stand in quotes or touch other text. Words
 * that follow each other are joined as bytes, because some programs cut letters in two; the blanks between them go.
 */
export function decodedWords(text: string): string {
  if (!text.includes('=?')) return text;
  let decoded = '';
  let end = 0;
  let run: WordRun | null = null;
  for (const match of text.slice(0, TEXT_LENGTH_MAX).matchAll(WORD)) {
    const [whole, charset = '', encoding = '', content = ''] = match;
    const between = text.slice(end, match.index);
    const bytes = encoding.toUpperCase() === 'B' ? ofBase64(content) : ofQuoted(content);
    const isSame = run?.charset === charset.toLowerCase() && !STATEFUL.test(charset);
    if (run !== null && between.trim() === '' && isSame) run.parts.push(bytes);
    else {
      // Blanks between two words are only there because a line had to end.
      decoded += textOf(run) + (run !== null && between.trim() === '' ? '' : between);
      run = { charset: charset.toLowerCase(), parts: [bytes] };
    }
    end = match.index + whole.length;
  }
  return decoded + textOf(run) + text.slice(end, TEXT_LENGTH_MAX);
}

interface WordRun {
  readonly charset: string;
  readonly parts: Uint8Array[];
}

function textOf(run: WordRun | null): string {
  return run === null ? '' : inCharset(whole(run.parts), run.charset);
}

function whole(parts: readonly Uint8Array[]): Uint8Array {
  return concatenated(
    parts,
    parts.reduce((sum, part) => sum + part.length, 0),
  );
}

function inCharset(bytes: Uint8Array, charset: string): string {
  const known = charset === '' || charset === 'unknown-8bit' || charset === 'us-ascii' ? null : charset;
  return decodeText(bytes, known, guessEncoding(bytes));
}

const SIX_BITS = new Map(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].map((letter, bits) => [letter, bits]),
);

/** Base64 as it comes: padding may be missing or stand in the middle, other letters are passed over. */
function ofBase64(text: string): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of text) {
    const six = SIX_BITS.get(letter);
    if (letter === '=') [bits, held] = [0, 0];
    if (six === undefined) continue;
    bits = ((bits << 6) | six) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes.push((bits >> held) & 255);
  }
  return Uint8Array.from(bytes);
}

/** `_` is a blank; letters beyond ASCII that nobody encoded stay what they are. */
function ofQuoted(text: string): Uint8Array {
  const plain = text.replaceAll('_', ' ').split(/(=[0-9A-Fa-f]{2})/);
  const parts = plain.map((part) =>
    /^=[0-9A-Fa-f]{2}$/.test(part) ? Uint8Array.of(Number.parseInt(part.slice(1), 16)) : new TextEncoder().encode(part),
  );
  return whole(parts);
}
