import { type DynamicModule, Module } from '@nestjs/common';
import { CommitImport } from './commit-import.service.js';
import { ImportSources } from './import-sources.service.js';
import { ImportsProcessor } from './imports.processor.js';
import { ReadImport } from './read-import.service.js';
import { Stopping } from './stopping.js';
import { UploadFolder } from '#archive';

@Module({})
export class ImportsModule {
  static of(dataFolder: string): DynamicModule {
    const uploads = { provide: UploadFolder, useValue: new UploadFolder(dataFolder) };
    return {
      module: ImportsModule,
      providers: [uploads, Stopping, ImportSources, ReadImport, CommitImport, ImportsProcessor],
    };
  }
}
