import type { Observation, PersonaKey, PersonRecord } from '#vocabulary';
import { plainName } from '../text/plain-name.js';
import { folded } from '../text/tidy.js';
import { nameTrace } from '../traces/name-trace.js';
import { mastodonOfUrl, personaOfUrl, websiteAddress } from '../traces/persona-of-url.js';
import { isRobotAddress } from '../traces/robot-address.js';

/** Somebody whose words the owner reads, as far as a feed or a list of feeds tells. */
export interface FeedAuthor {
  readonly name: string | null;
  readonly email: string | null;
  /** The author's own page. */
  readonly url: string | null;
}

/** Where somebody publishes. */
export interface FeedHome {
  readonly title: string;
  readonly page: string;
  readonly feed: string;
}

/** Mailboxes of a publication rather than of one of its people. */
const OFFICE =
  /^(?:admin|blog|contact|desk|editors?|editorial|feedback|feeds?|general|hello|help|hi|hostmaster|info|letters|mail|me|news|office|online|press|redaktion|rss|service|support|team|web|webmaster|webteam)@/i;
/** Services that publish for everybody: their own address is nobody's. */
const EVERYBODYS =
  /^(?:feeds\.feedburner\.com|medium\.com|substack\.com|wordpress\.com|blogspot\.com|tumblr\.com|github\.com|youtube\.com|dev\.to)$/;

/**
 * The person a feed is by.
 *
 * @param isWhole whether the feed is theirs alone, so that its home page is a trace of theirs
 * @param folders the owner keeps the feed in
 * @returns null for nobody in particular
 */
export function personOfFeed(
  author: FeedAuthor,
  home: FeedHome,
  isWhole: boolean,
  folders: readonly string[] = [],
): PersonRecord | null {
  const name = author.name === null ? null : plainName(author.name);
  const accounts = [author.url, ...(isWhole ? [home.page, home.feed] : [])].map((url) => accountOf(url ?? ''));
  const personas = accounts.filter((one) => one !== null);
  if (name === null && personas.length === 0) return null;
  const isOwn = author.email !== null && !OFFICE.test(author.email) && !isRobotAddress(author.email);
  if (isOwn && author.email !== null) personas.push({ kind: 'email', value: author.email });
  const site = isWhole ? siteOf(home) : null;
  if (site !== null) personas.push({ kind: 'site', value: site });
  // Posts may be signed with the name alone: the same name in the same feed is the same person.
  if (name !== null && (isWhole || personas.length === 0)) {
    personas.push({ kind: 'name', value: nameTrace(name.full, home.title) });
  }
  const unique = [...new Map(personas.map((persona) => [`${persona.kind}:${persona.value}`, persona])).values()];
  const [best, ...others] = unique;
  if (best === undefined) return null;
  return {
    kind: 'person',
    sourceKey: `feed:${best.kind}:${best.value}:${folded(name?.full ?? '')}`,
    personas: [best, ...others],
    name,
    observations: observationsOf(author, home, isWhole, folders),
  };
}

function observationsOf(
  { email, url }: FeedAuthor,
  { page }: FeedHome,
  isWhole: boolean,
  folders: readonly string[],
): Observation[] {
  const observations: Observation[] = [{ field: 'followed', value: 'Feed' }];
  const website = websiteAddress(url ?? '') ?? (isWhole ? websiteAddress(page) : null);
  if (website !== null) observations.push({ field: 'website', value: website });
  if (email !== null) observations.push({ field: 'email', value: email });
  return [...observations, ...folders.map((value) => ({ field: 'group' as const, value }))];
}

/** The account an address is, where it is one: a profile, or the feed a server makes of one. */
function accountOf(url: string): PersonaKey | null {
  if (/^https?:\/\/[^/]+\/@[\w.-]+\.(?:rss|atom)$/i.test(url)) return mastodonOfUrl(url.replace(/\.(?:rss|atom)$/i, ''));
  const bluesky = /^https?:\/\/bsky\.app\/profile\/did:[^/]+(?=\/rss$)/i.exec(url)?.[0];
  const github = /^https?:\/\/github\.com\/[\w-]+(?=\.atom$)/i.exec(url)?.[0];
  return personaOfUrl(bluesky ?? github ?? url);
}

/**
 * The home page as a trace: host and path, without what every page has. The feed's own address stands in for a page that is not
 * given, without the part that says it is a feed.
 */
export function siteOf({ page, feed }: FeedHome): string | null {
  const address =
    websiteAddress(page) ?? websiteAddress(feed.replace(/^feed:(?:\/\/)?(?=http)/i, '').replace(/^feed:/i, 'http:'));
  if (address === null || !URL.canParse(address)) return null;
  const { hostname, pathname } = new URL(address);
  const host = hostname.replace(/^www\./, '');
  const path = pathname
    .replace(
      /\/(?:index\.\w+|(?:feeds?|rss|atom|main|posts|default|news)(?:[./]\w+)*|[\w-]*(?:rss|feed|atom)\w*\.(?:xml|rss|json|atom|rdf|php))\/?$/i,
      '',
    )
    .replace(/\/+$/, '');
  return !host.includes('.') || (path === '' && EVERYBODYS.test(host)) ? null : `${host}${path}`.slice(0, 300);
}
