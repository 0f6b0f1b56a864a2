import type { SampleNetwork } from '../invent-network.js';
import { mixed } from '../exchanges/message-text.js';
import { jobAt, type SamplePerson } from '../people/person.js';
import { repeatable, type SampleFile } from '../sample-file.js';
import { type Card, writeCard } from './write-card.js';

/**
 * How a card relates to a connection. `email`: an address both files state. `name-and-company`: nothing else in common.
 * `doubtful`: the name alone, at another company. `only-here`: no connection at all.
 */
export type CardLikeness = 'email' | 'name-and-company' | 'doubtful' | 'only-here';

export interface CardTruth {
  /** Place in the file, from 0. */
  readonly place: number;
  readonly likeness: CardLikeness;
  /** The index of the connection; null for `only-here`. */
  readonly person: number | null;
}

export interface AddressBook {
  readonly file: SampleFile;
  readonly cards: readonly CardTruth[];
}

const ONE_IN_THE_BOOK = 9;
const PRIVATE_LIFE: readonly (readonly [string, string])[] = [
  ['Oma', 'Falkenrath'],
  ['Dr. Silvan', 'Ohlbrecht'],
  ['Tilda', 'Falkenrath'],
  ['Werkstatt', 'Kranzbach'],
  ['Ruben', 'Sonnleitner'],
  ['Kita', 'Eschenhof'],
];

/** The owner's address book as vCards of version 3.0, the way a telephone exports it. */
export function addressBook(network: SampleNetwork): AddressBook {
  const entries = [...network.people.flatMap((person) => entryOf(person, network)), ...privateEntries()];
  const cards = entries.map(({ likeness, person }, place) => ({ place, likeness, person }));
  const truth = { rows: entries.length, anonymous: 0, spam: 0, unreadable: 0, repeated: 0 };
  return {
    file: { name: 'contacts.vcf', pieces: repeatable(() => entries.map(({ card }) => writeCard(card)).values()), truth },
    cards,
  };
}

type Entry = Omit<CardTruth, 'place'> & { readonly card: Card };

function entryOf(person: SamplePerson, network: SampleNetwork): Entry[] {
  if (person.legibility !== 'plain' || person.sameAs !== null) return [];
  const sign = mixed(person.index, 31);
  if (!person.sharesEmail && sign % ONE_IN_THE_BOOK !== 0) return [];
  const job = jobAt(person, network.exportedAt.getTime());
  const phone = sign % 3 === 0 ? null : person.phone;
  const common = { given: person.given, family: person.family, phone };
  const company = job?.company ?? null;
  if (person.sharesEmail) return [{ likeness: 'email', person: person.index, card: { ...common, email: person.email, company } }];
  if (company !== null && sign % 5 < 3) {
    return [{ likeness: 'name-and-company', person: person.index, card: { ...common, email: null, company } }];
  }
  const elsewhere = { ...common, email: `private.${person.email}`, company: null };
  return [{ likeness: 'doubtful', person: person.index, card: elsewhere }];
}

function privateEntries(): Entry[] {
  return PRIVATE_LIFE.map(([given, family], place) => ({
    likeness: 'only-here' as const,
    person: null,
    card: { given, family, company: null, email: null, phone: `+49 40 5551 000${place}` },
  }));
}
