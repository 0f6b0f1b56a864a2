import { fieldOf, textOf } from '../json/json-value.js';
import { lookIntoJson } from '../json/read-json.js';
import type { GitHubFile } from './github-file.js';
import type { GitHubReading } from './github-reading.js';
import { gitHubUser, type GitHubUser } from './github-user.js';

/**
 * Learns who is spoken of and which of them is the owner: whose plan an archive states, else who has most of its
 * repositories; in answers of the interface the account asked for alone, else the actor of all events.
 */
export async function learnUsers(files: readonly GitHubFile[], reading: GitHubReading): Promise<void> {
  const repositories = new Map<string, number>();
  let withPlan: GitHubUser | null = null;
  for (const { file, kind } of files) {
    if (kind === 'users' || kind === 'bots') {
      for await (const { value } of lookIntoJson(file, ['[]'])) {
        const user = gitHubUser(value);
        if (user === null) continue;
        reading.users.set(user.login, kind === 'bots' ? { ...user, isPerson: false } : user);
        if (fieldOf(value, 'billing_plan') != null) withPlan ??= user;
      }
    } else if (kind === 'repositories') {
      for await (const { value } of lookIntoJson(file, ['[].owner'])) {
        const owner = gitHubUser(value)?.login;
        if (owner !== undefined) repositories.set(owner, (repositories.get(owner) ?? 0) + 1);
      }
    }
  }
  const [most] = [...repositories].sort(([, one], [, other]) => other - one).map(([login]) => login);
  reading.owner = withPlan ?? (await ownerOfAnswers(files)) ?? reading.users.get(most ?? '') ?? null;
}

async function ownerOfAnswers(files: readonly GitHubFile[]): Promise<GitHubUser | null> {
  const actors = new Map<string, GitHubUser>();
  for (const { file } of files.filter(({ kind }) => kind === 'api')) {
    let account: Record<string, string> = {};
    for await (const { path, value } of lookIntoJson(file, [
      ...ACCOUNT,
      ...ACCOUNT.map((key) => `data.viewer.${key}`),
      '[].actor',
    ])) {
      if (path === '[].actor') {
        const actor = gitHubUser(value);
        if (actor !== null) actors.set(actor.login, actor);
      } else account = { ...account, [path.replace('data.viewer.', '')]: textOf(value) };
    }
    const user = gitHubUser(account);
    if (user !== null) return user;
  }
  const [only, ...others] = actors.values();
  return only === undefined || others.length > 0 ? null : only;
}

const ACCOUNT = ['login', 'id', 'databaseId', 'name', 'type', 'html_url'];
