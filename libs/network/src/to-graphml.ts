import type { ContactEdge } from '#vocabulary';
import type { ExportedContact, ExportedNetwork } from './network-export.js';

const NODE_KEYS = {
  name: 'string',
  company: 'string',
  role: 'string',
  place: 'string',
  community: 'string',
  strength: 'double',
} as const;
const EDGE_KEYS = { weight: 'double', evidence: 'string' } as const;

/**
 * The network as GraphML, piece by piece, so that a large one need not stand in memory at once. What is not known has no
 * element. Characters XML cannot hold are left out.
 *
 * @see http://graphml.graphdrawing.org/specification.html
 */
export function* toGraphml({ contacts, edges }: ExportedNetwork): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const [name, type] of Object.entries(NODE_KEYS)) yield keyOf(name, 'node', type);
  for (const [name, type] of Object.entries(EDGE_KEYS)) yield keyOf(name, 'edge', type);
  yield '  <graph id="network" edgedefault="undirected">\n';
  for (const contact of contacts) yield nodeOf(contact);
  for (const edge of edges) yield edgeOf(edge);
  yield '  </graph>\n</graphml>\n';
}

function keyOf(name: string, of: 'node' | 'edge', type: string): string {
  return `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`;
}

function nodeOf({ id, ...known }: ExportedContact): string {
  return `    <node id="${escaped(id)}">${dataOf('node', Object.entries(known))}</node>\n`;
}

function edgeOf({ one, other, weight, evidence }: ContactEdge): string {
  const words = evidence.map(({ kind, count }) => `${kind} ${count}`).join(', ');
  const data = dataOf('edge', Object.entries({ weight, evidence: words }));
  return `    <edge source="${escaped(one)}" target="${escaped(other)}">${data}</edge>\n`;
}

function dataOf(of: 'node' | 'edge', known: readonly (readonly [string, string | number | null])[]): string {
  return known
    .map(([name, value]) => (value === null ? '' : `<data key="${of}-${name}">${escaped(String(value))}</data>`))
    .join('');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** All that is no character of XML 1.0: controls but tab and line ends, lone surrogates, two that are no characters at all. */
const NO_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
  return text.replace(NO_XML, '').replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);
}
