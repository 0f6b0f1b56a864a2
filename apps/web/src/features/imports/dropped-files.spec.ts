import { describe, expect, it } from '@jest/globals';
import { isLeftover } from './dropped-files';

describe('what is dropped', () => {
  it.each(['export/.DS_Store', '__MACOSX/Connections.csv', 'a/Thumbs.db', '.git/config'])('leaves out %s', (path) => {
    expect(isLeftover(path)).toBe(true);
  });

  it.each(['Connections.csv', 'export/messages.csv', 'mail 2.0/inbox.mbox'])('keeps %s', (path) => {
    expect(isLeftover(path)).toBe(false);
  });
});
