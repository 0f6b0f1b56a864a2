import { describe, expect, it } from '@jest/globals';
import { size, timeLeft } from './sizes';

describe('sizes and times left', () => {
  it('says a size in the unit people use', () => {
    expect(size(0)).toBe('0 bytes');
    expect(size(999)).toBe('999 bytes');
    expect(size(6_140_000)).toBe('6.1 MB');
    expect(size(2_000_000_000)).toBe('2 GB');
  });

  it('guesses no more exactly than it knows', () => {
    expect(timeLeft(3)).toBe('a few seconds');
    expect(timeLeft(34)).toBe('about 40 seconds');
    expect(timeLeft(150)).toBe('about 3 minutes');
    expect(timeLeft(7200)).toBe('about 2 hours');
  });
});
