import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/page.js';
import { ImportPreview } from './import-preview.type.js';
import { ImportReport } from './import-report.type.js';

export const ImportState = {
  RECEIVING: 'receiving',
  RECEIVED: 'received',
  READING: 'reading',
  PREVIEWED: 'previewed',
  COMMITTING: 'committing',
  COMMITTED: 'committed',
  UNDOING: 'undoing',
  UNDONE: 'undone',
  REFUSED: 'refused',
} as const;
export type ImportState = (typeof ImportState)[keyof typeof ImportState];
registerEnumType(ImportState, {
  name: 'ImportState',
  description: 'Where an import stands.',
  valuesMap: {
    RECEIVING: { description: 'Files are being uploaded.' },
    RECEIVED: { description: 'All files are here; the worker reads them next.' },
    READING: { description: 'The worker finds out what the import would do.' },
    PREVIEWED: { description: 'The preview is there; the owner decides.' },
    COMMITTING: { description: 'The worker writes.' },
    COMMITTED: { description: 'Done; the report is there.' },
    UNDOING: { description: 'The worker takes it back.' },
    UNDONE: { description: 'Taken back.' },
    REFUSED: { description: 'It cannot be read; the refusal says why.' },
  },
});

export const ColumnRole = {
  GIVEN_NAME: 'givenName',
  MIDDLE_NAME: 'middleName',
  FAMILY_NAME: 'familyName',
  FULL_NAME: 'fullName',
  SUFFIX: 'suffix',
  EMAIL: 'email',
  PHONE: 'phone',
  COMPANY: 'company',
  ROLE: 'role',
  LOCATION: 'location',
  LINKEDIN: 'linkedin',
  X: 'x',
  GITHUB: 'github',
  WEBSITE: 'website',
  BIRTHDAY: 'birthday',
  NOTE: 'note',
  GROUP: 'group',
  LAST_CONTACT_ON: 'lastContactOn',
  OPPORTUNITY_TITLE: 'opportunityTitle',
  OPPORTUNITY_STAGE: 'opportunityStage',
  OPPORTUNITY_AMOUNT: 'opportunityAmount',
  OPPORTUNITY_URL: 'opportunityUrl',
  OPPORTUNITY_DETAILS: 'opportunityDetails',
  APPLIED_ON: 'appliedOn',
  IGNORE: 'ignore',
} as const;
export type ColumnRole = (typeof ColumnRole)[keyof typeof ColumnRole];
registerEnumType(ColumnRole, {
  name: 'ColumnRole',
  description: 'What a column of a table means.',
  valuesMap: { IGNORE: { description: 'The column is left out.' } },
});

@ObjectType({ description: 'One file of an import.' })
export class ImportFile {
  @Field(() => Int, { description: 'Its place among the files, from 0.' })
  position: number;

  @Field({ description: 'The name the owner knows it by.' })
  name: string;

  @Field(() => Float, { description: 'Bytes it has.' })
  size: number;

  @Field(() => Float, { description: 'Bytes that have arrived. An upload that broke off goes on from here.' })
  receivedBytes: number;

  @Field({ description: 'Where to send its bytes by PUT, with the header `Upload-Offset` where bytes have arrived already.' })
  uploadUrl: string;
}

@ObjectType({ description: 'How far an import is.' })
export class ImportProgress {
  @Field({ description: 'receiving, waiting, reading, previewed, writing, deriving, done, undoing, undone or refused.' })
  stage: string;

  @Field(() => Int, { description: 'Rows read in this stage.' })
  rows: number;

  @Field(() => Int, { nullable: true, description: 'Rows there seem to be; null while nobody knows.' })
  rowsExpected: number | null;

  @Field(() => Float, { nullable: true, description: 'Rows a second in this stage; null where none are read.' })
  rowsPerSecond: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds this stage seems to need yet; null while nobody knows.' })
  secondsLeft: number | null;

  @Field(() => Float, { description: 'Bytes uploaded.' })
  bytesReceived: number;

  @Field(() => Float, { description: 'Bytes to upload in all.' })
  bytesExpected: number;
}

