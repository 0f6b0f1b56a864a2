import { Module } from '@nestjs/common';
import { ContactTimelineResolver } from './contact-timeline.resolver.js';
import { InteractionsResolver } from './interactions.resolver.js';
import { InteractionsService } from './interactions.service.js';

@Module({ providers: [InteractionsResolver, ContactTimelineResolver, InteractionsService] })
export class InteractionsModule {}
