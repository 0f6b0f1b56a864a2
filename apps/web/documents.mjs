// Writes the types of every query beside it: `contacts.graphql` becomes `contacts.generated.ts`, checked against the API's
// schema; with `--check` it only says whether they still agree. Each file stands alone, so that a page brings its own
// queries and no others.
import { codegen } from '@graphql-codegen/core';
import * as typedDocument from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildASTSchema, parse, validate } from 'graphql';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = join(import.meta.dirname, 'src');
const schema = parse(readFileSync(join(import.meta.dirname, '../api/schema.graphql'), 'utf8'));
const schemaAst = buildASTSchema(schema);

const config = {
  immutableTypes: true,
  useTypeImports: true,
  skipTypename: true,
  optimizeDocumentNode: true,
  strictScalars: true,
  scalars: { ID: 'string', Day: 'string', DateTime: 'string' },
};

async function typesOf(path, filename) {
  const document = parse(readFileSync(path, 'utf8'), { noLocation: true });
  const wrong = validate(schemaAst, document);
  if (wrong.length > 0) throw new Error(`${path}:\n${wrong.map(({ message }) => `  ${message}`).join('\n')}`);
  return codegen({
    filename,
    schema,
    schemaAst,
    documents: [{ location: path, document }],
    plugins: [{ operations: {} }, { typedDocument: {} }],
    pluginMap: { operations, typedDocument },
    config,
  });
}

const isCheck = process.argv.includes('--check');
const paths = readdirSync(sources, { recursive: true }).filter((path) => path.endsWith('.graphql'));
const outdated = [];
for (const path of paths) {
  const target = join(sources, path.replace(/\.graphql$/, '.generated.ts'));
  const types = await typesOf(join(sources, path), target);
  if (!isCheck) writeFileSync(target, types);
  else if (!existsSync(target) || readFileSync(target, 'utf8') !== types) outdated.push(path);
}
if (outdated.length > 0) {
  console.error(`Run \`npm run documents\`: ${outdated.join(', ')} and the API's schema have moved on.`);
  process.exit(1);
}
