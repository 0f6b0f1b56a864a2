import type { Moment } from './days.js';
import type { Exchange } from './exchanges/exchange.js';
import { inventExchanges } from './exchanges/invent-exchanges.js';
import type { Gestures } from './gestures/gesture.js';
import { inventGestures } from './gestures/invent-gestures.js';
import { inventPeople } from './people/invent-people.js';
import type { SampleOwner, SamplePerson } from './people/person.js';
import { sampleOwner } from './people/sample-owner.js';
import { inventProspects } from './prospects/invent-prospects.js';
import type { Prospects } from './prospects/prospect.js';
import type { Random } from './seeded-random.js';

/** An invented network, and at the same time the truth about the files written from it. */
export interface SampleNetwork {
  readonly owner: SampleOwner;
  /** Oldest connection first; the place in the list is the person's index. */
  readonly people: readonly SamplePerson[];
  /** Oldest first. */
  readonly exchanges: readonly Exchange[];
  readonly gestures: Gestures;
  readonly prospects: Prospects;
  /** The moment up to which it is invented; the newest export there can be. */
  readonly exportedAt: Date;
}

export interface SampleSize {
  /** Connections, 0 and up. */
  readonly people: number;
  /** Messages, 0 and up. */
  readonly messages: number;
}

/** Invents a network of any size. The same numbers from `random` give the same network. */
export function inventNetwork(size: SampleSize, exportedAt: Date, random: Random): SampleNetwork {
  const end: Moment = exportedAt.getTime();
  const owner = sampleOwner(end);
  const people = inventPeople(size.people, end, random);
  return {
    owner,
    people,
    exchanges: inventExchanges(people, size.messages, end, random),
    gestures: inventGestures(people, owner, end, random),
    prospects: inventProspects(end, random),
    exportedAt,
  };
}
