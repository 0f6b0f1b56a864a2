import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anInstallation, type Installation } from './an-installation.js';

let folder: string;
let installation: Installation;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tieline-web-'));
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  writeFileSync(join(folder, 'web/index.html'), '<div id="root"></div>');
  writeFileSync(join(folder, 'web/tieline.svg'), '<svg></svg>');
  writeFileSync(join(folder, 'web/assets/index-4f3a.js'), 'run()');
  writeFileSync(join(folder, 'secret.txt'), 'for nobody');
  installation = await anInstallation(join(folder, 'web'));
});

afterAll(async () => {
  await installation.close();
  rmSync(folder, { recursive: true });
});

const get = (url: string) => installation.api.inject({ method: 'GET', url });

describe('the web client', () => {
  it.each(['/', '/contacts/0190', '/imports/7', '/sign-in?back=%2Fcontacts'])(
    'answers %s with its page, asked for anew each time',
    async (url) => {
      const answer = await get(url);
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toContain('id="root"');
      expect(answer.headers['content-type']).toContain('text/html');
      expect(answer.headers['cache-control']).toBe('no-cache');
      expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
    },
  );

  it('keeps for ever what carries a hash in its name', async () => {
    const answer = await get('/assets/index-4f3a.js');
    expect(answer.body).toBe('run()');
    expect(answer.headers['cache-control']).toContain('immutable');
    expect((await get('/tieline.svg')).headers['cache-control']).toBe('no-cache');
  });

  it('says plainly that a file of another version is gone', async () => {
    expect((await get('/assets/index-old.js')).statusCode).toBe(404);
  });

  it.each(['/calendar/nobody.ics', '/export.zip', '/explorer/x'])('gives a program no page at %s', async (url) => {
    expect((await get(url)).headers['content-type']).not.toContain('text/html');
  });

  it('leaves the API its own paths', async () => {
    expect((await get('/health')).json()).toEqual({ status: 'ok' });
    expect((await get('/graphql')).statusCode).toBe(405);
  });

  it.each(['/../secret.txt', '/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt', '/%2e%2e/secret.txt'])(
    'stays in its folder when asked for %s',
    async (url) => {
      expect((await get(url)).body).not.toContain('for nobody');
    },
  );
});
