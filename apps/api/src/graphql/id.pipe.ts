import { Injectable, type PipeTransform } from '@nestjs/common';
import { refused } from '#vocabulary';
import { RefusalError } from './refusal-error.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * For ids inside an input, which no pipe sees. What cannot be an id names nothing: the same answer as for an id of
 * somebody else's.
 */
export function checkedId(value: string): string {
  if (!UUID.test(value)) throw new RefusalError(refused('NOT_FOUND', 'There is nothing with this id.'));
  return value.toLowerCase();
}

@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    return checkedId(value);
  }
}

const IDS_MAX = 100;

/** Some ids at once. */
@Injectable()
export class IdsPipe implements PipeTransform<string[], string[]> {
  transform(values: string[]): string[] {
    if (values.length > IDS_MAX) throw new RefusalError(refused('TOO_MANY', `At most ${IDS_MAX} at once.`));
    return [...new Set(values.map(checkedId))];
  }
}
