import { describe, expect, it } from '@jest/globals';
import { personaLabel, personaUrl } from './persona-label.js';

describe('a trace of a person', () => {
  it.each([
    [{ kind: 'linkedin', value: 'zoë-lindt' }, 'https://www.linkedin.com/in/zo%C3%AB-lindt'],
    [{ kind: 'github', value: 'zlindt' }, 'https://github.com/zlindt'],
    [{ kind: 'mastodon', value: 'zoe@social.example' }, 'https://social.example/@zoe'],
    [{ kind: 'bluesky', value: 'did:plc:abc123' }, 'https://bsky.app/profile/did:plc:abc123'],
    [{ kind: 'x', value: '123' }, 'https://x.com/i/user/123'],
  ] as const)('%j has a page', (persona, url) => {
    expect(personaUrl(persona)).toBe(url);
  });

  it.each([
    { kind: 'email', value: 'zoe@example.org' },
    { kind: 'github', value: '../login?next=//evil.example' },
    { kind: 'mastodon', value: 'zoe@evil.example/@else' },
    { kind: 'x-handle', value: 'javascript:alert(1)' },
    { kind: 'telegram', value: '123456' },
    { kind: 'own', value: 'zoe' },
  ] as const)('%j has none', (persona) => {
    expect(personaUrl(persona)).toBeNull();
  });

  it('is shown in words', () => {
    expect(personaLabel({ kind: 'x-handle', value: 'zoe' })).toBe('@zoe');
    expect(personaLabel({ kind: 'name', value: 'zoe lindt|contoso' })).toBe('zoe lindt, contoso');
    expect(personaLabel({ kind: 'name', value: 'zoe lindt|' })).toBe('zoe lindt');
    expect(personaLabel({ kind: 'own', value: 'an-id' })).toBe('Added by you');
    expect(personaLabel({ kind: 'email', value: 'zoe@example.org' })).toBe('zoe@example.org');
  });
});
