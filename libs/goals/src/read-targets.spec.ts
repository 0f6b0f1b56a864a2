import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readTargets } from './index.js';

describe('targets', () => {
  it.each([
    ['Contoso\nFabrikam\r\n\n  Northwind  ', ['Contoso', 'Fabrikam', 'Northwind']],
    ['Contoso, Fabrikam,Northwind', ['Contoso', 'Fabrikam', 'Northwind']],
    ['Adatum, Inc., Contoso, Fabrikam, LLC', ['Adatum, Inc.', 'Contoso', 'Fabrikam, LLC']],
    ['Adatum, Inc.\nContoso', ['Adatum, Inc.', 'Contoso']],
    ['- Contoso\n• Fabrikam\n3. Northwind\n4) Litware', ['Contoso', 'Fabrikam', 'Northwind', 'Litware']],
    ['3M; 1-800 Flowers\t-Dash-', ['3M', '1-800 Flowers', '-Dash-']],
    ['Contoso,\nFabrikam,', ['Contoso', 'Fabrikam']],
    ['Contoso\ncontoso', ['Contoso']],
    [' \n , ', []],
  ])('are read out of %j', (text, targets) => {
    expect(readTargets(text)).toEqual(targets);
  });

  it('come back as they were typed one a line', () => {
    const name = fc.stringMatching(/^[A-Z][A-Za-z0-9 &.]{0,20}[a-z]$/).map((text) => text.trim());
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 2, selector: (text) => text.toLowerCase() }), (names) => {
        expect(readTargets(names.join('\n'))).toEqual(names);
      }),
    );
  });
});
