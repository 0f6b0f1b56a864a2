import { refused, type Refusal } from '#vocabulary';

/** What somebody wrote, without the white space around it. */
export function saidText(text: string, lengthMax: number): string | Refusal<'TEXT_MISSING' | 'TOO_LONG'> {
  // The database cannot hold a NUL.
  const said = text.replaceAll('\0', '\ufffd').trim();
  if (said === '') return refused('TEXT_MISSING', 'Write something first.');
  if (said.length > lengthMax) {
    return refused('TOO_LONG', `This may have at most ${lengthMax.toLocaleString('en')} characters.`);
  }
  return said;
}
