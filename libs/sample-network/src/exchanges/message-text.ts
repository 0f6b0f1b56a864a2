import { CITIES, COMPANIES } from '../people/working-world.js';
import type { Exchange } from './exchange.js';
import { EVENTS, SMALL_TALK, TOOLS, WEEKDAYS } from './phrases.js';
import { TOPICS } from './topics.js';

/** The words of a message to somebody with this given name. Depends on nothing but its arguments. */
export function messageText(exchange: Exchange, recipientName: string): string {
  return filled(template(exchange), exchange.dialogueSeed, recipientName);
}

function template({ part, place, topic: number, dialogueSeed }: Exchange): string {
  const topic = TOPICS[number % TOPICS.length] ?? TOPICS[0];
  switch (part) {
    case 'opener':
      return topic.openers[Math.floor(number / TOPICS.length) % topic.openers.length] ?? topic.openers[0];
    case 'question':
      return topic.question;
    case 'closing':
      return topic.closing;
    case 'line':
      return topic.lines[place - 1] ?? SMALL_TALK[(mixed(dialogueSeed, 3) + place) % SMALL_TALK.length] ?? topic.question;
  }
}

/** Puts values in place of the slots of a template. The same seed gives the same values. */
export function filled(text: string, seed: number, name: string): string {
  return text.replace(/\{(\w+)\}/g, (whole, slot: string) => slotValue(slot, seed, name) ?? whole);
}

function slotValue(slot: string, seed: number, name: string): string | null {
  switch (slot) {
    case 'name':
      return name;
    case 'firm':
      return COMPANIES[mixed(seed, 11) % 40] ?? COMPANIES[0];
    case 'tool':
      return chosen(TOOLS, seed, 12);
    case 'city':
      return chosen(CITIES, seed, 13);
    case 'event':
      return chosen(EVENTS, seed, 14);
    case 'day':
      return chosen(WEEKDAYS, seed, 15);
    case 'number':
      return String(3 + (mixed(seed, 16) % 28));
    case 'rate':
      return `€${850 + 25 * (mixed(seed, 17) % 24)}`;
    default:
      return null;
  }
}

function chosen<Item>(items: readonly [Item, ...Item[]], seed: number, salt: number): Item {
  return items[mixed(seed, salt) % items.length] ?? items[0];
}

/** A 32-bit mixer (the finish of MurmurHash3): one seed gives many numbers that look unrelated. */
export function mixed(seed: number, salt: number): number {
  let value = (seed ^ Math.imul(salt, 0x9e3779b9)) >>> 0;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
