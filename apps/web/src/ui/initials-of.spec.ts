import { describe, expect, it } from '@jest/globals';
import { initialsOf } from './initials-of';

describe('initials', () => {
  it('are of the first and the last word', () => {
    expect(initialsOf('Ana Ruiz')).toBe('AR');
    expect(initialsOf('José de la Cruz')).toBe('JC');
    expect(initialsOf('Cher')).toBe('C');
  });

  it('skip what is no letter', () => {
    expect(initialsOf('(Åsa) "Öhman"')).toBe('ÅÖ');
    expect(initialsOf('🚀 👋')).toBe('·');
  });
});
