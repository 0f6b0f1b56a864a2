import { Module } from '@nestjs/common';
import { AccountRepository, CandidateRepository, Database, SlateRepository } from '#persistence';
import { SlateMaker } from '#slates';
import { standingsOn } from '#standings';
import { CalendarFeedController } from './calendar-feed.controller.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { OwnerZone } from './owner-zone.js';
import { OutboxCountResolver, RemindersResolver } from './reminders.resolver.js';
import { RemindersService } from './reminders.service.js';
import { SlateCountResolver, SlatesResolver, SuggestionsResolver } from './slates.resolver.js';
import { SlatesService } from './slates.service.js';
import { SuggestionUpliftService } from './suggestion-uplift.service.js';
import { SuggestionsLoader } from './suggestions.loader.js';

@Module({
  controllers: [CalendarFeedController],
  providers: [
    SlatesResolver,
    SuggestionsResolver,
    SlateCountResolver,
    RemindersResolver,
    OutboxCountResolver,
    SlatesService,
    SuggestionsLoader,
    SuggestionUpliftService,
    RemindersService,
    CalendarFeedService,
    OwnerZone,
    {
      provide: SlateMaker,
      inject: [AccountRepository, CandidateRepository, SlateRepository, Database],
      useFactory: (accounts: AccountRepository, candidates: CandidateRepository, slates: SlateRepository, database: Database) =>
        new SlateMaker(accounts, candidates, slates, standingsOn(database)),
    },
  ],
})
export class ReconnectModule {}
