import { type Observation, type SourceRecord, utcDateOf } from '#vocabulary';
import { numberOf } from '../json/json-value.js';
import type { MetaReading } from '../meta/meta-reading.js';
import { metaText } from '../meta/unmangled.js';
import { kept, problem, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { epochMoment } from '../text/moment-of.js';

type List = 'friend' | 'followed' | 'follower' | 'asked' | 'asking';

/** Lists that share their keys, told apart by the name of their file. */
const LISTS: readonly (readonly [RegExp, List | readonly [string, string]])[] = [
  [/removed|deleted/i, ['NOT_CONNECTED', 'The owner is no longer friends with this person.']],
  [/rejected|declined/i, ['NOT_CONNECTED', 'The owner declined this person.']],
  [/requests?_received|received_friend_requests/i, 'asking'],
  [/requests?_sent|sent_friend_requests/i, 'asked'],
  [/who_you.{0,3}(?:ve)?_?follow|following/i, 'followed'],
  [/followed_you|followers/i, 'follower'],
  [/friends/i, 'friend'],
];

/** Someone in one of the lists of friends, asked and followers: a name and a moment is all that Facebook gives. */
export function readFriend(item: unknown, fileName: string, reading: MetaReading): RowOutcome {
  const list = LISTS.find(([shape]) => shape.test(fileName.slice(fileName.lastIndexOf('/') + 1)))?.[1];
  if (list === undefined) return setAside('NOT_A_TIE', 'We do not know what this list says of the people in it.');
  if (typeof list !== 'string') return setAside(...list);
  const mention = reading.mention(metaText(item, 'name'));
  const [persona] = mention?.personas ?? [];
  if (mention === null || persona === undefined) {
    return metaText(item, 'name') === ''
      ? problem('ENTRY_UNREADABLE', 'The entry names nobody.')
      : setAside('NOBODY_NAMED', 'The account was deleted.');
  }
  const at = epochMoment(numberOf(item, 'timestamp'), 'second');
  const sourceKey = `facebook:${list}:${persona.value}`;
  // Two people of one name are two entries; only their moments differ.
  const key = at === null ? sourceKey : `${sourceKey}:${at.at.getTime()}`;
  if (reading.isRepeated(key)) return repeated();
  if (list === 'asked' || list === 'asking') {
    if (at === null) return problem('DATE_UNREADABLE', 'The request has no date.');
    const direction = list === 'asked' ? 'out' : 'in';
    const exchange = {
      at,
      channel: 'invitation',
      direction,
      counterparts: [mention],
      threadKey: null,
      subject: null,
      text: null,
    } as const;
    return kept([{ kind: 'interaction', sourceKey: key, ...exchange }]);
  }
  const observations: Observation[] = list === 'friend' ? [] : [{ field: list, value: 'Facebook' }];
  if (at !== null) observations.push({ field: DATE_OF[list], value: utcDateOf(at.at) });
  const person: SourceRecord = { kind: 'person', sourceKey: key, personas: [persona], name: mention.name, observations };
  return kept([person]);
}

const DATE_OF = { friend: 'connectedOn', followed: 'followedOn', follower: 'followerOn' } as const;
