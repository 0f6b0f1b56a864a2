import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { CalendarDate, ContactId, SlateId } from '#vocabulary';
import { Day } from '../graphql/day.scalar.js';
import { connectionOf } from '../graphql/page.js';

export const SuggestionState = {
  OPEN: 'open',
  DONE: 'done',
  SNOOZED: 'snoozed',
  NOT_NOW: 'notNow',
  NEVER: 'never',
} as const;
export type SuggestionState = (typeof SuggestionState)[keyof typeof SuggestionState];
registerEnumType(SuggestionState, {
  name: 'SuggestionState',
  description: 'Where a suggestion stands.',
  valuesMap: { OPEN: { description: 'The owner has not decided.' } },
});

export const SuggestionDecision = { DONE: 'done', SNOOZE: 'snooze', NOT_NOW: 'notNow', NEVER: 'never' } as const;
export type SuggestionDecision = (typeof SuggestionDecision)[keyof typeof SuggestionDecision];
registerEnumType(SuggestionDecision, {
  name: 'SuggestionDecision',
  description: 'What the owner says to a suggestion.',
  valuesMap: {
    DONE: { description: 'They were in touch. Not suggested again for the contact’s cadence, or 90 days.' },
    SNOOZE: { description: 'Later: suggested again from a day on.' },
    NOT_NOW: { description: 'Not suggested again for 30 days.' },
    NEVER: { description: 'Not suggested again until the owner takes it back.' },
  },
});

@ObjectType({ description: 'Somebody to write to, and why now.' })
export class Suggestion {
  contactId: ContactId;

  @Field(() => ID, { description: 'The slate it is part of.' })
  slateId: SlateId;

  @Field(() => Int, { description: 'Its place in the slate, from 1.' })
  position: number;

  @Field(() => SuggestionState, { description: 'Where it stands.' })
  state: SuggestionState;

  @Field(() => [String], { description: 'Why now, in sentences, the best reason first; at most four.' })
  reasons: readonly string[];

  @Field({ description: 'A first line to edit and send by hand. Tieline sends nothing.' })
  openingLine: string;

  @Field(() => Day, { nullable: true, description: 'The day it was snoozed until.' })
  snoozedUntil: CalendarDate | null;

  @Field(() => Date, { nullable: true, description: 'When the owner decided; null while it is open.' })
  decidedAt: Date | null;
}

@ObjectType({ description: 'The people to write to in one week.' })
export class Slate {
  @Field(() => ID, { description: 'The slate’s id.' })
  id: SlateId;

  @Field(() => Day, { description: 'The Monday that names the week.' })
  week: CalendarDate;

  @Field({ description: 'When it was made.' })
  madeAt: Date;

  @Field({ description: 'Whether its hour had passed unseen and it was made up for.' })
  isCatchUp: boolean;
}

@ObjectType({ description: 'A page of weeks.' })
export class SlateConnection extends connectionOf(Slate) {}
