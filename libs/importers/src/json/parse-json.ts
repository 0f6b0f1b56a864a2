/** NUL as an escape, behind an even number of backslashes: a backslash written out takes the next sign with it. */
const ESCAPES = /\\(?:u0000|[\s\S])/g;

/** Whole numbers that JSON may hold and the language rounds: ids of Discord stand so. */
const LONG_NUMBER = /(?:^|[:[,\s])-?\d{16,}(?![\d.eE])/;
const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;

/**
 * What a text of JSON says, without NUL, which no database keeps, and with whole numbers that would be rounded as texts.
 * Undefined for what is no JSON: JSON itself has no such value.
 */
export function parsedJson(text: string): unknown {
  const plain = text.includes('\\u0000') ? text.replace(ESCAPES, (escape) => (escape === '\\u0000' ? '' : escape)) : text;
  try {
    return JSON.parse(LONG_NUMBER.test(plain) ? withNumbersAsTexts(plain) : plain) as unknown;
  } catch {
    // The parser has no other way to say so.
    return undefined;
  }
}

function withNumbersAsTexts(text: string): string {
  return text.replace(TEXT_OR_NUMBER, (token) =>
    /^-?\d{16,}$/.test(token) && String(Number(token)) !== token ? `"${token}"` : token,
  );
}
