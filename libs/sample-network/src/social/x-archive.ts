import type { SampleNetwork } from '../invent-network.js';
import { nameOf } from '../people/person.js';
import { repeatable, type SampleFile } from '../sample-file.js';
import { type Member, type Said, socialView } from './members.js';

const OWNER_ID = '90210001';
const FIRST_POST = 1_600_000_000_000n;

/** The files of an X archive asked for at a moment, in the format of late 2022 and later. */
export function xArchive(network: SampleNetwork, exportedAt: Date): SampleFile[] {
  const { members, said } = socialView(network, 'x', exportedAt);
  const { owner } = network;
  const handle = handleOf(network);
  const account = {
    email: owner.emails[0],
    username: handle,
    accountId: OWNER_ID,
    accountDisplayName: `${owner.given} ${owner.family}`,
  };
  const manifest = {
    userInfo: { accountId: OWNER_ID, userName: handle, displayName: account.accountDisplayName },
    archiveInfo: { generationDate: exportedAt.toISOString(), isPartialArchive: false },
    dataTypes: {},
  };
  const profile = { description: { bio: owner.headline, website: '', location: '' } };
  const posts = said.filter(({ isPublic, isFromOwner }) => isPublic && isFromOwner).reverse();
  return [
    script('account', [{ account }], 1),
    script('profile', [{ profile }], 1),
    {
      ...script('manifest', manifest, 1),
      pieces: repeatable(() => [`window.__THAR_CONFIG = ${JSON.stringify(manifest, null, 2)}`].values()),
    },
    script('tweets', posts.map(postOf), posts.length),
    ...(['following', 'follower'] as const).map((side) => {
      const listed = members.filter((member) => (side === 'following' ? member.isFollowed : member.isFollower));
      const entries = listed.map(({ number }) => ({
        [side]: { accountId: number, userLink: `https://twitter.com/intent/user?user_id=${number}` },
      }));
      return script(side, entries, entries.length);
    }),
    conversations(said.filter(({ isPublic }) => !isPublic)),
  ];
}

function script(type: string, content: unknown, rows: number): SampleFile {
  const truth = { rows, anonymous: type === 'manifest' ? 1 : 0, spam: 0, unreadable: 0, repeated: 0 };
  const text = () => `window.YTD.${type.replaceAll('-', '_')}.part0 = ${JSON.stringify(content, null, 2)}`;
  return { name: `data/${type}.js`, pieces: repeatable(() => [text()].values()), truth };
}

function handleOf({ owner }: SampleNetwork): string {
  return `${owner.given}_${owner.family}`.toLowerCase().slice(0, 15);
}

function postOf({ at, member, text, number }: Said): unknown {
  const { handle } = member;
  const id = String(FIRST_POST + BigInt(number));
  const mention = { name: nameOf(member.person), screen_name: handle, id_str: member.number, id: member.number };
  return {
    tweet: {
      id_str: id,
      id,
      created_at: dateOf(new Date(at)),
      full_text: `@${handle} ${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}`,
      in_reply_to_user_id_str: member.number,
      in_reply_to_screen_name: handle,
      entities: { user_mentions: [mention], urls: [], hashtags: [] },
    },
  };
}

/** `Sun Mar 21 12:53:22 +0000 2021`. */
function dateOf(date: Date): string {
  const [weekday = '', day = '', month = '', year = ''] = date.toUTCString().replace(',', '').split(' ');
  return `${weekday} ${month} ${day} ${date.toISOString().slice(11, 19)} +0000 ${year}`;
}

function conversations(messages: readonly Said[]): SampleFile {
  const byMember = new Map<Member, Said[]>();
  for (const one of messages) byMember.set(one.member, [...(byMember.get(one.member) ?? []), one]);
  const content = [...byMember].map(([member, lines]) => ({
    dmConversation: { conversationId: `${OWNER_ID}-${member.number}`, messages: lines.reverse().map(messageOf) },
  }));
  return script('direct-messages', content, messages.length);
}

function messageOf({ at, member, isFromOwner, text, number }: Said): unknown {
  const [sender, recipient] = isFromOwner ? [OWNER_ID, member.number] : [member.number, OWNER_ID];
  const about = { id: String(FIRST_POST * 2n + BigInt(number)), senderId: sender, recipientId: recipient };
  return { messageCreate: { ...about, text, createdAt: new Date(at).toISOString(), reactions: [], urls: [], mediaUrls: [] } };
}
