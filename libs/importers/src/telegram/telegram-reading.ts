import type { PersonMention } from '#vocabulary';
import type { ReadContext } from '../read-context.js';
import { SeenKeys } from '../seen-keys.js';
import { plainName } from '../text/plain-name.js';
import type { TelegramSurvey } from './survey-telegram.js';

/** Who the owner is, how people are called, and what came before. */
export class TelegramReading extends SeenKeys {
  readonly #mentions = new Map<string, PersonMention>();
  isOwnerStated = false;

  constructor(
    readonly survey: TelegramSurvey,
    readonly context: ReadContext,
  ) {
    super();
  }

  isOwner(id: string): boolean {
    return this.survey.owner.ids.has(id);
  }

  /** Somebody by id; the owner's own name for them stands before the one they give themselves. */
  mention(id: string, name: string): PersonMention | null {
    const known = this.#mentions.get(id);
    if (known !== undefined) return known;
    const called = plainName(this.survey.names.get(id) || name);
    if (id.startsWith('name:') && called === null) return null;
    const personas = id.startsWith('name:') ? [] : [{ kind: 'telegram', value: id } as const];
    const mention = { personas, name: called, company: null };
    if (called !== null) this.#mentions.set(id, mention);
    return mention;
  }
}
