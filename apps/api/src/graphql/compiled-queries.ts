import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { RequestContext } from '../session/request-context.js';

const COMPILED_MAX = 500;

interface Shape {
  times: number;
  /** Undefined until it is worth compiling; null when it cannot be. */
  compiled?: CompiledQuery | null;
}

/**
 * Runs queries that come again as compiled functions. A query's first run, writes, subscriptions, what cannot be compiled
 * and every answer with an error go through Apollo's own executor, so that errors look the same everywhere.
 */
export function compiledQueries(): ApolloServerPlugin<RequestContext> {
  const shapes = new Map<string, Shape>();
  return {
    requestDidStart: () =>
      Promise.resolve({
        async responseForOperation({ operation, operationName, queryHash, document, schema, contextValue, request, response }) {
          if (operation.operation.toString() !== 'query') return null;
          const shape = shapeOf(shapes, `${queryHash}|${operationName ?? ''}`);
          shape.times += 1;
          if (shape.times < 2) return null;
          shape.compiled ??= compiled(schema, document, operationName);
          if (shape.compiled === null) return null;
          const result = (await shape.compiled.query(undefined, contextValue, request.variables ?? {})) as ExecutionResult;
          if (result.errors !== undefined) return null;
          return { http: response.http, body: { kind: 'single', singleResult: { data: result.data ?? null } } };
        },
      }),
  };
}

/** The least recently used shape makes room. */
function shapeOf(shapes: Map<string, Shape>, key: string): Shape {
  const shape = shapes.get(key) ?? { times: 0 };
  shapes.delete(key);
  const [oldest] = shapes.keys();
  if (oldest !== undefined && shapes.size >= COMPILED_MAX) shapes.delete(oldest);
  shapes.set(key, shape);
  return shape;
}

function compiled(schema: GraphQLSchema, document: DocumentNode, operationName: string | null): CompiledQuery | null {
  const query = compileQuery(schema, document, operationName ?? undefined);
  return isCompiledQuery(query) ? query : null;
}
