import type { PersonName } from '#vocabulary';
import { tidy } from '../text/tidy.js';
import type { Card } from './card.js';
import { splitUnescaped, unescaped } from './escapes.js';
import { nameInOrder } from '../text/name-in-order.js';

/**
 * The name on a card: FN where there is one, else put together from N (family name first where both parts are Chinese,
 * Japanese or Korean), else the nickname. A name that is only an e-mail address or a number is none.
 */
export function nameOfCard(card: Card): PersonName | null {
  const parts = (value(card, 'N') ?? '').length === 0 ? [] : structured(card, value(card, 'N') ?? '');
  const [family = '', given = '', middle = '', , suffix = ''] = parts;
  const whole = tidy(unescaped(value(card, 'FN') ?? '', card.version));
  const nickname = tidy(unescaped(value(card, 'NICKNAME') ?? '', card.version));
  const full = [whole, nameInOrder(family, given, middle), nickname].find(isName);
  if (full === undefined) return null;
  return { full, given: given || null, family: family || null, credentials: suffix || null };
}

/** Whether N says that this is a person rather than a firm. */
export function hasPersonParts(card: Card): boolean {
  const [family = '', given = ''] = structured(card, value(card, 'N') ?? '');
  return family !== '' || given !== '';
}

function structured(card: Card, text: string): string[] {
  return splitUnescaped(text, ';').map((part) => {
    const values = card.version === '2.1' ? [part] : splitUnescaped(part, ',');
    return tidy(values.map((one) => unescaped(one, card.version)).join(' '));
  });
}

function isName(text: string): boolean {
  return /\p{L}/u.test(text) && !/^\S+@\S+\.\S+$/.test(text);
}

function value(card: Card, name: string): string | undefined {
  return card.properties.find((property) => property.name === name && property.value.trim() !== '')?.value;
}
