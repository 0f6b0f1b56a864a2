import { type Channel, type InteractionRecord, type Observation, utcDateOf } from '#vocabulary';
import type { JsonItem } from '../json/json-scanner.js';
import { textOf } from '../json/json-value.js';
import { kept, problem, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { isoMoment } from '../text/moment-of.js';
import { type BlueskyReading, didOf } from './bluesky-reading.js';
import { readRecord } from './records.js';

/** Lists in the answers of the network's own interface, saved as files. */
export const XRPC_PATHS = ['follows[]', 'followers[]', 'profiles[]', 'notifications[]', 'records[]'] as const;

/** Whether the first bytes are those of such an answer. */
export function looksLikeXrpc(head: string): boolean {
  return /"did:[a-z]+:|"at:\/\/did:/.test(head) && /"(?:follows|followers|profiles|notifications|records)"\s*:\s*\[/.test(head);
}

/** What becomes of an entry; names are learned on the way. */
export function readXrpc({ path, value }: JsonItem, reading: BlueskyReading): RowOutcome {
  switch (path) {
    case 'follows[]':
      return account('followed', value, null, reading);
    case 'followers[]':
      return account('follower', value, null, reading);
    case 'profiles[]':
      return account(null, value, null, reading);
    case 'notifications[]':
      return notification(value, reading);
    default:
      return record(value, reading);
  }
}

type Side = 'followed' | 'follower';

function account(side: Side | null, value: unknown, since: string | null, reading: BlueskyReading): RowOutcome {
  const did = textOf(value, 'did');
  reading.learn(did, textOf(value, 'displayName'));
  const mention = reading.mention(did);
  const [persona] = mention?.personas ?? [];
  if (mention === null || persona === undefined) return problem('ENTRY_UNREADABLE', 'The entry names no account.');
  const sourceKey = `bluesky:${side ?? 'profile'}:${did}`;
  if (reading.isRepeated(sourceKey)) return repeated();
  const observations: Observation[] = side === null ? [] : [{ field: side, value: 'Bluesky' }];
  if (since !== null) observations.push({ field: side === 'followed' ? 'followedOn' : 'followerOn', value: since });
  const handle = textOf(value, 'handle');
  // Accounts whose name does not lead back to them show this one in its place.
  if (handle !== '' && handle !== 'handle.invalid') observations.push({ field: 'handle', value: `@${handle.toLowerCase()}` });
  const headline = textOf(value, 'description').replace(/\s+/g, ' ').trim();
  if (headline !== '') observations.push({ field: 'headline', value: headline });
  return kept([{ kind: 'person', sourceKey, personas: [persona], name: mention.name, observations }]);
}

const CHANNELS: ReadonlyMap<string, Channel> = new Map<string, Channel>([
  ['like', 'reaction'],
  ['repost', 'reaction'],
  ['mention', 'mention'],
  ['quote', 'mention'],
  ['reply', 'reply'],
]);

/** What others did to the owner. */
function notification(value: unknown, reading: BlueskyReading): RowOutcome {
  const at = isoMoment(textOf(value, 'indexedAt')) ?? isoMoment(textOf(value, 'record', 'createdAt'));
  if (at === null) return problem('DATE_UNREADABLE', 'The entry has no date.');
  const reason = textOf(value, 'reason');
  const author = value !== null && typeof value === 'object' && 'author' in value ? value.author : null;
  if (reason === 'follow') return account('follower', author, utcDateOf(at.at), reading);
  const channel = CHANNELS.get(reason);
  if (channel === undefined)
    return setAside('NOT_AN_EXCHANGE', `A notification of the kind ${reason.slice(0, 40) || 'none'} is no exchange.`);
  const did = textOf(author, 'did');
  reading.learn(did, textOf(author, 'displayName'));
  const mention = reading.mention(did);
  const uri = textOf(value, 'uri');
  if (mention === null || uri === '') return problem('ENTRY_UNREADABLE', 'The entry names no account or no post.');
  const sourceKey = `bluesky:notification:${uri}`;
  if (reading.isRepeated(sourceKey)) return repeated();
  const root = textOf(value, 'record', 'reply', 'root', 'uri') || textOf(value, 'reasonSubject');
  const words = textOf(value, 'record', 'text');
  const exchange: InteractionRecord = {
    ...{ kind: 'interaction', sourceKey, at, channel, direction: 'in', counterparts: [mention] },
    ...{ threadKey: root === '' ? null : `bluesky:thread:${root}`, subject: null, text: words === '' ? null : words },
  };
  return kept([exchange]);
}

/** A record as it stands in the repository, on a page of records. */
function record(value: unknown, reading: BlueskyReading): RowOutcome {
  const uri = textOf(value, 'uri');
  const [, collection, name] = /^at:\/\/[^/]+\/([\w.-]+)\/([\w.~:-]+)$/.exec(uri) ?? [];
  const did = didOf(uri);
  if (did === '' || collection === undefined || name === undefined) return problem('ENTRY_UNREADABLE', 'The entry is no record.');
  const content = value !== null && typeof value === 'object' && 'value' in value ? value.value : null;
  return readRecord({ collection, name }, content, did, reading);
}
