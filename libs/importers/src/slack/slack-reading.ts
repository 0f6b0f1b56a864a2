import type { PersonaKey, PersonMention } from '#vocabulary';
import { textOf } from '../json/json-value.js';
import { SeenKeys } from '../seen-keys.js';
import { plainName } from '../text/plain-name.js';
import { nameOfUser, SLACKBOT } from './slack-user.js';
import { slackPersona, type SlackSurvey } from './survey-slack.js';

/** Who is who in the workspace, who of them is the owner, and what came before. */
export class SlackReading extends SeenKeys {
  isOwnerStated = false;
  /** Said once that the owner is a guess. */
  isDoubtSaid = false;
  readonly #mentions = new Map<string, PersonMention>();

  constructor(
    readonly survey: SlackSurvey,
    readonly country: string | null,
  ) {
    super();
  }

  isOwner(id: string): boolean {
    return this.survey.owner.ids.has(id);
  }

  isProgram(id: string): boolean {
    return id === SLACKBOT || this.survey.users.get(id)?.isProgram === true;
  }

  nameOf(id: string): string | null {
    return this.survey.users.get(id)?.name ?? null;
  }

  personaOf(id: string, team = ''): PersonaKey {
    return { kind: 'slack', value: slackPersona(this.survey.users.get(id)?.team ?? team, id) };
  }

  /** @param message one they wrote, where guests who are in no list have their profile */
  mention(id: string, message?: unknown): PersonMention {
    const known = this.#mentions.get(id);
    if (known !== undefined) return known;
    const name = plainName(
      this.nameOf(id) ?? nameOfUser({ profile: (message as { user_profile?: unknown } | undefined)?.user_profile }),
    );
    const team = textOf(message, 'user_team') || textOf(message, 'team');
    const mention = { personas: [this.personaOf(id, team)], name, company: null };
    if (name !== null) this.#mentions.set(id, mention);
    return mention;
  }
}
