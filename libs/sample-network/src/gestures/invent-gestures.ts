import { DAY, HOUR, type Moment, YEAR } from '../days.js';
import { drawBetween, drawExponential, drawOne, drawWhole, isDrawn } from '../draw.js';
import { filled } from '../exchanges/message-text.js';
import { WELCOMES } from '../exchanges/phrases.js';
import { NAME_POOLS } from '../people/names.js';
import type { SampleOwner, SamplePerson } from '../people/person.js';
import { SKILLS } from '../people/working-world.js';
import type { Random } from '../seeded-random.js';
import type { Endorsement, Gestures, Invitation, Note, Recommendation } from './gesture.js';

const SHARES = { invited: 0.4, pending: 0.01, endorses: 0.05, recommends: 0.006, noted: 0.012 };

const PRAISE: readonly [string, ...string[]] = [
  'Calm in an outage, clear in a meeting, and the documents are still useful three years later.',
  'We shared a project for a year. I would start the next one with the same person.',
  'Asks the one question that saves a month, and asks it kindly.',
  'Rare mix of depth in databases and patience with people who have none.',
];

const NOTES: readonly [string, ...string[]] = [
  'Met over lunch. Knows the procurement side at three of my target companies.',
  'Wants to hear about the workshop when it is ready.',
  'Prefers a call to an e-mail. Not before ten.',
  'Is building a platform team, ask again after the summer.',
  'Helped with the upgrade. I owe a favour.',
];

export function inventGestures(
  people: readonly SamplePerson[],
  owner: SampleOwner,
  exportedAt: Moment,
  random: Random,
): Gestures {
  const plain = people.filter((person) => person.legibility === 'plain');
  const some = (share: number) => plain.filter(() => isDrawn(random, share));
  const after = (person: SamplePerson) => drawBetween(random, person.connectedAt, exportedAt - HOUR);
  return {
    invitations: byMoment(
      (invitation) => invitation.sentAt,
      [
        ...some(SHARES.invited).map((person) => inventInvitation(person, owner, random)),
        ...Array.from({ length: Math.ceil(people.length * SHARES.pending) }, () => inventPending(exportedAt, random)),
      ],
    ),
    endorsements: byMoment(
      (endorsement) => endorsement.at,
      some(SHARES.endorses).flatMap((person) => inventEndorsements(person, after(person), random)),
    ),
    recommendations: byMoment(
      (recommendation) => recommendation.at,
      some(SHARES.recommends).map((person): Recommendation => ({
        at: after(person),
        person: person.index,
        text: drawOne(random, PRAISE),
        isGiven: isDrawn(random, 0.4),
      })),
    ),
    notes: byMoment(
      (note) => note.at,
      some(SHARES.noted).map((person): Note => ({ at: after(person), person: person.index, text: drawOne(random, NOTES) })),
    ),
  };
}

function byMoment<Item>(moment: (item: Item) => Moment, items: readonly Item[]): Item[] {
  return [...items].sort((one, other) => moment(one) - moment(other));
}

function inventInvitation(person: SamplePerson, owner: SampleOwner, random: Random): Invitation {
  const direction = isDrawn(random, 0.55) ? 'INCOMING' : 'OUTGOING';
  const name = direction === 'INCOMING' ? owner.given : person.given;
  const seed = Math.floor(random() * 0xffffffff);
  return {
    sentAt: person.connectedAt - Math.min(30 * DAY, drawExponential(random, 2 * DAY)),
    other: person.index,
    direction,
    message: isDrawn(random, 0.2) ? filled(drawOne(random, WELCOMES), seed, name) : '',
  };
}

function inventPending(exportedAt: Moment, random: Random): Invitation {
  const pool = drawOne(random, [...NAME_POOLS.slice(0, 6)] as [(typeof NAME_POOLS)[number]]);
  const family = `${drawOne(random, pool.stems)}${drawOne(random, pool.endings)}`;
  return {
    sentAt: exportedAt - HOUR - random() * YEAR,
    other: { given: drawOne(random, pool.given), family, slug: `someone-${drawWhole(random, 100_000, 99_999_999)}` },
    direction: isDrawn(random, 0.8) ? 'INCOMING' : 'OUTGOING',
    message: '',
  };
}

/** Who endorses, endorses several skills within a minute. */
function inventEndorsements(person: SamplePerson, at: Moment, random: Random): Endorsement[] {
  const isGiven = isDrawn(random, 0.35);
  const first = drawWhole(random, 0, SKILLS.length - 1);
  return Array.from({ length: drawWhole(random, 1, 4) }, (_, place) => ({
    at: at + place * 2000,
    person: person.index,
    skill: SKILLS[(first + place) % SKILLS.length] ?? SKILLS[0],
    isGiven,
  }));
}
