import { Module } from '@nestjs/common';
import { ImportsResolver } from './imports.resolver.js';
import { ImportsService } from './imports.service.js';
import { UploadsService } from './uploads.service.js';

@Module({ providers: [ImportsResolver, ImportsService, UploadsService] })
export class ImportsModule {}
