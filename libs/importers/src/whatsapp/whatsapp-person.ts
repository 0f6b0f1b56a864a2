import type { PersonaKey, PersonMention } from '#vocabulary';
import { plainName } from '../text/plain-name.js';
import { folded } from '../text/tidy.js';
import { phoneNumber } from '../traces/phone-number.js';

const NUMBER = /^\+?[\d\s().\-\u2010-\u2015/]{7,30}$/;

/** The trace of who writes under a name: a telephone number where the phone knew no name, else the name in this address book. */
export function personaOfAuthor(author: string, defaultCountry: string | null): PersonaKey {
  const number = NUMBER.test(author) ? phoneNumber(author, defaultCountry) : null;
  return number === null ? { kind: 'whatsapp-name', value: folded(author).slice(0, 200) } : { kind: 'phone', value: number };
}

/** Somebody who writes; `~ Ann` is what a stranger calls themselves, and what is written behind the `~` is their name. */
export function mentionOfAuthor(author: string, defaultCountry: string | null): PersonMention {
  const persona = personaOfAuthor(author, defaultCountry);
  const name = NUMBER.test(author) ? null : plainName(author.replace(/^~\s*/, ''));
  return { personas: [persona], name, company: null };
}
