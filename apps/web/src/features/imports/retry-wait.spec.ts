import { describe, expect, it } from '@jest/globals';
import { retryWait } from './retry-wait';

describe('an upload that broke off', () => {
  it('is tried again soon, then ever later, and after a minute left to the owner', () => {
    const waits = Array.from({ length: 7 }, (_, failures) => retryWait(failures + 1) ?? 0);
    expect(waits).toEqual([...waits].sort((one, other) => one - other));
    expect(waits[0]).toBeLessThan(1_000);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(60_000);
    expect(retryWait(8)).toBeNull();
  });
});
