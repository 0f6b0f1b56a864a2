import type { Encodable } from '../bluesky/encode-cbor.js';
import { sha256 } from '../bluesky/sha256.js';
import { tidOf } from '../bluesky/tid.js';
import { type RepositoryRecord, writeRepository } from '../bluesky/write-repository.js';
import { DAY } from '../days.js';
import type { SampleNetwork } from '../invent-network.js';
import { repeatable, type SampleFile } from '../sample-file.js';
import { type Member, type Said, socialView } from './members.js';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** The owner's repository on Bluesky at a moment. One follow was deleted, and its block is still in the file. */
export function blueskyRepository(network: SampleNetwork, exportedAt: Date): SampleFile {
  const { members, said } = socialView(network, 'bluesky', exportedAt);
  const me = didOf(network.owner.slug);
  const record = (
    collection: string,
    at: number,
    clock: number,
    value: Readonly<Record<string, Encodable>>,
  ): RepositoryRecord => ({
    key: `${collection}/${tidOf(at, clock)}`,
    value: { $type: collection, createdAt: new Date(at).toISOString(), ...value },
  });
  const follow = (member: Member, index: number) =>
    record('app.bsky.graph.follow', member.person.connectedAt + DAY, index, { subject: didOf(member.handle) });
  const followed = members.filter(({ isFollowed }) => isFollowed).map(follow);
  const deleted = members
    .filter(({ isFollowed }) => !isFollowed)
    .slice(0, 1)
    .map(follow);
  const posts = said.filter(({ isFromOwner, isPublic }) => isFromOwner && isPublic);
  const written = posts.map((one) => record('app.bsky.feed.post', one.at, one.number, replyOf(one)));
  const profile: RepositoryRecord = {
    key: 'app.bsky.actor.profile/self',
    value: { $type: 'app.bsky.actor.profile', displayName: `${network.owner.given} ${network.owner.family}` },
  };
  const truth = {
    rows: followed.length + written.length + 1 + deleted.length,
    anonymous: deleted.length,
    spam: 0,
    unreadable: 0,
    repeated: 0,
  };
  const bytes = () => writeRepository(me, tidOf(exportedAt.getTime(), 1), [profile, ...followed, ...written], deleted);
  return { name: 'repo.car', pieces: repeatable(() => [bytes()].values()), truth };
}

/** A `did:plc` is 24 letters of a hash. */
function didOf(name: string): string {
  const letters = [...sha256(new TextEncoder().encode(name)).subarray(0, 24)].map((byte) => BASE32[byte % 32] ?? 'a');
  return `did:plc:${letters.join('')}`;
}

function replyOf({ member, text, at, number }: Said): Readonly<Record<string, Encodable>> {
  const parent = { uri: `at://${didOf(member.handle)}/app.bsky.feed.post/${tidOf(at - DAY, number)}`, cid: 'bafyreih' };
  return { text, langs: ['en'], reply: { root: parent, parent } };
}
