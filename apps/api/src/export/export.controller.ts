import { Controller, Get, Logger, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isRefusal } from '#vocabulary';
import { SessionService } from '../session/session.service.js';
import { ExportService } from './export.service.js';

/** Everything the owner has, as one download. */
@Controller()
export class ExportController {
  private readonly logger = new Logger('Export');

  constructor(
    private readonly sessions: SessionService,
    private readonly exports: ExportService,
  ) {}

  @Get('export.zip')
  async download(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const caller = await this.sessions.callerOf(request.headers);
    if (caller === null) {
      await reply.code(401).send({ code: 'NOT_SIGNED_IN', reason: 'Sign in first.' });
      return;
    }
    const download = await this.exports.start(caller);
    if (isRefusal(download)) {
      await reply.code(429).send({ code: download.code, reason: download.reason });
      return;
    }
    download.bytes.on('error', (fault) => this.logger.warn(`An export ended early: ${fault.message}`));
    await reply
      .headers({
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${download.name}"`,
        'cache-control': 'private, no-store',
      })
      .send(download.bytes);
  }
}
