import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aChromium } from './a-chromium.js';
import { aProduct, type Product } from './a-product.js';
import { aVisit, createAccount, importFile, PASSWORD, picture, type Visit } from './a-visit.js';

jest.setTimeout(120_000);

const browser = await aChromium();

(browser === null ? describe.skip : describe)('by keyboard alone', () => {
  let product: Product;
  let visit: Visit;

  beforeAll(async () => {
    product = await aProduct();
    if (browser === null) return;
    visit = await aVisit(browser, { address: product.address });
    await createAccount(visit.page, 'mara@example.com');
    await importFile(visit.page, product.samples.linkedin);
    await importFile(visit.page, product.samples.vcard);
  });

  afterAll(async () => {
    await browser?.close();
    await product.stop();
  });

  it('one goes to a page with two letters', async () => {
    const { page } = visit;
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.getByRole('heading', { name: 'Contacts', level: 1 }).waitFor();
  });

  it('one searches as one types, and narrows', async () => {
    const { page } = visit;
    const all = Number((await page.getByText(/^\d+ contacts$/).innerText()).split(' ')[0]);
    const fourth = page.getByRole('row').nth(4).getByRole('link');
    const word = (await fourth.innerText()).split(' ')[0] ?? '';
    await page.keyboard.press('/');
    await page.keyboard.type(word);
    const found = Number((await page.getByText(/^\d+ contacts? found$/).innerText()).split(' ')[0]);
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(all);
    expect(await page.getByRole('row').nth(1).innerText()).toContain(word);
    await page.waitForURL(/view=/);
    await picture(page, 'contacts-search');
    await page.keyboard.press('Escape');
  });

  it('one opens a person from anywhere, and logs a call in two keystrokes', async () => {
    const { page } = visit;
    const person = await page.getByRole('table').getByRole('link').first().innerText();
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'Find or do' }).fill(person);
    await page.getByRole('dialog').getByText(person).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: person, level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    await page.keyboard.press('l');
    await page.keyboard.press('c');
    await page.getByText('Call logged.').waitFor();
    await page.getByText('Call between you, logged by you').waitFor();
    await picture(page, 'contact-typical');
  });

  it('one decides whether two are one', async () => {
    const { page } = visit;
    await page.keyboard.press('g');
    await page.keyboard.press('v');
    await page.getByRole('heading', { name: 'Review', level: 1 }).waitFor();
    await page.getByText('Are these the same person?').waitFor();
    await picture(page, 'review-typical');
    const left = Number((await page.getByText(/\d+ left/).innerText()).replace(/\D/g, ''));
    await page.keyboard.press('n');
    await page.getByText(/: two people\./).waitFor();
    if (left > 1) await page.getByText(`${left - 1} left`).waitFor();
  });

  it('one changes a setting, and reads what happens then', async () => {
    const { page } = visit;
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    const day = page.getByLabel('Day', { exact: true });
    await day.focus();
    await page.keyboard.type('Friday');
    await page.getByText(/new people on Friday/).waitFor();
    await page.reload();
    await page.getByText(/new people on Friday/).waitFor();
    await picture(page, 'settings-typical');
  });

  it('one sees all keys, and leaves by Escape', async () => {
    const { page } = visit;
    await page.getByRole('heading', { name: 'Settings', level: 1 }).click();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'hidden' });
  });

  it('one signs in again where the session ended, and is back where one was', async () => {
    const { page, context } = visit;
    await page.goto('/imports');
    await page.getByRole('heading', { name: 'Imports', level: 1 }).waitFor();
    await context.clearCookies();
    await page.keyboard.press('g');
    await page.keyboard.press('v');
    await page.getByText('Your session has ended.').waitFor();
    await page.getByLabel('E-mail').focus();
    await page.keyboard.type('mara@example.com');
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Review', level: 1 }).waitFor();
  });

  it('never made the browser complain', () => {
    expect(visit.complaints).toEqual([]);
  });
});
