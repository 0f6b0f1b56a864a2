import { fieldOf, textOf } from '../json/json-value.js';
import { tidy } from '../text/tidy.js';
import { emailAddress } from '../traces/email-address.js';

/** Slack's own voice. */
export const SLACKBOT = 'USLACKBOT';

/** What is known of somebody before messages are read. */
export interface SlackUser {
  readonly id: string;
  readonly team: string;
  readonly name: string;
  readonly email: string | null;
  readonly isProgram: boolean;
}

export function slackUser(user: unknown): SlackUser | null {
  const id = textOf(user, 'id');
  if (!/^[UW][A-Z\d]{2,20}$/.test(id)) return null;
  return {
    id,
    team: textOf(user, 'team_id') || textOf(user, 'profile', 'team') || textOf(user, 'enterprise_user', 'enterprise_id'),
    name: nameOfUser(user),
    email: emailAddress(textOf(user, 'profile', 'email')),
    isProgram: id === SLACKBOT || fieldOf(user, 'is_bot') === true || fieldOf(user, 'is_workflow_bot') === true,
  };
}

/** Names in the order people look for them: the whole one, the one shown, the one to sign in with. */
export function nameOfUser(user: unknown): string {
  const names = [
    ...['real_name_normalized', 'real_name', 'display_name'].map((key) => textOf(user, 'profile', key)),
    ...['real_name', 'display_name', 'name'].map((key) => textOf(user, key)),
  ];
  return names.map(tidy).find((name) => name !== '') ?? '';
}
