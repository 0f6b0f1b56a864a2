import { describe, expect, it } from '@jest/globals';
import { webAddress } from './web-address';

describe('an address of a link', () => {
  it('is of the web', () => {
    expect(webAddress('https://github.com/ana')).toBe('https://github.com/ana');
  });

  it.each(['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,<script>', '//evil', 'ana', ''])(
    'is not %j',
    (text) => {
      expect(webAddress(text)).toBeNull();
    },
  );
});
