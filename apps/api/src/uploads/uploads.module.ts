import { type DynamicModule, Module } from '@nestjs/common';
import { UploadFolder } from '#archive';

/** Lends every slice the one folder where uploads lie. */
@Module({})
export class UploadsModule {
  static in(dataFolder: string): DynamicModule {
    const folder = { provide: UploadFolder, useValue: new UploadFolder(dataFolder) };
    return { module: UploadsModule, global: true, providers: [folder], exports: [UploadFolder] };
  }
}
