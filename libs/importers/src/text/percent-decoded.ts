/** An address with its letters written out, without NUL, which no database keeps. One that encodes nothing is taken as it stands. */
export function percentDecoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text).replaceAll('\0', '');
  } catch {
    // A percent sign that encodes nothing: the decoder has no other way to say so.
    return text;
  }
}
