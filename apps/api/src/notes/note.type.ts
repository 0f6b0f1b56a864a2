import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/page.js';

@ObjectType({ description: 'Something the owner wrote about a contact.' })
export class Note {
  @Field(() => ID, { description: 'The note’s id.' })
  id: string;

  @Field({ description: 'What it says.' })
  text: string;

  @Field({ description: 'When it was written.' })
  writtenAt: Date;

  @Field({ description: 'When it was last changed.' })
  changedAt: Date;
}

@ObjectType({ description: 'A page of notes.' })
export class NoteConnection extends connectionOf(Note) {}
