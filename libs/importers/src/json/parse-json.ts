/** NUL as an escape, behind an even number of backslashes: a backslash written out takes the next sign with it. */
const ESCAPES = /\\(?:u0000|[\s\S])/g;

/** What a text of JSON says, without NUL, which no database keeps. Undefined for what is no JSON: JSON itself has no such value. */
export function parsedJson(text: string): unknown {
  const plain = text.includes('\\u0000') ? text.replace(ESCAPES, (escape) => (escape === '\\u0000' ? '' : escape)) : text;
  try {
    return JSON.parse(plain) as unknown;
  } catch {
    // The parser has no other way to say so.
    return undefined;
  }
}
