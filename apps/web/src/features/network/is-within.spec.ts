import { describe, expect, it } from '@jest/globals';
import { isWithin } from './is-within';

/** An L. */
const line = [
  { x: 0, y: 0 },
  { x: 4, y: 0 },
  { x: 4, y: 1 },
  { x: 1, y: 1 },
  { x: 1, y: 4 },
  { x: 0, y: 4 },
];

describe('a lasso', () => {
  it('holds what is inside the line, and not what is in its bay', () => {
    expect(isWithin({ x: 0.5, y: 3 }, line)).toBe(true);
    expect(isWithin({ x: 3, y: 0.5 }, line)).toBe(true);
    expect(isWithin({ x: 3, y: 3 }, line)).toBe(false);
    expect(isWithin({ x: -1, y: 1 }, line)).toBe(false);
  });

  it('holds nothing before it is drawn', () => {
    expect(isWithin({ x: 0, y: 0 }, [])).toBe(false);
  });
});
