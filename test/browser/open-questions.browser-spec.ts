import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aChromium } from './a-chromium.js';
import { aProduct, type Product } from './a-product.js';
import { aVisit, createAccount, picture, type Visit } from './a-visit.js';

jest.setTimeout(120_000);

const CHAT = '[3/4/24, 10:00:00] Ann Example: Dinner?\n[3/4/24, 10:01:00] Jo March: Yes';
const browser = await aChromium();

(browser === null ? describe.skip : describe)('a chat that leaves something open', () => {
  let product: Product;
  let visit: Visit;

  beforeAll(async () => {
    product = await aProduct();
    if (browser === null) return;
    visit = await aVisit(browser, { address: product.address });
    await createAccount(visit.page, 'mara@example.com');
  });

  afterAll(async () => {
    await browser?.close();
    await product.stop();
  });

  it('is asked about above its preview, and read by the answer', async () => {
    const { page, complaints } = visit;
    await page.goto('/imports');
    const chat = { name: '_chat.txt', mimeType: 'text/plain', buffer: Buffer.from(CHAT) };
    await page.getByLabel('Files to import').setInputFiles(chat);
    await page.getByRole('heading', { name: 'What the files do not say' }).waitFor();
    await page.getByText('The preview below goes by a guess.').waitFor();
    await picture(page, 'import-questions');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await picture(page, 'import-questions-narrow-dark');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });

    await page.getByLabel('Which of them are you?').selectOption('Jo March');
    await page.getByLabel(/Which day is 3\/4/).selectOption('4 March 2024 (the month comes first)');
    await page.getByRole('button', { name: 'Read it that way' }).click();
    await page.getByText('The preview below goes by your answer.').waitFor();
    await picture(page, 'import-questions-answered');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('heading', { name: 'Report' }).waitFor();
    await page.goto('/contacts');
    await page.getByRole('link', { name: 'Ann Example' }).waitFor();
    expect(await page.getByRole('link', { name: 'Jo March' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
