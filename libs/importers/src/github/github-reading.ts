import { SeenKeys } from '../seen-keys.js';
import type { GitHubUser } from './github-user.js';

/** An issue or a pull request, as far as what is said below it needs it. */
export interface Thread {
  readonly title: string;
  /** Null for a deleted account. */
  readonly author: string | null;
  /** Who spoke last, the owner and robots not counted. */
  lastOther: string | null;
  hasOwnerSpoken: boolean;
}

/** Who the owner is, whom the files know, what is being talked about, and what came before. */
export class GitHubReading extends SeenKeys {
  owner: GitHubUser | null = null;
  readonly users = new Map<string, GitHubUser>();
  readonly #threads = new Map<string, Thread>();

  isOwner(login: string): boolean {
    return this.owner?.login === login;
  }

  /** The user with what the list of users says of them. */
  known(user: GitHubUser): GitHubUser {
    const listed = this.users.get(user.login);
    if (listed === undefined) return user;
    return { ...listed, id: listed.id ?? user.id, isPerson: listed.isPerson && user.isPerson };
  }

  /** Takes in somebody who is spoken of; what a list of users says stands. */
  learnUser(user: GitHubUser): void {
    const listed = this.users.get(user.login);
    if (listed === undefined) this.users.set(user.login, user);
    else if (listed.id === null && user.id !== null) this.users.set(user.login, { ...listed, id: user.id });
  }

  learnThread(url: string, title: string, author: string | null): Thread {
    const known = this.#threads.get(url);
    if (known !== undefined) return known;
    const thread = { title, author, lastOther: null, hasOwnerSpoken: author !== null && this.isOwner(author) };
    this.#threads.set(url, thread);
    return thread;
  }

  thread(url: string): Thread {
    return this.#threads.get(url) ?? this.learnThread(url, '', null);
  }
}

/** The address of the issue or pull request an address lies below; `…/issues/7#issuecomment-1` is `…/issues/7`. */
export function threadUrlOf(url: string): string {
  const web = url.replace('https://api.github.com/repos/', 'https://github.com/').replace(/\/pulls\/(\d+)/, '/pull/$1');
  return /^https:\/\/[^/]+\/[^/]+\/[^/]+\/(?:issues|pull|discussions)\/\d+/.exec(web)?.[0] ?? '';
}

/** Whose repository an address lies in, in lower case. */
export function repositoryOwnerOf(url: string): string {
  return (/^https:\/\/[^/]+\/([\w-]+)\//.exec(url)?.[1] ?? '').toLowerCase();
}
