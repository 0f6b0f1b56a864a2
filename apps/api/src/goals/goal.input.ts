import { Field, Float, InputType } from '@nestjs/graphql';
import type { CalendarDate } from '#vocabulary';
import { Day } from '../graphql/day.scalar.js';
import { GoalKind, TargetKind } from './goal.type.js';

@InputType({ description: 'Targets of one kind, as somebody types or pastes them.' })
export class TargetsInput {
  @Field(() => TargetKind, { description: 'What they are.' })
  kind: TargetKind;

  @Field({ description: 'One a line, cell or semicolon; on a single line commas part as well. At most 10,000 characters.' })
  text: string;
}

@InputType({ description: 'What the owner says of a goal.' })
export class GoalInput {
  @Field({ description: 'What to call it, at most 120 characters.' })
  title: string;

  @Field(() => GoalKind, { description: 'What it is.' })
  kind: GoalKind;

  @Field(() => Day, { nullable: true, description: 'By when; none when left out.' })
  by?: CalendarDate | null;

  @Field(() => Float, { nullable: true, description: 'The income wanted a year, in minor units such as cents.' })
  amountMinor?: number | null;

  @Field(() => String, { nullable: true, description: 'Its currency, as ISO 4217 has it; needed with an amount.' })
  currency?: string | null;
}
