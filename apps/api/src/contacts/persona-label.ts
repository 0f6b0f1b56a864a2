import type { PersonaKey, PersonaKind } from '#vocabulary';

/** A trace as people read it: a value that is an id or a key of ours is put in words. */
export function personaLabel({ kind, value }: PersonaKey): string {
  return LABELS[kind]?.(value) ?? value;
}

const LABELS: { readonly [Kind in PersonaKind]?: (value: string) => string } = {
  'x-handle': (handle) => `@${handle}`,
  instagram: (handle) => `@${handle}`,
  mastodon: (address) => `@${address}`,
  name: (value) => value.replace(/\|/, ', ').replace(/, $/, ''),
  'linkedin-name': (value) => value.replace(/\|.*$/, ''),
  'github-id': (id) => `GitHub account ${id}`,
  x: (id) => `X account ${id}`,
  signal: () => 'A Signal account',
  discord: (id) => `Discord account ${id}`,
  slack: (member) => `Slack member ${member.replace(/^.*\//, '')}`,
  telegram: (id) => (/^\d+$/.test(id) ? `Telegram account ${id}` : `@${id}`),
  meetup: (id) => `Meetup member ${id}`,
  'vcard-uid': () => 'An entry of an address book',
  row: () => 'A row of an address book',
  own: () => 'Added by you',
};

/**
 * The person's page on the platform. Built from the parts we know, never taken from a source: a source could hold
 * anything behind a link.
 *
 * @returns an https address; null where a kind has no page, or the value is not one of its names
 */
export function personaUrl({ kind, value }: PersonaKey): string | null {
  const page = PAGES[kind];
  return page?.shape.test(value) === true ? page.url(value) : null;
}

interface PlatformPage {
  readonly shape: RegExp;
  readonly url: (value: string) => string;
}

const HANDLE = /^[\w.-]{1,64}$/;

const PAGES: { readonly [Kind in PersonaKind]?: PlatformPage } = {
  linkedin: { shape: /^[^\s/?#]{1,200}$/, url: (slug) => `https://www.linkedin.com/in/${encodeURIComponent(slug)}` },
  x: { shape: /^\d{1,20}$/, url: (id) => `https://x.com/i/user/${id}` },
  'x-handle': { shape: /^\w{1,15}$/, url: (handle) => `https://x.com/${handle}` },
  mastodon: {
    shape: /^[\w.-]+@([a-z\d-]+\.)+[a-z\d-]+$/i,
    url: (address) => `https://${address.replace(/^(.*)@(.*)$/, '$2/@$1')}`,
  },
  bluesky: { shape: /^did:[a-z\d:.%-]+$/i, url: (did) => `https://bsky.app/profile/${did}` },
  github: { shape: /^[a-z\d-]{1,39}$/i, url: (login) => `https://github.com/${login}` },
  facebook: { shape: HANDLE, url: (id) => `https://www.facebook.com/${id}` },
  instagram: { shape: HANDLE, url: (handle) => `https://www.instagram.com/${handle}` },
  meetup: { shape: /^\d{1,20}$/, url: (id) => `https://www.meetup.com/members/${id}` },
  site: { shape: /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:\/[\w~@%.-]+)*$/u, url: (page) => `https://${page}` },
  telegram: { shape: /^[a-z]\w{3,31}$/i, url: (handle) => `https://t.me/${handle}` },
};
