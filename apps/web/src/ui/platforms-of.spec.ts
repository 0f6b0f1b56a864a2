import { describe, expect, it } from '@jest/globals';
import { platformsOf } from './platforms-of';

describe('platforms of traces', () => {
  it('are named once each', () => {
    expect(platformsOf(['linkedin', 'linkedin-name', 'email'])).toEqual(['linkedin', 'email']);
  });
});
