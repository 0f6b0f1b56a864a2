import type { ParsedRow } from '../parsed-row.js';
import { problem, type RowOutcome } from '../row-outcome.js';
import { htmlToText } from '../text/html-to-text.js';
import { tidy } from '../text/tidy.js';
import { unescapedXml } from '../xml/entities.js';
import type { XmlEvent } from '../xml/xml-scanner.js';
import { type FeedReading, Signatures, type StatedAuthor } from './feed-reading.js';

/** Text of a field that is looked at; nothing that is kept is longer. */
const FIELD_LENGTH_MAX = 2_000;
const DEPTH_MAX = 1_000;

const FEEDS = new Set(['channel', 'feed']);
const POSTS = new Set(['item', 'entry']);
/** A post may carry the feed it was taken from, and pictures their own titles. */
const PASSED_OVER = new Set(['source', 'image', 'textinput', 'group', 'content', 'description', 'encoded', 'summary']);
/** Where authors stand: RSS, Dublin Core, podcasts. */
const AUTHORS = new Set(['author', 'creator', 'managingeditor']);
const ENDS_A_FIELD = new Set([...POSTS, ...AUTHORS, 'title', 'link', 'id', 'guid', 'pubdate', 'updated', 'description']);
const PREFIXES = new Set(['', 'atom', 'atom10', 'a10', 'a', 'dc', 'rss', 'itunes', 'rdf', 'ns0']);

/** One feed, or one post, while it is read. */
interface Part {
  readonly line: number;
  readonly fields: Map<string, string>;
  readonly authors: StatedAuthor[];
}

interface Open {
  readonly name: string;
  /** The name of the field its text belongs to; null for what is not looked at. */
  readonly field: string | null;
}

/** A feed of RSS 0.9 to 2.0 or Atom: a row for the feed, and one for each post. */
export class XmlFeedReader {
  readonly #open: Open[] = [];
  readonly #signatures = new Signatures();
  #feed: Part | null = null;
  #post: Part | null = null;
  #author: { name: string; email: string; url: string } | null = null;
  #depth = 0;

  constructor(
    private readonly file: string,
    private readonly reading: FeedReading,
  ) {}

