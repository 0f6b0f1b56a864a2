import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { CalendarDate, GoalId, OwnersGoal } from '#vocabulary';
import { Day } from '../graphql/day.scalar.js';

export const GoalKind = { JOB_MOVE: 'jobMove', CONSULTING: 'consulting' } as const;
export type GoalKind = (typeof GoalKind)[keyof typeof GoalKind];
registerEnumType(GoalKind, {
  name: 'GoalKind',
  description: 'What an owner wants of their network.',
  valuesMap: {
    JOB_MOVE: { description: 'A new job.' },
    CONSULTING: { description: 'Contracts that fill the coming months.' },
  },
});

export const TargetKind = {
  COMPANY: 'company',
  ROLE: 'role',
  SKILL: 'skill',
  INDUSTRY: 'industry',
  PLACE: 'place',
} as const;
export type TargetKind = (typeof TargetKind)[keyof typeof TargetKind];
registerEnumType(TargetKind, { name: 'TargetKind', description: 'What a goal can aim at.' });

export const ReadinessPart = {
  REACH: 'reach',
  TIES: 'ties',
  DIVERSITY: 'diversity',
  FRESHNESS: 'freshness',
  OPPORTUNITIES: 'opportunities',
} as const;
export type ReadinessPart = (typeof ReadinessPart)[keyof typeof ReadinessPart];
registerEnumType(ReadinessPart, {
  name: 'ReadinessPart',
  description: 'The five parts of readiness.',
  valuesMap: {
    REACH: { description: 'How likely the targets open.' },
    TIES: { description: 'The mix of strong, weak and dormant ties.' },
    DIVERSITY: { description: 'Groups with a living tie, and how much of the network is not redundant.' },
    FRESHNESS: { description: 'How lately the owner was in touch with those at the targets.' },
    OPPORTUNITIES: { description: 'What is in play.' },
  },
});

@ObjectType({ description: 'One thing a goal aims at.' })
export class GoalTarget {
  @Field(() => ID, { description: 'The target’s id.' })
  id: string;

  @Field(() => TargetKind, { description: 'What it is.' })
  kind: TargetKind;

  @Field({ description: 'The owner’s words.' })
  text: string;
}

@ObjectType({ description: 'A job move or a consulting pipeline, and whom it aims at.' })
export class Goal {
  @Field(() => ID, { description: 'The goal’s id.' })
  id: GoalId;

  @Field({ description: 'What the owner calls it.' })
  title: string;

  @Field(() => GoalKind, { description: 'What it is.' })
  kind: GoalKind;

  @Field(() => Day, { nullable: true, description: 'By when; null for some day.' })
  by: CalendarDate | null;

  @Field(() => Float, { nullable: true, description: 'The income wanted a year, in minor units such as cents; null for none.' })
  amountMinor: number | null;

  @Field(() => String, { nullable: true, description: 'Its currency, as ISO 4217 has it.' })
  currency: string | null;

  @Field(() => [GoalTarget], { description: 'What it aims at, in the owner’s order; at most 50.' })
  targets: readonly GoalTarget[];

  @Field({ description: 'When the owner made it.' })
  madeAt: Date;

  @Field({ description: 'When they last changed it.' })
  changedAt: Date;

  /** What its standing is computed from. */
  readonly kept: OwnersGoal;
}

@ObjectType({ description: 'Points of one part of readiness.' })
export class PartPoints {
  @Field(() => ReadinessPart, { description: 'Which part.' })
  part: ReadinessPart;

  @Field(() => Float, { description: 'Points.' })
  points: number;
}

@ObjectType({ description: 'How a goal stood in a week, and what moved it.' })
export class GoalWeek {
  @Field(() => Day, { description: 'The Monday of the week.' })
  week: CalendarDate;

  @Field(() => Float, { description: 'Readiness, 0 to 100.' })
  points: number;

  @Field(() => [PartPoints], { description: 'Its five parts.' })
  parts: readonly PartPoints[];

  @Field(() => Int, { description: 'Targets that were covered.' })
  covered: number;

  @Field(() => Int, { description: 'Targets there were.' })
  targets: number;

  @Field(() => [String], { description: 'What moved it since the week before, in sentences; the sum first.' })
  moved: readonly string[];
}

@ObjectType({ description: 'Words of the network that a target may be.' })
export class TargetSuggestion {
  @Field({ description: 'The words.' })
  text: string;

  @Field(() => Int, { description: 'How many contacts they fit.' })
  contacts: number;
}
