import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What a visitor may know before signing in.' })
export class Installation {
  @Field({ description: 'Whether anybody has an account here.' })
  hasAccounts: boolean;

  @Field({ description: 'Whether a visitor may look around in an invented network.' })
  canLookAround: boolean;
}
