import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { FileCount, KindCount } from './import-preview.type.js';

@ObjectType({ description: 'A contact that an undo left, because the owner has written about them.' })
export class KeptContact {
  @Field(() => ID, { description: 'The contact’s id.' })
  contactId: string;

  @Field({ description: 'Their name.' })
  name: string;
}

@ObjectType({ description: 'What taking an import back did.' })
export class UndoReport {
  @Field(() => Int, { description: 'Records that went.' })
  recordsRemoved: number;

  @Field(() => Int, { description: 'Records that say again what they said before.' })
  recordsRestored: number;

  @Field(() => Int, { description: 'Contacts that went.' })
  contactsRemoved: number;

  @Field(() => [KeptContact], { description: 'Contacts that stay because the owner has made them theirs; the first 10,000.' })
  contactsKept: readonly KeptContact[];
}

@ObjectType({
  description: 'What an import did. read = kept + setAside + problems; rows kept are new, changed, unchanged or repeated.',
})
export class ImportReport {
  @Field(() => [KindCount], { description: 'How many of what.' })
  counts: readonly KindCount[];

  @Field(() => [FileCount], { description: 'What became of the rows of each file; the first 1,000 files.' })
  files: readonly FileCount[];

  @Field(() => Int, { description: 'Rows read.' })
  read: number;

  @Field(() => Int, { description: 'Rows kept.' })
  kept: number;

  @Field(() => Int, { description: 'Rows that are fine and hold nothing to keep.' })
  setAside: number;

  @Field(() => Int, { description: 'Rows that could not be read.' })
  problems: number;

  @Field(() => Float, { description: 'How long the writing took.' })
  seconds: number;

  @Field(() => UndoReport, { nullable: true, description: 'What taking it back did.' })
  undone: UndoReport | null;
}
