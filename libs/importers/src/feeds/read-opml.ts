import type { Provenance } from '#vocabulary';
import type { ParsedRow } from '../parsed-row.js';
import { problem, type RowOutcome, setAside } from '../row-outcome.js';
import { tidy } from '../text/tidy.js';
import type { XmlEvent } from '../xml/xml-scanner.js';
import type { FeedReading } from './feed-reading.js';

/** Folders deeper than any reader makes; below, the folders above are forgotten. */
const DEPTH_MAX = 64;
type Outline = Extract<XmlEvent, { kind: 'open' }>;

/**
 * A list of feeds: one row for each outline that is no folder. A folder is an outline with others in it.
 *
 * @param file its name
 */
export class OpmlReader {
  /** Outlines that are open; null for a feed, whose own name is no folder. */
  readonly #open: (Outline | null)[] = [];
  /** Of those, what has something in it and therefore is no row. */
  readonly #folders = new Set<Outline>();
  #depth = 0;

  constructor(
    private readonly file: string,
    private readonly reading: FeedReading,
  ) {}

  read(event: XmlEvent): ParsedRow[] {
    if (event.kind === 'too long') return [this.#row(problem('TAG_TOO_LONG', 'An entry is longer than a megabyte.'), event.line)];
    if (event.kind === 'open' && event.name === 'outline') return this.#begin(event);
    if (event.kind === 'close' && event.name === 'outline') return this.#close();
    return [];
  }

  /** What nobody closed before the file ended. */
  end(): ParsedRow[] {
    const rows: ParsedRow[] = [];
    while (this.#depth > 0) rows.push(...this.#close());
    return rows;
  }

  #begin(outline: Outline): ParsedRow[] {
    const above = this.#open.at(-1);
    if (above !== undefined && above !== null) this.#folders.add(above);
    const feed = feedOf(outline);
    const rows = feed === null ? [] : [this.#row(this.#outcomeOf(outline, feed), outline.line)];
    if (outline.isEmpty) return feed === null ? [this.#noFeed(outline)] : rows;
    this.#depth++;
    if (this.#depth <= DEPTH_MAX) this.#open.push(feed === null ? outline : null);
    return rows;
  }

  #close(): ParsedRow[] {
    if (this.#depth === 0) return [];
    const isKnown = this.#depth <= DEPTH_MAX;
    this.#depth--;
    const outline = isKnown ? (this.#open.pop() ?? null) : null;
    if (outline === null || this.#folders.delete(outline)) return [];
    return [this.#noFeed(outline)];
  }

  #outcomeOf({ attributes }: Outline, feed: string): RowOutcome {
    const title = titleOf(attributes);
    const folders = this.#open.flatMap((outline) => (outline === null ? [] : titleOf(outline.attributes) || []));
    const kept = [...new Set([...folders, ...categoriesIn(attributes.get('category') ?? '')])].slice(0, 10);
    const page = attributes.get('htmlurl') ?? '';
    const author = {
      text: attributes.get('author') ?? attributes.get('ownername') ?? '',
      email: attributes.get('owneremail') ?? '',
      url: '',
    };
    return this.reading.feedOutcome({ title: title || feed, page, feed }, [author], kept);
  }

  #noFeed({ line, attributes }: Outline): ParsedRow {
    const name = titleOf(attributes).slice(0, 80);
    return this.#row(setAside('NO_FEED', `"${name}" is an entry of the list without the address of a feed.`), line);
  }

  #row(outcome: RowOutcome, line: number): ParsedRow {
    const provenance: Provenance = { file: this.file, line };
    return { ...outcome, provenance };
  }
}

/** The feed's address; `url` is what old readers wrote for it. Null for a folder, a note or a link. */
function feedOf({ attributes }: Outline): string | null {
  const type = (attributes.get('type') ?? '').toLowerCase();
  const old = /^(?:link|include)$/.test(type) ? '' : (attributes.get('url') ?? '');
  const address = (attributes.get('xmlurl') || (type === '' ? '' : old)).trim();
  return address === '' ? null : address.slice(0, 2_000);
}

function titleOf(attributes: ReadonlyMap<string, string>): string {
  return tidy(attributes.get('text') ?? '').slice(0, 200) || tidy(attributes.get('title') ?? '').slice(0, 200);
}

/** `/Boston/Weather,Friends`: paths and words with commas between them; what the path ends with is the name. */
function categoriesIn(text: string): string[] {
  const names = text
    .slice(0, 1_000)
    .split(',')
    .map((path) => tidy(path.slice(path.lastIndexOf('/') + 1)));
  return names.filter((name) => name !== '');
}
