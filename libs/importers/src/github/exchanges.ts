import type { Channel, InteractionRecord, SourceRecord } from '#vocabulary';
import { listOf, textOf } from '../json/json-value.js';
import { kept, problem, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { isoMoment } from '../text/moment-of.js';
import { type GitHubReading, repositoryOwnerOf, type Thread, threadUrlOf } from './github-reading.js';
import { gitHubUser, type GitHubUser, mentionOf } from './github-user.js';

/** More people than this in one comment are a list, not a conversation. */
const ADDRESSED_MAX = 10;

/** Learns who began an issue or a pull request; comments come from other files. */
export function learnThread(value: unknown, reading: GitHubReading): void {
  const url = threadUrlOf(textOf(value, 'html_url') || textOf(value, 'url'));
  const author = gitHubUser(authorOf(value));
  if (author !== null) reading.learnUser(author);
  if (url !== '') reading.learnThread(url, textOf(value, 'title'), author?.login ?? null);
}

/** An issue, a pull request, a comment or a review: an exchange of its author with the owner, or none. */
export function readContribution(channel: Channel, value: unknown, reading: GitHubReading): RowOutcome {
  const url = textOf(value, 'html_url') || textOf(value, 'url');
  if (url === '') return problem('ENTRY_UNREADABLE', 'The entry has no address.');
  const at = isoMoment(textOf(value, 'submitted_at') || textOf(value, 'created_at'));
  if (at === null) return problem('DATE_UNREADABLE', 'The entry has no date.');
  if (reading.isRepeated(`contribution:${url}`)) return repeated();
  const threadUrl = threadOf(value, url);
  const thread = reading.thread(threadUrl);
  const author = gitHubUser(authorOf(value));
  if (author !== null) reading.learnUser(author);
  const text = textOf(value, 'body').trim();
  const people = addressed({ author, text, threadUrl }, thread, reading);
  const records: InteractionRecord[] = [];
  if (author !== null && 'users' in people) {
    const [first, ...others] = people.users.map((user) => mentionOf(reading.known(user)));
    const subject = thread.title === '' ? null : thread.title;
    const about = { at, channel, direction: people.direction, threadKey: `github:${threadUrl}`, subject } as const;
    if (first !== undefined) {
      const said = { ...about, counterparts: [first, ...others], text: text === '' ? null : text } as const;
      records.push({ kind: 'interaction', sourceKey: `github:${url}`, ...said });
    }
  }
  if (author !== null) noteSpeaker(author, thread, reading);
  records.push(...reactionsTo(url, value, author, threadUrl, reading));
  const [first, ...others]: SourceRecord[] = records;
  if (first !== undefined) return kept([first, ...others]);
  return 'users' in people ? setAside('NOBODY_ADDRESSED', 'The owner speaks to nobody in particular.') : people;
}

function authorOf(value: unknown): unknown {
  const user = value !== null && typeof value === 'object' && 'user' in value ? value.user : null;
  return user ?? (value !== null && typeof value === 'object' && 'author' in value ? value.author : null);
}

/** The issue or pull request it is said on: itself, or what it points to. */
function threadOf(value: unknown, url: string): string {
  for (const key of ['issue', 'pull_request', 'issue_url', 'pull_request_url']) {
    const found = threadUrlOf(textOf(value, key));
    if (found !== '') return found;
  }
  return threadUrlOf(url) || url;
}

interface Said {
  readonly author: GitHubUser | null;
  readonly text: string;
  readonly threadUrl: string;
}

interface Addressed {
  readonly direction: 'in' | 'out';
  readonly users: readonly GitHubUser[];
}

/**
 * Whom words are for. The owner's: whom they name, else who spoke last, else who began. Anybody else's are for the owner
 * when they name the owner, stand in the owner's repository or on what the owner began, or where the owner has spoken.
 */
function addressed({ author, text, threadUrl }: Said, thread: Thread, reading: GitHubReading): Addressed | RowOutcome {
  if (reading.owner === null) {
    return setAside('OWNER_UNKNOWN', 'Nothing in the files says which account is yours. Add the answer of /user to them.');
  }
  if (author === null) return setAside('NOBODY_NAMED', 'The account was deleted.');
  const names = namesIn(text);
  if (reading.isOwner(author.login)) {
    const named = [...names].filter((login) => reading.users.has(login) || login === thread.author || login === thread.lastOther);
    const owner = repositoryOwnerOf(threadUrl);
    const began = thread.author === author.login ? null : thread.author;
    const fallback = thread.lastOther ?? began ?? (reading.users.has(owner) ? owner : null);
    const logins = named.length > 0 ? named : fallback === null ? [] : [fallback];
    const users = logins.flatMap((login) => userOf(login, reading)).slice(0, ADDRESSED_MAX);
    return { direction: 'out', users };
  }
  if (!reading.known(author).isPerson) return setAside('NOT_A_PERSON', 'A program wrote this.');
  const isTheirs = reading.isOwner(repositoryOwnerOf(threadUrl)) || (thread.author !== null && reading.isOwner(thread.author));
  if (!isTheirs && !thread.hasOwnerSpoken && !names.has(reading.owner.login)) {
    return setAside('NOT_WITH_OWNER', 'The words are for others, in a conversation the owner has no part in.');
  }
  return { direction: 'in', users: [author] };
}

function userOf(login: string, reading: GitHubReading): GitHubUser[] {
  const user = reading.known({
    login,
    id: null,
    name: '',
    isPerson: gitHubUser(`https://github.com/${login}`)?.isPerson ?? false,
  });
  return user.isPerson && !reading.isOwner(login) ? [user] : [];
}

/** Names with an `@` outside code and quotations. */
function namesIn(text: string): Set<string> {
  const plain = text.replace(/```[\s\S]*?```|`[^`\n]*`|^>.*$/gm, ' ');
  return new Set(
    [...plain.matchAll(/(?<![\w/@.])@([a-z\d](?:[a-z\d-]{0,38}))(?![\w/])/gi)].map((match) => (match[1] ?? '').toLowerCase()),
  );
}

function noteSpeaker(author: GitHubUser, thread: Thread, reading: GitHubReading): void {
  if (reading.isOwner(author.login)) thread.hasOwnerSpoken = true;
  else if (reading.known(author).isPerson) thread.lastOther = author.login;
}

/** What others felt about the owner's words, and the owner about theirs. */
function reactionsTo(
  url: string,
  value: unknown,
  author: GitHubUser | null,
  threadUrl: string,
  reading: GitHubReading,
): InteractionRecord[] {
  if (author === null || reading.owner === null) return [];
  return listOf(value, 'reactions').flatMap((reaction) => {
    const from = gitHubUser(authorOf(reaction));
    const at = isoMoment(textOf(reaction, 'created_at'));
    if (from === null || at === null || from.login === author.login) return [];
    const isOut = reading.isOwner(from.login);
    const other = reading.known(isOut ? author : from);
    if (!other.isPerson || (!isOut && !reading.isOwner(author.login))) return [];
    const subject = textOf(reaction, 'content') || null;
    const about = { at, channel: 'reaction', direction: isOut ? 'out' : 'in', threadKey: `github:${threadUrl}` } as const;
    const sourceKey = `github:${url}:reaction:${from.login}:${subject ?? ''}`;
    return [{ kind: 'interaction', sourceKey, ...about, counterparts: [mentionOf(other)], subject, text: null }];
  });
}
