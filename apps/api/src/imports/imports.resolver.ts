import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { importBatchId, type OwnerId } from '#vocabulary';
import { IdPipe } from '../graphql/id.pipe.js';
import { type Page, PageArgs } from '../graphql/page.js';
import { granted } from '../graphql/refusal-error.js';
import { Owner } from '../session/owner.decorator.js';
import { BeginImportInput, ColumnChoiceInput, ImportAnswerInput } from './import.input.js';
import { ImportBatch, ImportBatchConnection, ImportProblemConnection } from './import-batch.type.js';
import { ImportsService } from './imports.service.js';

const BatchId = () => Args('id', { type: () => ID, description: 'The import’s id.' }, IdPipe);

@Resolver(() => ImportBatch)
export class ImportsResolver {
  constructor(private readonly service: ImportsService) {}

  @Query(() => ImportBatchConnection, { description: 'The owner’s imports, the latest first.' })
  imports(@Owner() owner: OwnerId, @Args() args: PageArgs): Promise<Page<ImportBatch>> {
    return this.service.list(owner, args);
  }

  @Query(() => ImportBatch, { name: 'import', description: 'One import.' })
  async one(@Owner() owner: OwnerId, @BatchId() id: string): Promise<ImportBatch> {
    return granted(await this.service.find(owner, importBatchId(id)));
  }

  @ResolveField(() => ImportProblemConnection, { description: 'Rows that were not taken over, problems first.' })
  problems(@Owner() owner: OwnerId, @Parent() batch: ImportBatch, @Args() args: PageArgs): Promise<ImportProblemConnection> {
    return this.service.problems(owner, importBatchId(batch.id), args);
  }

  @Mutation(() => ImportBatch, { description: 'Announces files. Each is then sent by PUT to its uploadUrl.' })
  async beginImport(
    @Owner() owner: OwnerId,
    @Args('input', { description: 'What is about to come.' }) input: BeginImportInput,
  ): Promise<ImportBatch> {
    return granted(await this.service.begin(owner, input));
  }

  @Mutation(() => ImportBatch, { description: 'Says that all files are there; reading begins.' })
  async finishUpload(@Owner() owner: OwnerId, @BatchId() id: string): Promise<ImportBatch> {
    return granted(await this.service.finishUpload(owner, importBatchId(id)));
  }

  @Mutation(() => ImportBatch, { description: 'Says what the columns of a table mean; it is read again, and remembered.' })
  async chooseColumns(
    @Owner() owner: OwnerId,
    @BatchId() id: string,
    @Args('columns', { type: () => [ColumnChoiceInput], description: 'Every column of the table.' }) columns: ColumnChoiceInput[],
  ): Promise<ImportBatch> {
    return granted(await this.service.chooseColumns(owner, importBatchId(id), columns));
  }

  @Mutation(() => ImportBatch, { description: 'Says what the files leave open; they are read again, and it is remembered.' })
  async answerImport(
    @Owner() owner: OwnerId,
    @BatchId() id: string,
    @Args('answers', { type: () => [ImportAnswerInput], description: 'To every question of the import.' })
    answers: ImportAnswerInput[],
  ): Promise<ImportBatch> {
    return granted(await this.service.answer(owner, importBatchId(id), answers));
  }

  @Mutation(() => ImportBatch, { description: 'Writes what the preview shows.' })
  async commitImport(@Owner() owner: OwnerId, @BatchId() id: string): Promise<ImportBatch> {
    return granted(await this.service.commit(owner, importBatchId(id)));
  }

  @Mutation(() => ImportBatch, { description: 'Takes an import back. What the owner has changed since is kept.' })
  async undoImport(@Owner() owner: OwnerId, @BatchId() id: string): Promise<ImportBatch> {
    return granted(await this.service.undo(owner, importBatchId(id)));
  }

  @Mutation(() => Boolean, { description: 'Forgets an import that has written nothing, and its files.' })
  async discardImport(@Owner() owner: OwnerId, @BatchId() id: string): Promise<boolean> {
    granted(await this.service.discard(owner, importBatchId(id)));
    return true;
  }

  @Mutation(() => ImportBatch, { description: 'Lets an import go on that something had stopped.' })
  async resumeImport(@Owner() owner: OwnerId, @BatchId() id: string): Promise<ImportBatch> {
    return granted(await this.service.resume(owner, importBatchId(id)));
  }

  @Subscription(() => ImportBatch, {
    description: 'The import now, and again whenever it has moved on.',
    resolve: (batch: ImportBatch) => batch,
  })
  async importChanged(@Owner() owner: OwnerId, @BatchId() id: string): Promise<AsyncIterableIterator<ImportBatch>> {
    const batch = importBatchId(id);
    granted(await this.service.find(owner, batch));
    return this.service.watch(owner, batch);
  }
}
