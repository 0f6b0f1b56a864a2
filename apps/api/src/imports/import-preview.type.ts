import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'How many of something.' })
export class KindCount {
  @Field({ description: 'What is counted, for programs.' })
  kind: string;

  @Field({ description: 'What is counted, for people.' })
  label: string;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ description: 'What became of a file’s rows: read = kept + setAside + problems.' })
export class FileCount {
  @Field({ description: 'The file inside the archive.' })
  name: string;

  @Field(() => Int, { description: 'Rows read.' })
  read: number;

  @Field(() => Int, { description: 'Rows kept.' })
  kept: number;

  @Field(() => Int, { description: 'Rows that are fine and hold nothing to keep.' })
  setAside: number;

  @Field(() => Int, { description: 'Rows that could not be read.' })
  problems: number;

  @Field(() => String, {
    nullable: true,
    description: 'What its text is written in, such as `utf-8` or `windows-1252`; null for what was not read as text.',
  })
  encoding: string | null;

  @Field({ description: 'Whether that is a guess; letters may have come out wrong.' })
  isEncodingGuessed: boolean;
}

@ObjectType({ description: 'Somebody the import would add.' })
export class PreviewPerson {
  @Field({ description: 'Their name.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Where they work.' })
  company: string | null;

  @Field(() => String, { nullable: true, description: 'What they do there.' })
  role: string | null;

  @Field({ description: 'The file the row is in.' })
  file: string;

  @Field(() => Int, { description: 'The line the row begins on, from 1.' })
  line: number;
}

@ObjectType({ description: 'One field of somebody known that the import says otherwise.' })
export class PreviewChange {
  @Field({ description: 'Whose.' })
  name: string;

  @Field({ description: 'Which field: name, company, role, location, headline or email.' })
  field: string;

  @Field(() => String, { nullable: true, description: 'What is known.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'What the import says.' })
  after: string | null;

  @Field(() => ID, { nullable: true, description: 'The contact.' })
  contactId: string | null;
}

@ObjectType({ description: 'A row and the contact it belongs to, or perhaps does.' })
export class PreviewMatch {
  @Field({ description: 'The name in the row.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'The company in the row.' })
  company: string | null;

  @Field(() => ID, { description: 'The contact, which may come with this same import.' })
  contactId: string;

  @Field({ description: 'The contact’s name.' })
  contactName: string;

  @Field(() => String, { nullable: true, description: 'The contact’s company.' })
  contactCompany: string | null;

  @Field({ description: 'What speaks for it.' })
  because: string;

  @Field(() => Float, { nullable: true, description: 'How likely it is, 0 to 1; null beyond doubt.' })
  probability: number | null;
}

@ObjectType({ description: 'What an import would do. Lists are samples of at most 50; the counts are whole.' })
export class ImportPreview {
  @Field(() => [KindCount], { description: 'How many of what.' })
  counts: readonly KindCount[];

  @Field(() => [FileCount], { description: 'What becomes of the rows of each file; the first 1,000 files.' })
  files: readonly FileCount[];

  @Field(() => [PreviewPerson], { description: 'Some of those it would add.' })
  newContacts: readonly PreviewPerson[];

  @Field(() => [PreviewChange], { description: 'Some of what it would change.' })
  changed: readonly PreviewChange[];

  @Field(() => [PreviewMatch], { description: 'Some of those found again, with why.' })
  matched: readonly PreviewMatch[];

  @Field(() => [PreviewMatch], { description: 'Some of those the owner would be asked about.' })
  possible: readonly PreviewMatch[];

  @Field(() => [PreviewChange], { description: 'Some of those who changed jobs.' })
  jobChanges: readonly PreviewChange[];
}
