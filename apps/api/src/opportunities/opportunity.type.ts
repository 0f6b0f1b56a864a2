import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { CalendarDate, ContactId, OpportunityId } from '#vocabulary';
import { Day } from '../graphql/day.scalar.js';
import { connectionOf } from '../graphql/page.js';
import { Money } from './money.type.js';

export const OpportunityState = { CANDIDATE: 'candidate', ACCEPTED: 'accepted', DISMISSED: 'dismissed' } as const;
export type OpportunityState = (typeof OpportunityState)[keyof typeof OpportunityState];
registerEnumType(OpportunityState, {
  name: 'OpportunityState',
  description: 'What the owner said of an opportunity.',
  valuesMap: { CANDIDATE: { description: 'Nothing yet: an import found it.' } },
});

export const OpportunityKind = { JOB: 'job', CONTRACT: 'contract' } as const;
export type OpportunityKind = (typeof OpportunityKind)[keyof typeof OpportunityKind];
registerEnumType(OpportunityKind, { name: 'OpportunityKind', description: 'What an opportunity is.' });

export const Standing = { OPEN: 'open', WON: 'won', LOST: 'lost' } as const;
export type Standing = (typeof Standing)[keyof typeof Standing];
registerEnumType(Standing, { name: 'Standing', description: 'Whether an opportunity is in play or decided.' });

export const OpportunityRole = {
  REFERRER: 'referrer',
  DECISION_MAKER: 'decisionMaker',
  RECRUITER: 'recruiter',
  COLLEAGUE: 'colleague',
} as const;
export type OpportunityRole = (typeof OpportunityRole)[keyof typeof OpportunityRole];
registerEnumType(OpportunityRole, {
  name: 'OpportunityRole',
  description: 'What somebody is for an opportunity.',
  valuesMap: { COLLEAGUE: { description: 'Works there.' } },
});

export const AmountKind = { SALARY: 'salary', DAY_RATE: 'dayRate', RETAINER: 'retainer', FIXED_PRICE: 'fixedPrice' } as const;
export type AmountKind = (typeof AmountKind)[keyof typeof AmountKind];
registerEnumType(AmountKind, {
  name: 'AmountKind',
  description: 'How an amount is stated.',
  valuesMap: {
    SALARY: { description: 'A year, before tax.' },
    DAY_RATE: { description: 'A day, for a number of days.' },
    RETAINER: { description: 'A month, for a number of months.' },
    FIXED_PRICE: { description: 'In all.' },
  },
});

@ObjectType({ description: 'What an opportunity brings.' })
export class OpportunityAmount {
  @Field(() => AmountKind, { description: 'How it is stated.' })
  kind: AmountKind;

  @Field(() => Money, { description: 'A year, a day, a month or in all, as `kind` says.' })
  stated: Money;

  @Field(() => Float, { nullable: true, description: 'Days of work in all, for day rates and fixed prices.' })
  days: number | null;

  @Field(() => Float, { nullable: true, description: 'Days of work a month, for day rates and retainers.' })
  daysPerMonth: number | null;

  @Field(() => Int, { nullable: true, description: 'Months from start to end, for retainers and fixed prices.' })
  months: number | null;

  @Field(() => Money, { description: 'What it is worth in all: a salary for one year, the others from start to end.' })
  worth: Money;
}

@ObjectType({ description: 'Somebody attached to an opportunity.' })
export class OpportunityPerson {
  contactId: ContactId;

  @Field(() => OpportunityRole, { description: 'What they are for it.' })
  role: OpportunityRole;
}

@ObjectType({ description: 'One move of an opportunity.' })
export class StageChange {
  @Field({ description: 'When.' })
  at: Date;

  @Field(() => Standing, { description: 'Whether it was in play or decided from then on.' })
  standing: Standing;

  @Field(() => String, { nullable: true, description: 'The key of the stage it came to; null when it was decided.' })
  stage: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was lost.' })
  reason: string | null;

  @Field(() => Float, { nullable: true, description: 'The chance that was forecast before it was decided, 0 to 1.' })
  chance: number | null;
}

@ObjectType({ description: 'A job or a contract: in play, decided, or waiting for the owner’s word.' })
export class Opportunity {
  @Field(() => ID, { description: 'The opportunity’s id.' })
  id: OpportunityId;

  /** Who offered it; the contact itself is resolved from it. */
  contactId: ContactId | null;

  @Field(() => OpportunityKind, { description: 'What it is.' })
  kind: OpportunityKind;

  @Field({
    description:
      'The key of the stage where it stands, or stood last; of a candidate where it was found: saved, applied or lead.',
  })
  stage: string;

  @Field(() => OpportunityState, { description: 'What the owner said of it.' })
  state: OpportunityState;

  @Field(() => Standing, { description: 'Whether it is in play or decided.' })
  standing: Standing;

  @Field(() => String, { nullable: true, description: 'Why it was lost; null otherwise.' })
  lostReason: string | null;

  @Field(() => Date, { nullable: true, description: 'When it came to where it stands; null before it was accepted.' })
  enteredAt: Date | null;

  @Field(() => String, { nullable: true, description: 'What it is called.' })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'Where, or for whom.' })
  company: string | null;

  @Field(() => String, { nullable: true, description: 'In which place.' })
  location: string | null;

  @Field(() => String, { nullable: true, description: 'A page about it.' })
  url: string | null;

  @Field(() => String, { nullable: true, description: 'What the source says of it.' })
  details: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was saved, applied for, offered or added.' })
  at: Date | null;

  @Field(() => String, { nullable: true, description: 'Where it came from, by the owner’s word.' })
  source: string | null;

  @Field(() => String, { nullable: true, description: 'What the owner does next.' })
  nextStep: string | null;

  @Field(() => Day, { nullable: true, description: 'The day the next step is due.' })
  nextStepOn: CalendarDate | null;

  @Field(() => String, { nullable: true, description: 'The owner’s notes.' })
  notes: string | null;

  @Field(() => OpportunityAmount, { nullable: true, description: 'What it brings; null while nobody said.' })
  amount: OpportunityAmount | null;

  @Field(() => Day, { nullable: true, description: 'The first day of work, where it is known.' })
  startsOn: CalendarDate | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The owner’s own word on its chance, 0 to 1; null: what its stage is worth.',
  })
  ownChance: number | null;

  @Field(() => [OpportunityPerson], { description: 'Who is attached to it, by name.' })
  people: readonly OpportunityPerson[];
}

@ObjectType({ description: 'A page of opportunities.' })
export class OpportunityConnection extends connectionOf(Opportunity) {}
