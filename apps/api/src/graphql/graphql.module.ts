import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule as NestGraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdempotencyRepository } from '#persistence';
import { Clock } from '../clock/clock.js';
import type { RequestContext } from '../session/request-context.js';
import { SessionService } from '../session/session.service.js';
import { compiledQueries } from './compiled-queries.js';
import { introspectionAfterSignIn } from './introspection-after-sign-in.js';
import { maskedErrors } from './masked-errors.js';
import { limitedQueries, QUERY_LIMITS } from './query-limits.js';
import { repeatableWrites } from './repeatable-writes.js';
import { subscriptionsOf } from './subscriptions.js';
import { refuseWhileAway } from './unavailable.js';

/** The API's one door. `schemaFile` is written where one is given, and kept in memory where not. */
export const graphqlModule = (schemaFile: string | null) =>
  NestGraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [SessionService, IdempotencyRepository, Clock],
    useFactory: (sessions: SessionService, keys: IdempotencyRepository, clock: Clock): Omit<ApolloDriverConfig, 'driver'> => ({
      autoSchemaFile: schemaFile ?? true,
      sortSchema: true,
      playground: false,
      introspection: true,
      allowBatchedHttpRequests: false,
      csrfPrevention: true,
      hideSchemaDetailsFromClientErrors: true,
      parseOptions: { maxTokens: QUERY_LIMITS.tokens },
      formatError: maskedErrors,
      plugins: [
        ApolloServerPluginCacheControlDisabled(),
        introspectionAfterSignIn(),
        limitedQueries(),
        repeatableWrites(keys, clock),
        compiledQueries(),
      ],
      subscriptions: { 'graphql-ws': subscriptionsOf(sessions) },
      context: async (request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> => ({
        request,
        reply,
        caller: await sessions.callerOf(request.headers).catch(refuseWhileAway),
      }),
    }),
  });
