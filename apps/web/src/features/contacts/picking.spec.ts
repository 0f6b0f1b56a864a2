import { describe, expect, it } from '@jest/globals';
import { type Picked, pickedThrough, toggled } from './picking';

const rows = ['ana', 'ben', 'cleo', 'dan'].map((id) => ({ id }));
const [ana, , cleo, dan] = rows;
const nobody: Picked<{ readonly id: string }> = new Map();
const idsOf = (picked: Picked<{ readonly id: string }>) => [...picked.keys()];

describe('picking people from a list', () => {
  it('picks one, and no longer when asked again', () => {
    if (ana === undefined) throw new Error('there is somebody');
    const once = toggled(nobody, ana);
    expect(idsOf(once)).toEqual(['ana']);
    expect(idsOf(toggled(once, ana))).toEqual([]);
  });

  it('picks everybody between two, in either direction, beside whoever is picked', () => {
    if (ana === undefined || cleo === undefined || dan === undefined) throw new Error('there are four');
    expect(idsOf(pickedThrough(nobody, rows, 'ana', cleo))).toEqual(['ana', 'ben', 'cleo']);
    expect(idsOf(pickedThrough(toggled(nobody, dan), rows, 'cleo', ana))).toEqual(['dan', 'ana', 'ben', 'cleo']);
  });

  it('picks only the one asked for when the list no longer shows where one began', () => {
    if (dan === undefined) throw new Error('there is somebody');
    expect(idsOf(pickedThrough(nobody, rows, 'gone', dan))).toEqual(['dan']);
  });
});
