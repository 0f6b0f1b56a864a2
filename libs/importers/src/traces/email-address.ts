const ADDRESS = /[^\s<>()[\]\\,;:"@]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]{1,62}/u;

/** One e-mail address, lower-cased; also out of `mailto:` and `Name <address>`. Null for X.500, Lotus and broken ones. */
export function emailAddress(text: string): string | null {
  if (text.length > 1_000) return null;
  const match = ADDRESS.exec(text.trim().replace(/^mailto:/i, ''));
  return match === null || match[0].length > 254 ? null : match[0].toLowerCase();
}

/** The address in a longer text when it holds exactly one, for cards whose only address stands in the note. */
export function onlyEmailAddressIn(text: string): string | null {
  const found = new Set<string>();
  for (const word of text.slice(0, 10_000).split(/[\s,;<>()]+/)) {
    const address = word.includes('@') ? emailAddress(word.replace(/\.$/, '')) : null;
    if (address !== null) found.add(address);
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
