import { describe, expect, it } from '@jest/globals';
import { matching } from './matching';

const choices = [{ label: 'Go to Imports' }, { label: 'Import an export' }, { label: 'Sign out' }];

describe('what the palette offers', () => {
  it('holds every typed word, whatever its case and place', () => {
    expect(matching(choices, 'IMPORT an')).toEqual([{ label: 'Import an export' }]);
  });

  it('is everything while nothing is typed', () => {
    expect(matching(choices, '  ')).toEqual(choices);
  });
});
