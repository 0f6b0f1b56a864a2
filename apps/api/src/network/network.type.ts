import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ContactId } from '#vocabulary';
import { connectionOf } from '../graphql/page.js';

export const NetworkState = { READY: 'ready', COMPUTING: 'computing', FAILED: 'failed', EMPTY: 'empty' } as const;
export type NetworkState = (typeof NetworkState)[keyof typeof NetworkState];
registerEnumType(NetworkState, {
  name: 'NetworkState',
  description: 'Where the network stands.',
  valuesMap: {
    READY: { description: 'It shows what is on record, or did when it was computed last.' },
    COMPUTING: { description: 'It is being computed, or waits for it; what was computed before stands meanwhile.' },
    FAILED: { description: 'Computing it failed on our side; what was computed before stands.' },
    EMPTY: { description: 'There was never anything to compute it from.' },
  },
});

export const NetworkSort = {
  ACQUAINTANCES: 'acquaintances',
  BETWEENNESS: 'betweenness',
  EFFECTIVE_SIZE: 'effectiveSize',
} as const;
export type NetworkSort = (typeof NetworkSort)[keyof typeof NetworkSort];
registerEnumType(NetworkSort, { name: 'NetworkSort', description: 'What a table of the network begins with: the most of this.' });

@ObjectType({ description: 'A group of contacts who know each other more than the rest.' })
export class NetworkCommunity {
  @Field(() => Int, { description: 'Its number in the network as it stands; 0 is the largest.' })
  number: number;

  @Field(() => Int, { description: 'How many contacts are in it.' })
  size: number;

  @Field({ description: 'What its members share, in a few words; else around whom it is.' })
  name: string;

  @Field(() => [String], { description: 'What the name rests on.' })
  sentences: readonly string[];
}

@ObjectType({ description: 'A contact among the others: whom they know and where they stand.' })
export class NetworkContact {
  contactId: ContactId;
  communityNumber: number | null;

  @Field(() => Int, { description: 'How many of the owner’s other contacts they are known to know.' })
  acquaintances: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Burt’s constraint: low for those between people who do not know each other. Null without acquaintances.',
  })
  constraint: number | null;

  @Field(() => Float, { nullable: true, description: 'How many of their acquaintances lead somewhere the others do not.' })
  effectiveSize: number | null;

  @Field(() => Float, { description: 'Pairs of contacts whose shortest way leads through them.' })
  betweenness: number;
}

@ObjectType({ description: 'A page of the network.' })
export class NetworkContactConnection extends connectionOf(NetworkContact) {
  community: number | null;
}

@ObjectType({ description: 'A contact who joins groups that otherwise hardly meet.' })
export class Broker {
  contactId: ContactId;

  @Field(() => [NetworkCommunity], { description: 'Groups they know somebody in.' })
  communities: readonly NetworkCommunity[];

  @Field({ description: 'What they join, in words.' })
  sentence: string;
}

@ObjectType({ description: 'The only known tie between two groups, quiet for a year or more.' })
export class BridgeAtRisk {
  contactId: ContactId;
  otherId: ContactId;

  @Field(() => [NetworkCommunity], { description: 'The two groups it joins.' })
  communities: readonly NetworkCommunity[];

  @Field(() => Int, { nullable: true, description: 'Days since its last sign of life; null when none has a day.' })
  quietDays: number | null;

  @Field({ description: 'The same in words.' })
  sentence: string;
}

@ObjectType({ description: 'A group the owner reaches through one contact alone, and that tie fades.' })
export class ThinAccess {
  contactId: ContactId;

  @Field(() => NetworkCommunity, { description: 'The group.' })
  community: NetworkCommunity;

  @Field(() => Int, { description: 'Days since the last exchange with that contact.' })
  silentDays: number;
}

@ObjectType({ description: 'Who knows whom among the owner’s contacts, and what shape that has.' })
export class Network {
  @Field(() => NetworkState, { description: 'Where it stands.' })
  state: NetworkState;

  @Field(() => ID, { nullable: true, description: 'Changes whenever the network does; null before the first.' })
  runId: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was computed.' })
  computedAt: Date | null;

  @Field(() => Float, { nullable: true, description: 'How many seconds that took.' })
  seconds: number | null;

  @Field(() => Int, { description: 'How many contacts are in it.' })
  contactCount: number;

  @Field(() => Int, { description: 'How many ties among them are known.' })
  tieCount: number;

  @Field(() => Int, { description: 'How many groups they fall into.' })
  communityCount: number;

  @Field(() => Float, { nullable: true, description: 'How much ties stay within groups, from about 0 to 1 (modularity).' })
  modularity: number | null;

  @Field(() => Float, { nullable: true, description: 'How many contacts who all do not know each other it is worth (Burt).' })
  effectiveSize: number | null;

  @Field(() => Float, { nullable: true, description: 'The owner’s constraint: near 0 in an open network (Burt).' })
  constraint: number | null;

  @Field({ description: 'What it looks like, in a few sentences.' })
  summary: string;
}

@ObjectType({ description: 'Another contact whom a contact is taken to know.' })
export class SharedContact {
  contactId: ContactId;

  @Field(() => [String], { description: 'Why, in a few words each, the weightiest first.' })
  evidence: readonly string[];
}

@ObjectType({ description: 'One contact on a path.' })
export class PathStep {
  contactId: ContactId;

  @Field(() => [String], { description: 'Why the one before is taken to know them; empty for the first.' })
  evidence: readonly string[];
}

@ObjectType({ description: 'The shortest way from one contact to another over people who know each other.' })
export class ContactPath {
  @Field(() => [PathStep], { description: 'From the one to the other, both included.' })
  steps: readonly PathStep[];
}
