import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { CalendarDate, ContactId } from '#vocabulary';
import { Day } from '../graphql/day.scalar.js';
import { connectionOf } from '../graphql/page.js';

export const Channel = {
  MESSAGE: 'message',
  EMAIL: 'email',
  CALL: 'call',
  MEETING: 'meeting',
  INVITATION: 'invitation',
  ENDORSEMENT: 'endorsement',
  RECOMMENDATION: 'recommendation',
  MENTION: 'mention',
  REPLY: 'reply',
  REACTION: 'reaction',
  REVIEW: 'review',
  OTHER: 'other',
} as const;
export type Channel = (typeof Channel)[keyof typeof Channel];
registerEnumType(Channel, { name: 'Channel', description: 'How two people were in touch.' });

export const Direction = { IN: 'in', OUT: 'out', BOTH: 'both' } as const;
export type Direction = (typeof Direction)[keyof typeof Direction];
registerEnumType(Direction, {
  name: 'Direction',
  description: 'Who addressed whom.',
  valuesMap: {
    IN: { description: 'They addressed the owner.' },
    OUT: { description: 'The owner addressed them.' },
    BOTH: { description: 'A meeting or a call.' },
  },
});

export const Precision = {
  YEAR: 'year',
  MONTH: 'month',
  DAY: 'day',
  MINUTE: 'minute',
  SECOND: 'second',
  MILLISECOND: 'millisecond',
} as const;
export type Precision = (typeof Precision)[keyof typeof Precision];
registerEnumType(Precision, {
  name: 'Precision',
  description: 'How much of a moment the source gave; what is finer is filler and not to be shown.',
});

export const ZoneKnowledge = { UTC: 'utc', OFFSET: 'offset', UNKNOWN: 'unknown' } as const;
export type ZoneKnowledge = (typeof ZoneKnowledge)[keyof typeof ZoneKnowledge];
registerEnumType(ZoneKnowledge, {
  name: 'ZoneKnowledge',
  description: 'What the source said about the zone of a moment.',
  valuesMap: {
    UNKNOWN: { description: 'A wall clock nobody located: shown as it stands in UTC.' },
  },
});

@ObjectType({ description: 'A dated exchange on record.' })
export class Interaction {
  contactId: ContactId;

  @Field(() => ID, { description: 'The exchange’s id.' })
  id: string;

  @Field({ description: 'When it was.' })
  at: Date;

  @Field(() => Precision, { description: 'How much of that moment is known.' })
  precision: Precision;

  @Field(() => ZoneKnowledge, { description: 'Whether its zone is known.' })
  zone: ZoneKnowledge;

  @Field(() => Direction, { description: 'Who addressed whom.' })
  direction: Direction;

  @Field(() => Channel, { description: 'How.' })
  channel: Channel;

  @Field(() => Int, { description: 'How many people took part, the owner not counted.' })
  groupSize: number;

  @Field(() => String, { nullable: true, description: 'What it was about, where the source says so.' })
  subject: string | null;

  @Field(() => String, { nullable: true, description: 'What was said, where texts are kept.' })
  text: string | null;

  @Field({ description: 'Whether the owner wrote it down themselves.' })
  isLogged: boolean;
}

@ObjectType({ description: 'A page of exchanges.' })
export class InteractionConnection extends connectionOf(Interaction) {}

@ObjectType({ description: 'A week with an exchange.' })
export class WeekInTouch {
  @Field(() => Day, { description: 'Its Monday.' })
  startsOn: CalendarDate;

  @Field(() => Int, { description: 'How many exchanges it had.' })
  exchanges: number;
}
