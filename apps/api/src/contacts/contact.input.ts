import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import type { CalendarDate } from '#vocabulary';
import { Day } from '../graphql/day.scalar.js';
import { PageArgs } from '../graphql/page.js';
import { StrengthStep } from './contact.type.js';

export const ContactSort = { NAME: 'name', LAST_CONTACT: 'lastContact', STRENGTH: 'strength', ADDED: 'added' } as const;
export type ContactSort = (typeof ContactSort)[keyof typeof ContactSort];
registerEnumType(ContactSort, {
  name: 'ContactSort',
  description: 'How contacts are ordered.',
  valuesMap: {
    NAME: { description: 'By name.' },
    LAST_CONTACT: { description: 'Those in touch last come first.' },
    STRENGTH: { description: 'The strongest ties come first.' },
    ADDED: { description: 'The newest come first.' },
  },
});

@InputType({ description: 'Which contacts to list. Everything said must hold.' })
export class ContactFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'Words in any order, from name, company, role, handle, address, tag, note or message.',
  })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'The company, whatever its case.' })
  company?: string | null;

  @Field(() => String, { nullable: true, description: 'A label.' })
  tag?: string | null;

  @Field(() => String, { nullable: true, description: 'A kind of trace, such as linkedin or email.' })
  source?: string | null;

  @Field(() => [StrengthStep], { nullable: true, description: 'Steps of strength.' })
  strength?: StrengthStep[] | null;

  @Field(() => Day, { nullable: true, description: 'In touch on this day or later.' })
  lastContactAfter?: CalendarDate | null;

  @Field(() => Day, { nullable: true, description: 'Last in touch before this day.' })
  lastContactBefore?: CalendarDate | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether there is no exchange on record.' })
  neverContacted?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a change of job was seen between two exports.' })
  hasJobChange?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the contact is never to be suggested.' })
  isNever?: boolean | null;
}

@ArgsType()
export class ContactsArgs extends PageArgs {
  @Field(() => ContactFilterInput, { nullable: true, description: 'Which contacts; everybody when left out.' })
  filter?: ContactFilterInput | null;

  @Field(() => ContactSort, {
    nullable: true,
    description: 'How to order them; when left out, best found first where there is a text, else by name.',
  })
  sort?: ContactSort | null;
}
