import type { Dated, InteractionRecord, PersonaKey, PersonMention, PostRecord } from '#vocabulary';
import { fieldOf, listOf, textOf } from '../json/json-value.js';
import { isOutcome, peopleInConversation } from '../people-in-conversation.js';
import { kept, problem, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { isoMoment } from '../text/moment-of.js';
import { mastodonAddress, mastodonOfPost } from '../traces/mastodon-address.js';
import { plainText } from './actor.js';
import type { MastodonReading } from './mastodon-reading.js';

/** Everybody, as servers write it. Nobody's account is at the body that keeps the standard. */
const PUBLIC = /^(?:https:\/\/www\.w3\.org\/ns\/\S+|as:Public|Public)$/;
/** More people than this in one post are a list, not a conversation. */
const MENTIONED_MAX = 20;

/** One thing the owner did: a post, somebody else's they passed on; likes and bookmarks are addresses alone. */
export function readActivity(activity: unknown, reading: MastodonReading): RowOutcome {
  if (typeof activity === 'string') {
    return setAside('AUTHOR_UNKNOWN', 'A like or a bookmark is an address alone: it has no time and no author.');
  }
  const type = textOf(activity, 'type');
  if (type === 'Announce') return passedOn(activity, reading);
  if (type !== 'Create') return setAside('NOT_A_POST', `An entry of the type ${type.slice(0, 40) || 'none'} is no post.`);
  const post = fieldOf(activity, 'object');
  const id = textOf(post, 'id');
  if (id === '') return problem('ENTRY_UNREADABLE', 'The entry holds no post.');
  const at = momentOf(activity, post);
  if (at === null) return problem('DATE_UNREADABLE', 'The post has no date.');
  if (reading.isRepeated(`post:${id}`)) return repeated();
  const recipients = ['to', 'cc'].flatMap((key) => [...listOf(post, key), fieldOf(post, key)]).map((one) => textOf(one));
  const isDirect = !recipients.some((one) => PUBLIC.test(one) || /\/followers\/?$/.test(one));
  return written(
    { id, at, subject: plainText(textOf(post, 'summary')) || null, text: plainText(textOf(post, 'content')) },
    { post, isDirect },
    reading,
  );
}

function momentOf(activity: unknown, post: unknown): Dated | null {
  return isoMoment(textOf(post, 'published')) ?? isoMoment(textOf(activity, 'published'));
}

function passedOn(activity: unknown, reading: MastodonReading): RowOutcome {
  const url = textOf(activity, 'object') || textOf(activity, 'object', 'id');
  const at = isoMoment(textOf(activity, 'published'));
  if (at === null) return problem('DATE_UNREADABLE', 'The entry has no date.');
  const author = mastodonOfPost(url);
  if (reading.isOwnPost(url) || (author !== null && reading.isOwner(author))) {
    return setAside('OWN_POST_AGAIN', 'The owner passed on a post of their own.');
  }
  if (author === null) return setAside('AUTHOR_UNKNOWN', 'The address of the post does not say whose it is.');
  const sourceKey = `mastodon:boost:${url}`;
  if (reading.isRepeated(sourceKey)) return repeated();
  const exchange = { at, channel: 'reaction', direction: 'out', threadKey: null, subject: 'Boosted', text: url } as const;
  return kept([{ kind: 'interaction', sourceKey, counterparts: [mentionOf(author)], ...exchange }]);
}

interface Words {
  readonly id: string;
  readonly at: Dated;
  readonly subject: string | null;
  readonly text: string;
}

function written(
  { id, at, subject, text }: Words,
  { post, isDirect }: { readonly post: unknown; readonly isDirect: boolean },
  reading: MastodonReading,
): RowOutcome {
  const replyTo = textOf(post, 'inReplyTo');
  const named = mentionsOf(post, reading);
  const conversation = textOf(post, 'conversation') || textOf(post, 'context') || replyTo || id;
  const common = { at, direction: 'out', threadKey: `mastodon:conversation:${conversation}`, subject } as const;
  const exchange = { kind: 'interaction', ...common, text: text === '' ? null : text } as const;
  if (isDirect) {
    const people = peopleInConversation(
      'out',
      null,
      named.map(({ persona }) => mentionOf(persona)),
    );
    if (isOutcome(people)) return people;
    return kept([{ ...exchange, sourceKey: `mastodon:message:${id}`, channel: 'message', ...people }]);
  }
  const answered = answeredOf(replyTo, named, reading);
  const records: InteractionRecord[] = [];
  if (answered !== null) {
    const counterparts = [mentionOf(answered)] as const;
    records.push({ ...exchange, sourceKey: `mastodon:post:${id}:reply`, channel: 'reply', counterparts });
  }
  const [first, ...others] = named
    .filter(({ persona }) => persona.value !== answered?.value)
    .map(({ persona }) => mentionOf(persona));
  const isList = others.length >= MENTIONED_MAX;
  if (first !== undefined && !isList) {
    records.push({ ...exchange, sourceKey: `mastodon:post:${id}:mention`, channel: 'mention', counterparts: [first, ...others] });
  }
  const tooMany = { code: 'TOO_MANY_PEOPLE', reason: `The post names ${others.length + 1} people; it counts for none of them.` };
  return kept([postOf({ id, at, subject, text }, textOf(post, 'url'), answered), ...records], isList ? [tooMany] : []);
}

function postOf({ id, at, subject, text }: Words, url: string, inReplyTo: PersonaKey | null): PostRecord {
  const whole = subject === null ? text : `${subject}\n\n${text}`;
  const page = /^https?:\/\//.test(url) ? url : /^https?:\/\//.test(id) ? id : null;
  return { kind: 'post', sourceKey: `mastodon:post:${id}`, platform: 'mastodon', at, text: whole, url: page, inReplyTo };
}

interface Named {
  readonly persona: PersonaKey;
  readonly page: string;
}

function mentionsOf(post: unknown, reading: MastodonReading): Named[] {
  const named = new Map<string, Named>();
  for (const tag of listOf(post, 'tag')) {
    if (textOf(tag, 'type') !== 'Mention') continue;
    const page = textOf(tag, 'href');
    const persona = mastodonAddress(textOf(tag, 'name'), page);
    if (persona !== null && !reading.isOwner(persona) && !reading.actors.has(page)) named.set(persona.value, { persona, page });
  }
  return [...named.values()];
}

/** Whom a post answers: who lives where the answered post does, else whose name that address holds, else the only one named. */
function answeredOf(replyTo: string, named: readonly Named[], reading: MastodonReading): PersonaKey | null {
  if (replyTo === '' || reading.isOwnPost(replyTo)) return null;
  const byPage = named.find(({ page }) => page !== '' && replyTo.startsWith(`${page.replace(/\/$/, '')}/`));
  const byShape = byPage?.persona ?? mastodonOfPost(replyTo);
  const found = byShape ?? (named.length === 1 ? (named[0]?.persona ?? null) : null);
  return found !== null && reading.isOwner(found) ? null : found;
}

function mentionOf(persona: PersonaKey): PersonMention {
  return { personas: [persona], name: null, company: null };
}
