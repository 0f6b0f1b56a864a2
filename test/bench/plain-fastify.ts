import Fastify from 'fastify';

/** The floor of starting: a server that can do nothing but answer. */
const server = Fastify();
server.post('/graphql', () => ({ data: { __typename: 'Query' } }));
await server.listen({ port: Number(process.argv[2]), host: '127.0.0.1' });
