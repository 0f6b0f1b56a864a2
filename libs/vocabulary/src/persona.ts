/**
 * Kinds of trace a person leaves. A `strong` one names one person wherever it appears;
 * a `weak` one only tells apart people inside one export (a name and a date, a row without any address).
 */
export const PERSONA_KINDS = {
  linkedin: 'strong', // profile slug
  email: 'strong',
  phone: 'strong', // E.164
  x: 'strong', // numeric id
  'x-handle': 'strong',
  mastodon: 'strong', // user@host
  bluesky: 'strong', // DID
  'github-id': 'strong', // numeric id, which outlives the login
  github: 'strong', // login
  facebook: 'strong',
  instagram: 'strong',
  telegram: 'strong',
  slack: 'strong', // team/user
  discord: 'strong',
  signal: 'strong', // account id, a UUID
  meetup: 'strong', // numeric id
  site: 'strong', // home page of what one person writes: host and path
  'vcard-uid': 'strong',
  'linkedin-name': 'weak', // name and the day the two connected, when the archive gives no profile address
  'facebook-name': 'weak', // a name, since Facebook gives no more
  'instagram-name': 'weak', // the name shown in a conversation, where the handle is not
  'whatsapp-name': 'weak', // the name in the phone's address book, since chats give no number
  'signal-name': 'weak', // the name in a chat written out as text
  name: 'weak', // name and company, from sources that give nothing better
  row: 'weak', // one line of one address book
  own: 'weak', // a contact the owner typed in
} as const satisfies Record<string, 'strong' | 'weak'>;

export type PersonaKind = keyof typeof PERSONA_KINDS;

/** A trace by kind and normalised value: a slug decoded and lower-cased, an e-mail address lower-cased, a phone in E.164. */
export interface PersonaKey {
  readonly kind: PersonaKind;
  readonly value: string;
}

export function isStrong(key: PersonaKey): boolean {
  return PERSONA_KINDS[key.kind] === 'strong';
}

/** A person's name as the source split it. `credentials` are what follows it: "MBA", "PMP". */
export interface PersonName {
  readonly full: string;
  readonly given: string | null;
  readonly family: string | null;
  readonly credentials: string | null;
}
