import type { PersonaKey } from '#vocabulary';
import { normalizeEmail } from './normalize-email.js';

/**
 * The traces that name one person: without addresses of offices and of nobody ("info@…"), which two people of one
 * company may both give. Where nothing else is left, they are all there is, and stay.
 */
export function identifyingPersonas(personas: readonly PersonaKey[]): readonly PersonaKey[] {
  const identifying = personas.filter((persona) => persona.kind !== 'email' || normalizeEmail(persona.value) !== null);
  return identifying.length === 0 ? personas : identifying;
}
