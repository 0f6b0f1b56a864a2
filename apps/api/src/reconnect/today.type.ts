import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { ContactId } from '#vocabulary';
import { Opportunity } from '../opportunities/opportunity.type.js';
import { OwnPromise } from '../promises/promise.type.js';

@ObjectType({ description: 'Somebody who wrote to the owner alone and has no answer.' })
export class OwedReply {
  contactId: ContactId;

  @Field({ description: 'When they wrote.' })
  since: Date;

  @Field(() => String, { nullable: true, description: 'What they wrote, where texts are kept.' })
  text: string | null;
}

@ObjectType({ description: 'What else is due, beside the week’s suggestions.' })
export class Today {
  @Field(() => [OwedReply], { description: 'Messages of the last 60 days that wait for an answer, latest first; at most 20.' })
  owedReplies: readonly OwedReply[];

  @Field(() => [OwnPromise], { description: 'Promises due by the end of the week ahead, soonest first; at most 20.' })
  duePromises: readonly OwnPromise[];

  @Field(() => [Opportunity], {
    description: 'Jobs and contracts in play whose next step is due by then, soonest first; at most 20.',
  })
  dueSteps: readonly Opportunity[];

  @Field(() => Int, { description: 'How many of all are shown.' })
  dueCount: number;
}
