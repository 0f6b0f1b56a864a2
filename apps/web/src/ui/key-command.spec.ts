import { describe, expect, it } from '@jest/globals';
import { commandOf, type FocusedElement, type KeyPress } from './key-command';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  defaultPrevented: false,
  ...more,
});
const focused = (tagName: string, role: string | null = null): FocusedElement => ({ tagName, isContentEditable: false, role });
const done = () => undefined;
const commands = { e: done, ' ': done };

describe('keys as commands', () => {
  it('runs what the page offers under a key', () => {
    expect(commandOf(press('e'), null, commands)).toBe(done);
    expect(commandOf(press('q'), null, commands)).toBeNull();
  });

  it('leaves letters alone while somebody types', () => {
    expect(commandOf(press('e'), focused('TEXTAREA'), commands)).toBeNull();
  });

  it('leaves the browser its own shortcuts', () => {
    expect(commandOf(press('e', { metaKey: true }), null, commands)).toBeNull();
  });

  it('lets space press the button that has the focus', () => {
    expect(commandOf(press(' '), focused('BUTTON'), commands)).toBeNull();
    expect(commandOf(press('e'), focused('BUTTON'), commands)).toBe(done);
  });

  it('lets space tick the box that has the focus, and listens to letters there', () => {
    const box = { ...focused('INPUT'), type: 'checkbox' };
    expect(commandOf(press(' '), box, commands)).toBeNull();
    expect(commandOf(press('e'), box, commands)).toBe(done);
    expect(commandOf(press('e'), { ...focused('INPUT'), type: 'text' }, commands)).toBeNull();
  });

  it('takes no key for what everybody has anyway', () => {
    expect(commandOf(press('toString'), null, commands)).toBeNull();
  });
});
