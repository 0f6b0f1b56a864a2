import { type DynamicModule, Module } from '@nestjs/common';
import { ImportsResolver } from './imports.resolver.js';
import { ImportsService } from './imports.service.js';
import { UploadFolder } from '#archive';
import { UploadsService } from './uploads.service.js';

@Module({})
export class ImportsModule {
  static of(dataFolder: string): DynamicModule {
    const folder = { provide: UploadFolder, useValue: new UploadFolder(dataFolder) };
    return { module: ImportsModule, providers: [folder, ImportsResolver, ImportsService, UploadsService] };
  }
}
