import { Module } from '@nestjs/common';
import { ContactPromisesResolver } from './contact-promises.resolver.js';
import { PromisesResolver } from './promises.resolver.js';
import { PromisesService } from './promises.service.js';

@Module({ providers: [PromisesResolver, ContactPromisesResolver, PromisesService] })
export class PromisesModule {}
