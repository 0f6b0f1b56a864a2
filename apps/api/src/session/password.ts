import { hash, verify } from '@node-rs/argon2';
import { refused, type Refusal } from '#vocabulary';

export const PASSWORD_LENGTH_MIN = 10;
export const PASSWORD_LENGTH_MAX = 200;

/** OWASP's Password Storage Cheat Sheet for argon2id: 19 MiB, two passes, one lane. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function checkPassword(password: string): Refusal<'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG'> | null {
  if (password.length < PASSWORD_LENGTH_MIN) {
    return refused(
      'PASSWORD_TOO_SHORT',
      `A password needs at least ${PASSWORD_LENGTH_MIN} characters. A few words in a row are easy to keep.`,
    );
  }
  if (password.length > PASSWORD_LENGTH_MAX) {
    return refused('PASSWORD_TOO_LONG', `A password may have at most ${PASSWORD_LENGTH_MAX} characters.`);
  }
  return null;
}

export function passwordHash(password: string): Promise<string> {
  return hash(password, ARGON2ID);
}

/** A hash of nothing anyone knows, so that an unknown account takes as long as a known one. */
let stranger: Promise<string> | undefined;

/** Takes equally long whether or not there is anything to compare with. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  stranger ??= passwordHash('the password of nobody at all');
  const matches = await verify(stored ?? (await stranger), password);
  return stored !== null && matches;
}
