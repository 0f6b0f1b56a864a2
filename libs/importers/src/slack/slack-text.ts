import { unescapedHtml } from '../text/html-to-text.js';

const REFERENCE = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g;

/** Text as people read it: ids become names, links their words, and what was escaped for HTML is no longer. */
export function slackText(text: string, nameOf: (id: string) => string | null): string {
  const plain = text.replace(REFERENCE, (_, sign: string, target: string, label: string | undefined) => {
    if (sign === '@') return `@${nameOf(target) ?? label ?? target}`;
    if (sign === '#') return `#${label ?? target}`;
    if (sign === '!') return label === undefined ? `@${target}` : label;
    return label === undefined || label === '' ? target.replace(/^mailto:/, '') : label;
  });
  return unescapedHtml(plain).trim();
}

/** Whom a text names, each once. */
export function mentionedIn(text: string): string[] {
  return [...new Set([...text.matchAll(/<@([UW][A-Z\d]{2,20})(?:\|[^<>]*)?>/g)].map((match) => match[1] ?? ''))];
}
