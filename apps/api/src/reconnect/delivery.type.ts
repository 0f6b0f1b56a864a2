import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/page.js';

export const OutgoingMailState = { CLAIMED: 'claimed', SENT: 'sent', KEPT: 'kept', FAILED: 'failed' } as const;
export type OutgoingMailState = (typeof OutgoingMailState)[keyof typeof OutgoingMailState];
registerEnumType(OutgoingMailState, {
  name: 'OutgoingMailState',
  description: 'What became of an e-mail.',
  valuesMap: {
    CLAIMED: { description: 'On its way.' },
    SENT: { description: 'The mail server took it.' },
    KEPT: { description: 'Kept here to read, because no mail server is configured.' },
    FAILED: { description: 'The mail server did not take it; it is tried again.' },
  },
});

@ObjectType({ description: 'An e-mail to the owner.' })
export class OutgoingMail {
  @Field(() => ID, { description: 'The e-mail’s id.' })
  id: string;

  @Field({ description: 'When it was written.' })
  at: Date;

  @Field({ description: 'The address it goes to.' })
  to: string;

  @Field({ description: 'Its subject.' })
  subject: string;

  @Field({ description: 'Its words.' })
  text: string;

  @Field(() => OutgoingMailState, { description: 'What became of it.' })
  state: OutgoingMailState;
}

@ObjectType({ description: 'A page of e-mails.' })
export class OutgoingMailConnection extends connectionOf(OutgoingMail) {}

@ObjectType({ description: 'The private calendar feed of slates and promises.' })
export class CalendarFeed {
  @Field(() => String, {
    nullable: true,
    description: 'Its address, shown once when it is made: whoever knows it can read the feed.',
  })
  url: string | null;

  @Field({ description: 'Whether there is one.' })
  isOn: boolean;
}
