import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { CalendarDate, ContactId, TieEvidence } from '#vocabulary';
import { Day } from '../graphql/day.scalar.js';
import { connectionOf } from '../graphql/page.js';

export const StrengthStep = { NONE: 'none', FAINT: 'faint', LOOSE: 'loose', WARM: 'warm', CLOSE: 'close' } as const;
export type StrengthStep = (typeof StrengthStep)[keyof typeof StrengthStep];
registerEnumType(StrengthStep, {
  name: 'StrengthStep',
  description: 'How strong a tie is, in five steps.',
  valuesMap: { NONE: { description: 'No exchange on record, and no word of the owner.' } },
});

export const Closeness = { FAINT: 'faint', LOOSE: 'loose', WARM: 'warm', CLOSE: 'close' } as const;
export type Closeness = (typeof Closeness)[keyof typeof Closeness];
registerEnumType(Closeness, { name: 'Closeness', description: 'How close the owner says a contact is.' });

@ObjectType({ description: 'How strong the tie to a contact is at this moment.' })
export class Strength {
  @Field(() => Float, { nullable: true, description: 'From 0 to 1; null when there is no evidence.' })
  value: number | null;

  @Field(() => Int, { nullable: true, description: 'The same from 0 to 100.' })
  percent: number | null;

  @Field(() => StrengthStep, { description: 'The same as one of five steps.' })
  step: StrengthStep;

  @Field({ description: 'Whether this is the owner’s own word rather than computed.' })
  isOverridden: boolean;

  /** Whose tie it is, for whoever asks why. */
  readonly contactId: ContactId;
}

@ObjectType({ description: 'One person in the owner’s network.' })
export class Contact {
  @Field(() => ID, { description: 'The contact’s id.' })
  id: ContactId;

  /** What its strength is computed from, for whoever asks for it, and at which moment. */
  readonly tie: TieEvidence | null;
  readonly asOf: Date;

  @Field({ description: 'What the person is called.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Where they work.' })
  company: string | null;

  @Field(() => String, { nullable: true, description: 'What they do there.' })
  role: string | null;

  @Field(() => String, { nullable: true, description: 'Where they live or work.' })
  location: string | null;

  @Field(() => String, { nullable: true, description: 'How they describe themselves.' })
  headline: string | null;

  @Field(() => String, { nullable: true, description: 'An e-mail address of theirs.' })
  email: string | null;

  @Field(() => [String], { description: 'The kinds of traces the person left, such as linkedin or email.' })
  sources: readonly string[];

  @Field({ description: 'When the contact came to be.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'The last exchange on record; null when there is none.' })
  lastContactAt: Date | null;

  @Field(() => Closeness, { nullable: true, description: 'How close the owner says they are; null leaves it to the evidence.' })
  closeness: Closeness | null;

  @Field(() => Int, { nullable: true, description: 'How often the owner wants to be in touch, in days.' })
  cadenceDays: number | null;

  @Field({ description: 'Whether the contact is never to be suggested.' })
  isNever: boolean;

  @Field(() => Day, { nullable: true, description: 'Not to be suggested before this day.' })
  snoozedUntil: CalendarDate | null;

  @Field(() => [String], { description: 'The owner’s labels.' })
  tags: readonly string[];
}

@ObjectType({ description: 'A page of contacts.' })
export class ContactConnection extends connectionOf(Contact) {}

@ObjectType({ description: 'A label and how many contacts have it.' })
export class TagCount {
  @Field({ description: 'The label.' })
  label: string;

  @Field(() => Int, { description: 'How many contacts have it.' })
  contacts: number;
}

@ObjectType({ description: 'A company and how many contacts are there.' })
export class CompanyCount {
  @Field({ description: 'The company’s name.' })
  company: string;

  @Field(() => Int, { description: 'How many contacts are there.' })
  contacts: number;
}

@ObjectType({ description: 'A list the owner comes back to.' })
export class SavedView {
  @Field(() => ID, { description: 'The view’s id.' })
  id: string;

  @Field({ description: 'What the owner calls it.' })
  name: string;

  @Field({ description: 'The filter as the client wrote it, as JSON.' })
  filter: string;

  @Field({ description: 'When it was saved.' })
  createdAt: Date;
}
