import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aChromium } from './a-chromium.js';
import { aProduct, type Product } from './a-product.js';
import { aVisit, createAccount, importFile, picture, type Visit } from './a-visit.js';

jest.setTimeout(180_000);

const browser = await aChromium();
const MINUTES_MAX = 2;

(browser === null ? describe.skip : describe)('a goal', () => {
  let product: Product;
  let visit: Visit;
  let address: string;

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

  it('answers a newcomer whom they know at eight companies, and what to do this week, within two minutes', async () => {
    const { page, complaints } = visit;
    const startedAt = performance.now();
    await page.getByRole('navigation', { name: 'Pages' }).first().getByRole('link', { name: 'Goals' }).click();
    const companies = page.getByLabel('At which companies?');
    await companies.waitFor();
    await page.getByLabel('In your network').getByRole('button').first().waitFor();
    await picture(page, 'goals-empty');
    const suggested = await page.getByLabel('In your network').getByRole('button').allInnerTexts();
    const known = suggested.slice(0, 6).map((text) => text.replace(/\s*\d+$/, ''));
    await companies.fill([...known, 'Nowhere Ltd', 'Elsewhere GmbH'].join('\n'));
    await page.getByRole('button', { name: 'Show me who opens which door' }).click();
    await page.getByRole('heading', { name: 'Whom you know there' }).waitFor();
    expect(await page.getByRole('list', { name: 'Targets' }).getByRole('listitem').count()).toBe(8);
    const plan = page.getByRole('button', { name: 'Plan for this week' });
    await plan.first().click();
    await page.getByText('stands with your promises of this week.').waitFor();
    expect((performance.now() - startedAt) / 60_000).toBeLessThan(MINUTES_MAX);
    address = page.url();
    await page.getByText(/^Planned: Talk about/).waitFor();
    await picture(page, 'goal-1440-light');
    expect(complaints).toEqual([]);
  });

  it('opens a line of the coverage with the people there', async () => {
    const { page } = visit;
    const line = page.getByRole('row').filter({ hasText: 'covered' }).first().getByRole('button');
    await line.click();
    await page
      .getByText(/last in touch|in touch today/)
      .first()
      .waitFor();
    await picture(page, 'goal-line');
    await line.click();
  });

  it('shows what would change beside today, as soon as somebody is ticked', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'What if' }).click();
    await page.getByRole('group', { name: 'They write back' }).getByRole('checkbox').first().check();
    await page.getByText(/^Readiness rises from|^It changes next to nothing/).waitFor();
    await page.getByLabel('You aim at these companies too').fill('Nobody There Inc');
    await page
      .getByRole('row', { name: /Nobody There|Targets covered/ })
      .first()
      .waitFor();
    await picture(page, 'goal-what-if');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('takes a role as a target by keyboard, and lets it go again', async () => {
    const { page } = visit;
    await page.getByLabel('Kind of target').selectOption('ROLE');
    await page.getByLabel('Kind of target').blur();
    await page.keyboard.press('t');
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('Head of Platform');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Take Head of Platform away' }).click();
    await page.getByText('No longer aimed at Head of Platform.').waitFor();
  });

  it('fits on one printed page', async () => {
    const { page } = visit;
    await page.getByRole('link', { name: 'Report' }).click();
    await page.getByRole('heading', { name: /^State of my network/ }).waitFor();
    await picture(page, 'goal-report');
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  it('can be read on a phone and in the dark', async () => {
    if (browser === null) return;
    for (const [width, scheme] of [
      [390, 'light'],
      [390, 'dark'],
      [1440, 'dark'],
      [1024, 'light'],
    ] as const) {
      const { page, context } = await aVisit(browser, { address: product.address, width, scheme });
      await context.addCookies(await visit.context.cookies());
      await page.goto(address);
      await page.getByRole('heading', { name: 'Whom you know there' }).waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await picture(page, `goal-${width}-${scheme}`);
      await context.close();
    }
  });
});
