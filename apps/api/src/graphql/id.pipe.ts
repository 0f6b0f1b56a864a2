import { Injectable, type PipeTransform } from '@nestjs/common';
import { refused } from '#vocabulary';
import { RefusalError } from './refusal-error.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What cannot be an id names nothing: the same answer as for an id of somebody else's. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    return idOf(value);
  }
}

/** The same for lists of ids. */
@Injectable()
export class IdsPipe implements PipeTransform<string[], string[]> {
  transform(values: string[]): string[] {
    return values.map(idOf);
  }
}

/** For ids inside an input, which no pipe sees. */
export function idOf(value: string): string {
  if (!UUID.test(value)) throw new RefusalError(refused('NOT_FOUND', 'There is nothing with this id.'));
  return value.toLowerCase();
}
