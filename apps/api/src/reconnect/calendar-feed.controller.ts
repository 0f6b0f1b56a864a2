import { Controller, Get, Header, NotFoundException, Param } from '@nestjs/common';
import { CalendarFeedService } from './calendar-feed.service.js';

/** Calendars cannot sign in; the address is the secret. */
@Controller('calendar')
export class CalendarFeedController {
  constructor(private readonly feed: CalendarFeedService) {}

  @Get(':file')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  @Header('x-robots-tag', 'noindex')
  async read(@Param('file') file: string): Promise<string> {
    const token = /^([\w-]{20,100})\.ics$/.exec(file)?.[1];
    const calendar = token === undefined ? null : await this.feed.read(token);
    if (calendar === null) throw new NotFoundException();
    return calendar;
  }
}
