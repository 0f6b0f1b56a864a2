import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { aChromium } from './a-chromium.js';
import { aProduct, type Product } from './a-product.js';
import { aVisit, createAccount, importFile, picture, type Visit } from './a-visit.js';

jest.setTimeout(180_000);

/** Until the board has come to rest. */
const SETTLING_MILLISECONDS = 500;

const browser = await aChromium();

const column = (page: Page, name: string): Locator =>
  page.locator('section[data-place]').filter({ has: page.getByRole('heading', { name: new RegExp(`^${name}`) }) });

async function isIn(page: Page, name: string, card: string): Promise<void> {
  await column(page, name).getByRole('link', { name: card }).waitFor();
}

/** Presses in one element's middle and lets go in another's, by way of a point between. */
async function dragByMouse(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error('There is nothing to drag.');
  const [x, y] = [end.x + end.width / 2, end.y + end.height - 20];
  await page.mouse.move(start.x + 8, start.y + 8);
  await page.mouse.down();
  await page.mouse.move((start.x + x) / 2, (start.y + y) / 2, { steps: 4 });
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.up();
}

(browser === null ? describe.skip : describe)('jobs and contracts', () => {
  let product: Product;
  let visit: Visit;

  beforeAll(async () => {
    product = await aProduct();
    if (browser === null) return;
    visit = await aVisit(browser, { address: product.address });
    await createAccount(visit.page, 'mara@example.com');
    await importFile(visit.page, product.samples.linkedin);
  });

  afterAll(async () => {
    await browser?.close();
    await product.stop();
  });

  it('that an import found are taken with one press, and put back with another', async () => {
    const { page } = visit;
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await page.getByRole('link', { name: 'Candidates' }).first().click();
    const first = page.getByRole('button', { name: /^Take it: / }).first();
    const name = ((await first.getAttribute('aria-label')) ?? '').replace('Take it: ', '');
    await first.click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: `Take it: ${name}` }).waitFor();
    await page
      .getByRole('button', { name: /^Take it: .*Engineer/ })
      .first()
      .click();
    await page.getByText('on the board.').waitFor();
  });

  it('are added by keyboard and moved by Shift and an arrow, with a way back', async () => {
    const { page } = visit;
    await page.goto('/opportunities?kind=CONTRACT');
    await page.getByText('No contract is in play.').waitFor();
    await page.keyboard.press('a');
    await page.getByLabel('Title').fill('Platform review');
    await page.getByLabel('Client').fill('Fabrikam');
    await page.getByLabel('Next step').fill('Call them');
    await page.getByLabel('Due on').fill('2026-01-02');
    await page.keyboard.press('Enter');
    await isIn(page, 'Lead', 'Platform review');
    await page.getByRole('region', { name: 'Overdue next steps' }).waitFor();
    await page.getByRole('link', { name: 'Platform review', exact: true }).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await isIn(page, 'Talking', 'Platform review');
    await page.getByRole('button', { name: 'Undo' }).click();
    await isIn(page, 'Lead', 'Platform review');
  });

  it('say what they bring, and columns add it up', async () => {
    const { page } = visit;
    await page.getByRole('link', { name: 'Platform review', exact: true }).click();
    await page.getByRole('button', { name: 'Say what it brings' }).click();
    await page.getByLabel('Amount').fill('800');
    await page.getByLabel('Days in all').fill('40');
    await page.getByLabel('Days a month').fill('10');
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.getByText('= €32,000').waitFor();
    await page.getByLabel('Attach somebody').fill('a');
    const person = page.locator('aside, section', { hasText: 'People' }).getByRole('listitem').getByRole('button').first();
    await person.click();
    await page.getByLabel(/^What .* is$/).selectOption('DECISION_MAKER');
    await picture(page, 'opportunity');
    await page.goBack();
    await column(page, 'Lead').getByText('€32,000 · weighted €3,200').waitFor();
  });

  it('are dragged by the mouse, and a loss asks for its reason', async () => {
    const { page } = visit;
    const card = () =>
      page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Platform review', exact: true }) });
    await dragByMouse(page, column(page, 'Lead').getByRole('listitem').first(), column(page, 'Proposal'));
    await isIn(page, 'Proposal', 'Platform review');
    await picture(page, 'board');
    await card().last().getByRole('button', { name: /^Move/ }).click();
    await page.getByRole('menuitem', { name: 'Lost' }).click();
    await page.getByRole('button', { name: 'No budget' }).click();
    await isIn(page, 'Lost', 'Platform review');
    await page.getByRole('button', { name: 'Undo' }).click();
    await isIn(page, 'Proposal', 'Platform review');
  });

  it('are forecast, and the forecast is saved as a table and as a picture', async () => {
    const { page } = visit;
    await page.getByText(/^In the next 6 months expect about/).waitFor();
    const saved = async (kind: 'CSV' | 'PNG') => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Save Income, EUR as ${kind}` }).click(),
      ]);
      return readFileSync(await download.path());
    };
    const lines = (await saved('CSV')).toString('utf8').trimEnd().split('\r\n');
    expect(lines[0]).toBe('\ufeffmonth,P10,P50,P90,signed,P10 so far,P50 so far,P90 so far,"days taken, P50"');
    expect(lines).toHaveLength(7);
    const picture = await saved('PNG');
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.readUInt32BE(16)).toBeGreaterThan(1_000);
  });

  it('are moved by a finger', async () => {
    if (browser === null) return;
    const { page, context } = await aVisit(browser, { address: product.address, width: 690 });
    await context.addCookies(await visit.context.cookies());
    await page.goto('/opportunities?kind=CONTRACT');
    const card = column(page, 'Proposal').getByRole('listitem').first();
    await card.scrollIntoViewIfNeeded();
    await page.waitForTimeout(SETTLING_MILLISECONDS);
    const grip = await card.locator('[aria-hidden="true"]').last().boundingBox();
    if (grip === null) throw new Error('There is nothing to hold.');
    const touch = await context.newCDPSession(page);
    const at = (x: number, y: number) => ({ touchPoints: [{ x, y }] });
    const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(x, y) });
    for (let step = 1; step <= 8; step += 1) {
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(x + ((670 - x) * step) / 8, y + 40) });
    }
    // The finger rests at the edge, and the board goes on until another column lies under it.
    await page.locator('section[data-over]').waitFor();
    await picture(page, 'by-finger');
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    expect(await column(page, 'Proposal').getByRole('listitem').count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await isIn(page, 'Proposal', 'Platform review');
    await context.close();
  });

  it('leave nothing to complain about', () => {
    expect(visit.complaints).toEqual([]);
  });
});
