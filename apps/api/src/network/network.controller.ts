import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { OwnerId } from '#vocabulary';
import { SessionService } from '../session/session.service.js';
import { NetworkFiles } from './network-files.service.js';

/** The network as downloads, and as what the page draws. */
@Controller()
export class NetworkController {
  constructor(
    private readonly sessions: SessionService,
    private readonly files: NetworkFiles,
  ) {}

  @Get('network.graphml')
  graphml(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply, { type: 'application/graphml+xml', name: 'network.graphml' }, (owner) =>
      this.files.graphml(owner),
    );
  }

  @Get('network.json')
  json(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply, { type: 'application/json', name: 'network.json' }, (owner) => this.files.json(owner));
  }

  @Get('network-map.json')
  map(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply, { type: 'application/json', name: null }, (owner) => this.files.map(owner));
  }

  private async send(
    request: FastifyRequest,
    reply: FastifyReply,
    { type, name }: { readonly type: string; readonly name: string | null },
    piecesOf: (owner: OwnerId) => Promise<Generator<string> | null>,
  ): Promise<void> {
    const caller = await this.sessions.callerOf(request.headers);
    if (caller === null) {
      await reply.code(401).send({ code: 'NOT_SIGNED_IN', reason: 'Sign in first.' });
      return;
    }
    const pieces = await piecesOf(caller.ownerId);
    if (pieces === null) {
      await reply.code(404).send({ code: 'NOT_FOUND', reason: 'The network was not computed yet.' });
      return;
    }
    if (name !== null) void reply.header('content-disposition', `attachment; filename="${name}"`);
    await reply
      .headers({ 'content-type': `${type}; charset=utf-8`, 'cache-control': 'private, no-store' })
      .send(Readable.from(pieces));
  }
}
