import type { PersonRecord } from '#vocabulary';
import { kept, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { SeenKeys } from '../seen-keys.js';
import { authorsIn, isToldFrom, nameInTitle } from './names-in-feed.js';
import { type FeedAuthor, type FeedHome, personOfFeed } from './person-of-feed.js';

/** Somebody as a feed spells them out: a text, or name, address and page in fields of their own. */
export interface StatedAuthor {
  readonly text: string;
  readonly email: string;
  readonly url: string;
}

/** Who signs the posts of one feed. */
export class Signatures {
  #only: FeedAuthor | null = null;
  #isMixed = false;

  add(authors: readonly FeedAuthor[]): void {
    const [author, ...others] = authors;
    this.#isMixed ||= author === undefined || others.length > 0 || (this.#only ?? author).name !== author.name;
    this.#only ??= author ?? null;
  }

  /** The one who signs them all; null where several do, or some posts nobody. */
  only(): FeedAuthor | null {
    return this.#isMixed ? null : this.#only;
  }
}

/** Who has been met in the feeds and lists of one archive. */
export class FeedReading extends SeenKeys {
  /**
   * A feed the owner reads: its author's, or a publication's.
   *
   * @param signedBy who signs all of its posts, for a feed that names nobody
   */
  feedOutcome(
    home: FeedHome,
    stated: readonly StatedAuthor[],
    folders: readonly string[],
    signedBy: FeedAuthor | null = null,
  ): RowOutcome {
    const named = authorsOf(stated, home);
    const authors = named.length > 0 ? named : [signedBy ?? { name: nameInTitle(home.title), email: null, url: null }];
    const people = peopleOf(authors, home, authors.length === 1, folders);
    if (people.length === 0)
      return setAside('PUBLICATION', `"${home.title.slice(0, 80)}" does not say that one person writes it.`);
    return this.#keptOnce(people) ?? repeated();
  }

  /** A post: whoever wrote it, the first time they are met. */
  postOutcome(home: FeedHome, stated: readonly StatedAuthor[], signatures: Signatures): RowOutcome {
    const authors = authorsOf(stated, home);
    signatures.add(authors);
    const reason = 'What somebody publishes is no exchange with you; of a post only its author is kept.';
    return this.#keptOnce(peopleOf(authors, home, false, [])) ?? setAside('POST_OF_ANOTHER', reason);
  }

  #keptOnce(people: readonly PersonRecord[]): RowOutcome | null {
    const [first, ...others] = people.filter(({ sourceKey }) => !this.isRepeated(sourceKey));
    return first === undefined ? null : kept([first, ...others]);
  }
}

function peopleOf(authors: readonly FeedAuthor[], home: FeedHome, isWhole: boolean, folders: readonly string[]): PersonRecord[] {
  return authors.map((author) => personOfFeed(author, home, isWhole, folders)).filter((person) => person !== null);
}

function authorsOf(stated: readonly StatedAuthor[], { title }: FeedHome): FeedAuthor[] {
  return stated.flatMap(spelledOut).filter(({ name }) => name === null || isToldFrom(title, name));
}

function spelledOut({ text, email, url }: StatedAuthor): FeedAuthor[] {
  const named = authorsIn(text);
  const page = /^https?:\/\//i.test(url) ? url : null;
  if (named.length > 1) return named.map((one) => ({ ...one, url: null }));
  const [one = { name: null, email: null }] = named;
  const address = one.email ?? authorsIn(email)[0]?.email ?? null;
  return one.name === null && address === null && page === null ? [] : [{ name: one.name, email: address, url: page }];
}
