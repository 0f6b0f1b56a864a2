import type { PersonaKey, PersonaKind } from '#vocabulary';
import { percentDecoded } from '../text/percent-decoded.js';

interface Site {
  readonly hosts: RegExp;
  readonly kind: PersonaKind;
  /** The first group is the name; the path has lost its trailing slashes. */
  readonly path: RegExp;
}

const HANDLE = '([\\w.-]{1,64})';
const SITES: readonly Site[] = [
  { hosts: /(?:^|\.)linkedin\.com$/, kind: 'linkedin', path: /^\/(?:mwlite\/)?(?:in|profile\/in)\/([^/?#]+)/i },
  { hosts: /^(?:x|twitter)\.com$/, kind: 'x-handle', path: /^\/(?:#!\/)?@?(\w{1,15})$/ },
  { hosts: /^github\.com$/, kind: 'github', path: /^\/([\w-]{1,39})$/ },
  { hosts: /^(?:[\w-]+\.)?facebook\.com$/, kind: 'facebook', path: new RegExp(`^/${HANDLE}$`) },
  { hosts: /^instagram\.com$/, kind: 'instagram', path: new RegExp(`^/(?:_u/)?${HANDLE}$`) },
  { hosts: /^(?:t|telegram)\.me$/, kind: 'telegram', path: /^\/(\w{4,32})$/ },
  { hosts: /^bsky\.app$/, kind: 'bluesky', path: /^\/profile\/(did:[\w:.-]+)$/ },
];
/** First path parts of those sites that are pages, not people. */
const PAGES = new Set(
  'home share intent search explore login about settings pages groups profile.php events orgs features p reel i hashtag'.split(
    ' ',
  ),
);

/** Services as `X-SOCIALPROFILE;TYPE=`, `SERVICE-TYPE=`, `X-SERVICE-TYPE=` and the schemes of IMPP name them. */
const SERVICES: ReadonlyMap<string, PersonaKind> = new Map<string, PersonaKind>([
  ['linkedin', 'linkedin'],
  ['twitter', 'x-handle'],
  ['x', 'x-handle'],
  ['github', 'github'],
  ['facebook', 'facebook'],
  ['instagram', 'instagram'],
  ['telegram', 'telegram'],
  ['tg', 'telegram'],
  ['mastodon', 'mastodon'],
]);

/** The person a profile address names on one of the platforms we know; null for every other page. */
export function personaOfUrl(text: string): PersonaKey | null {
  const url = parsedUrl(text);
  if (url === null) return null;
  const host = url.hostname.replace(/^(?:www|m|mobile)\./, '');
  const path = percentDecoded(`${url.pathname}${url.hash.startsWith('#!') ? url.hash : ''}`.replace(/\/+$/, '')).normalize('NFC');
  for (const site of SITES) {
    const name = site.hosts.test(host) ? site.path.exec(path)?.[1] : undefined;
    if (name !== undefined && !PAGES.has(name.toLowerCase())) return { kind: site.kind, value: name.toLowerCase() };
  }
  const number = host.endsWith('facebook.com') && path === '/profile.php' ? url.searchParams.get('id') : null;
  return number !== null && /^\d+$/.test(number) ? { kind: 'facebook', value: number } : null;
}

/**
 * The person a name on a named service is, as `X-SOCIALPROFILE;type=twitter;x-user=ann`, or null when the service is not
 * among those we know or the name cannot be one of its names.
 */
export function personaOfService(service: string, user: string): PersonaKey | null {
  const kind = SERVICES.get(service.trim().toLowerCase());
  const name = user.trim().replace(/^@/, '').toLowerCase();
  if (kind === undefined) return null;
  const shape =
    kind === 'mastodon' ? /^[\w.-]+@[\w.-]+\.\w+$/ : kind === 'linkedin' ? /^[\p{L}\p{N}%_-]{3,100}$/u : /^[\w.-]{1,64}$/;
  return shape.test(name) ? { kind, value: kind === 'linkedin' ? percentDecoded(name).normalize('NFC') : name } : null;
}

/** An address on Mastodon, `https://host/@ann`, for a property that says it is one. */
export function mastodonOfUrl(text: string): PersonaKey | null {
  const url = parsedUrl(text);
  const name = url === null ? undefined : /^\/@([\w.-]+)\/?$/.exec(url.pathname)?.[1];
  return url === null || name === undefined ? null : { kind: 'mastodon', value: `${name}@${url.hostname}`.toLowerCase() };
}

/** A web address as people write it, `https://` filled in; null for what is none. */
export function websiteAddress(text: string): string | null {
  const url = parsedUrl(text);
  return url === null ? null : /^https?:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
}

function parsedUrl(text: string): URL | null {
  const trimmed = text.trim();
  if (trimmed.length > 2_000 || /\s/.test(trimmed) || !trimmed.includes('.')) return null;
  const address = /^[a-z][\w+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.hostname.includes('.') ? url : null;
}
