import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule, type ApiSettings } from './api.module.js';
import { uploadRoute } from './imports/upload.route.js';
import { UploadsService } from './imports/uploads.service.js';
import { serveWebClient } from './web-client/serve-web-client.js';

/** A request's body is a query and its variables; files come another way. */
const BODY_BYTES_MAX = 1_048_576;

/** What each level lets through. "debug" includes what the frame tells of its own start. */
const LOGGED = {
  error: ['fatal', 'error'],
  warn: ['fatal', 'error', 'warn'],
  debug: ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'],
} as const satisfies Record<ApiSettings['logLevel'], LogLevel[]>;

/** The API, ready to listen. */
export async function createApi(settings: ApiSettings): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES_MAX,
    trustProxy: 'loopback',
    // While stopping, what still arrives on an open connection is answered before the connection is closed.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
  });
  const api = await NestFactory.create<NestFastifyApplication>(ApiModule.of(settings), adapter, {
    logger: [...LOGGED[settings.logLevel]],
  });
  await api.register(cookie);
  await api.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        imgSrc: ["'self'", 'data:'],
        scriptSrc: ["'self'"],
        // Mantine sets sizes and colours as style attributes; scripts stay strict.
        styleSrc: ["'self'", "'unsafe-inline'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    hsts: false,
  });
  // Queries come by POST, where no link, image or form of another site can send them.
  adapter.getInstance().addHook('onRequest', async (request, reply) => {
    if (request.method === 'POST' || !request.url.startsWith('/graphql')) return;
    await reply
      .code(405)
      .header('allow', 'POST')
      .send({ errors: [{ message: 'Send queries by POST.' }] });
  });
  await api.register(uploadRoute(() => api.get(UploadsService, { strict: false })));
  adapter.getInstance().get('/health', async () => Promise.resolve({ status: 'ok' }));
  if (settings.webFolder !== null) await serveWebClient(api, settings.webFolder);
  api.enableShutdownHooks();
  return api;
}
