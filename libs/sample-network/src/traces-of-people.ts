import type { SampleNetwork } from './invent-network.js';
import { addressOf } from './social/mastodon-export.js';
import { socialView } from './social/members.js';

/**
 * Whom each trace in the network's files means: the index of a person by kind and value of the trace, `email a@b.example`.
 * Somebody who is listed twice is one person under the first index.
 */
export function tracesOfPeople(network: SampleNetwork, exportedAt: Date): ReadonlyMap<string, number> {
  const traces = new Map<string, number>();
  for (const { index, sameAs, slug, email, phone } of network.people) {
    const who = sameAs ?? index;
    traces.set(`linkedin ${slug.normalize('NFC').toLowerCase()}`, who);
    traces.set(`phone ${phone.replace(/[^\d+]/g, '')}`, who);
    for (const address of [email, `private.${email}`]) traces.set(`email ${address.toLowerCase()}`, who);
  }
  for (const { person, handle, number } of socialView(network, 'x', exportedAt).members) {
    traces.set(`x ${number}`, person.index);
    traces.set(`x-handle ${handle.toLowerCase()}`, person.index);
  }
  for (const member of socialView(network, 'mastodon', exportedAt).members) {
    traces.set(`mastodon ${addressOf(member)}`, member.person.index);
  }
  return traces;
}
