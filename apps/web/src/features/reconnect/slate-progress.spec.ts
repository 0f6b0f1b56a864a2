import { describe, expect, it } from '@jest/globals';
import { chosenOf, progressOf, stepFrom } from './slate-progress';

const suggestion = (id: string, state: 'OPEN' | 'DONE' = 'OPEN') => ({ contact: { id }, state });

describe('where the owner is in this week’s slate', () => {
  it('is said in one line', () => {
    const suggestions = [suggestion('ana', 'DONE'), suggestion('ben'), suggestion('kai')];
    expect(progressOf('2026-11-23', suggestions, 8)).toBe('week of 23 November · 1 of 3 done · about 8 minutes left');
    expect(progressOf('2026-11-23', [suggestion('ana', 'DONE')], 0)).toBe('week of 23 November · 1 of 1 done');
  });

  it('moves to the next open one once one is decided', () => {
    const before = [suggestion('ana'), suggestion('ben')];
    expect(chosenOf(before, 'ana')?.contact.id).toBe('ana');
    expect(chosenOf([suggestion('ana', 'DONE'), suggestion('ben')], 'ana')?.contact.id).toBe('ben');
    expect(chosenOf([suggestion('ana', 'DONE')], 'ana')).toBeNull();
  });

  it('steps over what is decided and stays at the ends', () => {
    const [ana, ben, kai] = [suggestion('ana'), suggestion('ben', 'DONE'), suggestion('kai')];
    expect(stepFrom([ana, ben, kai], ana, 1)).toBe(kai);
    expect(stepFrom([ana, ben, kai], kai, 1)).toBe(kai);
    expect(stepFrom([ana, ben, kai], ana, -1)).toBe(ana);
  });
});
