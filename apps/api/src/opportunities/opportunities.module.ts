import { Module } from '@nestjs/common';
import { ContactOpportunitiesResolver } from './contact-opportunities.resolver.js';
import { OpportunitiesResolver } from './opportunities.resolver.js';
import { OpportunitiesService } from './opportunities.service.js';

@Module({ providers: [OpportunitiesResolver, ContactOpportunitiesResolver, OpportunitiesService] })
export class OpportunitiesModule {}
