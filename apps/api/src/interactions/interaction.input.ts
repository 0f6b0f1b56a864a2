import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import type { CalendarDate } from '#vocabulary';
import { Day } from '../graphql/day.scalar.js';
import { PageArgs } from '../graphql/page.js';
import { Channel, Direction } from './interaction.type.js';

export const LoggedChannel = {
  CALL: 'call',
  MEETING: 'meeting',
  MESSAGE: 'message',
  EMAIL: 'email',
  OTHER: 'other',
} as const;
export type LoggedChannel = (typeof LoggedChannel)[keyof typeof LoggedChannel];
registerEnumType(LoggedChannel, { name: 'LoggedChannel', description: 'What an owner can write down.' });

@ArgsType()
export class TimelineArgs extends PageArgs {
  @Field(() => Channel, { nullable: true, description: 'Only exchanges of this kind; all when left out.' })
  channel?: Channel | null;
}

@InputType({ description: 'An exchange to write down. Without `at` and `day` it was just now.' })
export class LogInteractionInput {
  @Field(() => ID, { description: 'With whom.' })
  contact: string;

  @Field(() => LoggedChannel, { description: 'How.' })
  channel: LoggedChannel;

  @Field(() => Direction, { nullable: true, description: 'Who addressed whom; both ways when left out.' })
  direction?: Direction | null;

  @Field(() => Date, { nullable: true, description: 'When, to the minute.' })
  at?: Date | null;

  @Field(() => Day, { nullable: true, description: 'The day, when the time is not known.' })
  day?: CalendarDate | null;

  @Field(() => String, { nullable: true, description: 'What it was about, at most 20,000 characters.' })
  text?: string | null;
}
