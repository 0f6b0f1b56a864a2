import { refused, type Refusal } from '#vocabulary';

/**
 * A text the owner wrote, trimmed.
 *
 * @param what how a sentence about it begins, as "A note"
 */
export function boundedText(
  text: string,
  what: string,
  lengthMax: number,
): { readonly text: string } | Refusal<'TEXT_MISSING' | 'TOO_LONG'> {
  // The database cannot hold a NUL.
  const trimmed = text.replaceAll('\0', '\ufffd').trim();
  if (trimmed === '') return refused('TEXT_MISSING', `${what} needs some words.`);
  if (trimmed.length > lengthMax) {
    return refused('TOO_LONG', `${what} may have ${lengthMax.toLocaleString('en')} characters.`);
  }
  return { text: trimmed };
}
