import { z } from 'zod';
import { refused, type Refusal } from '#vocabulary';

const port = z.coerce.number().int().min(1).max(65_535);
const address = (...protocols: string[]) =>
  z.url({
    protocol: new RegExp(`^(${protocols.join('|')})$`),
    error: `must be an address beginning with ${protocols.join(':// or ')}://`,
  });

/** Every setting, with its meaning and what it is when nothing is said. Empty counts as nothing said. */
const SETTINGS = z.object({
  TIELINE_DATA: z.string().default('./data').describe('The folder that holds everything: database, uploads, outgoing mail.'),
  TIELINE_HOST: z.string().default('127.0.0.1').describe('The network address to listen on. 0.0.0.0 listens on all.'),
  TIELINE_PORT: port.default(4280).describe('The port of the web client and the API.'),
  PUBLIC_URL: address('http', 'https').optional().describe('The address people use, where a proxy stands before Tieline.'),
  DATABASE_URL: address('postgres', 'postgresql')
    .optional()
    .describe('A PostgreSQL 15 or newer. Without it Tieline starts its own in TIELINE_DATA.'),
  REDIS_URL: address('redis', 'rediss').optional().describe('A Redis 7 or newer for jobs. Without it jobs wait in PostgreSQL.'),
  SMTP_URL: address('smtp', 'smtps').optional().describe('The mail server for digests. Without it mail is kept in TIELINE_DATA.'),
  MAIL_FROM: z.string().default('Tieline <tieline@localhost>').describe('The sender of digests.'),
  SESSION_DAYS: z.coerce.number().int().min(1).max(365).default(30).describe('Days until a sign-in ends by itself.'),
  LOG_LEVEL: z.enum(['error', 'warn', 'debug']).default('warn').describe('How much the log says: error, warn or debug.'),
});

export interface Environment {
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | null;
  /** Null: the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  /** Null: jobs wait in PostgreSQL. */
  readonly redisUrl: string | null;
  /** Null: mail goes to a folder. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly sessionDays: number;
  readonly logLevel: 'error' | 'warn' | 'debug';
}

/** @returns the settings, or one refusal that names everything wrong with them at once. */
export function parseEnvironment(
  strings: Readonly<Record<string, string | undefined>>,
): Environment | Refusal<'BAD_ENVIRONMENT'> {
  const given = Object.fromEntries(Object.entries(strings).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = SETTINGS.safeParse(given);
  if (!parsed.success) {
    const complaints = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    return refused('BAD_ENVIRONMENT', `The environment has ${complaints.length} mistakes:\n${complaints.join('\n')}`);
  }
  const settings = parsed.data;
  return {
    dataFolder: settings.TIELINE_DATA,
    host: settings.TIELINE_HOST,
    port: settings.TIELINE_PORT,
    publicUrl: settings.PUBLIC_URL ?? null,
    databaseUrl: settings.DATABASE_URL ?? null,
    redisUrl: settings.REDIS_URL ?? null,
    smtpUrl: settings.SMTP_URL ?? null,
    mailFrom: settings.MAIL_FROM,
    sessionDays: settings.SESSION_DAYS,
    logLevel: settings.LOG_LEVEL,
  };
}

export interface SettingDescription {
  readonly name: string;
  readonly meaning: string;
  /** What it is when nothing is said; null where that means "without". */
  readonly fallback: string | null;
}

/** The environment as its documentation lists it. */
export function describeEnvironment(): SettingDescription[] {
  return Object.entries(SETTINGS.shape).map(([name, setting]) => {
    const fallback = setting.safeParse(undefined).data;
    return { name, meaning: setting.description ?? '', fallback: fallback === undefined ? null : String(fallback) };
  });
}
