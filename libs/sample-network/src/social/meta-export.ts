import type { SampleNetwork } from '../invent-network.js';
import { nameOf } from '../people/person.js';
import type { SampleFile } from '../sample-file.js';
import { jsonFile } from './json-file.js';
import { type Member, type Said, socialView } from './members.js';

const SECOND = 1_000;
const MESSAGES_PER_FILE = 200;

/** The files of a Facebook export asked for at a moment, in the layout of 2024 and later. */
export function facebookExport(network: SampleNetwork, exportedAt: Date): SampleFile[] {
  const { members, said } = socialView(network, 'facebook', exportedAt);
  const owner = `${network.owner.given} ${network.owner.family}`;
  const friends = uniqueNames(members).map((member) => ({
    name: nameOf(member.person),
    timestamp: seconds(member.person.connectedAt),
  }));
  const profile = {
    name: { full_name: owner },
    emails: { emails: [network.owner.emails[1]] },
    username: network.owner.slug.replace('-', '.'),
  };
  return [
    meta('your_facebook_activity/connections/friends/your_friends.json', { friends_v2: friends }, friends.length),
    meta('your_facebook_activity/personal_information/profile_information/profile_information.json', { profile_v2: profile }, 1),
    ...threads('your_facebook_activity/messages/inbox', owner, said),
  ];
}

/** The files of an Instagram export asked for at a moment, in the form of 2026. */
export function instagramExport(network: SampleNetwork, exportedAt: Date): SampleFile[] {
  const { members, said } = socialView(network, 'instagram', exportedAt);
  const owner = `${network.owner.given} ${network.owner.family}`;
  const lists = 'connections/followers_and_following';
  const followers = members
    .filter(({ isFollower }) => isFollower)
    .map(({ handle, person }) => ({
      title: '',
      media_list_data: [],
      string_list_data: [{ href: `https://www.instagram.com/${handle}`, value: handle, timestamp: seconds(person.connectedAt) }],
    }));
  const following = members
    .filter(({ isFollowed }) => isFollowed)
    .map(({ handle, person }) => ({
      title: handle,
      string_list_data: [{ href: `https://www.instagram.com/_u/${handle}`, timestamp: seconds(person.connectedAt) }],
    }));
  const profile = {
    title: 'Profile photo',
    string_map_data: { Username: { value: network.owner.slug.replace('-', '_') }, Name: { value: owner } },
  };
  return [
    meta(`${lists}/followers_1.json`, followers, followers.length),
    meta(`${lists}/following.json`, { relationships_following: following }, following.length),
    meta('personal_information/personal_information/personal_information.json', { profile_user: [profile] }, 1),
    ...threads('your_instagram_activity/messages/inbox', owner, said),
  ];
}

/** Facebook knows people by name alone: two of one name cannot both be told. */
function uniqueNames(members: readonly Member[]): Member[] {
  const names = new Set<string>();
  return members.filter(({ person }) => names.size !== names.add(nameOf(person).toLowerCase()).size);
}

/** A conversation with each member, newest message first, cut into numbered files. */
function threads(folder: string, owner: string, said: readonly Said[]): SampleFile[] {
  const byMember = new Map<Member, Said[]>();
  for (const one of said) byMember.set(one.member, [one, ...(byMember.get(one.member) ?? [])]);
  return [...byMember].flatMap(([member, messages]) => {
    const name = nameOf(member.person);
    const thread = `${member.handle}_${member.number}`;
    const files: SampleFile[] = [];
    for (let start = 0; start < messages.length; start += MESSAGES_PER_FILE) {
      const part = messages.slice(start, start + MESSAGES_PER_FILE);
      const content = {
        participants: [{ name }, { name: owner }],
        messages: part.map(({ at, isFromOwner, text }) => ({
          sender_name: isFromOwner ? owner : name,
          timestamp_ms: at,
          content: text,
        })),
        ...{ title: name, is_still_participant: true, thread_path: `inbox/${thread}` },
      };
      files.push(meta(`${folder}/${thread}/message_${files.length + 1}.json`, content, part.length));
    }
    return files;
  });
}

function meta(name: string, content: unknown, rows: number): SampleFile {
  return jsonFile(name, () => mangled(content), { rows, setAside: 0 });
}

/** Meta writes every byte of a text's UTF-8 as a letter of its own. */
function mangled(value: unknown): unknown {
  if (typeof value === 'string') return [...new TextEncoder().encode(value)].map((byte) => String.fromCharCode(byte)).join('');
  if (Array.isArray(value)) return value.map(mangled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mangled(one)]));
}

function seconds(at: number): number {
  return Math.floor(at / SECOND);
}
