import { ArgsType, Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ContactId } from '#vocabulary';
import { connectionOf, PageArgs } from '../graphql/page.js';

export const OpportunityState = { CANDIDATE: 'candidate', ACCEPTED: 'accepted', DISMISSED: 'dismissed' } as const;
export type OpportunityState = (typeof OpportunityState)[keyof typeof OpportunityState];
registerEnumType(OpportunityState, {
  name: 'OpportunityState',
  description: 'What the owner said of an opportunity.',
  valuesMap: { CANDIDATE: { description: 'Nothing yet: an import found it.' } },
});

@ObjectType({ description: 'A job or a contract somebody may want.' })
export class Opportunity {
  @Field(() => ID, { description: 'The opportunity’s id.' })
  id: string;

  /** Who offered it; the contact itself is resolved from it. */
  contactId: ContactId | null;

  @Field({ description: 'What it is: job or contract.' })
  kind: string;

  @Field({ description: 'Where it stood when it came in: saved, applied or lead.' })
  stage: string;

  @Field(() => OpportunityState, { description: 'What the owner said of it.' })
  state: OpportunityState;

  @Field(() => String, { nullable: true, description: 'What it is called.' })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'Where.' })
  company: string | null;

  @Field(() => String, { nullable: true, description: 'In which place.' })
  location: string | null;

  @Field(() => String, { nullable: true, description: 'A page about it, as the source gave it.' })
  url: string | null;

  @Field(() => String, { nullable: true, description: 'What the source says of it.' })
  details: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was saved, applied for or offered.' })
  at: Date | null;
}

@ObjectType({ description: 'A page of opportunities.' })
export class OpportunityConnection extends connectionOf(Opportunity) {}

@ArgsType()
export class OpportunitiesArgs extends PageArgs {
  @Field(() => OpportunityState, { nullable: true, description: 'Only those; all when left out.' })
  state?: OpportunityState | null;
}
