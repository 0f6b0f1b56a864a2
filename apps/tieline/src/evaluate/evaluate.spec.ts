import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal } from '#vocabulary';
import { contactEvents } from './contact-events/contact-events-command.js';
import { experts } from './experts/experts-command.js';
import { evaluate } from './evaluate-command.js';
import type { Evaluation } from './evaluation.js';
import { identity } from './identity/identity-command.js';
import { names } from './identity/names-command.js';
import { replyAfterOutreach } from './reply/reply-command.js';
import { tieStrength } from './tie-strength/tie-strength-command.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieline-evaluate-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function aFile(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(content) : content);
  return path;
}

async function figuresOf(evaluation: Evaluation, ...args: string[]) {
  const result = await evaluation.run(args);
  if (isRefusal(result)) throw new Error(result.reason);
  return result.figures as any;
}

const DAY = 86_400;

/** An owner who writes to ten people, each after a pause of their own, and whom every second message is answered the next day. */
function aLog(): string {
  const rows = ['from\tto\tseconds\tchannel'];
  for (let contact = 1; contact <= 10; contact += 1) {
    for (let day = contact, turn = 0; day < 900; day += 20 + 7 * contact, turn += 1) {
      rows.push(`me\tcontact-${contact}\t${day * DAY}\t0`);
      if (turn % 2 === 0) rows.push(`contact-${contact}\tme\t${(day + 1) * DAY}\t0`);
    }
  }
  return rows.join('\n');
}

describe('who is in touch again', () => {
  it('is told by queries, scores and the gain over the best of the others', async () => {
    const log = aFile('log.tsv.gz', aLog());
    const figures = await figuresOf(contactEvents, log, '--days', '30', '--egos', aFile('log.egos', 'me\n'));
    expect(figures).toMatchObject({ owners: 1, candidates: expect.any(Number), skipped: expect.any(Number) });
    expect(Object.keys(figures.scores)).toEqual(
      expect.arrayContaining(['ours', 'random', 'recency', 'frequency', 'decay30', 'interactionsRank', 'overdueRatio', 'mbgNbd']),
    );
    for (const score of Object.values<any>(figures.scores)) {
      expect(Object.keys(score)).toEqual(['map', 'ndcg10', 'p5']);
      expect(score.map).toBeGreaterThan(0);
      expect(score.map).toBeLessThanOrEqual(1);
    }
    const others = Object.entries<any>(figures.scores).filter(([name]) => !name.startsWith('ours'));
    expect(figures.scores[figures.gain.over].map).toBe(Math.max(...others.map(([, { map }]) => map)));
  });

  it('is the same plain or gzipped, and for the same seed', async () => {
    const plain = await figuresOf(contactEvents, aFile('log.tsv', aLog()), '--days', '30');
    expect(await figuresOf(contactEvents, aFile('log.tsv.gz', aLog()), '--days', '30')).toEqual(plain);
  });

  it('asks about all candidates where told to, not only the dormant', async () => {
    const log = aFile('log.tsv', aLog());
    const dormant = await figuresOf(contactEvents, log, '--days', '30');
    const all = await figuresOf(contactEvents, log, '--days', '30', '--candidates', 'all');
    expect(all.candidates / (all.queries + all.skipped)).toBeGreaterThan(
      dormant.candidates / (dormant.queries + dormant.skipped),
    );
  });
});

describe('whether a message after a silence is answered', () => {
  it('is told as area and Brier score', async () => {
    const figures = await figuresOf(replyAfterOutreach, aFile('log.tsv', aLog()), '--days', '14');
    expect(figures.outreaches).toBeGreaterThan(5);
    expect(figures.brier).toBe(figures.scores.ours.brier);
    expect(figures.auc).toBeGreaterThanOrEqual(0);
  });
});

describe('tie strength', () => {
  it('is held against pairs of which the truth knows both people', async () => {
    const truth = aFile('ties.csv', 'one,other\nme,contact-1\ncontact-10,contact-9\nme,contact-2\n');
    const figures = await figuresOf(tieStrength, aFile('log.tsv', aLog()), truth);
    expect(figures).toMatchObject({ pairs: 4, positive: 0.5, auc: 1 });
  });
});

