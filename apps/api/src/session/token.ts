import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** Marks our API keys, so that people and scanners recognise one that leaked. */
const API_KEY_PREFIX = 'tieline_';

/** 256 bits nobody can guess, for a cookie or a link. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

export function newApiKey(): string {
  return API_KEY_PREFIX + newToken();
}

/** What is stored in place of a token. The token is random, so a plain hash suffices. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
