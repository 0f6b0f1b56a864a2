import { Field, InputType, Int } from '@nestjs/graphql';
import { ApiKeyScope } from './account.type.js';

@InputType({ description: 'What a new account needs.' })
export class CreateAccountInput {
  @Field({ description: 'The address to sign in with.' })
  email: string;

  @Field({ description: 'What the owner is called.' })
  name: string;

  @Field({ description: 'At least ten characters.' })
  password: string;

  @Field({ description: 'The zone the owner lives in, as the IANA names it.' })
  zone: string;
}

@InputType({ description: 'An address and its password.' })
export class SignInInput {
  @Field({ description: 'The address of the account.' })
  email: string;

  @Field({ description: 'Its password.' })
  password: string;
}

@InputType({ description: 'The old and the new password.' })
export class ChangePasswordInput {
  @Field({ description: 'The password until now.' })
  current: string;

  @Field({ description: 'The password from now on: at least ten characters.' })
  next: string;
}

@InputType({ description: 'Another address to sign in with.' })
export class ChangeEmailInput {
  @Field({ description: 'The address from now on.' })
  email: string;

  @Field({ description: 'The account’s password, so that a browser left open is not enough.' })
  password: string;
}

@InputType({ description: 'Settings to change; what is left out stays.' })
export class ChangeSettingsInput {
  @Field(() => String, { nullable: true, description: 'An IANA zone name.' })
  zone?: string;

  @Field(() => Int, { nullable: true, description: 'Monday is 1, Sunday 7.' })
  weekday?: number;

  @Field(() => Int, { nullable: true, description: '0 to 23.' })
  hour?: number;

  @Field(() => Int, { nullable: true, description: 'Suggestions a week, 1 to 20.' })
  effortBudget?: number;

  @Field(() => Int, { nullable: true, description: 'Of these from one community, 1 to 20.' })
  communityCap?: number;

  @Field(() => Boolean, { nullable: true, description: 'Whether the slate also comes by e-mail.' })
  digestByEmail?: boolean;

  @Field(() => String, { nullable: true, description: 'Where it goes; null for the account’s own address.' })
  digestAddress?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether message text is kept.' })
  keepsMessageText?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Whether the words of imported mail are kept, too.' })
  keepsMailText?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Whether one place a week is drawn by lot.' })
  drawsLots?: boolean;

  @Field(() => String, { nullable: true, description: 'Two letters, such as DE.' })
  phoneCountry?: string | null;
}

@InputType({ description: 'A new key for a program.' })
export class CreateApiKeyInput {
  @Field({ description: 'What to call it.' })
  name: string;

  @Field(() => ApiKeyScope, { description: 'What it may do.' })
  scope: ApiKeyScope;
}
