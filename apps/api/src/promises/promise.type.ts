import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { CalendarDate, ContactId } from '#vocabulary';
import { Day } from '../graphql/day.scalar.js';
import { connectionOf } from '../graphql/page.js';

@ObjectType('Promise', { description: 'Something the owner said they would do for a contact.' })
export class OwnPromise {
  contactId: ContactId;

  @Field(() => ID, { description: 'The promise’s id.' })
  id: string;

  @Field({ description: 'What was promised.' })
  text: string;

  @Field(() => Day, { nullable: true, description: 'The day it is due; null for some day.' })
  dueOn: CalendarDate | null;

  @Field({ description: 'When it was made.' })
  madeAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was kept; null while it is open.' })
  keptAt: Date | null;
}

@ObjectType('PromiseConnection', { description: 'A page of promises.' })
export class OwnPromiseConnection extends connectionOf(OwnPromise, 'Promise') {}
