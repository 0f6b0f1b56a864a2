import type { ArchiveFile } from '../archive-file.js';
import { fieldOf, listOf, textOf } from '../json/json-value.js';
import { lookIntoJson, readJson } from '../json/read-json.js';
import type { ParsedRow } from '../parsed-row.js';
import { type FeedReading, Signatures, type StatedAuthor } from './feed-reading.js';

/** JSON Feed, and RSS written as JSON. */
const FORMS = [
  { root: '', about: { title: 'title', page: 'home_page_url', feed: 'feed_url' }, items: 'items[]' },
  { root: 'rss.channel.', about: { title: 'title', page: 'link', feed: 'link' }, items: 'item[]' },
] as const;
const AUTHORS = ['author', 'authors', 'managingEditor'] as const;

/** A feed in JSON: a row for each post, and one for the feed, whose fields may stand behind them. */
export async function* readJsonFeed(file: ArchiveFile, reading: FeedReading): AsyncGenerator<ParsedRow> {
  const about = new Map<string, unknown>();
  let line = 1;
  for await (const item of lookIntoJson(
    file,
    FORMS.flatMap(({ root, about: { title, page, feed } }) => [title, page, feed, ...AUTHORS].map((key) => root + key)),
  )) {
    if (about.size === 0) line = item.line;
    if (!about.has(item.path)) about.set(item.path, item.value);
  }
  const form =
    FORMS.find(({ root }) => [...about.keys()].some((path) => path.startsWith(root) && path.includes('.') === (root !== ''))) ??
    FORMS[0];
  const at = (key: string) => about.get(form.root + key);
  const home = { title: textOf(at(form.about.title)), page: textOf(at(form.about.page)), feed: textOf(at(form.about.feed)) };
  const signatures = new Signatures();
  yield* readJson(file, [form.root + form.items], ({ value }) => reading.postOutcome(home, authorsOf(value), signatures));
  if (about.size === 0) return;
  const stated = authorsOf({ author: at('author') ?? at('managingEditor'), authors: at('authors') });
  yield { ...reading.feedOutcome(home, stated, [], signatures.only()), provenance: { file: file.name, line } };
}

/** The list of version 1.1 counts before the one author of version 1. */
function authorsOf(value: unknown): StatedAuthor[] {
  const several = listOf(value, 'authors').map((author) => statedOf(author));
  return several.length > 0 ? several : [statedOf(fieldOf(value, 'author'))];
}

function statedOf(author: unknown): StatedAuthor {
  const url = textOf(author, 'url');
  return { text: textOf(author, 'name') || textOf(author), email: url.startsWith('mailto:') ? url : '', url };
}
