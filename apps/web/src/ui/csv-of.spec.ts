import { describe, expect, it } from '@jest/globals';
import { csvOf } from './csv-of';

describe('a table for spreadsheets', () => {
  it('quotes what would break a line and disarms what would be a formula', () => {
    const rows = [
      ['Contoso, "Ltd"', -5, null],
      ['=1+1', 0.5, 'two\nlines'],
    ];
    expect(csvOf(['client', 'change', 'note'], rows)).toBe(
      '\ufeffclient,change,note\r\n"Contoso, ""Ltd""",-5,\r\n\'=1+1,0.5,"two\nlines"\r\n',
    );
  });
});
