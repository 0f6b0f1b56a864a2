import { CustomScalar, Scalar } from '@nestjs/graphql';
import { Kind, type ValueNode } from 'graphql';
import { type CalendarDate, parseCalendarDate, refused } from '#vocabulary';
import { RefusalError } from './refusal-error.js';

/** Names the scalar in decorators: `@Field(() => Day)`. */
export class Day {}

@Scalar('Day', () => Day)
export class DayScalar implements CustomScalar<string, CalendarDate> {
  readonly description = 'A day without a time or a zone, written YYYY-MM-DD.';

  parseValue(value: unknown): CalendarDate {
    const day = typeof value === 'string' ? parseCalendarDate(value) : null;
    if (day === null) throw new RefusalError(refused('BAD_DAY', 'A day is written YYYY-MM-DD and exists in the calendar.'));
    return day;
  }

  serialize(value: unknown): string {
    return String(value);
  }

  parseLiteral(node: ValueNode): CalendarDate {
    return this.parseValue(node.kind === Kind.STRING ? node.value : null);
  }
}
