import type { SampleNetwork } from '../invent-network.js';
import { plainTable } from '../linkedin/csv-file.js';
import type { SampleFile } from '../sample-file.js';
import { jsonFile } from './json-file.js';
import { type Member, type Said, socialView } from './members.js';

const HOME = 'https://social.example';
const ELSEWHERE = ['social.example', 'hachy.example', 'fosstodon.example'] as const;
const CONTEXT = 'https://www.w3.org/ns/activitystreams';
const PUBLIC = `${CONTEXT}#Public`;

/** A Mastodon archive asked for at a moment, and the tables of accounts that are downloaded beside it. */
export function mastodonExport(network: SampleNetwork, exportedAt: Date): SampleFile[] {
  const { members, said } = socialView(network, 'mastodon', exportedAt);
  const user = network.owner.given.toLowerCase();
  const me = `${HOME}/users/${user}`;
  const actor = {
    ...{ '@context': [CONTEXT], id: me, type: 'Person', preferredUsername: user, url: `${HOME}/@${user}` },
    ...{
      name: `${network.owner.given} ${network.owner.family}`,
      summary: `<p>${network.owner.headline.replaceAll('&', '&amp;')}</p>`,
    },
    ...{ followers: `${me}/followers`, outbox: 'outbox.json', attachment: [] },
  };
  const written = said.filter(({ isFromOwner }) => isFromOwner);
  const collection = (name: string, items: readonly unknown[]) => ({
    ...{ '@context': CONTEXT, id: name, type: 'OrderedCollection', totalItems: items.length, orderedItems: items },
  });
  const followed = members.filter(({ isFollowed }) => isFollowed);
  const rows = followed.map((member) => [addressOf(member), 'true', 'false', '']);
  return [
    jsonFile('actor.json', () => actor, { rows: 1, setAside: 0 }),
    jsonFile(
      'outbox.json',
      () =>
        collection(
          'outbox.json',
          written.map((one) => activityOf(one, me)),
        ),
      { rows: written.length, setAside: 0 },
    ),
    jsonFile('likes.json', () => collection('likes.json', [`${HOME}/users/somebody/statuses/1`]), { rows: 1, setAside: 1 }),
    plainTable('following_accounts.csv', ['Account address', 'Show boosts', 'Notify on new posts', 'Languages'], rows),
  ];
}

function hostOf({ person }: Member): string {
  return ELSEWHERE[person.index % ELSEWHERE.length] ?? ELSEWHERE[0];
}

/** The account as `user@host`. */
export function addressOf(member: Member): string {
  return `${member.handle}@${hostOf(member)}`;
}

/** Neighbours on one server are named without it. */
function activityOf({ at, member, isPublic, text, number }: Said, me: string): unknown {
  const host = hostOf(member);
  const page = `https://${host}/users/${member.handle}`;
  const name = host === 'social.example' ? `@${member.handle}` : `@${addressOf(member)}`;
  const [to, cc] = isPublic ? [[PUBLIC], [`${me}/followers`, page]] : [[page], []];
  const published = `${new Date(at).toISOString().slice(0, 19)}Z`;
  const object = {
    ...{ id: `${me}/statuses/${number}`, type: 'Note', summary: null, published, to, cc },
    inReplyTo: isPublic ? `${page}/statuses/${number}` : null,
    content: `<p><span class="h-card"><a href="${page}">@<span>${member.handle}</span></a></span> ${text.replaceAll('&', '&amp;')}</p>`,
    tag: [{ type: 'Mention', href: page, name }],
  };
  return { id: `${me}/statuses/${number}/activity`, type: 'Create', actor: me, published, to, cc, object };
}
