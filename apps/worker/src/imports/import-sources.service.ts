import { Injectable } from '@nestjs/common';
import {
  type Answers,
  answerTo,
  type ColumnMapping,
  describeMapping,
  questionsOf,
  type ReadContext,
  type TableToMap,
} from '#importers';
import { AccountRepository, CsvMappingRepository, type ImportBatch, ImportBatchRepository, ImportRepository } from '#persistence';
import { isRefusal, type OwnerId, type Refusal } from '#vocabulary';
import { openImport, type OpenImport } from './open-import.js';
import type { PlanningSettings } from './planned-runs.js';
import { UploadFolder } from '#archive';

/** A recognised upload with all that reading it takes. */
export interface ImportSource {
  readonly open: OpenImport;
  readonly settings: PlanningSettings;
  /** The files leave something open that the owner has never told. */
  readonly hasOpenQuestions: boolean;
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
    const { phoneCountry, keepsMessageText, keepsMailText } = await this.accounts.settings(owner);
    const context: ReadContext = {
      ...{ columnMapping, defaultCountry: phoneCountry, readAt: batch.createdAt },
      keepsMailText: keepsMessageText && keepsMailText,
      ...(await this.knownOfOwner(owner, batch)),
    };
    const asked = await questionsOf(archive, context);
    const questions = asked.map((question) => ({ ...question, answer: answerTo(question, context.answers) }));
    const found = { platform, era, exportedAt, columnGuess, questions: JSON.stringify(questions) };
    await this.batches.recognized(owner, batch.id, found);
    return {
      open,
      hasOpenQuestions: questions.some(({ answer }) => answer === null),
      settings: {
        owner,
        batch: batch.id,
        seenAt: exportedAt ?? batch.createdAt,
        addedAt: batch.createdAt,
        keepsMessageText,
        ...context,
      },
    };
  }

  private async knownOfOwner(owner: OwnerId, batch: ImportBatch) {
    const { names, traces } = await this.imports.identityOfOwner(owner, batch.id);
    const answers = [...(await this.batches.answersBefore(owner, batch.id)), batch.answers ?? '{}'];
    return {
      ownerEmails: await this.imports.emailsOfOwner(owner, batch.id),
      ...{ ownerNames: names, ownerTraces: traces },
      answers: Object.assign({}, ...answers.map((one) => JSON.parse(one) as Answers)) as Answers,
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
