import { describe, expect, it } from '@jest/globals';
import { findPeople } from './find-people';

const person = (name: string) => ({
  ...{ id: name, name, company: null, x: 0, y: 0, community: 0, acquaintances: 0, strength: null, silentDays: null },
});
const people = ['Zoë Adler', 'Adam Zorn', 'Ada Müller'].map(person);
const namesOf = (typed: string) => findPeople(people, typed, 8).map(({ name }) => name);

describe('finding somebody on the map', () => {
  it('goes by the beginnings of names, without accents, first names first', () => {
    expect(namesOf('ad')).toEqual(['Ada Müller', 'Adam Zorn', 'Zoë Adler']);
    expect(namesOf('zoe adl')).toEqual(['Zoë Adler']);
    expect(namesOf('muller')).toEqual(['Ada Müller']);
  });

  it('finds nobody for nothing', () => {
    expect(namesOf('  ')).toEqual([]);
    expect(namesOf('dler')).toEqual([]);
  });
});
