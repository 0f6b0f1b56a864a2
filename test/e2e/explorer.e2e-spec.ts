import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anInstallation, type Browser, type Installation } from './an-installation.js';

let installation: Installation;

beforeAll(async () => {
  installation = await anInstallation();
});

afterAll(() => installation.close());

const get = (browser: Browser, url: string) =>
  installation.api.inject({
    method: 'GET',
    url,
    headers: { host: 'tieline.test', ...(browser.cookie === undefined ? {} : { cookie: browser.cookie }) },
  });

describe('the explorer', () => {
  it('is a page whose script and style come from here, as the content policy demands', async () => {
    const member = await installation.aMember();
    const page = await get(member, '/explorer');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(page.body).not.toMatch(/<script(?![^>]* src=)|\son\w+=|style=/);
    for (const [, address] of page.body.matchAll(/(?:src|href)="(\/explorer\/[^"]+)"/g)) {
      const part = await get(member, address ?? '');
      expect([address, part.statusCode]).toEqual([address, 200]);
    }
  });

  it('asks only what the limits of the API let through', async () => {
    const member = await installation.aMember();
    const script = (await get(member, '/explorer/explorer.js')).body;
    const ofType = /const OF_TYPE = '(.*)';/.exec(script)?.[1] ?? '';
    const names = /const NAMES = '(.*)';/.exec(script)?.[1] ?? '';
    const type = (/const TYPE = `([^`]*)`;/.exec(script)?.[1] ?? '').replaceAll('${OF_TYPE}', ofType);
    const { data, errors } = await member.ask(names);
    expect(errors).toBeUndefined();
    const types: { name: string }[] = data.__schema.types;
    expect(types.map((one) => one.name)).toContain('Contact');
    const shown = await member.ask(type, { name: 'Mutation' });
    expect(shown.errors).toBeUndefined();
    const fields: { name: string; args: { name: string }[] }[] = shown.data.__type.fields;
    expect(
      JSON.stringify(fields.find((field) => field.name === 'tagContacts')?.args.find((arg) => arg.name === 'contacts')),
    ).toContain('"ID"');
  });

  it('sends whoever is not signed in to where they can be, and knows no other file', async () => {
    const nobody = await get(installation.aBrowser(), '/explorer');
    expect([nobody.statusCode, nobody.headers.location]).toEqual([303, '/']);
    const member = await installation.aMember();
    expect((await get(member, '/explorer/..%2Fexplorer.controller.ts')).statusCode).toBe(404);
  });
});
