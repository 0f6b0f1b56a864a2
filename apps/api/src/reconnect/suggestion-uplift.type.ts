import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What suggesting somebody adds to the chance of being in touch, from places drawn by lot.' })
export class SuggestionUplift {
  @Field(() => Int, { description: 'Who was drawn and suggested, and whose 30 days are over.' })
  suggested: number;

  @Field(() => Int, { description: 'Who stood for a place and was held back, and whose 30 days are over.' })
  heldBack: number;

  @Field(() => Float, { nullable: true, description: 'What suggesting adds, −1 to 1; null while too few were drawn.' })
  uplift: number | null;

  @Field(() => Float, { nullable: true, description: 'The lower end of its 95 % interval.' })
  low: number | null;

  @Field(() => Float, { nullable: true, description: 'The upper end of its 95 % interval.' })
  high: number | null;

  @Field({ description: 'The same in a sentence; says so where there is too little to tell.' })
  sentence: string;
}
