import { Injectable } from '@nestjs/common';
import { type ColumnMapping, describeMapping, type TableToMap } from '#importers';
import { AccountRepository, CsvMappingRepository, type ImportBatch, ImportBatchRepository, ImportRepository } from '#persistence';
import { isRefusal, type OwnerId, type Refusal } from '#vocabulary';
import { openImport, type OpenImport } from './open-import.js';
import type { PlanningSettings } from './planned-runs.js';
import { UploadFolder } from '#archive';

/** A recognised upload with all that reading it takes. */
export interface ImportSource {
  readonly open: OpenImport;
  readonly settings: PlanningSettings;
}

/** Opens what an owner uploaded, by their settings. */
@Injectable()
export class ImportSources {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly batches: ImportBatchRepository,
    private readonly imports: ImportRepository,
    private readonly mappings: CsvMappingRepository,
    private readonly uploads: UploadFolder,
  ) {}

  /** Notes in the batch what was recognised. */
  async open(owner: OwnerId, batch: ImportBatch): Promise<ImportSource | Refusal> {
    const open = await openImport(this.uploads.inputs(owner, batch.id, batch.files));
    if (isRefusal(open)) return open;
    const { archive } = open;
    const columnMapping = await this.mappingOf(owner, batch, archive.csv);
    const columnGuess = archive.csv === null ? null : JSON.stringify(shown(archive.csv, columnMapping));
    const { platform, era, exportedAt } = archive;
    await this.batches.recognized(owner, batch.id, { platform, era, exportedAt, columnGuess });
    const { phoneCountry, keepsMessageText, keepsMailText } = await this.accounts.settings(owner);
    return {
      open,
      settings: {
        owner,
        batch: batch.id,
        seenAt: exportedAt ?? batch.createdAt,
        addedAt: batch.createdAt,
        keepsMessageText,
        defaultCountry: phoneCountry,
        columnMapping,
        ownerEmails: await this.imports.emailsOfOwner(owner, batch.id),
        readAt: batch.createdAt,
        keepsMailText: keepsMessageText && keepsMailText,
      },
    };
  }

  /** What the owner says now, else what they said of such a table before. */
  private async mappingOf(owner: OwnerId, batch: ImportBatch, table: TableToMap | null): Promise<ColumnMapping | null> {
    if (table === null) return null;
    const said = batch.columnMapping ?? (await this.mappings.find(owner, table.mapping.signature));
    return said === null ? null : (JSON.parse(said) as ColumnMapping);
  }
}

function shown(table: TableToMap, said: ColumnMapping | null) {
  const columns = describeMapping(table.mapping, table.sampleRows);
  const roles = new Map(said?.columns.map(({ header, role }) => [header, role]));
  return columns.map((column) => ({ ...column, role: roles.get(column.header) ?? column.role }));
}
