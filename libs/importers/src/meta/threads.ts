import type { ArchiveFile } from '../archive-file.js';
import { textOf } from '../json/json-value.js';
import { lookIntoJson } from '../json/read-json.js';
import { folded } from '../text/tidy.js';
import { metaText } from './unmangled.js';

/** A conversation: its files in order, and everyone who is or was in it. */
export interface MetaThread {
  /** The same in every export that holds the conversation. */
  readonly key: string;
  readonly title: string;
  readonly files: readonly ArchiveFile[];
  /** By folded name, as the files write it. Participants who left are missing from the list, so authors count too. */
  readonly people: ReadonlyMap<string, string>;
  /** Strangers' messages the owner never took up. */
  readonly isRequest: boolean;
}

const PEOPLE = [
  'participants[]',
  'messages[].sender_name',
  'messages[].senderName',
  'title',
  'threadName',
  'thread_path',
] as const;

/** Gathers the files of each conversation: parts of one lie in one folder, and number 10 comes after number 2. */
export async function threadsOf(files: readonly ArchiveFile[]): Promise<readonly MetaThread[]> {
  const folders = new Map<string, ArchiveFile[]>();
  for (const file of files) {
    const isPart = /(?:^|\/)message_\d+\.json$/i.test(file.name);
    const folder = isPart ? file.name.slice(0, file.name.lastIndexOf('/') + 1) : file.name;
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  const threads: MetaThread[] = [];
  for (const [folder, parts] of folders) threads.push(await threadOf(folder, parts));
  return threads;
}

async function threadOf(folder: string, parts: readonly ArchiveFile[]): Promise<MetaThread> {
  const people = new Map<string, string>();
  const authors = new Set<string>();
  const raw = new Set<string>();
  const note = (name: string): void => {
    if (name !== '' && !people.has(folded(name))) people.set(folded(name), name);
  };
  let [title, path] = ['', ''];
  const files = [...parts].sort((one, other) => partOf(one) - partOf(other));
  for (const file of files) {
    for await (const { path: at, value } of lookIntoJson(file, PEOPLE)) {
      if (at === 'title' || at === 'threadName') title = metaText(value);
      else if (at === 'thread_path') path = textOf(value);
      else if (at === 'participants[]') note(metaText(value) || metaText(value, 'name'));
      else if (typeof value === 'string' && !raw.has(value)) {
        raw.add(value);
        authors.add(metaText(value));
      }
    }
  }
  // Behind the participants, whose order says something.
  for (const author of authors) note(author);
  const own = path === '' ? folder : path;
  const key = own.replace(/^.*?(?=[^/]+\/?$)/, '').replace(/\/$|\.json$/g, '');
  return { key, title, files, people, isRequest: /(?:^|\/)(?:message_requests|filtered_threads)\//.test(`${path}/${folder}`) };
}

function partOf({ name }: ArchiveFile): number {
  return Number(/_(\d+)\.json$/i.exec(name)?.[1] ?? 0);
}

/** The owner by folded name, and whether that is more than a guess. */
export interface FoundOwner {
  readonly name: string;
  readonly isUnsure: boolean;
}

/**
 * Who is in every conversation, when there are several; of a single one with two people, who does not give it its title;
 * else a guess: whom the list of participants names last, where the platform puts the owner.
 */
export function ownerOfThreads(threads: readonly MetaThread[]): FoundOwner | null {
  const certain = certainOwner(threads);
  if (certain !== null) return { name: certain, isUnsure: false };
  const last = [...(threads[0]?.people.keys() ?? [])].at(-1);
  return last === undefined ? null : { name: last, isUnsure: true };
}

function certainOwner(threads: readonly MetaThread[]): string | null {
  const present = new Map<string, number>();
  for (const { people } of threads) for (const name of people.keys()) present.set(name, (present.get(name) ?? 0) + 1);
  const everywhere = [...present].filter(([, count]) => count === threads.length).map(([name]) => name);
  if (threads.length > 1 && everywhere.length === 1) return everywhere[0] ?? null;
  const most = [...present].sort(([, one], [, other]) => other - one);
  if (threads.length > 2 && most[0] !== undefined && most[0][1] > (most[1]?.[1] ?? 0)) return most[0][0];
  const [thread] = threads;
  if (thread?.people.size !== 2) return null;
  const others = [...thread.people.keys()].filter((name) => name !== folded(thread.title));
  return others.length === 1 ? (others[0] ?? null) : null;
}
