import { DAY, HOUR, type Moment, YEAR } from '../days.js';
import { drawBetween, drawOne, drawWhole, isDrawn } from '../draw.js';
import type { Random } from '../seeded-random.js';
import { inventCareer } from './invent-career.js';
import { CREDENTIALS, DECORATIONS, NAME_POOLS, type NamePool, SHORT_FORMS } from './names.js';
import type { Legibility, SamplePerson } from './person.js';
import { Slugs } from './slugs.js';

const YEARS_OF_NETWORK = 14;
const SHARES = {
  anonymous: 0.027,
  unreadable: 0.002,
  twice: 0.006,
  namesake: 0.004,
  email: 0.022,
  credentials: 0.057,
  decoration: 0.02,
};

/** Invents `count` connections, oldest connection first. */
export function inventPeople(count: number, exportedAt: Moment, random: Random): SamplePerson[] {
  const slugs = new Slugs();
  const people: SamplePerson[] = [];
  for (const connectedAt of connectionTimes(count, exportedAt, random)) {
    const earlier = people[Math.floor(random() * people.length)];
    const common = { index: people.length, connectedAt };
    const kind = random();
    if (earlier !== undefined && canBeCopied(earlier) && kind < SHARES.twice) {
      people.push(respelt(earlier, common, slugs, random));
    } else if (earlier !== undefined && canBeCopied(earlier) && kind < SHARES.twice + SHARES.namesake) {
      people.push(inventPerson(earlier, common, exportedAt, slugs, random));
    } else {
      people.push(inventPerson(inventName(random), common, exportedAt, slugs, random));
    }
  }
  return people;
}

/** More and more connections a year, in waves: after a conference or a new job many come at once. */
function connectionTimes(count: number, exportedAt: Moment, random: Random): Moment[] {
  const waves = Array.from({ length: 6 + Math.ceil(count / 400) }, () => random() ** 1.6);
  return Array.from({ length: count }, () => {
    const isInWave = isDrawn(random, 0.35);
    const wave = waves[Math.floor(random() * waves.length)] ?? 0;
    const ago = isInWave ? wave * YEARS_OF_NETWORK * YEAR + random() * 9 * DAY : random() ** 1.6 * YEARS_OF_NETWORK * YEAR;
    return exportedAt - 2 * HOUR - ago;
  }).sort((one, other) => one - other);
}

function canBeCopied(person: SamplePerson): boolean {
  return person.sameAs === null && person.legibility === 'plain';
}

interface Name {
  readonly given: string;
  readonly family: string;
}

function inventName(random: Random): Name {
  const pool = drawPool(random);
  const stem = drawOne(random, pool.stems);
  return { given: drawOne(random, pool.given), family: `${stem}${drawOne(random, pool.endings)}` };
}

function drawPool(random: Random): NamePool {
  let left = random() * NAME_POOLS.reduce((sum, pool) => sum + pool.share, 0);
  for (const pool of NAME_POOLS) {
    left -= pool.share;
    if (left < 0) return pool;
  }
  throw new RangeError('The name pools have no share.');
}

type Common = Pick<SamplePerson, 'index' | 'connectedAt'>;

function inventPerson(name: Name, common: Common, exportedAt: Moment, slugs: Slugs, random: Random): SamplePerson {
  return {
    ...common,
    given: name.given,
    family: name.family,
    credentials: isDrawn(random, SHARES.credentials) ? drawOne(random, CREDENTIALS) : null,
    decoration: isDrawn(random, SHARES.decoration) ? drawOne(random, DECORATIONS) : null,
    slug: slugs.next(name.given, name.family, random),
    email: slugs.nextEmail(name.given, name.family, random),
    phone: `+49 30 5550 ${String(drawWhole(random, 0, 9999)).padStart(4, '0')}${String(common.index).padStart(5, '0')}`,
    sharesEmail: isDrawn(random, SHARES.email),
    jobs: inventCareer(common.connectedAt - drawBetween(random, 0.2, 6) * YEAR, exportedAt, random),
    legibility: drawLegibility(random),
    sameAs: null,
  };
}

function drawLegibility(random: Random): Legibility {
  const drawn = random();
  if (drawn < SHARES.anonymous) return 'anonymous';
  return drawn < SHARES.anonymous + SHARES.unreadable ? 'unreadable' : 'plain';
}

/** The same person with a second profile: a short form of the given name, or accents written out. */
function respelt(person: SamplePerson, common: Common, slugs: Slugs, random: Random): SamplePerson {
  const given = SHORT_FORMS.get(person.given) ?? withoutAccents(person.given);
  const family = given === person.given ? withoutAccents(person.family) : person.family;
  return {
    ...person,
    ...common,
    given,
    family: given === person.given && family === person.family ? family.toUpperCase() : family,
    credentials: null,
    decoration: null,
    slug: slugs.next(given, family, random),
    sameAs: person.index,
  };
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '');
}
