import type { PersonaKey } from '#vocabulary';

/**
 * An account as `user@host`, lower-cased, a host in other letters as the ASCII it is looked up by. `@user` alone, which is
 * how servers write neighbours, takes the host of the page it links to.
 *
 * @returns null for what is no address
 */
export function mastodonAddress(text: string, homePage = ''): PersonaKey | null {
  const match = /^@?([\p{L}\p{N}_][\p{L}\p{N}_.-]{0,200})(?:@([^\s@/]{1,253}))?$/u.exec(text.trim());
  const host = asciiHost(match?.[2] === undefined ? homePage : `https://${match[2]}`);
  const user = match?.[1];
  return user === undefined || host === null ? null : { kind: 'mastodon', value: `${user.toLowerCase()}@${host}` };
}

/** Whose post an address in the network names, where its shape says so: `/users/ann/statuses/1`, `/@ann/1`. */
export function mastodonOfPost(url: string): PersonaKey | null {
  const path = /^https?:\/\/[^/]+\/(?:users\/([\w.-]+)\/statuses|@([\w.-]+))\/[\w-]+(?:$|[/?#])/.exec(url);
  const user = path?.[1] ?? path?.[2];
  return user === undefined ? null : mastodonAddress(user, url);
}

function asciiHost(url: string): string | null {
  if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url)) return null;
  const { hostname } = new URL(url);
  return /^[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(hostname) ? hostname : null;
}
