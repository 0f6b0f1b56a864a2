import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aChromium } from './a-chromium.js';
import { aProduct, type Product } from './a-product.js';
import { aVisit, createAccount, picture, type Visit } from './a-visit.js';

jest.setTimeout(120_000);

const browser = await aChromium();

(browser === null ? describe.skip : describe)('from an export to this week’s people', () => {
  let product: Product;
  let visit: Visit;

  beforeAll(async () => {
    product = await aProduct();
    if (browser !== null) visit = await aVisit(browser, { address: product.address });
  });

  afterAll(async () => {
    await browser?.close();
    await product.stop();
  });

  it('begins with an account, and says what would fill the empty page', async () => {
    const { page } = visit;
    await page.goto('/contacts');
    await page.getByRole('heading', { name: 'Create your account' }).waitFor();
    await createAccount(page, 'mara@example.com');
    await page.getByText('Your network is not here yet.').waitFor();
    await picture(page, 'home-empty');
  });

  it('recognises the archive, and shows what it would change before anything changes', async () => {
    const { page } = visit;
    await page.getByRole('link', { name: 'Import contacts' }).click();
    await page.getByLabel('Files to import').setInputFiles(product.samples.linkedin);
    await page.getByText(/LinkedIn export · .*ready to look at/).waitFor();
    await page.getByText('Nothing has been changed yet.').waitFor();
    const many = await page.getByRole('tab', { name: /^New/ }).innerText();
    expect(Number(many.replace(/\D/g, ''))).toBeGreaterThan(200);
    for (const name of [/^Changed/, /^Matched/, /^Possible matches/, /^Problems/]) await page.getByRole('tab', { name }).click();
    await picture(page, 'import-problems');
  });

  it('imports it, with numbers that add up', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    const sum = await page.getByText(/rows read = /).innerText();
    const [read = 0, kept = 0, setAside = 0, problems = 0] = [...sum.matchAll(/[\d,]+/g)].map(([number]) =>
      Number(number.replace(/,/g, '')),
    );
    expect(read).toBeGreaterThan(2000);
    expect(kept + setAside + problems).toBe(read);
    await picture(page, 'import-report');
  });

  it('then says whom to write to, and takes a word about each by key', async () => {
    const { page } = visit;
    await page.getByRole('link', { name: 'See whom to write to this week' }).click();
    await page.getByRole('article').first().waitFor();
    expect(await page.getByRole('article').count()).toBe(5);
    await page.getByText('0 of 5 done').waitFor();
    await picture(page, 'home-typical');

    await page.keyboard.press('e');
    await page.getByText('1 of 5 done').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('0 of 5 done').waitFor();

    await page.keyboard.press('s');
    await page.getByRole('menuitem', { name: 'In two weeks' }).click();
    await page
      .getByText(/snoozed until/)
      .first()
      .waitFor();
    for (const [done, key] of ['n', 'x', 'e', 'e'].entries()) {
      await page.getByText(`${done + 1} of 5 done`).waitFor();
      await page.keyboard.press(key);
    }
    await page.getByText('That was this week.').waitFor();
    await page.getByText(/The next people come on \w+day \d/).waitFor();
    await picture(page, 'home-done');
  });

  it('remembers all of it', async () => {
    const { page } = visit;
    await page.reload();
    await page.getByText('That was this week.').waitFor();
    expect(await page.getByRole('list', { name: 'Decided this week' }).getByRole('listitem').count()).toBe(5);
  });

  it('finds the week again when the next one has come', async () => {
    const { page } = visit;
    await product.letAWeekPass();
    await page.goto('/');
    await page.getByText('0 of').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('w');
    await page.getByRole('heading', { name: 'Earlier weeks' }).waitFor();
    await page.getByText('2 of 5 done, 1 snoozed, 1 not that week, 1 never again').waitFor();
    await picture(page, 'weeks-typical');
  });

  it('takes the whole import back', async () => {
    const { page } = visit;
    await page.goto('/imports');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo the import' }).click();
    await page.getByText(/· undone ·/).waitFor();
  });

  it('never made the browser complain', () => {
    expect(visit.complaints).toEqual([]);
  });
});
