import { Field, Float, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An amount that knows its currency.' })
export class Money {
  @Field(() => Float, { description: 'Whole minor units, such as cents.' })
  amountMinor: number;

  @Field({ description: 'ISO 4217, three capitals.' })
  currency: string;
}

@InputType({ description: 'An amount and its currency.' })
export class MoneyInput {
  @Field(() => Float, { description: 'Whole minor units, such as cents.' })
  amountMinor: number;

  @Field({ description: 'ISO 4217, three capitals.' })
  currency: string;
}
