import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aChromium } from './a-chromium.js';
import { aProduct, type Product } from './a-product.js';
import { aVisit, createAccount, importFile, picture, type Visit } from './a-visit.js';

jest.setTimeout(120_000);

const browser = await aChromium();

(browser === null ? describe.skip : describe)('several contacts at once', () => {
  let product: Product;
  let visit: Visit;

  beforeAll(async () => {
    product = await aProduct();
    if (browser === null) return;
    visit = await aVisit(browser, { address: product.address });
    await createAccount(visit.page, 'mara@example.com');
    await importFile(visit.page, product.samples.linkedin);
    await visit.page.goto('/contacts');
    await visit.page.getByRole('row').nth(5).waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await product.stop();
  });

  const bar = () => visit.page.getByRole('group', { name: 'With everybody picked' });
  const nameIn = (row: number) => visit.page.getByRole('row').nth(row).getByRole('link').innerText();
  const total = async () => Number((await visit.page.getByText(/^[\d,]+ contacts$/).innerText()).replace(/\D/g, ''));

  it('are picked by key, each or all in between, and tagged', async () => {
    const { page } = visit;
    for (const key of ['j', 'x', 'j', 'j', 'j', 'X']) await page.keyboard.press(key);
    await bar().getByText('4 contacts picked').waitFor();
    await page.keyboard.press('t');
    await page.keyboard.type('former colleague');
    await page.keyboard.press('Enter');
    await page.getByText('Tagged 4 contacts with former colleague.').waitFor();
    expect(await page.getByRole('row').filter({ hasText: 'former colleague' }).count()).toBe(4);
    await picture(page, 'contacts-picked');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('row').filter({ hasText: 'former colleague' }).first().waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await bar().waitFor({ state: 'detached' });
  });

  it('are picked by mouse, with Shift all in between', async () => {
    const { page } = visit;
    await page.getByRole('row').nth(2).getByRole('checkbox').click();
    await page
      .getByRole('row')
      .nth(5)
      .getByRole('checkbox')
      .click({ modifiers: ['Shift'] });
    await bar().getByText('4 contacts picked').waitFor();
    await page.keyboard.press('Escape');
    await bar().waitFor({ state: 'detached' });
  });

  it('are never suggested, until one takes it back', async () => {
    const { page } = visit;
    for (const row of [1, 2]) await page.getByRole('row').nth(row).getByRole('checkbox').click();
    await page.keyboard.press('p');
    await page.getByRole('menuitem', { name: 'Never' }).click();
    await page.getByText('2 contacts: never suggested again.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.keyboard.press('Escape');
    const never = JSON.stringify(JSON.stringify({ filter: { isNever: true } }));
    await page.goto(`/contacts?view=${encodeURIComponent(never)}`);
    await page.getByText('Nobody matches.').waitFor();
    await page.goto('/contacts');
    await page.getByRole('row').nth(5).waitFor();
  });

  it('become one, of whom one sees first what becomes, and two again', async () => {
    const { page } = visit;
    const before = await total();
    const names = [await nameIn(1), await nameIn(2), await nameIn(3)];
    for (const row of [1, 2, 3]) await page.getByRole('row').nth(row).getByRole('checkbox').click();
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: 'Are these 3 one person?' });
    await dialog.getByRole('radio', { name: names[1] }).check();
    await dialog.getByRole('heading', { name: `With ${names[0]}` }).waitFor();
    await dialog.getByRole('table').nth(1).waitFor();
    await picture(page, 'contacts-merge');
    await dialog.getByRole('button', { name: 'Merge' }).click();
    await page.getByText(`Merged 2 contacts into ${names[1]}.`).waitFor();
    await page.getByText(`${before - 2} contacts`).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(`${before} contacts`).waitFor();
  });

  it('are deleted only after a second thought', async () => {
    const { page } = visit;
    const before = await total();
    const name = await nameIn(1);
    for (const row of [1, 2]) await page.getByRole('row').nth(row).getByRole('checkbox').click();
    await page.keyboard.press('#');
    const dialog = page.getByRole('dialog', { name: 'Delete 2 contacts?' });
    await dialog.getByText(name).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await bar().getByRole('button', { name: 'Delete' }).click();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Deleted 2 contacts.').waitFor();
    await page.getByText(`${before - 2} contacts`).waitFor();
    await page.getByRole('link', { name, exact: true }).waitFor({ state: 'detached' });
  });

  it('never made the browser complain', () => {
    expect(visit.complaints).toEqual([]);
  });
});
