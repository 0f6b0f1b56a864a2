import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CalendarDate } from '#vocabulary';
import { Day } from '../graphql/day.scalar.js';

@ObjectType({ description: 'One trace of a person on one platform.' })
export class Persona {
  @Field(() => ID, { description: 'The trace’s id.' })
  id: string;

  @Field({ description: 'What kind of trace it is, such as linkedin or email.' })
  kind: string;

  @Field({ description: 'The slug, id, address or number itself.' })
  value: string;

  @Field({ description: 'How to show it to people.' })
  label: string;

  @Field(() => String, { nullable: true, description: 'Their page on the platform; null where there is none.' })
  url: string | null;
}

@ObjectType({ description: 'Who made a statement, and where it stands.' })
export class FactSource {
  @Field(() => ID, { nullable: true, description: 'The import that brought it; null for the owner’s own word.' })
  importId: string | null;

  @Field(() => String, { nullable: true, description: 'What that import is called.' })
  importTitle: string | null;

  @Field(() => String, { nullable: true, description: 'The file in the archive.' })
  file: string | null;

  @Field(() => Int, { nullable: true, description: 'The line in the file, from 1.' })
  line: number | null;

  @Field({ description: 'Whether this is the owner’s own word.' })
  isOwner: boolean;
}

@ObjectType({ description: 'One statement about a person.' })
export class Fact {
  @Field({ description: 'What it is about, such as company or phone.' })
  field: string;

  @Field({ description: 'What it says.' })
  value: string;

  @Field({ description: 'When it was said: the date of the export, or of the owner’s last word.' })
  seenAt: Date;

  @Field({ description: 'Whether it is the one the contact shows.' })
  isChosen: boolean;

  @Field(() => FactSource, { description: 'Who said so.' })
  source: FactSource;
}

@ObjectType({ description: 'A job somebody has or had, as far as sources say.' })
export class Job {
  @Field(() => String, { nullable: true, description: 'Where.' })
  company: string | null;

  @Field(() => String, { nullable: true, description: 'As what.' })
  role: string | null;

  @Field(() => Day, { nullable: true, description: 'The first export that says so; null for the owner’s own word.' })
  firstSeenOn: CalendarDate | null;

  @Field(() => Day, { nullable: true, description: 'The last export that says so.' })
  lastSeenOn: CalendarDate | null;

  @Field({ description: 'Whether it is the one the contact shows.' })
  isCurrent: boolean;
}

@ObjectType({ description: 'A change of job seen between two exports.' })
export class JobChange {
  @Field(() => String, { nullable: true, description: 'Where before.' })
  fromCompany: string | null;

  @Field(() => String, { nullable: true, description: 'As what before.' })
  fromRole: string | null;

  @Field(() => String, { nullable: true, description: 'Where since.' })
  toCompany: string | null;

  @Field(() => String, { nullable: true, description: 'As what since.' })
  toRole: string | null;

  @Field({ description: 'The date of the export that says so.' })
  seenAt: Date;
}
