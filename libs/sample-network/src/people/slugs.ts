import { drawWhole, isDrawn } from '../draw.js';
import type { Random } from '../seeded-random.js';

const DOMAINS = ['example.com', 'example.org', 'example.net'];

/** Hands out profile slugs and mail addresses, each once. */
export class Slugs {
  readonly #taken = new Set<string>();

  /** Letters of other scripts stay, as some profiles have them; the export percent-encodes them. */
  next(given: string, family: string, random: Random): string {
    const name = `${given}-${family}`.toLowerCase().replaceAll(' ', '-');
    const plain = isLatin(name) ? ascii(name) : name;
    return this.#take(isDrawn(random, 0.45) ? plain : numbered(plain, random), (taken) => numbered(taken, random));
  }

  nextEmail(given: string, family: string, random: Random): string {
    const name = ascii(`${given}.${family}`.toLowerCase()).replace(/^[.-]+$/, 'someone');
    const domain = DOMAINS[Math.floor(random() * DOMAINS.length)] ?? 'example.com';
    return this.#take(`${name}@${domain}`, () => `${name}.${drawWhole(random, 2, 99_999)}@${domain}`);
  }

  #take(wish: string, another: (wish: string) => string): string {
    let free = wish;
    while (this.#taken.has(free)) free = another(wish);
    this.#taken.add(free);
    return free;
  }
}

function numbered(slug: string, random: Random): string {
  return `${slug}-${Math.floor(random() * 0xffffffff)
    .toString(16)
    .padStart(8, '0')}`;
}

function isLatin(text: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Common}\p{Mn}]*$/u.test(text);
}

function ascii(text: string): string {
  const written = text.replaceAll('ß', 'ss').replaceAll('ø', 'o').replaceAll('ł', 'l').normalize('NFD');
  return written.replace(/[^a-z0-9.-]/g, '');
}
