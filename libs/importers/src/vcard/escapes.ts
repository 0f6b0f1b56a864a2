/** What a backslash hides differs: vCard 2.1 knows no `\n`. */
export type VcardVersion = '2.1' | '3.0' | '4.0';

/** Splits at separators that no backslash hides. Comes before `unescaped`: a hidden separator is text. */
export function splitUnescaped(value: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '\\') at++;
    else if (value[at] === separator) {
      parts.push(value.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(value.slice(start));
  return parts;
}

/** Text as meant: `\,` `\;` `\:` `\\` in every version (Gmail hides colons too), `\n` from 3.0 on. */
export function unescaped(value: string, version: VcardVersion): string {
  return value.replace(/\\([\\;,:nN])/g, (whole, letter: string) => {
    if (letter !== 'n' && letter !== 'N') return letter;
    return version === '2.1' ? whole : '\n';
  });
}

/** The inverse of `unescaped` for 3.0 and 4.0. */
export function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (letter) => `\\${letter}`).replace(/\r\n|\r|\n/g, '\\n');
}
