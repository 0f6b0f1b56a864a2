import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Contact } from '../contacts/contact.type.js';
import { connectionOf } from '../graphql/page.js';

export const MatchDecision = { SAME: 'same', DIFFERENT: 'different', LATER: 'later', OPEN: 'open' } as const;
export type MatchDecision = (typeof MatchDecision)[keyof typeof MatchDecision];
registerEnumType(MatchDecision, {
  name: 'MatchDecision',
  description: 'What the owner says to a possible match.',
  valuesMap: {
    SAME: { description: 'They are one person: the right contact is merged into the left.' },
    DIFFERENT: { description: 'They are two people. Nobody asks again.' },
    LATER: { description: 'Ask again, after everything else.' },
    OPEN: { description: 'Takes an earlier “different” or “later” back.' },
  },
});

@ObjectType({ description: 'What two contacts say in one field.' })
export class MatchEvidence {
  @Field({ description: 'The field: name, email, phone, account, company, role, location, or trace.' })
  field: string;

  @Field({ description: 'same, similar, different or missing.' })
  agreement: string;

  @Field(() => String, { nullable: true, description: 'What the left contact says.' })
  left: string | null;

  @Field(() => String, { nullable: true, description: 'What the right contact says.' })
  right: string | null;

  @Field({ description: 'The same in plain words.' })
  sentence: string;
}

@ObjectType({ description: 'A merge or a split that can be undone.' })
export class Merge {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'merge or split.' })
  kind: string;

  @Field(() => Contact, { nullable: true, description: 'Whom a merge left, or whom a split took from.' })
  survivor: Contact | null;

  @Field({ description: 'What the other was called: who was merged in, or who was split off.' })
  absorbedName: string;

  @Field({ description: 'When it was done.' })
  mergedAt: Date;
}

@ObjectType({ description: 'Two contacts who may be one person.' })
export class PossibleMatch {
  @Field(() => ID, { description: 'The match’s id.' })
  id: string;

  @Field(() => Contact, { description: 'One of the two. Once they are the same, both sides are the merged contact.' })
  left: Contact;

  @Field(() => Contact, { description: 'The other.' })
  right: Contact;

  @Field(() => Float, { description: 'How likely they are one person, from 0 to 1.' })
  probability: number;

  @Field(() => [MatchEvidence], { description: 'What speaks for and against it, what agrees first.' })
  evidence: readonly MatchEvidence[];

  @Field({ description: 'open, same, different or later.' })
  state: string;

  @Field(() => Merge, { nullable: true, description: 'What deciding “same” has merged, to undo it by; null otherwise.' })
  merge: Merge | null;
}

@ObjectType({ description: 'A page of possible matches.' })
export class PossibleMatchConnection extends connectionOf(PossibleMatch) {}

@ObjectType({ description: 'How much of one kind moves.' })
export class MovedCount {
  @Field({ description: 'personas, interactions, notes, promises or tags.' })
  kind: string;

  @Field({ description: 'The kind in plain words, as they follow the number.' })
  label: string;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ description: 'One field of two contacts, and what it will be.' })
export class MergedField {
  @Field({ description: 'name, company, role, location, headline or email.' })
  field: string;

  @Field(() => String, { nullable: true, description: 'What it is for the contact that stays.' })
  survivor: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for the contact that is merged in.' })
  absorbed: string | null;

  @Field(() => String, { nullable: true, description: 'What it will be.' })
  result: string | null;
}

@ObjectType({ description: 'What a merge will do. Nothing is done yet.' })
export class MergePreview {
  @Field(() => Contact, { description: 'The contact that stays.' })
  survivor: Contact;

  @Field(() => Contact, { description: 'The contact that is merged in.' })
  absorbed: Contact;

  @Field(() => [MovedCount], { description: 'What moves to the contact that stays.' })
  moved: MovedCount[];

  @Field(() => [MergedField], { description: 'The fields of both and of the result.' })
  fields: MergedField[];
}

@ObjectType({ description: 'What a split will do. Nothing is done yet.' })
export class SplitPreview {
  @Field(() => Contact, { description: 'The contact that is split.' })
  contact: Contact;

  @Field(() => [MovedCount], { description: 'What moves to the new contact. Notes, tags and promises stay.' })
  moved: MovedCount[];

  @Field({ description: 'What the new contact will be called.' })
  newName: string;
}
