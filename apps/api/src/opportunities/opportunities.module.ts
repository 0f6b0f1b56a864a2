import { Module } from '@nestjs/common';
import { BoardsResolver } from './boards.resolver.js';
import { BoardsService } from './boards.service.js';
import { ContactOpportunitiesResolver } from './contact-opportunities.resolver.js';
import { ForecastsResolver } from './forecasts.resolver.js';
import { ForecastsService } from './forecasts.service.js';
import { ForecastTermsService } from './forecast-terms.service.js';
import { OpportunitiesResolver } from './opportunities.resolver.js';
import { OpportunitiesService } from './opportunities.service.js';
import { OpportunityFieldsResolver } from './opportunity-fields.resolver.js';

@Module({
  providers: [
    ...[OpportunitiesResolver, OpportunityFieldsResolver, ContactOpportunitiesResolver, BoardsResolver, ForecastsResolver],
    ...[OpportunitiesService, BoardsService, ForecastsService, ForecastTermsService],
  ],
})
export class OpportunitiesModule {}
