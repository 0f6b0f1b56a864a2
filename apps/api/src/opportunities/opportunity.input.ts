import { ArgsType, Field, Float, ID, InputType, Int, OmitType } from '@nestjs/graphql';
import type { CalendarDate } from '#vocabulary';
import { Day } from '../graphql/day.scalar.js';
import { PageArgs } from '../graphql/page.js';
import { MoneyInput } from './money.type.js';
import { AmountKind, OpportunityKind, OpportunityRole, OpportunityState, Standing } from './opportunity.type.js';

@ArgsType()
export class OpportunitiesArgs extends PageArgs {
  @Field(() => OpportunityState, { nullable: true, description: 'Only those; all when left out.' })
  state?: OpportunityState | null;

  @Field(() => OpportunityKind, { nullable: true, description: 'Only jobs or only contracts; both when left out.' })
  kind?: OpportunityKind | null;

  @Field(() => Standing, { nullable: true, description: 'Only those in play, won or lost; all when left out.' })
  standing?: Standing | null;
}

@InputType({ description: 'What an opportunity brings. Which of days and months it needs depends on its kind.' })
export class OpportunityAmountInput {
  @Field(() => AmountKind, { description: 'How it is stated.' })
  kind: AmountKind;

  @Field(() => MoneyInput, { description: 'A year, a day, a month or in all, as `kind` says.' })
  stated: MoneyInput;

  @Field(() => Float, { nullable: true, description: 'Whole or half days in all, for day rates and fixed prices.' })
  days?: number | null;

  @Field(() => Float, { nullable: true, description: 'Whole or half days a month, for day rates and retainers.' })
  daysPerMonth?: number | null;

  @Field(() => Int, { nullable: true, description: 'Months from start to end, for retainers and fixed prices.' })
  months?: number | null;
}

@InputType({ description: 'What to change of an opportunity. What is left out stays; null takes it away.' })
export class ChangeOpportunityInput {
  @Field(() => String, { nullable: true, description: 'What it is called, at most 200 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Where, or for whom.' })
  company?: string | null;

  @Field(() => String, { nullable: true, description: 'In which place.' })
  location?: string | null;

  @Field(() => String, { nullable: true, description: 'A page about it, beginning with https:// or http://.' })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it came from.' })
  source?: string | null;

  @Field(() => String, { nullable: true, description: 'What the owner does next, at most 500 characters.' })
  nextStep?: string | null;

  @Field(() => Day, { nullable: true, description: 'The day the next step is due.' })
  nextStepOn?: CalendarDate | null;

  @Field(() => String, { nullable: true, description: 'Notes, at most 10,000 characters.' })
  notes?: string | null;

  @Field(() => OpportunityAmountInput, { nullable: true, description: 'What it brings.' })
  amount?: OpportunityAmountInput | null;

  @Field(() => Day, { nullable: true, description: 'The first day of work.' })
  startsOn?: CalendarDate | null;

  @Field(() => Float, { nullable: true, description: 'Its chance by the owner’s own word, 0 to 1.' })
  ownChance?: number | null;
}

@InputType({ description: 'Somebody to attach to an opportunity.' })
export class AttachedPersonInput {
  @Field(() => ID, { description: 'Whom.' })
  contact: string;

  @Field(() => OpportunityRole, { description: 'What they are for it.' })
  role: OpportunityRole;
}

@InputType({ description: 'A new opportunity. It needs a title or a company.' })
export class AddOpportunityInput extends OmitType(ChangeOpportunityInput, [] as const) {
  @Field(() => OpportunityKind, { description: 'What it is.' })
  kind: OpportunityKind;

  @Field(() => String, { nullable: true, description: 'The key of the stage where it stands; the first when left out.' })
  stage?: string | null;

  @Field(() => [AttachedPersonInput], { nullable: true, description: 'Who is attached to it; at most 50.' })
  people?: AttachedPersonInput[] | null;
}

@ArgsType()
export class MoveArgs {
  @Field(() => Standing, { description: 'In play, won or lost.' })
  standing: Standing;

  @Field(() => String, { nullable: true, description: 'The key of the stage it comes to, for one in play.' })
  stage?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was lost, in a few words, for a loss.' })
  reason?: string | null;
}
