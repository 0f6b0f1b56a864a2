import { ArgsType, Field } from '@nestjs/graphql';
import type { CalendarDate } from '#vocabulary';
import { Day } from '../graphql/day.scalar.js';

@ArgsType()
export class WordingArgs {
  @Field({ description: 'What is promised, at most 500 characters.' })
  text: string;

  @Field(() => Day, { nullable: true, description: 'The day it is due; none when left out.' })
  dueOn?: CalendarDate | null;
}
