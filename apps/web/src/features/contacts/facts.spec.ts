import { describe, expect, it } from '@jest/globals';
import { aboutField, type Fact, sourceOf } from './facts';

const OF_LINKEDIN = { importId: '1', importTitle: 'LinkedIn export', file: 'Connections.csv', line: 12, isOwner: false };
const OF_OWNER = { importId: null, importTitle: null, file: null, line: null, isOwner: true };

const fact = (value: string, more: Partial<Fact> = {}): Fact => ({
  field: 'company',
  value,
  seenAt: '2026-03-03T10:00:00Z',
  isChosen: false,
  source: OF_LINKEDIN,
  ...more,
});

describe('where a field comes from', () => {
  it('names the export, the file, the line and the day', () => {
    expect(sourceOf(fact('Contoso'))).toBe('LinkedIn export · Connections.csv, line 12 · 3 March 2026');
  });

  it('knows the owner’s own word', () => {
    expect(sourceOf(fact('Contoso', { source: OF_OWNER }))).toBe('Your own word, 3 March 2026');
  });

  it('says how many other values are on record', () => {
    const facts = [fact('Contoso', { isChosen: true }), fact('Initech'), fact('Contoso')];
    expect(aboutField(facts, 'company')).toContain('1 other value on record.');
    expect(aboutField(facts, 'role')).toBeNull();
  });
});
