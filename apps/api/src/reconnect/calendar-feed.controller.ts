import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CalendarFeedService } from './calendar-feed.service.js';

/** Calendars cannot sign in; the address is the secret. */
@Controller('calendar')
export class CalendarFeedController {
  constructor(private readonly feed: CalendarFeedService) {}

  @Get(':file')
  async read(@Param('file') file: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const token = /^([\w-]{20,100})\.ics$/.exec(file)?.[1];
    const calendar = token === undefined ? null : await this.feed.read(token);
    if (calendar === null) throw new NotFoundException();
    void reply.headers({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    });
    return calendar;
  }
}
