import { Module } from '@nestjs/common';
import { planMerge, planSplit, planUnmerge } from '#identity';
import { Database, MergeRepository } from '#persistence';
import { ContactMergesLoader } from './contact-merges.loader.js';
import { ContactMergesResolver } from './contact-merges.resolver.js';
import { MergesResolver } from './merges.resolver.js';
import { MergesService } from './merges.service.js';
import { PossibleMatchesResolver } from './possible-matches.resolver.js';
import { PossibleMatchesService } from './possible-matches.service.js';

@Module({
  providers: [
    PossibleMatchesResolver,
    MergesResolver,
    ContactMergesResolver,
    ContactMergesLoader,
    PossibleMatchesService,
    MergesService,
    {
      provide: MergeRepository,
      inject: [Database],
      useFactory: (database: Database) =>
        new MergeRepository(database, { merge: planMerge, unmerge: planUnmerge, split: planSplit }),
    },
  ],
})
export class ReviewModule {}
