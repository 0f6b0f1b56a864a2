import { Field, InputType, Int } from '@nestjs/graphql';
import type { CalendarDate } from '#vocabulary';
import { Day } from '../graphql/day.scalar.js';
import { Closeness } from './contact.type.js';

@InputType({ description: 'Somebody to add by hand.' })
export class CreateContactInput {
  @Field({ description: 'What they are called, at most 200 characters.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Where they work.' })
  company?: string | null;

  @Field(() => String, { nullable: true, description: 'What they do there.' })
  role?: string | null;

  @Field(() => String, { nullable: true, description: 'Where they live or work.' })
  location?: string | null;

  @Field(() => String, { nullable: true, description: 'An e-mail address of theirs.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'A telephone number of theirs.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Their LinkedIn profile, by address or by its last part.' })
  linkedin?: string | null;

  @Field(() => String, { nullable: true, description: 'A first note about them.' })
  note?: string | null;
}

@InputType({ description: 'What the owner says of several contacts at once. Null takes it back; what is left out stays.' })
export class ChangeContactsInput {
  @Field(() => Int, { nullable: true, description: 'How often to be in touch, in days from 1 to 3650.' })
  cadenceDays?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether never to suggest them.' })
  isNever?: boolean | null;

  @Field(() => Day, { nullable: true, description: 'Not to be suggested before this day.' })
  snoozedUntil?: CalendarDate | null;
}

@InputType({ description: 'The owner’s word about a contact. Null takes it back; what is left out stays.' })
export class ChangeContactInput extends ChangeContactsInput {
  @Field(() => String, { nullable: true, description: 'What they are called; wins over every source.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Where they work; wins over every source.' })
  company?: string | null;

  @Field(() => String, { nullable: true, description: 'What they do there; wins over every source.' })
  role?: string | null;

  @Field(() => String, { nullable: true, description: 'Where they live or work; wins over every source.' })
  location?: string | null;

  @Field(() => Closeness, { nullable: true, description: 'How close they are; wins over the evidence.' })
  closeness?: Closeness | null;
}
