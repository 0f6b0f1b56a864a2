import { DAY, MINUTE, type Moment, YEAR } from '../days.js';
import { drawBetween, drawOne, drawWhole, shuffled } from '../draw.js';
import { NAME_POOLS } from '../people/names.js';
import type { SamplePerson } from '../people/person.js';
import { COMPANIES } from '../people/working-world.js';
import type { Random } from '../seeded-random.js';
import type { Conversation, Exchange } from './exchange.js';
import { inventDialogue } from './invent-dialogue.js';
import { inventTie } from './invent-tie.js';

/** Most connections never exchange a word. */
const TALKERS_SHARE = 0.4;
const GROUPS_SHARE = 0.02;
const RECRUITERS_SHARE = 0.012;
/** How steeply messages fall from the closest tie to the faintest. */
const TAIL_EXPONENT = 0.85;
const NEW_DAYS = 120;

/** Invents exactly `count` messages, oldest first, spread over the people as real ones are: few get most. */
export function inventExchanges(people: readonly SamplePerson[], count: number, exportedAt: Moment, random: Random): Exchange[] {
  const able = shuffled(
    random,
    people.filter((person) => person.legibility === 'plain'),
  );
  const talkers = byAcquaintance(able.slice(0, Math.min(Math.ceil(able.length * TALKERS_SHARE), count)), exportedAt);
  const inGroups = talkers.length < 10 ? 0 : Math.round(count * GROUPS_SHARE);
  const byRecruiters = talkers.length === 0 ? count : Math.round(count * RECRUITERS_SHARE);
  const exchanges: Exchange[] = [];
  const shares = sharesOf(count - inGroups - byRecruiters, talkers.length);
  for (const [rank, person] of talkers.entries()) {
    const conversation = { id: conversationId(random), people: [person.index], recruiter: null };
    for (const exchange of inventTie(person, conversation, shares[rank] ?? 0, exportedAt, random)) exchanges.push(exchange);
  }
  for (let left = inGroups; left > 0;) {
    const group = inventGroup(talkers, Math.min(left, drawWhole(random, 3, 12)), exportedAt, random);
    for (const exchange of group) exchanges.push(exchange);
    left -= group.length;
  }
  for (let left = byRecruiters; left > 0; left -= 1) exchanges.push(inventOffer(exportedAt, random));
  return exchanges.sort((one, other) => one.at - other.at);
}

/** Nobody becomes close within a season: new connections come after all others. */
function byAcquaintance(talkers: readonly SamplePerson[], exportedAt: Moment): SamplePerson[] {
  const isNew = (person: SamplePerson) => exportedAt - person.connectedAt < NEW_DAYS * DAY;
  return [...talkers.filter((person) => !isNew(person)), ...talkers.filter(isNew)];
}

/** Splits `count` over `parts` by rank; everyone gets one, and the parts add up. */
function sharesOf(count: number, parts: number): number[] {
  const weights = Array.from({ length: parts }, (_, rank) => (rank + 3) ** -TAIL_EXPONENT);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const spare = Math.max(0, count - parts);
  const shares = weights.map((weight, rank) => Math.floor((spare * weight) / sum) + (rank < count ? 1 : 0));
  const missing = count - shares.reduce((total, share) => total + share, 0);
  return shares.map((share, rank) => share + (rank < missing ? 1 : 0));
}

/** Somebody writes to several at once, and some of them answer. */
function inventGroup(talkers: readonly SamplePerson[], size: number, exportedAt: Moment, random: Random): Exchange[] {
  const members = shuffled(random, talkers.slice(0, 60)).slice(0, drawWhole(random, 2, 4));
  const conversation = { id: conversationId(random), people: members.map((member) => member.index), recruiter: null };
  const knownSince = Math.max(...members.map((member) => member.connectedAt));
  const startsAt = drawBetween(random, knownSince, exportedAt);
  const speakers = ['owner' as const, ...conversation.people];
  const nextSpeaker = () => speakers[Math.floor(random() * speakers.length)] ?? 'owner';
  return inventDialogue(
    { conversation, topic: drawWhole(random, 0, 99), startsAt, size, nextSpeaker, endsBefore: exportedAt },
    random,
  );
}

/** An offer out of the blue, answered by nobody. */
function inventOffer(exportedAt: Moment, random: Random): Exchange {
  const pool = drawOne(random, NAME_POOLS.slice(0, 4) as [(typeof NAME_POOLS)[number]]);
  const family = `${drawOne(random, pool.stems)}${drawOne(random, pool.endings)}`;
  const recruiter = { given: drawOne(random, pool.given), family, company: drawOne(random, COMPANIES) };
  const conversation: Conversation = { id: conversationId(random), people: [], recruiter };
  const dialogueSeed = Math.floor(random() * 0xffffffff);
  const at = exportedAt - random() ** 2 * 5 * YEAR - MINUTE;
  return { at, conversation, sender: 'recruiter', part: 'opener', place: 0, topic: 0, dialogueSeed };
}

/** `2-` and base64 of something like `<uuid>_012`, as LinkedIn writes them. */
function conversationId(random: Random): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  const drawn = Array.from({ length: 54 }, () => letters[Math.floor(random() * letters.length)]);
  return `2-${drawn.join('')}==`;
}
