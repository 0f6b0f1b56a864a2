import type { InteractionRecord, OpportunityRecord } from '#vocabulary';
import type { LinkedInReading } from './linkedin-reading.js';

/** Words recruiters and clients use in the languages LinkedIn is mostly written in. */
const OFFER = new RegExp(
  [
    'recruit(?:er|ing|ment)?',
    'hiring',
    'talent (?:acquisition|partner|sourc)',
    '(?:job|career|exciting|new|great|contract|freelance|role|perfect) opportunit',
    'open (?:role|position)',
    'your (?:profile|background|experience)',
    'day rate|per day',
    'stellenangebot|stelle als|position als|neue herausforderung|festanstellung|projektanfrage',
    'opportunit[ée] (?:professionnelle|de poste)|poste de|recrut',
    'oferta (?:de trabajo|laboral)|vacante|puesto de|reclut',
    'vaga|oportunidade',
    'vacature',
  ].join('|'),
  'i',
);

/**
 * An InMail that offers work: it came in with a subject, from one person who is no connection, in the words of recruiters.
 * One for each conversation, as a candidate for the owner to take or leave.
 */
export function inMailOpportunity(message: InteractionRecord, reading: LinkedInReading): OpportunityRecord | null {
  const { direction, subject, counterparts, threadKey, text, at } = message;
  if (direction !== 'in' || subject === null || counterparts.length > 1 || reading.connections === null) return null;
  const slug = counterparts[0].personas[0]?.value;
  if (slug !== undefined && reading.connections.has(slug)) return null;
  if (!OFFER.test(`${subject} ${(text ?? '').slice(0, 4_000)}`)) return null;
  const sourceKey = `linkedin:inmail:${threadKey ?? message.sourceKey}`;
  if (reading.isRepeated(sourceKey)) return null;
  return {
    kind: 'opportunity',
    sourceKey,
    opportunity: /freelance|contract(?:or|ing)?\b|day rate|projektanfrage/i.test(subject) ? 'contract' : 'job',
    stage: 'lead',
    title: subject,
    company: null,
    location: null,
    url: null,
    at,
    details: text,
    contact: counterparts[0],
  };
}