describe('identity', () => {
  const people = [
    'rec_id, given_name, surname, date_of_birth, postcode, soc_sec_id',
    'rec-1-org, mara, lindt, 19800217, 10115, 77001',
    'rec-1-dup-0, mraa, lindt, 19800217, 10115, 77001',
    'rec-2-org, kai, winter, 19711130, 80331, 12345',
    'rec-3-org, kai, winter, 19990101, 20095, 54321',
  ].join('\n');

  it('is judged pair by pair, with columns known by their names', async () => {
    const figures = await figuresOf(identity, aFile('people.csv', people), '--truth', 'febrl');
    expect(figures).toMatchObject({ rows: 4, truePairs: 1, precision: 1, recall: 1, f1: 1, blockingRecall: 1 });
    expect(figures.automatic.precision).toBe(1);
  });

  it('is judged across two files, as an import of the second into the first', async () => {
    const [header = '', one = '', two = '', three = ''] = people.split('\n');
    const here = aFile('here.csv', [header, one, three].join('\n'));
    const there = aFile('there.csv', [header, two].join('\n'));
    const map = ['--map', 'name=given_name,name=surname,dob=date_of_birth,code=soc_sec_id'];
    const figures = await figuresOf(identity, here, '--against', there, '--truth', 'febrl', ...map);
    expect(figures).toMatchObject({ truePairs: 1, f1: 1, asImport: { joined: 1, precision: 1, asked: 0, unknown: 0 } });
  });

  it('leaves out a field nobody knows, and refuses when none is left or a column is not there', async () => {
    const path = aFile('people.csv', people);
    expect(await identity.run([path, '--truth', 'febrl', '--map', 'shoes=size'])).toMatchObject({ code: 'UNUSABLE_OPTIONS' });
    expect(await identity.run([path, '--truth', 'febrl', '--map', 'name=size'])).toMatchObject({ code: 'UNUSABLE_OPTIONS' });
    const partly = await figuresOf(identity, path, '--truth', 'febrl', '--map', 'name=surname,dob=date_of_birth,shoes=size');
    expect(partly.leftOut).toEqual(['shoes=size']);
    expect(await identity.run([path, '--truth', 'cluster'])).toMatchObject({ code: 'UNUSABLE_OPTIONS' });
  });

  it('of names is judged on pairs of the wanted schema', async () => {
    const pairs =
      'schema,name1,name2,is_match\nPerson,Bob Lindt,Robert Lindt,true\nPerson,Mara Lindt,Kai Winter,false\nCompany,A,A,true\n';
    expect(await figuresOf(names, aFile('names.csv', pairs))).toMatchObject({ pairs: 2, precision: 1, recall: 1, f1: 1 });
  });
});

describe('experts', () => {
  it('are asked in turn: only what was answered before counts', async () => {
    const post = (id: number, type: number, day: number, author: number, more: string) =>
      `<row Id="${id}" PostTypeId="${type}" CreationDate="2026-01-${String(day).padStart(2, '0')}T10:00:00" OwnerUserId="${author}" ${more} />`;
    const posts = [
      post(1, 1, 1, 1, 'Title="How to brew stout?" Body="&lt;p&gt;Stout.&lt;/p&gt;" Tags="&lt;stout&gt;"'),
      post(2, 2, 2, 2, 'ParentId="1" Body="Roast the barley."'),
      post(3, 2, 2, 3, 'ParentId="1" Body="Buy a can &amp;amp; drink."'),
      post(4, 1, 5, 1, 'Title="Which barley?" Body="For roast." Tags="&lt;barley&gt;"'),
      post(5, 2, 6, 2, 'ParentId="4" Body="Any."'),
    ];
    const figures = await figuresOf(experts, aFile('posts.xml', ['<posts>', ...posts, '</posts>'].join('\n')));
    expect(figures).toMatchObject({ questions: 1, skipped: 1, mrr: 1, scores: { ours: { mrr: 1, mrrOfAll: 0.5 } } });
  });
});

describe('the command', () => {
  it('refuses what it cannot use with exit code 2', async () => {
    expect(await evaluate(['horoscope'])).toBe(2);
    expect(await evaluate(['names', '--color', 'red'])).toBe(2);
    expect(await evaluate(['names', join(folder, 'not-there.csv')])).toBe(2);
    expect(await evaluate(['contact-events', aFile('short.tsv', 'a\tb\t0\t0\n'), '--days', '30'])).toBe(2);
  });
});
