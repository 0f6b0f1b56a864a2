import { describe, expect, it } from '@jest/globals';
import { placeOf } from './place-of';

const phone = { width: 390, height: 800 };

describe('where a hint goes', () => {
  it('is under what it belongs to', () => {
    expect(placeOf({ left: 20, top: 100, bottom: 120 }, phone)).toEqual({ left: 20, top: 126 });
  });

  it('is above it near the bottom', () => {
    expect(placeOf({ left: 20, top: 760, bottom: 780 }, phone)).toEqual({ left: 20, bottom: 46 });
  });

  it('never reaches over an edge', () => {
    expect(placeOf({ left: 380, top: 0, bottom: 20 }, phone).left).toBe(62);
    expect(placeOf({ left: -50, top: 0, bottom: 20 }, phone).left).toBe(8);
  });
});
