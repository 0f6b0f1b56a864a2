import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Money } from './money.type.js';
import { OpportunityKind } from './opportunity.type.js';

@ObjectType({ description: 'What stands at a stage, in one currency.' })
export class StageTotal {
  @Field(() => Money, { description: 'The amounts as stated.' })
  raw: Money;

  @Field(() => Money, { description: 'Each amount times its chance.' })
  weighted: Money;
}

@ObjectType({ description: 'One stage of a board, with what the owner’s history says of it.' })
export class BoardStage {
  @Field({ description: 'Stays when the stage is renamed.' })
  key: string;

  @Field({ description: 'What it is called.' })
  name: string;

  @Field(() => Float, {
    description: 'What share of what stands here is won: the owner’s belief, moved by their history; 0 to 1.',
  })
  winRate: number;

  @Field(() => Float, { description: 'In eight cases of ten the share is above this…' })
  winRateLow: number;

  @Field(() => Float, { description: '…and below this.' })
  winRateHigh: number;

  @Field({ description: 'Where the rate comes from, in a sentence.' })
  explanation: string;

  @Field(() => Int, { description: 'How many that stood here were won.' })
  won: number;

  @Field(() => Int, { description: 'How many that stood here were lost.' })
  lost: number;

  @Field(() => Float, { description: 'What the owner believes of the rate without a history, 0 to 1.' })
  believedRate: number;

  @Field(() => Float, { description: 'Days from here to a win, as the owner believes.' })
  typicalDays: number;

  @Field(() => Float, { description: 'Days from here to a win in the middle case, moved by the history.' })
  medianDays: number;

  @Field(() => Int, { description: 'How many stand here.' })
  count: number;

  @Field(() => [StageTotal], { description: 'What stands here, one sum a currency.' })
  totals: readonly StageTotal[];
}

@ObjectType({ description: 'The stages of one kind of opportunity.' })
export class Board {
  @Field(() => OpportunityKind, { description: 'Of which kind.' })
  kind: OpportunityKind;

  @Field({ description: 'What winning is called.' })
  wonName: string;

  @Field(() => [BoardStage], { description: 'From the first to the last before a decision.' })
  stages: readonly BoardStage[];
}

@InputType({ description: 'A stage as the owner arranges it.' })
export class StageInput {
  @Field(() => String, { nullable: true, description: 'The key of a stage there is; left out for a new one.' })
  key?: string | null;

  @Field({ description: 'What it is called, at most 40 characters.' })
  name: string;

  @Field(() => Float, { description: 'What share of what stands here is won, as the owner believes; between 0 and 1.' })
  winRate: number;

  @Field(() => Float, { description: 'Days from here to a win in the middle case, above 0.' })
  typicalDays: number;
}
