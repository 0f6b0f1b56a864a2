import { Injectable } from '@nestjs/common';

/** The one place the worker asks the time. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
