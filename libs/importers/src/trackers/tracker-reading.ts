import type { PersonMention, PersonRecord } from '#vocabulary';
import type { Values } from '../csv-mapping/values-of-row.js';
import { Fingerprints } from '../text/hash64.js';
import { folded } from '../text/tidy.js';
import { displayName } from '../traces/display-name.js';
import { emailAddress } from '../traces/email-address.js';
import type { TrackerPlatform } from './tracker-table.js';

/** Who and what the files have named so far, by number, address and name, for those that only refer to it. */
export class TrackerReading {
  readonly seen = new Fingerprints();
  readonly #people = new Map<string, PersonMention>();
  readonly #names = new Map<string, string>();
  readonly #words = new Map<string, string[]>();

  constructor(
    readonly defaultCountry: string | null,
    readonly readAt: Date | null,
  ) {}

  learnName(platform: TrackerPlatform, what: 'companyId' | 'stageId', id: string, name: string): void {
    this.#names.set(`${platform}:${what}:${id}`, name);
  }

  nameOf(platform: TrackerPlatform, what: 'companyId' | 'stageId', id: string): string | null {
    return this.#names.get(`${platform}:${what}:${id}`) ?? null;
  }

  /** What is told of an opportunity elsewhere. */
  learnWords(platform: TrackerPlatform, opportunity: string, words: string): void {
    const key = `${platform}:${opportunity}`;
    const before = this.#words.get(key);
    if (before === undefined) this.#words.set(key, [words]);
    else before.push(words);
  }

  wordsOf(platform: TrackerPlatform, opportunity: string): readonly string[] {
    return this.#words.get(`${platform}:${opportunity}`) ?? [];
  }

  learnPerson(platform: TrackerPlatform, id: string | undefined, person: PersonRecord, company: string | null): void {
    const mention = { personas: person.personas, name: person.name, company };
    if (id !== undefined) this.#people.set(`${platform}:${id}`, mention);
    for (const { kind, value } of person.personas) if (kind === 'email') this.#people.set(value, mention);
    if (person.name !== null) this.#people.set(nameKey(person.name.full, company), mention);
  }

  personById(platform: TrackerPlatform, id: string): PersonMention | null {
    return this.#people.get(`${platform}:${id}`) ?? null;
  }

  /** Whom a person of another table is in the table of people: by address, else by name and company. */
  personLike(person: PersonMention): PersonMention | null {
    for (const { kind, value } of person.personas) {
      const known = kind === 'email' ? this.#people.get(value) : undefined;
      if (known !== undefined) return known;
    }
    const name = person.name?.full ?? null;
    return name === null ? null : (this.#people.get(nameKey(name, person.company)) ?? null);
  }

  /** Everyone a row refers to, by number or in words such as `Ann Lee (ann@x.example);Bo Berg`. */
  peopleOf(platform: TrackerPlatform, values: Values): readonly PersonMention[] {
    const ids = (values.get('personId') ?? []).flatMap((cell) => cell.split(/[;,]\s*/));
    const byId = ids.flatMap((id) => this.personById(platform, id.trim()) ?? []);
    if (byId.length > 0) return byId;
    const company = values.get('company')?.[0] ?? null;
    return (values.get('people') ?? [])
      .flatMap((cell) => cell.split(/;\s*/))
      .flatMap((text) => this.#personInWords(text, company));
  }

  #personInWords(text: string, company: string | null): readonly PersonMention[] {
    const email = emailAddress(text);
    const name = displayName(text);
    if (email === null && name === null) return [];
    const mention = { personas: email === null ? [] : [{ kind: 'email', value: email } as const], name, company };
    return [this.personLike(mention) ?? mention];
  }
}

function nameKey(name: string, company: string | null): string {
  return `${folded(name)}|${folded(company ?? '')}`;
}
