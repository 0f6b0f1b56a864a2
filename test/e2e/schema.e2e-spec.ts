import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isInputObjectType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anInstallation, type Browser, type Installation } from './an-installation.js';

const COMMITTED = join(import.meta.dirname, '../../apps/api/schema.graphql');

let installation: Installation;
let schema: GraphQLSchema;

beforeAll(async () => {
  installation = await anInstallation();
  schema = lexicographicSortSchema(installation.api.get(GraphQLSchemaHost).schema);
});

afterAll(() => installation.close());

const ownTypes = (): GraphQLNamedType[] => Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));

describe('the schema', () => {
  it('is the committed one; `npm run schema` writes it anew', () => {
    const printed = `${printSchema(schema)}\n`;
    if (process.env.WRITE_SCHEMA === 'true') writeFileSync(COMMITTED, printed);
    expect(existsSync(COMMITTED) ? readFileSync(COMMITTED, 'utf8') : '').toBe(printed);
  });

  it('describes every type, field and argument', () => {
    const silent: string[] = [];
    for (const type of ownTypes()) {
      if (!isObjectType(type) && !isInputObjectType(type)) continue;
      const isRoot = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(type as never);
      if (!isRoot && !type.description) silent.push(type.name);
      for (const field of Object.values(type.getFields())) {
        if (!field.description) silent.push(`${type.name}.${field.name}`);
        for (const argument of 'args' in field ? field.args : []) {
          if (!argument.description) silent.push(`${type.name}.${field.name}(${argument.name})`);
        }
      }
    }
    expect(silent).toEqual([]);
  });
});

/**
 * What a stranger asks of each root field, with the ids of a member's things in place of `$…`. A root field without a row
 * fails the test: whoever adds one says here how it answers a stranger. `own`: it takes no id, and answers about the asker.
 */
const AS_A_STRANGER: Record<string, string> = {
  'Query.me': 'own',
  'Query.sessions': 'own',
  'Query.apiKeys': 'own',
  'Mutation.createAccount': 'before sign-in',
  'Mutation.signIn': 'before sign-in',
  'Mutation.signOut': 'own',
  'Mutation.signOutEverywhere': 'own',
  'Mutation.changePassword': 'own',
  'Mutation.changeSettings': 'own',
  'Mutation.deleteAccount': 'own',
  'Mutation.createApiKey': 'own',
  'Mutation.endSession': 'mutation { endSession(id: "$session") }',
  'Mutation.revokeApiKey': 'mutation { revokeApiKey(id: "$apiKey") }',
};

describe('a stranger', () => {
  let member: Browser;
  let stranger: Browser;
  let ids: Record<string, string>;

  beforeAll(async () => {
    member = await installation.aMember();
    stranger = await installation.aMember();
    await member.ask('mutation { createApiKey(input: { name: "theirs", scope: READ }) { secret } }');
    const { data } = await member.ask('{ sessions { id } apiKeys { id } }');
    ids = { session: data.sessions[0].id, apiKey: data.apiKeys[0].id };
  });

  it('has a case for every root field', () => {
    const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
      type ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`) : [],
    );
    expect(Object.keys(AS_A_STRANGER).sort()).toEqual(fields.sort());
  });

  it('who names an id of somebody else hears that there is no such thing', async () => {
    for (const [field, query] of Object.entries(AS_A_STRANGER)) {
      if (query === 'own' || query === 'before sign-in') continue;
      const asked = query.replace(/\$(\w+)/g, (_, name: string) => ids[name] ?? 'no such id');
      const { errors } = await stranger.ask(asked);
      expect([field, errors?.[0]?.extensions.code]).toEqual([field, 'NOT_FOUND']);
    }
    const { data } = await member.ask('{ sessions { id } apiKeys { id } }');
    expect([data.sessions, data.apiKeys].map((list) => list.length)).toEqual([1, 1]);
  });

  it('who is not signed in hears only that', async () => {
    for (const name of Object.keys(schema.getQueryType()?.getFields() ?? {})) {
      const { errors } = await installation.aBrowser().ask(`{ ${name} { __typename } }`);
      expect([name, errors?.[0]?.extensions.refusal]).toEqual([name, 'NOT_SIGNED_IN']);
    }
  });
});
