import type { Dated, InteractionRecord, PersonMention, SourceRecord } from '#vocabulary';
import { fieldOf, listOf, textOf } from '../json/json-value.js';
import { kept, problem, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { unescapedHtml } from '../text/html-to-text.js';
import { xMoment } from './x-moment.js';
import type { XReading } from './x-reading.js';

/** More people than this in one post are a list, not a conversation. */
const MENTIONED_MAX = 20;

/** A post of the owner: their words, whom it answers, whom it names; or somebody else's that they passed on. */
export function readPost(item: unknown, reading: XReading): RowOutcome {
  const post = fieldOf(item, 'tweet') ?? item;
  const id = textOf(post, 'id_str') || textOf(post, 'id');
  if (!/^\d+$/.test(id)) return problem('ENTRY_UNREADABLE', 'The entry is no post: it has no id.');
  const written = textOf(post, 'created_at');
  const at = xMoment(written);
  if (at === null) return problem('DATE_UNREADABLE', `"${written.slice(0, 60)}" is no date X writes.`);
  if (reading.isRepeated(`post:${id}`)) return repeated();
  const text = unescapedHtml(textOf(post, 'full_text') || textOf(post, 'text'));
  const mentions = listOf(post, 'entities', 'user_mentions').map((mention) => ({
    id: textOf(mention, 'id_str') || textOf(mention, 'id'),
    handle: textOf(mention, 'screen_name'),
    name: textOf(mention, 'name'),
  }));
  for (const { id: who, handle, name } of mentions) reading.learn(who, handle, name);
  const repost = repostOf(post, text, reading);
  if (repost !== null) return passedOn(id, at, text, repost.author);
  return ownPost({ id, at, text, mentions }, replyOf(post, reading), reading);
}

interface Mentioned {
  readonly id: string;
  readonly handle: string;
}

interface Repost {
  /** Null when it is the owner's own post, or nobody can tell. */
  readonly author: PersonMention | null;
}

function repostOf(post: unknown, text: string, reading: XReading): Repost | null {
  const original = fieldOf(post, 'retweeted_status', 'user');
  const handle = textOf(original, 'screen_name') || /^RT @(\w{1,20}):/.exec(text)?.[1];
  if (handle === undefined || handle === '') return null;
  const id = textOf(original, 'id_str') || textOf(original, 'id');
  reading.learn(id, handle, textOf(original, 'name'));
  return { author: reading.isOwner(id, handle) ? null : reading.mention(id, handle) };
}

function passedOn(id: string, at: Dated, text: string, author: PersonMention | null): RowOutcome {
  if (author === null) return setAside('OWN_POST_AGAIN', 'The owner passed on a post of their own.');
  const exchange = { at, channel: 'reaction', direction: 'out', threadKey: null, subject: 'Reposted', text } as const;
  return kept([{ kind: 'interaction', sourceKey: `x:post:${id}:repost`, counterparts: [author], ...exchange }]);
}

interface Reply {
  readonly to: Mentioned;
  readonly thread: string | null;
}

function replyOf(post: unknown, reading: XReading): Reply | null {
  const to = {
    id: textOf(post, 'in_reply_to_user_id_str') || textOf(post, 'in_reply_to_user_id'),
    handle: textOf(post, 'in_reply_to_screen_name'),
  };
  if (to.id === '' && to.handle === '') return null;
  reading.learn(to.id, to.handle, '');
  const thread = textOf(post, 'in_reply_to_status_id_str') || textOf(post, 'in_reply_to_status_id');
  return { to, thread: thread === '' ? null : `x:post:${thread}` };
}

interface Written {
  readonly id: string;
  readonly at: Dated;
  readonly text: string;
  readonly mentions: readonly Mentioned[];
}

function ownPost({ id, at, text, mentions }: Written, reply: Reply | null, reading: XReading): RowOutcome {
  const isToOther = reply !== null && !reading.isOwner(reply.to.id, reply.to.handle);
  const answered = isToOther ? reading.mention(reply.to.id, reply.to.handle) : null;
  const records: InteractionRecord[] = [];
  const exchange = { kind: 'interaction', at, direction: 'out', threadKey: reply?.thread ?? null, subject: null, text } as const;
  if (answered !== null) {
    records.push({ ...exchange, sourceKey: `x:post:${id}:reply`, channel: 'reply', counterparts: [answered] });
  }
  const key = (mention: PersonMention): string => mention.personas[0]?.value ?? '';
  const named = new Map<string, PersonMention>();
  for (const { id: who, handle } of mentions) {
    const mention = reading.isOwner(who, handle) ? null : reading.mention(who, handle);
    if (mention !== null && (answered === null || key(mention) !== key(answered))) named.set(key(mention), mention);
  }
  const [first, ...others] = named.values();
  const isList = named.size > MENTIONED_MAX;
  if (first !== undefined && !isList) {
    records.push({ ...exchange, sourceKey: `x:post:${id}:mention`, channel: 'mention', counterparts: [first, ...others] });
  }
  const [handle = 'i'] = reading.owner.handles;
  const url = `https://x.com/${handle}/status/${id}`;
  const inReplyTo = answered?.personas[0] ?? null;
  const post: SourceRecord = { kind: 'post', sourceKey: `x:post:${id}`, platform: 'x', at, text, url, inReplyTo };
  const tooMany = { code: 'TOO_MANY_PEOPLE', reason: `The post names ${named.size} people; it counts for none of them.` };
  return kept([post, ...records], isList ? [tooMany] : []);
}

/** A long post, whose beginning alone is among the posts. */
export function readLongPost(item: unknown, reading: XReading): RowOutcome {
  const note = fieldOf(item, 'noteTweet') ?? item;
  const id = textOf(note, 'noteTweetId');
  const at = xMoment(textOf(note, 'createdAt'));
  const text = unescapedHtml(textOf(note, 'core', 'text'));
  if (id === '' || text === '') return problem('ENTRY_UNREADABLE', 'The entry is no long post: it has no id or no text.');
  if (at === null) return problem('DATE_UNREADABLE', 'The long post has no date X writes.');
  if (reading.isRepeated(`note:${id}`)) return repeated();
  return kept([{ kind: 'post', sourceKey: `x:long-post:${id}`, platform: 'x', at, text, url: null, inReplyTo: null }]);
}
