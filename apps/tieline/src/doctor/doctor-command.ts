import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Redis } from 'ioredis';
import { createTransport } from 'nodemailer';
import type { Environment } from '#environment';
import { examineDatabase } from '#persistence';
import { onDatabase } from '../installation/on-database.js';
import { runningIn } from '../start/running-mark.js';
import { judgeDatabase, judgeDisk, type Finding, well, wrong } from './findings.js';

const MARKS = { well: 'well ', warning: 'look ', wrong: 'WRONG' } as const;

/** `tieline doctor`: looks at everything Tieline stands on; 1 when something is wrong. Changes nothing. */
export async function doctor(_args: readonly string[], environment: Environment): Promise<number> {
  const findings = [
    well(`Node ${process.versions.node} on ${process.platform} ${process.arch}.`),
    ...examineFolder(resolve(environment.dataFolder)),
    ...(await examineStorage(environment)),
    await examineRedis(environment.redisUrl),
    await examineMail(environment.smtpUrl),
  ];
  for (const { state, sentence } of findings) console.log(`${MARKS[state]}  ${sentence}`);
  const wrongs = findings.filter((finding) => finding.state === 'wrong').length;
  console.log(wrongs === 0 ? '\nTieline is well.' : `\n${wrongs === 1 ? 'One thing is' : `${wrongs} things are`} wrong.`);
  return wrongs === 0 ? 0 : 1;
}

function examineFolder(folder: string): Finding[] {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    return [wrong(`The data folder ${folder} cannot be written. Set TIELINE_DATA to one that can.`)];
  }
  const { bavail, bsize } = statfsSync(folder);
  const running = runningIn(folder);
  return [
    well(running === null ? 'Tieline is not running.' : `Tieline is running at ${running.address} (process ${running.pid}).`),
    judgeDisk(folder, Number(bavail) * Number(bsize)),
  ];
}

async function examineStorage(environment: Environment): Promise<Finding[]> {
  const isEmbedded = environment.databaseUrl === null;
  if (isEmbedded && !existsSync(resolve(environment.dataFolder, 'postgres'))) {
    return [well('The embedded database will be made by the first `npm start`.')];
  }
  try {
    return judgeDatabase(await onDatabase(environment, examineDatabase), isEmbedded);
  } catch (fault) {
    return [wrong(`The database does not answer: ${reasonOf(fault)}`)];
  }
}

async function examineRedis(url: string | null): Promise<Finding> {
  if (url === null) return well('Jobs wait in PostgreSQL: REDIS_URL is not set.');
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 5_000 });
  // The failure arrives by `connect` as well.
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const version = /redis_version:(\S+)/.exec(await redis.info('server'))?.[1] ?? 'of an unknown version';
    return Number.parseInt(version, 10) >= 7
      ? well(`Redis ${version} holds the jobs.`)
      : wrong(`Redis is ${version}; 7 is needed.`);
  } catch (fault) {
    return wrong(`Redis does not answer at REDIS_URL: ${reasonOf(fault)}`);
  } finally {
    redis.disconnect();
  }
}

async function examineMail(url: string | null): Promise<Finding> {
  if (url === null) return well('Mail is kept in the data folder: SMTP_URL is not set.');
  const transport = createTransport(url);
  try {
    await transport.verify();
    return well('The mail server answers.');
  } catch (fault) {
    return wrong(`The mail server does not answer at SMTP_URL: ${reasonOf(fault)}`);
  } finally {
    transport.close();
  }
}

const reasonOf = (fault: unknown): string => (fault instanceof Error && fault.message !== '' ? fault.message : String(fault));
