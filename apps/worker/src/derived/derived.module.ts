import { Module } from '@nestjs/common';
import { MessageWords } from './message-words.service.js';

@Module({ providers: [MessageWords] })
export class DerivedModule {}
