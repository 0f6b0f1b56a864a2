import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SessionService } from '../session/session.service.js';

const PAGE = join(import.meta.dirname, 'page');
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  'explorer.html': 'text/html; charset=utf-8',
  'explorer.css': 'text/css; charset=utf-8',
  'explorer.js': 'text/javascript; charset=utf-8',
};

/** A page to ask the API by hand. Whoever is not signed in goes to where they can be. */
@Controller('explorer')
export class ExplorerController {
  constructor(private readonly sessions: SessionService) {}

  @Get()
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply, 'explorer.html');
  }

  @Get(':file')
  async part(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('file') file: string): Promise<void> {
    await this.send(request, reply, file);
  }

  private async send(request: FastifyRequest, reply: FastifyReply, file: string): Promise<void> {
    const contentType = CONTENT_TYPES[file];
    if (contentType === undefined) throw new NotFoundException();
    if ((await this.sessions.callerOf(request.headers)) === null) {
      await reply.redirect('/', 303);
      return;
    }
    await reply
      .headers({ 'content-type': contentType, 'cache-control': 'private, no-cache' })
      .send(await readFile(join(PAGE, file)));
  }
}
