import type { JsonItem } from '../json/json-scanner.js';
import { fieldOf, textOf } from '../json/json-value.js';
import { type RowOutcome, setAside } from '../row-outcome.js';
import { learnThread, readContribution } from './exchanges.js';
import type { GitHubReading } from './github-reading.js';
import { readUser, type Side } from './people.js';

/** Where entries stand in answers of the interface: pages of lists, one object, a search, GraphQL's connections. */
export const API_PATHS = [
  ...['[]', 'items[]', 'data.viewer.followers.nodes[]', 'data.viewer.following.nodes[]'],
  ...['data.user.followers.nodes[]', 'data.user.following.nodes[]', 'data.viewer.login', 'login'],
] as const;

/** An entry of an answer, told by what it holds; which list of people it is says the name of its file, or the path. */
export function readApiEntry({ path, value }: JsonItem, fileName: string, reading: GitHubReading): RowOutcome | null {
  // A single object is the owner's own account, and read as a whole beforehand.
  if (path.endsWith('login')) return null;
  const entry = opened(value);
  if (entry === null) return setAside('NOT_AN_EXCHANGE', 'The entry tells of no exchange between people.');
  if (entry.channel === 'person') return readUser(entry.value, sideOf(path, fileName), reading);
  return readContribution(entry.channel, entry.value, reading);
}

/** Learns what is being talked about from an entry of any kind, before the entries are read. */
export function learnThreadOfEntry(value: unknown, reading: GitHubReading): void {
  const thread = opened(value)?.thread;
  if (thread !== undefined && thread !== null) learnThread(thread, reading);
}

interface Entry {
  readonly channel: 'person' | 'message' | 'reply' | 'review';
  readonly value: unknown;
  /** The issue or pull request it is said on, where it stands beside it. */
  readonly thread: unknown;
}

function opened(value: unknown): Entry | null {
  const payload = fieldOf(value, 'payload');
  if (payload !== undefined) return ofEvent(value, payload);
  const url = textOf(value, 'html_url');
  if (/#(?:pullrequestreview-|discussion_r)\d+$/.test(url)) return { channel: 'review', value, thread: null };
  if (/#issuecomment-\d+$/.test(url)) return { channel: 'reply', value, thread: null };
  if (/\/issues\/\d+$/.test(url)) return { channel: 'message', value, thread: value };
  if (/\/pull\/\d+$/.test(url)) return { channel: 'review', value, thread: value };
  return textOf(value, 'login') === '' ? null : { channel: 'person', value, thread: null };
}

/** What happened lately, as `/users/ann/events` tells it: the comment and what it is on stand in its payload. */
function ofEvent(event: unknown, payload: unknown): Entry | null {
  const thread = fieldOf(payload, 'issue') ?? fieldOf(payload, 'pull_request');
  const isOpened = textOf(payload, 'action') === 'opened';
  switch (textOf(event, 'type')) {
    case 'IssueCommentEvent':
      return { channel: 'reply', value: fieldOf(payload, 'comment'), thread };
    case 'PullRequestReviewCommentEvent':
      return { channel: 'review', value: fieldOf(payload, 'comment'), thread };
    case 'PullRequestReviewEvent':
      return { channel: 'review', value: fieldOf(payload, 'review'), thread };
    case 'IssuesEvent':
      return isOpened ? { channel: 'message', value: thread, thread } : null;
    case 'PullRequestEvent':
      return isOpened ? { channel: 'review', value: thread, thread } : null;
    default:
      return null;
  }
}

function sideOf(path: string, fileName: string): Side {
  const name = fileName.slice(fileName.lastIndexOf('/') + 1).toLowerCase();
  if (path.includes('.followers.') || name.includes('follower')) return 'follower';
  return path.includes('.following.') || name.includes('following') ? 'followed' : null;
}
