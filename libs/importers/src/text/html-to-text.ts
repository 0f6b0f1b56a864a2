const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  bull: '•',
};

const ENTITY = /&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi;

/**
 * The words of a message whose body is a fragment of HTML: paragraphs and breaks become line ends, everything else of the
 * markup goes. Text without markup is returned as it stands.
 */
export function htmlToText(body: string): string {
  if (!/<(?:p|br|div|a|b|strong|span|ul|li|em|i|u|h\d)\b[^<>]*>/i.test(body)) return body;
  return body
    .replace(/<(script|style)\b[^<>]*>[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<li\b[^<>]*>/gi, '\n• ')
    .replace(/<br\b[^<>]*>|<\/(?:p|div|li|ul|ol|h\d|tr)\s*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(ENTITY, (whole, name: string) => entity(name) ?? whole)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Text that is escaped for HTML and holds no markup: `Tom &amp; Ann`. */
export function unescapedHtml(text: string): string {
  return text.includes('&') ? text.replace(ENTITY, (whole, name: string) => entity(name) ?? whole) : text;
}

function entity(name: string): string | null {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? null;
  const isHex = name[1]?.toLowerCase() === 'x';
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  const isLetter = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isLetter ? String.fromCodePoint(code) : null;
}