  read(event: XmlEvent): ParsedRow[] {
    switch (event.kind) {
      case 'open':
        return this.#begin(event);
      case 'text':
        this.#text(event.text);
        return [];
      case 'close':
        return this.#close(event.name);
      case 'too long':
        return [this.#row(problem('TAG_TOO_LONG', 'A tag is longer than a megabyte.'), event.line)];
    }
  }

  /** What nobody closed; the feed itself comes last, since its title may follow its posts. */
  end(): ParsedRow[] {
    const rows = this.#endPost();
    const feed = this.#feed;
    if (feed === null) return rows;
    const outcome = this.reading.feedOutcome(homeOf(feed), authorsOf(feed), [], this.#signatures.only());
    return [...rows, this.#row(outcome, feed.line)];
  }

  #begin({ name: whole, attributes, isEmpty, line }: Extract<XmlEvent, { kind: 'open' }>): ParsedRow[] {
    const [name, prefix] = localName(whole);
    if (ENDS_A_FIELD.has(name)) this.#endUnclosed();
    const isFeed = FEEDS.has(name) && this.#feed === null;
    const isPost = POSTS.has(name) && !isEmpty;
    const rows = isPost ? this.#endPost() : [];
    if (isFeed) this.#feed = { line, fields: new Map(), authors: [] };
    if (isPost) this.#post = { line, fields: new Map(), authors: [] };
    const field = isFeed || isPost || !PREFIXES.has(prefix) ? null : this.#fieldOf(name);
    if (field === 'link' || (name === 'link' && prefix === 'atom')) this.#link(attributes);
    if (field === 'author') this.#author = { name: '', email: '', url: '' };
    if (isEmpty) {
      this.#author = null;
      return rows;
    }
    this.#depth++;
    if (this.#depth <= DEPTH_MAX) this.#open.push({ name: isFeed || isPost ? 'part' : name, field });
    return rows;
  }

  /** A field is a child of the feed or the post, or of its author. */
  #fieldOf(name: string): string | null {
    const above = this.#open.at(-1);
    if (this.#depth >= DEPTH_MAX || this.#open.some((one) => PASSED_OVER.has(one.name))) return null;
    if (this.#author !== null && above?.field === 'author')
      return /^(?:name|email|uri|url|homepage)$/.test(name) ? `author ${name}` : 'author';
    if (above?.name !== 'part') return above?.field ?? null;
    if (AUTHORS.has(name)) return 'author';
    return name === 'title' || name === 'link' || name === 'id' ? name : null;
  }

  /** Titles and links hold none of these: whoever wrote it forgot to close one. */
  #endUnclosed(): void {
    const field = this.#open.at(-1)?.field;
    if (field !== 'title' && field !== 'link' && field !== 'id') return;
    this.#open.pop();
    this.#depth--;
  }

  #link(attributes: ReadonlyMap<string, string>): void {
    const part = this.#post ?? this.#feed;
    const href = attributes.get('href') ?? '';
    if (part === null || href === '') return;
    const rel = (attributes.get('rel') ?? 'alternate').toLowerCase();
    const field = rel === 'alternate' ? 'link' : rel === 'self' ? 'self' : null;
    if (field !== null && (part.fields.get(field) ?? '') === '') part.fields.set(field, href.slice(0, FIELD_LENGTH_MAX));
  }

  #text(text: string): void {
    const field = this.#depth > DEPTH_MAX ? null : (this.#open.at(-1)?.field ?? null);
    const part = this.#post ?? this.#feed;
    if (field === null || part === null) return;
    if (this.#author !== null && field.startsWith('author')) {
      const key = /email$/.test(field) ? 'email' : /ur[il]$|homepage$/.test(field) ? 'url' : 'name';
      this.#author[key] = (this.#author[key] + text).slice(0, FIELD_LENGTH_MAX);
    } else part.fields.set(field, ((part.fields.get(field) ?? '') + text).slice(0, FIELD_LENGTH_MAX));
  }

  /** Closes what is open under this name; tags nobody opened are passed over, those left open are closed with theirs. */
  #close(whole: string): ParsedRow[] {
    if (this.#depth > DEPTH_MAX) {
      this.#depth--;
      return [];
    }
    const [name] = localName(whole);
    const isPost = POSTS.has(name) && this.#post !== null;
    const at = this.#open.findLastIndex((one) => one.name === (isPost ? 'part' : name));
    if (at === -1) return [];
    const closed = this.#open.splice(at);
    this.#depth -= closed.length;
    if (closed.some(({ field }) => field === 'author') && this.#open.at(-1)?.field !== 'author') this.#endAuthor();
    return isPost ? this.#endPost() : [];
  }

  #endAuthor(): void {
    const author = this.#author;
    this.#author = null;
    if (author === null) return;
    const part = this.#post ?? this.#feed;
    part?.authors.push({ text: plain(author.name), email: author.email.trim(), url: author.url.trim() });
  }

  #endPost(): ParsedRow[] {
    const post = this.#post;
    if (post === null) return [];
    this.#endAuthor();
    this.#post = null;
    return [this.#row(this.reading.postOutcome(homeOf(this.#feed), authorsOf(post), this.#signatures), post.line)];
  }

  #row(outcome: RowOutcome, line: number): ParsedRow {
    return { ...outcome, provenance: { file: this.file, line } };
  }
}

function homeOf(feed: Part | null) {
  const field = (name: string) => feed?.fields.get(name)?.trim() ?? '';
  const isAddress = (text: string) => /^https?:\/\//i.test(text);
  const page = [field('link'), field('id')].find(isAddress) ?? '';
  return { title: plain(field('title')), page, feed: field('self') };
}

/** An author named twice, in two vocabularies, is one. */
function authorsOf({ authors }: Part): StatedAuthor[] {
  const byText = new Map<string, StatedAuthor>();
  for (const author of authors) if (!byText.has(author.text)) byText.set(author.text, author);
  return [...byText.values()];
}

function localName(name: string): [name: string, prefix: string] {
  const colon = name.indexOf(':');
  return colon === -1 ? [name, ''] : [name.slice(colon + 1), name.slice(0, colon)];
}

/** Titles are text, or markup, or markup written as text. */
function plain(text: string): string {
  return tidy(unescapedXml(htmlToText(text)));
}
