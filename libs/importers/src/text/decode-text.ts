import { analyse } from 'chardet';

/** Encodings a card without a declared one may plausibly be in, by the detector's names. */
const PLAUSIBLE = new Map([
  ['windows-1252', 'windows-1252'],
  ['ISO-8859-1', 'windows-1252'],
  ['windows-1250', 'windows-1250'],
  ['ISO-8859-2', 'windows-1250'],
  ['windows-1251', 'windows-1251'],
  ['GB18030', 'gb18030'],
  ['Big5', 'big5'],
  ['EUC-KR', 'euc-kr'],
  ['EUC-JP', 'euc-jp'],
  ['Shift_JIS', 'shift_jis'],
]);
const DETECTOR_CONFIDENCE_MIN = 60;
/** A short table gives the detector little; then it has to be so much surer of one encoding than of the next. */
const CONFIDENCE_WHEN_ALONE_MIN = 20;
const TIMES_THE_NEXT_MIN = 3;
/** Up to so many bytes a text of ASCII is put together letter by letter. */
const PLAIN_BYTES_MAX = 128;
/** Below this the detector guesses from too little. */
const DETECTOR_BYTES_MIN = 24;

/** 0x80 to 0x9F of Windows-1252. */
const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const decoders = new Map<string, InstanceType<typeof TextDecoder> | null>();

/**
 * Bytes to text: the declared encoding where it is known and holds, else UTF-8 where the bytes are UTF-8, else
 * `otherwise`. NUL never stays in the text, since no database keeps it.
 */
export function decodeText(bytes: Uint8Array, declared: string | null, otherwise: string): string {
  if (
    bytes.length <= PLAIN_BYTES_MAX &&
    (declared === null || /^(?:utf-?8|us-ascii|iso-8859-\d+|windows-125\d)$/i.test(declared))
  ) {
    const plain = plainText(bytes);
    if (plain !== null) return plain;
  }
  const text = (declared === null ? null : decodedAs(bytes, declared)) ?? asStrictUtf8(bytes) ?? decodedAs(bytes, otherwise);
  return (text ?? withWindowsSigns(new TextDecoder('windows-1252').decode(bytes))).replaceAll('\0', '');
}

/** A short text of ASCII without NUL, for which a decoder takes longer to start than to decode; null for any other. */
function plainText(bytes: Uint8Array): string | null {
  let text = '';
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > 127 || byte === 0) return null;
    text += String.fromCharCode(byte);
  }
  return text;
}

/**
 * The encoding of a card's bytes that are not UTF-8 and carry no declaration. Judges all of them together, because one
 * short name says little.
 */
export function guessEncoding(bytes: Uint8Array): string {
  if (asStrictUtf8(bytes) !== null) return 'utf-8';
  if (looksShiftJis(bytes)) return 'shift_jis';
  if (bytes.length >= DETECTOR_BYTES_MIN) {
    const matches = analyse(bytes);
    for (const match of matches) {
      const label = PLAUSIBLE.get(match.name);
      if (label !== undefined && match.confidence >= DETECTOR_CONFIDENCE_MIN) return label;
    }
    const [best, next] = matches;
    const isAlone = best !== undefined && best.confidence >= TIMES_THE_NEXT_MIN * (next?.confidence ?? 0);
    if (isAlone && best.confidence >= CONFIDENCE_WHEN_ALONE_MIN) return PLAUSIBLE.get(best.name) ?? 'windows-1252';
  }
  return 'windows-1252';
}

export function isAscii(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if ((bytes[at] ?? 0) > 127) return false;
  return true;
}

/**
 * Valid Shift_JIS whose pairs mostly begin with 0x81 to 0x9F and somewhere follow each other: kana and common kanji do,
 * while in the Windows encodings of Europe those bytes are quotes and dashes that stand alone.
 */
function looksShiftJis(bytes: Uint8Array): boolean {
  const text = decodedAs(bytes, 'shift_jis');
  if (text === null || text.includes('\uFFFD')) return false;
  let low = 0;
  let high = 0;
  let pairEnd = -1;
  let hasRun = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 128 || (byte >= 0xa1 && byte <= 0xdf)) continue;
    if (byte <= 0x9f) low++;
    else high++;
    hasRun ||= at === pairEnd;
    at++;
    pairEnd = at + 1;
  }
  return hasRun && low >= high;
}

/** Node 20 decodes Windows-1252 as Latin-1, so that its quotes and dashes come out as control characters. */
function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_SIGNS[letter.charCodeAt(0) - 0x80] ?? letter);
}

/** Null when the bytes are not UTF-8. A byte-order mark goes. */
export function asStrictUtf8(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    // The decoder has no other way to say that the bytes are something else.
    return null;
  }
}

function decodedAs(bytes: Uint8Array, label: string): string | null {
  const decoder = decoderFor(label.trim().toLowerCase());
  if (decoder === null) return null;
  const decoded = decoder.decode(bytes);
  const text = decoder.encoding === 'windows-1252' ? withWindowsSigns(decoded) : decoded;
  // A card that says UTF-8 and is not lies about its encoding.
  return decoder.encoding === 'utf-8' && text.includes('\uFFFD') && asStrictUtf8(bytes) === null ? null : text;
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> | null {
  const known = decoders.get(label);
  if (known !== undefined) return known;
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  try {
    decoder = new TextDecoder(label);
  } catch {
    // A label nobody knows, such as "CHARSET=X-USER-DEFINED".
  }
  // The labels come from the file, so the memory of them is bounded.
  if (decoders.size < 64) decoders.set(label, decoder);
  return decoder;
}
