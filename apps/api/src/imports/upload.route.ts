import type { FastifyInstance } from 'fastify';
import type { Readable } from 'node:stream';
import { isDatabaseAway } from '#persistence';
import { isRefusal } from '#vocabulary';
import { UNAVAILABLE } from '../graphql/unavailable.js';
import type { UploadRefusalCode, UploadsService } from './uploads.service.js';

const STATUS = {
  NOT_SIGNED_IN: 401,
  WRONG_ORIGIN: 403,
  READ_ONLY: 403,
  NOT_FOUND: 404,
  WRONG_STATE: 409,
  WRONG_OFFSET: 409,
  UPLOAD_TOO_LARGE: 413,
} as const satisfies Record<UploadRefusalCode, number>;

/**
 * `PUT /imports/:batch/files/:position`: the bytes of one file, whatever they call themselves, streamed to disk, from
 * `Upload-Offset` on. `HEAD` answers with the `Upload-Offset` to go on from where an upload broke off.
 */
export function uploadRoute(uploads: () => UploadsService) {
  return (instance: FastifyInstance, _options: object, done: () => void): void => {
    instance.removeAllContentTypeParsers();
    instance.addContentTypeParser('*', (_request, payload, parsed) => {
      parsed(null, payload);
    });
    instance.setErrorHandler((fault, _request, reply) => {
      if (!isDatabaseAway(fault)) throw fault;
      return reply.code(503).header('connection', 'close').send({ code: 'DATABASE_AWAY', reason: UNAVAILABLE.message });
    });
    instance.put<{ Params: { batch: string; position: string } }>('/imports/:batch/files/:position', async (request, reply) => {
      const { batch, position } = request.params;
      const bytes = (request.body as Readable | null) ?? request.raw;
      const outcome = await uploads().take({ batch, position, headers: request.headers, bytes });
      if (!isRefusal(outcome)) return { receivedBytes: outcome };
      // The rest of what is being sent is not waited for.
      return reply.code(STATUS[outcome.code]).header('connection', 'close').send({ code: outcome.code, reason: outcome.reason });
    });
    instance.head<{ Params: { batch: string; position: string } }>('/imports/:batch/files/:position', async (request, reply) => {
      const { batch, position } = request.params;
      const outcome = await uploads().arrived({ batch, position, headers: request.headers });
      reply.header('cache-control', 'no-store');
      return isRefusal(outcome) ? reply.code(STATUS[outcome.code]).send() : reply.header('upload-offset', outcome).send();
    });
    done();
  };
}
