import { describe, expect, it } from '@jest/globals';
import { contactId, personaId, type PersonaKind } from '#vocabulary';
import { presentPersonas } from './contact-evidence.presenter.js';

const traces = (...kinds: readonly PersonaKind[]) =>
  kinds.map((kind, index) => ({ contactId: contactId('ada'), id: personaId(`${index}`), kind, value: `v${index}|2025` }));
const shown = (...kinds: readonly PersonaKind[]) => presentPersonas(traces(...kinds)).map(({ kind }) => kind);

describe('the traces of a contact', () => {
  it('leave out the name a profile was found under', () => {
    expect(shown('email', 'linkedin', 'linkedin-name')).toEqual(['email', 'linkedin']);
  });

  it('show it where there is no profile, or more than one it could belong to', () => {
    expect(shown('linkedin-name')).toEqual(['linkedin-name']);
    expect(shown('linkedin', 'linkedin', 'linkedin-name')).toEqual(['linkedin', 'linkedin', 'linkedin-name']);
  });
});
