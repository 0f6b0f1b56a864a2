import { type Observation, type PersonaKey, type SourceRecord, utcDateOf } from '#vocabulary';
import { listOf, numberOf, textOf } from '../json/json-value.js';
import type { MetaReading } from '../meta/meta-reading.js';
import { metaText } from '../meta/unmangled.js';
import { kept, problem, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { epochMoment } from '../text/moment-of.js';

/** Lists of one shape, told apart by the name of their file: `followers_1`, `pending_follow_requests`. */
const LISTS: readonly (readonly [
  RegExp,
  'followed' | 'follower' | 'close' | 'asked' | 'asking' | 'liked' | readonly [string, string],
])[] = [
  [/liked_posts|liked_comments|story_likes|liked_stories/i, 'liked'],
  [/unfollowed/i, ['NOT_FOLLOWED', 'The owner follows this account no longer.']],
  [/blocked/i, ['BLOCKED', 'The owner blocked this account.']],
  [/restricted|muted/i, ['MUTED', 'The owner restricted this account.']],
  [/hashtag|removed_suggestions|hide_story|dismissed|accounts_you're_not/i, ['NOT_A_TIE', 'The list tells of no tie.']],
  [/close_friends|favou?rited/i, 'close'],
  [/follow_requests_you.{0,3}ve_received/i, 'asking'],
  [/request/i, 'asked'],
  [/^following/i, 'followed'],
  [/^followers/i, 'follower'],
];

/** One account in one of the lists of followers, followed, asked and set apart. */
export function readRelation(item: unknown, fileName: string, reading: MetaReading): RowOutcome {
  const name = fileName.slice(fileName.lastIndexOf('/') + 1);
  const list = LISTS.find(([shape]) => shape.test(name))?.[1];
  if (list === undefined) return setAside('NOT_A_TIE', 'We do not know what this list says of the accounts in it.');
  if (typeof list !== 'string') return setAside(...list);
  const handle = handleOf(item);
  if (handle === null) return problem('ENTRY_UNREADABLE', 'The entry names no account.');
  const persona: PersonaKey = { kind: 'instagram', value: handle };
  const at = epochMoment(numberOf(listOf(item, 'string_list_data')[0], 'timestamp') ?? numberOf(item, 'timestamp'), 'second');
  // One account is followed once, and liked often.
  const sourceKey = `instagram:${list}:${handle}${list === 'liked' ? `:${at?.at.toISOString() ?? ''}` : ''}`;
  if (reading.isRepeated(sourceKey)) return repeated();
  if (list === 'asked' || list === 'asking' || list === 'liked') {
    if (at === null) return problem('DATE_UNREADABLE', 'The entry has no date.');
    const direction = list === 'asking' ? 'in' : 'out';
    const channel = list === 'liked' ? 'reaction' : 'invitation';
    const counterparts = [{ personas: [persona], name: null, company: null }] as const;
    const exchange = { at, channel, direction, counterparts, threadKey: null, subject: null, text: null } as const;
    return kept([{ kind: 'interaction', sourceKey, ...exchange }]);
  }
  const observations: Observation[] =
    list === 'close' ? [{ field: 'group', value: 'Close friends' }] : [{ field: list, value: 'Instagram' }];
  if (at !== null && list !== 'close') {
    observations.push({ field: list === 'followed' ? 'followedOn' : 'followerOn', value: utcDateOf(at.at) });
  }
  const person: SourceRecord = { kind: 'person', sourceKey, personas: [persona], name: null, observations };
  return kept([person]);
}

/** Until 2025 the handle is the value of the link, since 2026 the title of the entry; the address holds it in all years. */
function handleOf(item: unknown): string | null {
  // In lists of likes the value is the sign that was given, and no handle.
  const [entry] = listOf(item, 'string_list_data');
  const labels = listOf(item, 'label_values');
  const href = textOf(entry, 'href') || (labels.map((label) => textOf(label, 'href')).find((one) => one !== '') ?? '');
  const named = [
    metaText(entry, 'value'),
    metaText(item, 'title'),
    handleInUrl(href),
    ...labels.map((label) => metaText(label, 'value')),
  ];
  const found = named.map((one) => one.trim().replace(/^@/, '').toLowerCase()).find((one) => /^[\w.]{1,64}$/.test(one));
  return found ?? null;
}

function handleInUrl(href: string): string {
  return /instagram\.com\/(?:_u\/)?([\w.]+)\/?(?:$|[?#])/i.exec(href)?.[1] ?? '';
}
