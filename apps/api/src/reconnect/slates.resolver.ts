import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type CalendarDate, contactId, type OwnerId, slateId } from '#vocabulary';
import { Day } from '../graphql/day.scalar.js';
import { IdPipe } from '../graphql/id.pipe.js';
import { PageArgs } from '../graphql/page.js';
import { granted } from '../graphql/refusal-error.js';
import { Interaction } from '../interactions/interaction.type.js';
import { Owner } from '../session/owner.decorator.js';
import type { RequestContext } from '../session/request-context.js';
import { minutesLeft } from './minutes-left.js';
import { SlatesService } from './slates.service.js';
import { SuggestionUpliftService } from './suggestion-uplift.service.js';
import { SuggestionUplift } from './suggestion-uplift.type.js';
import { Slate, SlateConnection, Suggestion, SuggestionDecision } from './suggestion.type.js';
import { SuggestionsLoader } from './suggestions.loader.js';

@Resolver(() => Slate)
export class SlatesResolver {
  constructor(
    private readonly service: SlatesService,
    private readonly uplift: SuggestionUpliftService,
    private readonly suggestionsOf: SuggestionsLoader,
  ) {}

  @Query(() => Slate, { nullable: true, description: 'This week’s slate; null when there is nobody to suggest yet.' })
  slate(@Owner() owner: OwnerId): Promise<Slate | null> {
    return this.service.thisWeek(owner);
  }

  @Query(() => SlateConnection, { description: 'All slates, latest week first.' })
  slates(@Owner() owner: OwnerId, @Args() page: PageArgs): Promise<SlateConnection> {
    return this.service.page(owner, page);
  }

  @Query(() => SuggestionUplift, { description: 'What suggesting adds, as far as places drawn by lot can tell.' })
  suggestionUplift(@Owner() owner: OwnerId): Promise<SuggestionUplift> {
    return this.uplift.measure(owner);
  }

  @ResolveField(() => [Suggestion], { description: 'Whom to write to, in order; at most 20.' })
  suggestions(@Owner() owner: OwnerId, @Parent() slate: Slate, @Context() context: RequestContext): Promise<Suggestion[]> {
    return this.suggestionsOf.load(context, owner, slate.id);
  }

  @ResolveField(() => Int, { description: 'About how long those not decided yet will take, in minutes.' })
  async minutesLeft(@Owner() owner: OwnerId, @Parent() slate: Slate, @Context() context: RequestContext): Promise<number> {
    return minutesLeft(await this.suggestionsOf.load(context, owner, slate.id));
  }

  @Mutation(() => Slate, { nullable: true, description: 'Makes this week’s slate now; asked again, returns the same.' })
  makeSlate(@Owner() owner: OwnerId): Promise<Slate | null> {
    return this.service.thisWeek(owner);
  }
}

@Resolver(() => SlateConnection)
export class SlateCountResolver {
  constructor(private readonly service: SlatesService) {}

  @ResolveField(() => Int, { description: 'How many weeks there are in all.' })
  totalCount(@Owner() owner: OwnerId): Promise<number> {
    return this.service.count(owner);
  }
}

@Resolver(() => Suggestion)
export class SuggestionsResolver {
  constructor(private readonly service: SlatesService) {}

  @ResolveField(() => String, { description: 'The tie in a few words, such as “warm, quiet 8 months”.' })
  summary(@Parent() suggestion: Suggestion, @Context() context: RequestContext): Promise<string> {
    return this.service.summary(context, suggestion.contactId);
  }

  @ResolveField(() => Interaction, {
    nullable: true,
    description: 'The last exchange that left words, or the last one; null when there is none.',
  })
  lastExchange(@Parent() suggestion: Suggestion, @Context() context: RequestContext): Promise<Interaction | null> {
    return this.service.lastExchange(context, suggestion.contactId);
  }

  @Mutation(() => Suggestion, { description: 'Decides on a suggestion; deciding again replaces the decision.' })
  async decideSuggestion(
    @Owner() owner: OwnerId,
    @Args('slate', { type: () => ID, description: 'The slate.' }, IdPipe) slate: string,
    @Args('contact', { type: () => ID, description: 'Whom it suggests.' }, IdPipe) contact: string,
    @Args('decision', { type: () => SuggestionDecision, description: 'What to do.' }) decision: SuggestionDecision,
    @Args('until', { type: () => Day, nullable: true, description: 'For a snooze: the day they come back.' })
    until: CalendarDate | null,
  ): Promise<Suggestion> {
    return granted(await this.service.decide(owner, slateId(slate), contactId(contact), decision, until ?? null));
  }

  @Mutation(() => Suggestion, { description: 'Takes a decision back.' })
  async reopenSuggestion(
    @Owner() owner: OwnerId,
    @Args('slate', { type: () => ID, description: 'The slate.' }, IdPipe) slate: string,
    @Args('contact', { type: () => ID, description: 'Whom it suggests.' }, IdPipe) contact: string,
  ): Promise<Suggestion> {
    return granted(await this.service.decide(owner, slateId(slate), contactId(contact), 'reopen', null));
  }

  @Mutation(() => Suggestion, { description: 'Keeps the opening line as the owner edited it.' })
  async saveOpeningLine(
    @Owner() owner: OwnerId,
    @Args('slate', { type: () => ID, description: 'The slate.' }, IdPipe) slate: string,
    @Args('contact', { type: () => ID, description: 'Whom it suggests.' }, IdPipe) contact: string,
    @Args('text', { description: 'The line, at most 1,000 characters.' }) text: string,
  ): Promise<Suggestion> {
    return granted(await this.service.saveOpeningLine(owner, slateId(slate), contactId(contact), text));
  }
}
