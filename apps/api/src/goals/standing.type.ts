import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { GoalStanding as StandingRead } from '#standings';
import type { CalendarDate, ContactId } from '#vocabulary';
import { Day } from '../graphql/day.scalar.js';
import { GoalTarget, PartPoints } from './goal.type.js';

export const CouldDo = {
  DECIDE: 'decide',
  RECRUIT: 'recruit',
  REFER: 'refer',
  INTRODUCE: 'introduce',
  ADVISE: 'advise',
} as const;
export type CouldDo = (typeof CouldDo)[keyof typeof CouldDo];
registerEnumType(CouldDo, { name: 'CouldDo', description: 'What somebody at a target could do for the owner.' });

export const PathKind = { INTRODUCTION: 'introduction', FORMER: 'former', COLD: 'cold' } as const;
export type PathKind = (typeof PathKind)[keyof typeof PathKind];
registerEnumType(PathKind, {
  name: 'PathKind',
  description: 'A way to a target other than a tie to somebody there.',
  valuesMap: {
    INTRODUCTION: { description: 'Somebody introduces the owner.' },
    FORMER: { description: 'Somebody who used to be there opens the door.' },
    COLD: { description: 'Writing to somebody known by name only.' },
  },
});

export const NearBecause = { FORMER: 'former', KNOWS: 'knows', PARTLY: 'partly' } as const;
export type NearBecause = (typeof NearBecause)[keyof typeof NearBecause];
registerEnumType(NearBecause, {
  name: 'NearBecause',
  description: 'Why somebody is near a target.',
  valuesMap: {
    FORMER: { description: 'They left it.' },
    KNOWS: { description: 'They know somebody who is or was there.' },
    PARTLY: { description: 'Some of its words fit them.' },
  },
});

@ObjectType({ description: 'A part of readiness with what it rests on.' })
export class ReadinessPartStanding extends PartPoints {
  @Field(() => Float, { description: 'The most it can bring.' })
  pointsMax: number;

  @Field({ description: 'The same in a sentence with its numbers.' })
  sentence: string;
}

@ObjectType({ description: 'Somebody at a target.' })
export class PersonAtTarget {
  contactId: ContactId;

  @Field(() => CouldDo, { description: 'What they could do.' })
  couldDo: CouldDo;

  @Field({ description: 'The same in words, such as “could refer you”.' })
  couldDoInWords: string;

  @Field({ description: 'Whether only the beginning of the company’s name is the same.' })
  isAlike: boolean;

  @Field(() => Day, { nullable: true, description: 'The day of the last exchange; null when they are known by name only.' })
  lastExchangeOn: CalendarDate | null;

  @Field(() => Float, { description: '0 to 1: that asking them opens the target.' })
  chance: number;
}

@ObjectType({ description: 'One step of a way to a target.' })
export class PathHop {
  @Field({ description: 'From whom to whom.' })
  says: string;

  @Field(() => [String], { description: 'What shows that the two know each other.' })
  evidence: readonly string[];
}

@ObjectType({ description: 'A way to a target other than a tie to somebody there.' })
export class IntroductionPath {
  throughId: ContactId | null;
  toId: ContactId | null;

  @Field(() => PathKind, { description: 'What it is.' })
  kind: PathKind;

  @Field(() => Float, { description: '0 to 1: that it opens the target.' })
  chance: number;

  @Field(() => [PathHop], { description: 'Its steps, each with its evidence; one or two.' })
  hops: readonly PathHop[];
}

@ObjectType({ description: 'A line of the coverage table.' })
export class TargetCoverage {
  @Field(() => GoalTarget, { description: 'The target.' })
  target: GoalTarget;

  @Field(() => Int, { description: 'Everybody there, those known by name only included.' })
  peopleCount: number;

  @Field(() => [PersonAtTarget], { description: 'The likeliest to open it first; at most 10.' })
  people: readonly PersonAtTarget[];

  @Field(() => [IntroductionPath], { description: 'Other ways in, the likeliest first; at most 3.' })
  paths: readonly IntroductionPath[];

  @Field(() => Float, { description: '0 to 1: that one of the ties there opens it.' })
  directReach: number;

  @Field(() => Float, { description: '0 to 1: the same with the likeliest other way.' })
  reach: number;

  @Field({ description: 'Whether it counts as covered.' })
  isCovered: boolean;

  @Field({ description: 'The line in a sentence.' })
  sentence: string;
}

@ObjectType({ description: 'Somebody near a target that is not covered.' })
export class NearPerson {
  contactId: ContactId;

  @Field(() => NearBecause, { description: 'Why they are near.' })
  because: NearBecause;

  @Field({ description: 'The same in words, such as “used to be at Contoso”.' })
  sentence: string;
}

@ObjectType({ description: 'A target the network does not cover.' })
export class Gap {
  @Field(() => GoalTarget, { description: 'The target.' })
  target: GoalTarget;

  @Field(() => Float, { description: '0 to 1: that it opens.' })
  reach: number;

  @Field(() => [NearPerson], { description: 'The nearest people outside it; at most 3.' })
  nearest: readonly NearPerson[];
}

@ObjectType({ description: 'Somebody whose revival raises readiness.' })
export class NextConversation {
  contactId: ContactId;

  @Field(() => Float, { description: 'Points of readiness it adds after those before it.' })
  gain: number;

  @Field(() => [GoalTarget], { description: 'Targets it helps, the most first.' })
  targets: readonly GoalTarget[];

  @Field({ description: 'What speaks for it, in a sentence.' })
  sentence: string;
}

@ObjectType({ description: 'The few people whose revival raises readiness most.' })
export class NextConversations {
  @Field(() => [NextConversation], { description: 'In the order of what each adds.' })
  chosen: readonly NextConversation[];

  @Field(() => Float, { description: 'Points they add together.' })
  gain: number;

  @Field(() => Float, { description: 'No other choice of as many people adds more than gain / shareOfBest.' })
  shareOfBest: number;
}

@ObjectType({ description: 'How a goal stands.' })
export class GoalStanding {
  @Field(() => Float, { description: 'Readiness, 0 to 100: the sum of its parts.' })
  points: number;

  @Field(() => [ReadinessPartStanding], { description: 'Its five parts.' })
  parts: readonly ReadinessPartStanding[];

  @Field(() => [TargetCoverage], { description: 'Target by target, in the owner’s order.' })
  coverage: readonly TargetCoverage[];

  @Field(() => Int, { description: 'Contacts it was judged by; those never to be suggested are left out.' })
  contacts: number;

  /** What gaps and conversations are computed from, for whoever asks. */
  readonly read: StandingRead;
}

@ObjectType({ description: 'Today and a supposition, side by side.' })
export class GoalWhatIf {
  @Field(() => ID, { description: 'The goal’s id.' })
  goalId: string;

  @Field(() => GoalStanding, { description: 'As it is.' })
  today: GoalStanding;

  @Field(() => GoalStanding, { description: 'As it would be.' })
  then: GoalStanding;

  @Field(() => Float, { description: 'Points gained; below 0 for lost.' })
  points: number;

  @Field(() => [PartPoints], { description: 'The same part by part.' })
  parts: readonly PartPoints[];

  @Field(() => [GoalTarget], { description: 'Targets covered then and not today, those added included.' })
  opened: readonly GoalTarget[];

  @Field(() => [GoalTarget], { description: 'Targets covered today and not then.' })
  closed: readonly GoalTarget[];

  @Field(() => [String], { description: 'What it changes, in sentences; the sum first.' })
  sentences: readonly string[];
}
