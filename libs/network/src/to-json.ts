import type { ExportedNetwork } from './network-export.js';

/**
 * The network as JSON, piece by piece: `{"nodes": [{"id", "name", …}], "edges": [{"source", "target", "weight", "evidence"}]}`,
 * the shape graph tools read as node-link. Days are `YYYY-MM-DD`.
 */
export function* toJson({ contacts, edges }: ExportedNetwork): Generator<string> {
  yield '{"directed":false,"nodes":[';
  for (const [place, contact] of contacts.entries()) yield `${place === 0 ? '' : ','}\n${JSON.stringify(contact)}`;
  yield '\n],"edges":[';
  for (const [place, { one, other, weight, evidence }] of edges.entries()) {
    yield `${place === 0 ? '' : ','}\n${JSON.stringify({ source: one, target: other, weight, evidence })}`;
  }
  yield '\n]}\n';
}
