import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aChromium } from './a-chromium.js';
import { aProduct, type Product } from './a-product.js';
import { aVisit, createAccount, importFile, picture, type Visit } from './a-visit.js';

jest.setTimeout(180_000);

const browser = await aChromium();

(browser === null ? describe.skip : describe)('the network', () => {
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

  it('says what would fill it, and shows the map by itself once it is computed', async () => {
    const { page } = visit;
    await page.goto('/network');
    await page.getByText('Nobody is here yet.').waitFor();
    await importFile(page, product.samples.linkedin);
    await page.goto('/network');
    await page.getByTestId('map').locator('canvas').first().waitFor();
    await page.getByText(/Among your \d+ contacts, [\d,]+ ties are known/).waitFor();
    await picture(page, 'network-map');
  });

  it('flies to somebody, says whom they know, and leads to them', async () => {
    const { page } = visit;
    await page.goto('/network?view=table');
    const name = await page.getByRole('row').nth(1).getByRole('link').innerText();
    await page.goto('/network');
    await page.getByLabel('Find somebody').fill(name);
    await page.keyboard.press('Enter');
    const about = page.getByRole('complementary', { name: 'About the map' });
    await about.getByText(/Knows \d+ other/).waitFor();
    await about.getByRole('link', { name: 'Open' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page
      .getByText(/at the same employer|in one thread together/)
      .first()
      .waitFor();
  });

  it('shows the way between two people with its evidence', async () => {
    const { page } = visit;
    await page.goto('/network?view=table');
    const [from, to] = [1, 2].map((row) => page.getByRole('row').nth(row).getByRole('link'));
    const names = [(await from?.innerText()) ?? '', (await to?.innerText()) ?? ''];
    await page.goto('/network');
    await page.getByLabel('From', { exact: true }).fill(names[0] ?? '');
    await page.keyboard.press('Enter');
    await page.getByLabel('To', { exact: true }).fill(names[1] ?? '');
    await page.keyboard.press('Enter');
    const way = page.getByRole('list', { name: 'The way' }).or(page.getByText(/No way is known/));
    await way.first().waitFor();
    await picture(page, 'network-path');
  });

  it('tags whom the lasso holds, and takes it back', async () => {
    const { page } = visit;
    await page.goto('/network');
    const map = page.getByTestId('map');
    await map.locator('canvas').first().waitFor();
    await page.getByRole('button', { name: 'Lasso' }).click();
    const box = await map.boundingBox();
    if (box === null) throw new Error('The map has no place.');
    const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
    await page.mouse.move(...at(0.05, 0.05));
    await page.mouse.down();
    for (const corner of [at(0.95, 0.05), at(0.95, 0.95), at(0.05, 0.95)]) await page.mouse.move(...corner, { steps: 3 });
    await page.mouse.up();
    await page.getByRole('heading', { name: /^[\d,]+ contacts picked$/ }).waitFor();
    await page.getByLabel('Tag', { exact: true }).fill('on the map');
    await page.keyboard.press('Enter');
    await page.getByText(/Tagged [\d,]+ contacts with on the map\./).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
  });

  it('is saved as a picture and as a table', async () => {
    const { page } = visit;
    await page.goto('/network');
    await page.getByTestId('map').locator('canvas').first().waitFor();
    for (const [button, file] of [
      ['Save The map as PNG', 'network.png'],
      ['People as CSV', 'network-people.csv'],
    ] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
      expect(download.suggestedFilename()).toBe(file);
    }
  });

  it('comes as a table first on a phone, and complains of nothing', async () => {
    if (browser === null) return;
    const phone = await aVisit(browser, { address: product.address, width: 390 });
    await phone.context.addCookies(await visit.context.cookies());
    await phone.page.goto('/network');
    await phone.page.getByRole('region', { name: /^Table of name/ }).waitFor();
    expect([...visit.complaints, ...phone.complaints]).toEqual([]);
  });
});
