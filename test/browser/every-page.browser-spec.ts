import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { aChromium } from './a-chromium.js';
import { aProduct, type Product } from './a-product.js';
import { aVisit, createAccount, importFile, picture, type Visit } from './a-visit.js';

jest.setTimeout(180_000);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const CRITICAL_BYTES_MAX = 170_000;
/** Until what comes up has come up. */
const SETTLING_MILLISECONDS = 250;

const browser = await aChromium();

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly where: string;
}

/** What axe finds on the page as it stands, but for small things. */
async function seriousViolations(page: Page): Promise<readonly Violation[]> {
  const found: Violation[] = await page.evaluate(`(async () => {
    ${AXE};
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, impact, nodes }) => ({ id, impact, where: nodes.map(({ target }) => target.join(' ')).join(', ') }));
  })()`);
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical');
}

(browser === null ? describe.skip : describe)('every page', () => {
  let product: Product;
  let owner: Visit;
  let paths: Record<string, string>;

  beforeAll(async () => {
    product = await aProduct();
    if (browser === null) return;
    owner = await aVisit(browser, { address: product.address });
    const { page } = owner;
    await createAccount(page, 'mara@example.com');
    await importFile(page, product.samples.linkedin);
    const report = new URL(page.url()).pathname;
    await importFile(page, product.samples.vcard);
    await page.goto('/');
    const someone = page.getByRole('article').first().getByRole('link').first();
    const contact = (await someone.getAttribute('href')) ?? '';
    paths = {
      home: '/',
      weeks: '/weeks',
      contacts: '/contacts',
      network: '/network',
      networkTable: '/network?view=table',
      contact,
      imports: '/imports',
      report,
      review: '/review',
      settings: '/settings',
      more: '/more',
      lost: '/nowhere',
    };
  });

  afterAll(async () => {
    await browser?.close();
    await product.stop();
  });

  const sizes = [1440, 1024, 390];
  const schemes = ['light', 'dark'] as const;
  it.each(sizes.flatMap((width) => schemes.map((scheme) => [width, scheme] as const)))(
    'can be read by everybody at %i pixels, %s, and fits the window',
    async (width, scheme) => {
      if (browser === null) return;
      const visit = await aVisit(browser, { address: product.address, width, scheme });
      await visit.context.addCookies(await owner.context.cookies());
      const wrong: Record<string, readonly Violation[]> = {};
      for (const [name, path] of Object.entries(paths)) {
        await visit.page.goto(path);
        await visit.page.getByRole('heading', { level: 1 }).waitFor();
        await visit.page.waitForLoadState('networkidle');
        await picture(visit.page, `${name}-${width}-${scheme}`);
        const violations = await seriousViolations(visit.page);
        if (violations.length > 0) wrong[name] = violations;
        const overflow = await visit.page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
        expect({ name, overflow }).toEqual({ name, overflow: 0 });
      }
      expect(wrong).toEqual({});
      expect(visit.complaints).toEqual([]);
      await visit.context.close();
    },
  );

  it.each(schemes)('lays over it only what everybody can read, %s', async (scheme) => {
    if (browser === null) return;
    for (const width of [1440, 390]) {
      const { page, context } = await aVisit(browser, { address: product.address, width, scheme });
      await context.addCookies(await owner.context.cookies());
      const wrong: Record<string, readonly Violation[]> = {};
      const look = async (name: string) => {
        await page.waitForTimeout(SETTLING_MILLISECONDS);
        await picture(page, `${name}-${width}-${scheme}`);
        const violations = await seriousViolations(page);
        if (violations.length > 0) wrong[name] = violations;
      };
      await page.goto(paths.contact ?? '');
      await page.getByRole('heading', { name: 'Timeline' }).waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('textbox', { name: 'Find or do' }).waitFor();
      await page.getByText('Log a call, meeting or message').waitFor();
      await look('palette');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      for (const [key, name] of Object.entries({ '?': 'keys', m: 'merge', '#': 'delete' })) {
        await page.keyboard.press(key);
        await page.getByRole('dialog').waitFor();
        await look(name);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      await page.goto('/contacts');
      for (const row of [1, 2])
        await page
          .getByRole('checkbox', { name: /^Pick / })
          .nth(row)
          .check();
      await look('picked');
      await page.keyboard.press('m');
      await page.getByRole('dialog').getByRole('table').waitFor();
      await look('merge-picked');
      await page.goto('/settings');
      for (const name of ['Change the name', 'Change the address', 'Change the password']) {
        await page.getByRole('button', { name }).click();
        await page.getByRole('button', { name: 'Change it' }).waitFor();
        await look(name.toLowerCase().replace(/ /g, '-'));
      }
      expect(wrong).toEqual({});
      await context.close();
    }
  });

  it('has a door that everybody can read, too', async () => {
    if (browser === null) return;
    for (const scheme of schemes) {
      const { page, context } = await aVisit(browser, { address: product.address, scheme });
      await page.goto('/sign-in');
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
      await picture(page, `sign-in-${scheme}`);
      expect(await seriousViolations(page)).toEqual([]);
      await context.close();
    }
  });

  it('lets a visitor look around in an invented network first', async () => {
    if (browser === null) return;
    const { page, context, complaints } = await aVisit(browser, { address: product.address });
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Look around first' }).click();
    await page.getByText('You are looking around in an invented network.').waitFor({ timeout: 60_000 });
    await page.getByRole('article').first().waitFor();
    await picture(page, 'home-sample');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('says so when Tieline does not answer, and goes on when it does', async () => {
    const { page } = owner;
    await page.goto('/contacts');
    await page.getByRole('row').nth(2).waitFor();
    await page.route('**/graphql', (route) => route.fulfill({ status: 503, body: 'starting' }));
    await page.getByRole('navigation', { name: 'Pages' }).first().getByRole('link', { name: 'Review' }).click();
    await page.getByText('Tieline is not answering.').first().waitFor();
    await picture(page, 'unreachable');
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.getByRole('heading', { name: 'Review', level: 1 }).waitFor();
  });

  it('shows home with little script', async () => {
    if (browser === null) return;
    const { page, context } = await aVisit(browser, { address: product.address });
    await context.addCookies(await owner.context.cookies());
    const scripts = new Set<string>();
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith('.js')) scripts.add(pathname);
    });
    await page.goto('/');
    await page.getByRole('article').first().waitFor();
    await page.waitForLoadState('networkidle');
    const built = join(import.meta.dirname, '../../dist/apps/web');
    const bytes = [...scripts].reduce((sum, path) => sum + statSync(join(built, `${path}.gz`)).size, 0);
    expect(scripts.size).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(CRITICAL_BYTES_MAX);
    await context.close();
  });
});
