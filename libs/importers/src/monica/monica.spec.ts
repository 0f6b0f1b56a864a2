import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInLines } from '../fixtures/in-lines.js';
import { fileOf, readAll } from '../fixtures/read-fixture.js';

const read = (fixture: string) => readInLines(join(import.meta.dirname, 'fixtures', fixture));

describe('Monica', () => {
  it('4 gives contacts with all that hangs on them; days stay days, and who is no contact says why', async () => {
    expect(await read('4-preview-1')).toEqual({
      platform: 'monica',
      lines: [
        'monica.json:15 owner persona',
        'monica.json:22 person Maja Lind email:maja@tradgarden.example phone:+46812345678 vcard-uid:c-maja-0001 | email=maja@tradgarden.example phone=+46812345678 company=Trädgården role=Botanist location=Lund, SE headline=Met in Lund address=Storgatan 1, Lund, SE birthday=--06-15 group=garden group=Lund handle=gamer tag:maja#1',
        'monica.json:22 note undated email:maja@tradgarden.example: Nickname: Maj ¶  ¶ Food preferences: No nuts',
        'monica.json:22 other both 2023-04-30 email:maja@tradgarden.example: – / –',
        'monica.json:22 note 2022-03-04T12:30:15Z email:maja@tradgarden.example: Lent her **the** spade.',
        'monica.json:22 call both 2023-01-02 email:maja@tradgarden.example: – / About seeds',
        'monica.json:22 problem DATE_UNREADABLE',
        'monica.json:22 message out 2023-02-03T17:05:09Z email:maja@tradgarden.example: – / Hej',
        'monica.json:22 message in 2023-02-03T17:06:00Z email:maja@tradgarden.example: – / Hej hej',
        'monica.json:22 promise email:maja@tradgarden.example made 2023-03-01 due null kept null: Bring back the spade',
        'monica.json:22 promise email:maja@tradgarden.example made 2023-03-01 due null kept 2023-03-09: Send seeds',
        'monica.json:22 promise email:maja@tradgarden.example made 2023-03-01 due 2023-09-02 kept null: Garden fair',
        'monica.json:22 setAside REPEATS',
        'monica.json:22 note 2019-01-01 email:maja@tradgarden.example: New job ¶  ¶ At the garden',
        'monica.json:22 setAside ENTRY_NOT_NEEDED',
        'monica.json:22 setAside ENTRY_NOT_NEEDED',
        'monica.json:77 person Nils Ek vcard-uid:c-nils-0001 |',
        'monica.json:82 setAside PARTIAL_CONTACT',
        'monica.json:83 setAside DECEASED',
        'monica.json:84 setAside OWN_ACCOUNT',
        'monica.json:91 note undated email:maja@tradgarden.example: Partner: Nils Ek',
        'monica.json:92 note undated email:maja@tradgarden.example: Child: Alva',
        'monica.json:95 setAside ENTRY_NOT_NEEDED',
        'monica.json:100 meeting both 2023-04-30 email:maja@tradgarden.example+vcard-uid:c-nils-0001: Walk / Round the lake',
        'monica.json:101 setAside NOBODY_NAMED',
        'monica.json:105 setAside ENTRY_NOT_NEEDED',
      ],
    });
  });

  it('5 gives cards, which name the same people', async () => {
    expect(await read('5-vcard')).toEqual({
      platform: 'vcard',
      lines: [
        'contacts.vcf:1 person Maja Lind email:maja@tradgarden.example phone:+46812345678 vcard-uid:c-maja-0001 | company=Trädgården role=Botanist group=garden birthday=--06-15 email=maja@tradgarden.example phone=+46812345678',
      ],
    });
  });

  it('4 says the same with its lists named in the plural', async () => {
    const text = readFileSync(join(import.meta.dirname, 'fixtures/4-preview-1/monica.json'), 'utf8');
    const plural = text.replace(/"type": "(\w+)",(?=\s*"values")/g, (_, type: string) => {
      const many = type === 'activity' ? 'activities' : type === 'address' ? 'addresses' : `${type}s`;
      return `"type": "${many}",`;
    });
    const { records } = await readAll([fileOf('monica.json', plural)]);
    expect(records).toEqual((await readAll([fileOf('monica.json', text)])).records);
  });
});
