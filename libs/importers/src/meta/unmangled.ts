import { textOf } from '../json/json-value.js';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Undoes what Meta does to text: every byte of its UTF-8 written as a letter of its own. Text with a letter beyond those 256,
 * or whose letters are no UTF-8, was never treated so and stays as it is, so that mending twice does no harm.
 */
export function unmangled(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0xff) return text;
    bytes[index] = code;
  }
  try {
    return strictUtf8.decode(bytes);
  } catch {
    // The decoder has no other way to say that the bytes are something else.
    return text;
  }
}

/** The text at the end of these keys, mended. */
export function metaText(value: unknown, ...keys: readonly string[]): string {
  return unmangled(textOf(value, ...keys));
}
