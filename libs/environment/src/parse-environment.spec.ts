import { describe, expect, it } from '@jest/globals';
import { describeEnvironment, parseEnvironment } from './parse-environment.js';

describe('the environment', () => {
  it('needs nothing said', () => {
    expect(parseEnvironment({})).toMatchObject({ port: 4280, host: '127.0.0.1', databaseUrl: null, redisUrl: null });
  });

  it('takes what is said, and empty for nothing', () => {
    const environment = parseEnvironment({ TIELINE_PORT: '8080', DATABASE_URL: 'postgres://db/tieline', REDIS_URL: ' ' });
    expect(environment).toMatchObject({ port: 8080, databaseUrl: 'postgres://db/tieline', redisUrl: null });
  });

  it('names every mistake at once', () => {
    const outcome = parseEnvironment({ TIELINE_PORT: 'eighty', DATABASE_URL: 'mysql://db', LOG_LEVEL: 'loud' });
    expect(outcome).toMatchObject({ kind: 'refused', code: 'BAD_ENVIRONMENT' });
    expect('reason' in outcome && outcome.reason).toMatch(/TIELINE_PORT[^]*DATABASE_URL[^]*LOG_LEVEL/);
  });

  it('explains every setting', () => {
    for (const setting of describeEnvironment())
      expect([setting.name, setting.meaning.length > 20]).toEqual([setting.name, true]);
  });
});