@ObjectType({ description: 'A column of a table and what it is taken to mean.' })
export class ColumnGuess {
  @Field({ description: 'The column’s name.' })
  header: string;

  @Field(() => ColumnRole, { description: 'What it is taken to mean.' })
  role: ColumnRole;

  @Field(() => [String], { description: 'A few of its cells, at most three.' })
  samples: readonly string[];
}

@ObjectType({ description: 'One of the answers to a question.' })
export class ImportChoice {
  @Field({ description: 'For the answer.' })
  value: string;

  @Field({ description: 'For people.' })
  label: string;
}

@ObjectType({ description: 'What the files leave open and the owner knows.' })
export class ImportQuestion {
  @Field({ description: 'For the answer; the same whenever the same is left open.' })
  key: string;

  @Field({ description: 'The question.' })
  sentence: string;

  @Field(() => [ImportChoice], { description: 'What can be answered, at most 51.' })
  choices: readonly ImportChoice[];

  @Field({ description: 'The choice that is gone by until there is an answer.' })
  guess: string;

  @Field(() => String, { nullable: true, description: 'The choice of the owner, now or in an earlier import.' })
  answer: string | null;
}

@ObjectType({ description: 'A row that was not taken over, or not wholly.' })
export class ImportProblem {
  @Field({ description: 'The file inside the archive.' })
  file: string;

  @Field(() => Int, { description: 'The line the row begins on, from 1.' })
  line: number;

  @Field({ description: 'What is the matter, for programs.' })
  code: string;

  @Field({ description: 'What is the matter, for people.' })
  reason: string;

  @Field({ description: 'False for a row that was set aside, or kept without a part of it.' })
  isProblem: boolean;
}

@ObjectType({ description: 'Why an import cannot go on.' })
export class ImportRefusal {
  @Field({ description: 'The reason, for programs.' })
  code: string;

  @Field({ description: 'The reason, for people.' })
  reason: string;
}

@ObjectType({ description: 'One import, from the first byte to the report.' })
export class ImportBatch {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ImportState, { description: 'Where it stands.' })
  state: ImportState;

  @Field({ description: 'What the owner calls it.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'Which platform made the archive; null until it is read.' })
  platform: string | null;

  @Field(() => String, { nullable: true, description: 'The generation of the platform’s format.' })
  era: string | null;

  @Field({ description: 'When the import began.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the archive was made, as far as it says.' })
  exportedAt: Date | null;

  @Field(() => ImportProgress, { description: 'How far it is.' })
  progress: ImportProgress;

  @Field(() => [ImportFile], { description: 'Its files, at most 1,000.' })
  files: ImportFile[];

  @Field(() => [ColumnGuess], { nullable: true, description: 'For a table nobody recognises: its columns, to be corrected.' })
  columns: ColumnGuess[] | null;

  @Field(() => [ImportQuestion], { description: 'What the files leave open, to be answered before the import; a few at most.' })
  questions: ImportQuestion[];

  @Field(() => ImportPreview, { nullable: true, description: 'What it would do.' })
  preview: ImportPreview | null;

  @Field(() => ImportReport, { nullable: true, description: 'What it did.' })
  report: ImportReport | null;

  @Field(() => ImportRefusal, { nullable: true, description: 'Why it cannot go on.' })
  refusal: ImportRefusal | null;

  @Field({ description: 'Whether it waits for the owner to say yes.' })
  canCommit: boolean;

  @Field({ description: 'Whether it can be taken back.' })
  canUndo: boolean;

  @Field({ description: 'Whether something stopped it that may be over now.' })
  canResume: boolean;
}

@ObjectType({ description: 'A page of imports.' })
export class ImportBatchConnection extends connectionOf(ImportBatch) {}

@ObjectType({ description: 'A page of problems of an import.' })
export class ImportProblemConnection extends connectionOf(ImportProblem) {
  @Field(() => Int, { description: 'How many are listed; of each sort the first 5,000. The counts of files are whole.' })
  totalCount: number;
}
