const TITLES = /^(dr|prof|professor|mr|mrs|ms|mx|herr|frau|dipl|ing|mag|sir|dame|rev|med|phil|h\.?c)\.?(-ing)?\.?$/iu;
const NAME = /^\p{L}[\p{L}\p{M}]+(?:['’-]\p{L}[\p{L}\p{M}]*)*$/u;
/** Scripts whose names begin with the family's. */
const FAMILY_FIRST = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * What to call somebody at the top of a message, from their full name.
 *
 * @returns null where there is any doubt: an address, a company, an initial, a script that puts the family first. A message
 *   without a name is never embarrassing; one with a wrong name is.
 */
export function givenName(full: string): string | null {
  if (/[@\d/&|]/u.test(full) || FAMILY_FIRST.test(full)) return null;
  const ordered = full.includes(',') ? full.slice(full.indexOf(',') + 1) : full;
  const tokens = ordered.split(/\s+/u).filter((token) => token !== '' && !TITLES.test(token));
  const first = tokens[0];
  if (first === undefined || !NAME.test(first)) return null;
  return isShouted(first) || first === first.toLowerCase() ? capitalised(first) : first;
}

function isShouted(name: string): boolean {
  return name.length > 2 && name === name.toUpperCase() && name !== name.toLowerCase();
}

function capitalised(name: string): string {
  return name.toLowerCase().replace(/(^|['’-])(\p{L})/gu, (_, before: string, letter: string) => before + capital(letter));
}

/** Letters such as ß or ﬁ have no capital of their own, and stay. */
function capital(letter: string): string {
  const upper = letter.toUpperCase();
  return upper.toLowerCase() === letter ? upper : letter;
}
