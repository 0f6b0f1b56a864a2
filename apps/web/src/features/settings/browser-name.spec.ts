import { describe, expect, it } from '@jest/globals';
import { browserName } from './browser-name';

describe('a browser by its name', () => {
  it('is said with its system', () => {
    expect(browserName('Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0')).toBe('Firefox on Android');
    expect(browserName('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/147.0 Safari/537.36 Edg/147.0')).toBe(
      'Edge on Windows',
    );
  });

  it('is whatever a program calls itself', () => {
    expect(browserName('curl/8.5')).toBe('curl/8.5');
    expect(browserName('')).toBe('An unnamed browser');
  });
});
