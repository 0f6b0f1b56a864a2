import {
  type Dated,
  type InteractionRecord,
  type Observation,
  type OwnerStatement,
  type PersonMention,
  type PostRecord,
  utcDateOf,
} from '#vocabulary';
import { fieldOf, listOf, textOf } from '../json/json-value.js';
import { ownerOutcome } from '../owner-statements.js';
import { kept, problem, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { plainName } from '../text/plain-name.js';
import { tidy } from '../text/tidy.js';
import { type BlueskyReading, didOf } from './bluesky-reading.js';
import type { RecordKey } from './live-records.js';
import { momentOfRecord } from './tid.js';

/** One record of the owner's repository, by the collection it lives in. */
export function readRecord({ collection, name }: RecordKey, record: unknown, did: string, reading: BlueskyReading): RowOutcome {
  const sourceKey = `bluesky:${did}/${collection}/${name}`;
  if (reading.isRepeated(sourceKey)) return repeated();
  if (collection === 'app.bsky.actor.profile') return profile(record, did, reading);
  const reason = NOT_NEEDED.get(collection);
  if (reason !== undefined) return setAside(...reason);
  const read = READ.get(collection);
  if (read === undefined) return setAside('RECORD_UNKNOWN', `Records of the kind ${collection.slice(0, 80)} are not read.`);
  const at = momentOfRecord(textOf(record, 'createdAt'), name);
  if (at === null) return problem('DATE_UNREADABLE', 'The record has no date.');
  return read({ record, at, sourceKey, url: `https://bsky.app/profile/${did}/post/${name}` }, reading);
}

interface Found {
  readonly record: unknown;
  readonly at: Dated;
  readonly sourceKey: string;
  readonly url: string;
}

const READ: ReadonlyMap<string, (found: Found, reading: BlueskyReading) => RowOutcome> = new Map([
  ['app.bsky.graph.follow', follow],
  ['app.bsky.feed.post', post],
  ['app.bsky.feed.like', (found: Found, reading: BlueskyReading) => reaction('Liked', found, reading)],
  ['app.bsky.feed.vote', (found: Found, reading: BlueskyReading) => reaction('Liked', found, reading)],
  ['app.bsky.feed.repost', (found: Found, reading: BlueskyReading) => reaction('Reposted', found, reading)],
]);

type Reason = readonly [code: string, reason: string];
const LISTS: Reason = ['LIST', 'Lists are collections, not ties.'];
const RULES: Reason = ['RECORD_NOT_NEEDED', 'Who may answer or write is no tie.'];
const NOT_NEEDED: ReadonlyMap<string, Reason> = new Map<string, Reason>([
  ['app.bsky.graph.block', ['BLOCKED', 'The owner blocked this account.']],
  ['app.bsky.graph.listblock', ['BLOCKED', 'The owner blocked a list of accounts.']],
  ['app.bsky.graph.list', LISTS],
  ['app.bsky.graph.listitem', LISTS],
  ['app.bsky.graph.starterpack', LISTS],
  ['app.bsky.feed.threadgate', RULES],
  ['app.bsky.feed.postgate', RULES],
  ['chat.bsky.actor.declaration', RULES],
  ['app.bsky.notification.declaration', RULES],
]);

function profile(record: unknown, did: string, reading: BlueskyReading): RowOutcome {
  const statements: OwnerStatement[] = [{ about: 'persona', persona: { kind: 'bluesky', value: did } }];
  const name = plainName(textOf(record, 'displayName'));
  if (name !== null) statements.push({ about: 'name', name });
  const headline = tidy(textOf(record, 'description'));
  if (headline !== '') statements.push({ about: 'headline', text: headline });
  return ownerOutcome('bluesky', did === '' ? statements.slice(1) : statements, reading);
}

function follow({ record, at, sourceKey }: Found, reading: BlueskyReading): RowOutcome {
  // Before the network was open a follow named its subject with a declaration beside it.
  const did = textOf(record, 'subject') || textOf(record, 'subject', 'did');
  const mention = reading.mention(did);
  const [persona] = mention?.personas ?? [];
  if (mention === null || persona === undefined) {
    return reading.owners.has(did)
      ? setAside('OWN_ACCOUNT', 'The account is the owner’s own.')
      : problem('ENTRY_UNREADABLE', 'The follow names no account.');
  }
  const observations: Observation[] = [
    { field: 'followed', value: 'Bluesky' },
    { field: 'followedOn', value: utcDateOf(at.at) },
  ];
  return kept([{ kind: 'person', sourceKey, personas: [persona], name: mention.name, observations }]);
}

function reaction(subject: string, { record, at, sourceKey }: Found, reading: BlueskyReading): RowOutcome {
  const uri = textOf(record, 'subject', 'uri');
  if (/^at:\/\/[^/]+\/app\.bsky\.(?:feed\.generator|labeler\.service|graph\.list|graph\.starterpack)\//.test(uri)) {
    return setAside('NOT_A_POST', 'The owner liked a feed or a list, not what somebody wrote.');
  }
  if (textOf(record, 'direction') === 'down') return setAside('NOT_A_POST', 'A vote against a post is no exchange.');
  const did = didOf(uri);
  const mention = reading.mention(did);
  if (mention === null) {
    if (reading.owners.has(did)) return setAside('OWN_POST_AGAIN', 'The post is the owner’s own.');
    // Some programs wrote handles where ids belong; a handle does not say whose it was then.
    if (uri.startsWith('at://')) return setAside('AUTHOR_UNKNOWN', 'The address of the post does not say whose it is.');
    return problem('ENTRY_UNREADABLE', 'The record names no post.');
  }
  const exchange = {
    at,
    channel: 'reaction',
    direction: 'out',
    threadKey: `bluesky:thread:${uri}`,
    subject,
    text: null,
  } as const;
  return kept([{ kind: 'interaction', sourceKey, counterparts: [mention], ...exchange }]);
}

function post({ record, at, sourceKey, url }: Found, reading: BlueskyReading): RowOutcome {
  const words = textOf(record, 'text');
  const answered = reading.mention(didOf(textOf(record, 'reply', 'parent', 'uri')));
  const thread = textOf(record, 'reply', 'root', 'uri');
  const exchange = {
    kind: 'interaction',
    at,
    direction: 'out',
    threadKey: thread === '' ? null : `bluesky:thread:${thread}`,
  } as const;
  const said = { ...exchange, subject: null, text: words === '' ? null : words } as const;
  const records: InteractionRecord[] = [];
  if (answered !== null) records.push({ ...said, sourceKey: `${sourceKey}#reply`, channel: 'reply', counterparts: [answered] });
  const [first, ...others] = named(record, answered, reading);
  if (first !== undefined) {
    records.push({ ...said, sourceKey: `${sourceKey}#mention`, channel: 'mention', counterparts: [first, ...others] });
  }
  const inReplyTo = answered?.personas[0] ?? null;
  const own: PostRecord = { kind: 'post', sourceKey, platform: 'bluesky', at, text: words, url, inReplyTo };
  return kept([own, ...records]);
}

/** People a post names in its text, and whose post it quotes; who is answered is not named again. */
function named(record: unknown, answered: PersonMention | null, reading: BlueskyReading): PersonMention[] {
  const features = listOf(record, 'facets').flatMap((facet) => listOf(facet, 'features'));
  const dids = features
    .filter((feature) => textOf(feature, '$type').endsWith('#mention'))
    .map((feature) => textOf(feature, 'did'));
  const early = listOf(record, 'entities').filter((entity) => textOf(entity, 'type') === 'mention');
  const embed = fieldOf(record, 'embed');
  const quoted = textOf(embed, 'record', 'uri') || textOf(embed, 'record', 'record', 'uri');
  const all = new Set([...dids, ...early.map((entity) => textOf(entity, 'value')), didOf(quoted)]);
  const mentions = [...all].flatMap((did) => reading.mention(did) ?? []);
  return mentions.filter(({ personas }) => personas[0]?.value !== answered?.personas[0]?.value);
}
