import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aBreakingLine, type BreakingLine } from './a-breaking-line.js';
import { aChromium } from './a-chromium.js';
import { aProduct, type Product } from './a-product.js';
import { aVisit, createAccount, picture, type Visit } from './a-visit.js';

jest.setTimeout(120_000);

const browser = await aChromium();

const PEOPLE = 3_000;
/** Wide enough that a file of them does not slip through a network's buffers at once. */
const NOTE = 'Met at the conference, spoke about failover drills. '.repeat(20);

const aList = (): string =>
  ['Full Name,Company,Notes', ...Array.from({ length: PEOPLE }, (_, n) => `Person Number${n},Contoso,"${NOTE}"`)].join('\n');

(browser === null ? describe.skip : describe)('an upload whose connection breaks', () => {
  let product: Product;
  let line: BreakingLine;
  let visit: Visit;
  let folder: string;
  let list: string;
  /** Where each attempt to send the file began. */
  const offsets: number[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tieline-broken-'));
    list = join(folder, 'people.csv');
    writeFileSync(list, aList());
    product = await aProduct();
    line = await aBreakingLine(product.address);
    if (browser === null) return;
    visit = await aVisit(browser, { address: line.address });
    visit.page.on('request', (request) => {
      if (request.method() === 'PUT') offsets.push(Number(request.headers()['upload-offset'] ?? 0));
    });
    await createAccount(visit.page, 'mara@example.com');
  });

  afterAll(async () => {
    await browser?.close();
    await line.close();
    await product.stop();
    rmSync(folder, { recursive: true });
  });

  it('goes on by itself from where it broke off', async () => {
    const { page } = visit;
    await page.goto('/imports');
    await page.getByText('Drop an export here').waitFor();
    const broken = line.breakAfter(2_000_000);
    await page.getByLabel('Files to import').setInputFiles(list);
    await broken;
    await page.getByText('The connection broke off.').waitFor();
    line.mend();
    await page.getByText('Nothing has been changed yet.').waitFor({ timeout: 60_000 });
    expect(offsets.length).toBeGreaterThanOrEqual(2);
    expect(offsets.at(-1)).toBeGreaterThan(100_000);
    const many = await page.getByRole('tab', { name: /^New/ }).innerText();
    expect(Number(many.replace(/\D/g, ''))).toBe(PEOPLE);
  });

  it('goes on after the page was closed, with the same file chosen again', async () => {
    const { page } = visit;
    offsets.length = 0;
    await page.goto('/imports');
    await page.getByText('Drop an export here').waitFor();
    const broken = line.breakAfter(2_000_000);
    await page.getByLabel('Files to import').setInputFiles(list);
    await broken;
    page.once('dialog', (dialog) => void dialog.accept());
    await page.goto('about:blank');
    line.mend();
    await page.goto('/imports');
    await page.getByRole('link', { name: 'people.csv' }).first().click();
    await page.getByText('The upload broke off.').waitFor();
    await picture(page, 'import-broken');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose the same files' }).click();
    await (await chooser).setFiles(list);
    await page.getByText('Nothing has been changed yet.').waitFor({ timeout: 60_000 });
    expect(offsets.at(-1)).toBeGreaterThan(100_000);
  });
});
