import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

/** As an object, so that the repository's own words are its values. */
export const ApiKeyScope = { READ: 'read', WRITE: 'write' } as const;
export type ApiKeyScope = (typeof ApiKeyScope)[keyof typeof ApiKeyScope];
registerEnumType(ApiKeyScope, {
  name: 'ApiKeyScope',
  description: 'What an API key may do.',
  valuesMap: {
    READ: { description: 'Look at everything, change nothing.' },
    WRITE: { description: 'Look at and change everything.' },
  },
});

@ObjectType({ description: 'When and how the owner wants to be reminded, and what is kept.' })
export class Settings {
  @Field({ description: 'The zone the owner lives in, as the IANA names it, such as Europe/Berlin.' })
  zone: string;

  @Field(() => Int, { description: 'The day the weekly slate is made; Monday is 1, Sunday 7.' })
  weekday: number;

  @Field(() => Int, { description: 'The hour of that day, 0 to 23, in the owner’s zone.' })
  hour: number;

  @Field(() => Int, { description: 'How many people a week the owner is willing to write to.' })
  effortBudget: number;

  @Field(() => Int, { description: 'How many of those may come from one community.' })
  communityCap: number;

  @Field({ description: 'Whether the slate also comes by e-mail.' })
  digestByEmail: boolean;

  @Field(() => String, { nullable: true, description: 'Where that e-mail goes; the account’s own address when null.' })
  digestAddress: string | null;

  @Field({ description: 'Whether the text of messages is kept, or only that and when they were exchanged.' })
  keepsMessageText: boolean;

  @Field({ description: 'Whether the words of imported mail are kept, too, where those of messages are.' })
  keepsMailText: boolean;

  @Field({ description: 'Whether one place a week is drawn by lot, to tell later what suggesting adds.' })
  drawsLots: boolean;

  @Field(() => String, { nullable: true, description: 'The country phone numbers without a prefix belong to, such as DE.' })
  phoneCountry: string | null;
}

@ObjectType({ description: 'The account that is signed in, and the owner of everything it sees.' })
export class Account {
  @Field(() => ID, { description: 'The account’s id.' })
  id: string;

  @Field({ description: 'The address the owner signs in with.' })
  email: string;

  @Field({ description: 'What the owner is called.' })
  name: string;

  @Field({ description: 'Whether this is the invented network for looking around.' })
  isSample: boolean;

  @Field({ description: 'When the account was made.' })
  createdAt: Date;
}

@ObjectType({ description: 'A browser that is signed in.' })
export class Session {
  @Field(() => ID, { description: 'The session’s id.' })
  id: string;

  @Field({ description: 'When it signed in.' })
  createdAt: Date;

  @Field({ description: 'When it last asked for anything.' })
  lastSeenAt: Date;

  @Field({ description: 'When it ends by itself.' })
  expiresAt: Date;

  @Field({ description: 'What the browser says it is.' })
  userAgent: string;

  @Field({ description: 'The network address it signed in from.' })
  address: string;

  @Field({ description: 'Whether this request came from it.' })
  isCurrent: boolean;
}

@ObjectType({ description: 'A key for programs. The key itself is shown once, when it is made.' })
export class ApiKey {
  @Field(() => ID, { description: 'The key’s id, to revoke it by.' })
  id: string;

  @Field({ description: 'What the owner called it.' })
  name: string;

  @Field(() => ApiKeyScope, { description: 'What it may do.' })
  scope: ApiKeyScope;

  @Field({ description: 'When it was made.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When a program last used it; null if never.' })
  lastUsedAt: Date | null;
}

@ObjectType({ description: 'A new API key, with the secret that is never shown again.' })
export class NewApiKey {
  @Field(() => ApiKey, { description: 'The key as it is listed from now on.' })
  apiKey: ApiKey;

  @Field({ description: 'The secret: send it as `Authorization: Bearer …`.' })
  secret: string;
}
