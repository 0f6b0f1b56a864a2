import staticFiles from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Paths that belong to programs. Where nothing answers there, nobody wants a page instead. */
const NOT_PAGES = /^(?:graphql|calendar|export\.zip|explorer|health)(?:\/|$)/;

/** What is built carries a hash of its content in its name, so that it may be kept for ever. */
const HASHED = 'assets/';

/** Serves the built web client: its files by their names, and its page on every other path, because the page reads the path itself. */
export async function serveWebClient(api: NestFastifyApplication, folder: string): Promise<void> {
  await api.register(staticFiles, { root: folder, serve: false, cacheControl: false, preCompressed: true });
  const server = api.getHttpAdapter().getInstance();
  server.get<{ Params: { '*': string } }>('/*', (request, reply) => {
    const path = request.params['*'];
    if (NOT_PAGES.test(path)) {
      reply.callNotFound();
      return reply;
    }
    if (path.startsWith(HASHED)) {
      return reply.header('cache-control', 'public, max-age=31536000, immutable').sendFile(path);
    }
    reply.header('cache-control', 'no-cache');
    return reply.sendFile(path.includes('.') ? path : 'index.html');
  });
}
