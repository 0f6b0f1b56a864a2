import { Field, Float, InputType } from '@nestjs/graphql';
import { ColumnRole } from './import-batch.type.js';

@InputType({ description: 'A file that will be uploaded.' })
export class ImportFileInput {
  @Field({ description: 'The name the owner knows it by; for a folder’s file with its path.' })
  name: string;

  @Field(() => Float, { description: 'Bytes it has.' })
  size: number;
}

@InputType({ description: 'What is about to be imported.' })
export class BeginImportInput {
  @Field({ description: 'What to call it: the name of the archive, as a rule.' })
  title: string;

  @Field(() => [ImportFileInput], { description: 'Its files, at most 1,000.' })
  files: ImportFileInput[];

  @Field({ defaultValue: false, description: 'Write at once, without waiting at the preview.' })
  commitsWhenRead: boolean;
}

@InputType({ description: 'The answer to a question of an import.' })
export class ImportAnswerInput {
  @Field({ description: 'The key of the question.' })
  key: string;

  @Field({ description: 'The value of one of its choices.' })
  value: string;
}

@InputType({ description: 'What a column means.' })
export class ColumnChoiceInput {
  @Field({ description: 'The column’s name.' })
  header: string;

  @Field(() => ColumnRole, { description: 'What it means.' })
  role: ColumnRole;
}
