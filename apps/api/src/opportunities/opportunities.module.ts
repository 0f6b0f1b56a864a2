import { Module } from '@nestjs/common';
import { OpportunitiesResolver } from './opportunities.resolver.js';
import { OpportunitiesService } from './opportunities.service.js';

@Module({ providers: [OpportunitiesResolver, OpportunitiesService] })
export class OpportunitiesModule {}
