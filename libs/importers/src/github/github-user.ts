import type { PersonaKey, PersonMention } from '#vocabulary';
import { textOf } from '../json/json-value.js';
import { plainName } from '../text/plain-name.js';

/** Who did something: an address of a profile in the archive, an account in answers of the API. */
export interface GitHubUser {
  /** In lower case. */
  readonly login: string;
  /** The number that stays when the login changes; null where nothing says it. */
  readonly id: string | null;
  readonly name: string;
  readonly isPerson: boolean;
}

const ROBOTS =
  /\[bot\]$|-bot$|^(?:dependabot|github-actions|codecov-commenter|renovate|greenkeeper|travis-ci|coveralls|copilot|web-flow)$/;

/** Null where nobody is named: a deleted account is `null` or `ghost`. */
export function gitHubUser(value: unknown): GitHubUser | null {
  const address = typeof value === 'string' ? value : textOf(value, 'html_url') || textOf(value, 'url');
  const login = (
    textOf(value, 'login') ||
    (/github\.com\/(?:apps\/)?([\w[\]-]{1,60})\/?$/.exec(address)?.[1] ?? '')
  ).toLowerCase();
  if (login === '' || login === 'ghost') return null;
  const type = textOf(value, 'type') || textOf(value, '__typename');
  const isPerson =
    !ROBOTS.test(login) && !address.includes('github.com/apps/') && !/^(?:bot|mannequin|organization)$/i.test(type);
  const avatar = /avatars\.githubusercontent\.com\/u\/(\d+)/.exec(textOf(value, 'avatar_url') || textOf(value, 'avatarUrl'))?.[1];
  const number = textOf(value, 'databaseId') || textOf(value, 'id');
  return { login, id: avatar ?? (/^\d+$/.test(number) ? number : null), name: textOf(value, 'name'), isPerson };
}

/** The number first, which outlives the login. */
export function personasOf({ login, id }: GitHubUser): readonly [PersonaKey, ...PersonaKey[]] {
  const byLogin = { kind: 'github', value: login } as const;
  return id === null ? [byLogin] : [{ kind: 'github-id', value: id }, byLogin];
}

export function mentionOf(user: GitHubUser): PersonMention {
  return { personas: personasOf(user), name: plainName(user.name), company: null };
}
