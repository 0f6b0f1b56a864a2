import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { CalendarDate, ContactId } from '#vocabulary';
import { Day } from '../graphql/day.scalar.js';
import { connectionOf } from '../graphql/page.js';

@ObjectType('Promise', { description: 'Something the owner said they would do for a contact.' })
export class OwnersPromise {
  @Field(() => ID, { description: 'The promise’s id.' })
  id: string;

  /** Whom it was made to; the contact itself is resolved from it. */
  contactId: ContactId;

  @Field({ description: 'What was promised.' })
  text: string;

  @Field(() => Day, { nullable: true, description: 'The day it is due; null when there is none.' })
  dueOn: CalendarDate | null;

  @Field({ description: 'When it was made.' })
  madeAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was kept; null while it is open.' })
  keptAt: Date | null;
}

@ObjectType('PromiseConnection', { description: 'A page of promises.' })
export class PromiseConnection extends connectionOf(OwnersPromise, 'Promise') {}
