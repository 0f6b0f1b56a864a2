import type { ArchiveFile } from '../archive-file.js';
import { headOf } from '../head-of.js';
import type { ParsedRow } from '../parsed-row.js';
import { XmlScanner } from '../xml/xml-scanner.js';
import { xmlText } from '../xml/xml-text.js';
import type { FeedReading } from './feed-reading.js';
import { readJsonFeed } from './read-json-feed.js';
import { OpmlReader } from './read-opml.js';
import { XmlFeedReader } from './xml-feed.js';

type FeedFormat = 'opml' | 'xml' | 'json';

/** Reads a list of feeds or a feed. Content never makes it throw; it is held a tag, or a post of JSON, at a time. */
export async function* readFeed(file: ArchiveFile, reading: FeedReading): AsyncGenerator<ParsedRow> {
  const format = feedFormat(await headOf(file));
  if (format === 'json') {
    yield* readJsonFeed(file, reading);
    return;
  }
  const reader = format === 'opml' ? new OpmlReader(file.name, reading) : new XmlFeedReader(file.name, reading);
  const scanner = new XmlScanner();
  for await (const piece of xmlText(file)) for (const event of scanner.push(piece)) yield* reader.read(event);
  for (const event of scanner.end()) yield* reader.read(event);
  yield* reader.end();
}

/** Whether a file begins as a list of feeds or a feed does, whatever its name says. Looks at the first 4 kB. */
export function looksLikeFeed(head: Uint8Array): boolean {
  return feedFormat(head) !== null;
}

/** In what stands before the first element, a document type names it. */
const BEFORE_THE_ROOT =
  /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!(?!doctype)[^>]*>|<!doctype\s+[^\s>[]+[^>[]*(?:\[[\s\S]*?\]\s*)?>)+/i;
const JSON_FEED = /"(?:home_page_url|feed_url|content_html|content_text|date_published)"\s*:/;

function feedFormat(head: Uint8Array): FeedFormat | null {
  const text = String.fromCharCode(...head.subarray(0, 4096))
    .replaceAll('\0', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .trimStart();
  if (text.startsWith('{')) {
    const isFeed = text.includes('jsonfeed.org/version') || text.includes('jsonfeed.org\\/version');
    if (/^\{\s*"rss"\s*:\s*\{/.test(text)) return 'json';
    return isFeed || (/"items"\s*:\s*\[/.test(text) && JSON_FEED.test(text)) ? 'json' : null;
  }
  if (!text.startsWith('<')) return null;
  const root = text.replace(BEFORE_THE_ROOT, '');
  const name = (/^<([\w:.-]+)/.exec(root)?.[1] ?? /<!doctype\s+([\w:.-]+)/i.exec(text)?.[1] ?? '').toLowerCase();
  if (name === 'opml') return 'opml';
  if (/^(?:\w+:)?(?:rss|feed|channel)$/.test(name)) return 'xml';
  return /^(?:\w+:)?rdf$/.test(name) && /purl\.org\/(?:rss|net\/rss)|netscape\.com\/rdf|<channel\b/i.test(text) ? 'xml' : null;
}
