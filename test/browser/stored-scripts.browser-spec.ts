import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aChromium } from './a-chromium.js';
import { aProduct, type Product } from './a-product.js';
import { aVisit, createAccount, importFile, type Visit } from './a-visit.js';

jest.setTimeout(180_000);

const browser = await aChromium();

const RUN = 'window.ran=1';
const HANDLERS = ['onerror', 'onload', 'onclick', 'onfocus', 'onmouseover', 'ontoggle', 'onanimationstart', 'onpointerenter'];
const TAGS = [
  'img src=x',
  'svg',
  'body',
  'iframe',
  'details open',
  'input autofocus',
  'video src=x',
  'audio src=x',
  'marquee',
  'object data=x',
];
const SCHEMES = ['javascript:', 'JaVaScRiPt:', 'java\tscript:', ' javascript:', 'vbscript:', 'data:text/html,'];

/** More than a hundred ways in which text has become a script somewhere. */
const PAYLOADS: readonly string[] = [
  `<script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `"><script>${RUN}</script>`,
  `'"--><svg onload=${RUN}>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`,
  `<style>@import 'javascript:${RUN}'</style>`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
  `<base href="javascript:${RUN}//">`,
  `<template><img src=x onerror=${RUN}></template>`,
  `<math><mi xlink:href="javascript:${RUN}">x</mi></math>`,
  `<form><button formaction="javascript:${RUN}">x</button></form>`,
  ...TAGS.flatMap((tag) => HANDLERS.map((handler) => `<${tag} ${handler}=${RUN}>`)),
  ...SCHEMES.flatMap((scheme) => [`<a href="${scheme}${RUN}">x</a>`, `[x](${scheme}${RUN})`, `${scheme}${RUN}`]),
];

const HEADER = ['Full Name', 'Company', 'Job Title', 'Location', 'Notes', 'Tags', 'Website', 'LinkedIn', 'Email'];
const cell = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** One person for each payload, with the payload in every field. */
function hostileList(): string {
  const rows = PAYLOADS.map((payload, number) => {
    const address = `https://example.com/${payload}`;
    const fields = [
      `Zed ${number} ${payload}`,
      payload,
      payload,
      payload,
      payload,
      payload.slice(0, 60),
      address,
      address,
      `zed${number}@example.com`,
    ];
    return fields.map(cell).join(',');
  });
  return [HEADER.join(','), ...rows].join('\n');
}

(browser === null ? describe.skip : describe)('scripts in what is imported', () => {
  let product: Product;
  let visit: Visit;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tieline-scripts-'));
    product = await aProduct();
    if (browser === null) return;
    visit = await aVisit(browser, { address: product.address });
    visit.page.on('dialog', (dialog) => void dialog.dismiss());
    await createAccount(visit.page, 'mara@example.com');
  });

  afterAll(async () => {
    await browser?.close();
    await product.stop();
    rmSync(folder, { recursive: true });
  });

  const ran = () => visit.page.evaluate('window.ran');

  it('are plain text wherever an import is shown', async () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(100);
    const { page } = visit;
    const path = join(folder, '<img src=x onerror=window.ran=1>.csv');
    writeFileSync(path, hostileList());
    await importFile(page, path);
    expect(await ran()).toBeUndefined();
    for (const name of [/^Changed/, /^Problems/, /^New/]) await page.getByRole('tab', { name }).click();
    expect(await ran()).toBeUndefined();
    await page.goto('/imports');
    await page.getByText('onerror=').first().waitFor();
    expect(await ran()).toBeUndefined();
  });

  it('are plain text in the list, with every column shown', async () => {
    const { page } = visit;
    const view = { filter: {}, columns: ['work', 'strength', 'lastContact', 'nextStep', 'tags', 'location', 'sources', 'added'] };
    await page.goto(`/contacts?view=${encodeURIComponent(JSON.stringify(JSON.stringify(view)))}`);
    await page.getByText('Zed 0 <script>').waitFor();
    expect(await ran()).toBeUndefined();
  });

  it('are plain text on every contact, and no link leads into one', async () => {
    const { page } = visit;
    const seen = new Set<string>();
    await page.goto('/contacts');
    for (const number of PAYLOADS.keys()) {
      if (number % 5 !== 0) continue;
      await page.getByRole('searchbox').fill(`zed${number}@example.com`);
      const link = page.getByRole('table').getByRole('link', { name: new RegExp(`^Zed ${number} `) });
      await link.waitFor();
      const href = (await link.getAttribute('href')) ?? '';
      seen.add(href);
    }
    for (const href of seen) {
      await page.goto(href);
      await page.getByRole('heading', { name: 'Identities' }).waitFor();
      const links: string[] = await page.evaluate('[...document.links].map((link) => link.protocol)');
      expect(links.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([]);
      expect(await ran()).toBeUndefined();
    }
  });

  it('are plain text in the owner’s own words, too', async () => {
    const { page } = visit;
    const note = page.getByLabel('Add a note');
    await note.fill(`<img src=x onerror=${RUN}>`);
    await page.locator('form').filter({ has: note }).getByRole('button', { name: 'Add' }).click();
    await page.getByRole('listitem').filter({ hasText: '<img src=x' }).first().waitFor();
    expect(await ran()).toBeUndefined();
  });
});
