import type { Browser, BrowserContext, Page } from 'playwright-core';
import { aChromium } from '../browser/a-chromium.js';
import { startProduct } from './a-product.js';
import { inAFolder } from './a-server.js';
import { lookAround } from './an-account.js';
import { type Benchmark, type Figure, median, withinLimit } from './figure.js';

const RUNS = 5;
/** A telephone of some years ago against the machine this runs on. */
const CPU_SLOWDOWN = 4;
const SETTLING_MILLISECONDS = 500;
const PAINT_MAX = 2_500;
const INTERACTION_MAX = 200;
const PAGES = [
  { name: 'Reconnect', path: '/', ready: 'article' },
  { name: 'Contacts', path: '/contacts', ready: '[role="row"]:nth-child(8)' },
] as const;

/** When the largest part of a page is painted and how long a key takes to show, on a slow processor with nothing in the cache. */
export const webPaintBenchmark: Benchmark = {
  name: 'web-paint',
  async run() {
    const browser = await aChromium();
    if (browser === null) return [{ what: 'largest contentful paint', skipped: 'no Chromium can be started' }];
    try {
      return await inAFolder(async (folder) => {
        const product = await startProduct(folder);
        try {
          return await measured(browser, product.address);
        } finally {
          await product.stop();
        }
      });
    } finally {
      await browser.close();
    }
  },
};

async function measured(browser: Browser, address: string): Promise<Figure[]> {
  const { cookie } = await lookAround(address);
  const floor = { is: 'a page of one line', value: await medianOf(() => paintOfOneLine(browser, address)) };
  const figures: Figure[] = [];
  for (const { name, path, ready } of PAGES) {
    const paints: number[] = [];
    const keys: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const { page, context } = await aSlowPage(browser, address, cookie);
      await page.goto(path);
      await page.locator(ready).first().waitFor();
      await page.waitForTimeout(SETTLING_MILLISECONDS);
      paints.push(await largestPaint(page));
      keys.push(await slowestKey(page));
      await context.close();
    }
    figures.push(
      withinLimit({
        what: `largest paint of ${name}, CPU 4 × slower`,
        floor,
        ours: median(paints),
        unit: 'ms',
        oursMax: PAINT_MAX,
      }),
      withinLimit({
        what: `slowest key on ${name}, CPU 4 × slower`,
        floor: null,
        ours: median(keys),
        unit: 'ms',
        oursMax: INTERACTION_MAX,
      }),
    );
  }
  return figures;
}

async function aSlowPage(
  browser: Browser,
  address: string,
  cookie: string | null,
): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1440, height: 900 } });
  const [name = '', value = ''] = cookie?.split('=') ?? [];
  if (cookie !== null) await context.addCookies([{ name, value, url: address }]);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.addInitScript(OBSERVE);
  return { page, context };
}

/** Written as text because it runs in the browser, whose types this program does not know. */
const OBSERVE = `
  window.paints = [];
  window.keys = [];
  new PerformanceObserver((list) => window.paints.push(...list.getEntries().map((entry) => entry.startTime)))
    .observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => window.keys.push(...list.getEntries().filter((entry) => entry.interactionId > 0).map((entry) => entry.duration)))
    .observe({ type: 'event', buffered: true, durationThreshold: 16 });
`;

/** @returns milliseconds from the start of the navigation; the last candidate is the largest. */
async function largestPaint(page: Page): Promise<number> {
  const paints: number[] = await page.evaluate('window.paints');
  const last = paints.at(-1);
  if (last === undefined) throw new Error('Nothing was painted.');
  return last;
}

/** Opens the palette, types in it, leaves it, and walks down and up the list. @returns the longest, in milliseconds */
async function slowestKey(page: Page): Promise<number> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  for (const key of ['a', 'n', 'Escape']) await page.keyboard.press(key, { delay: 30 });
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  for (const key of ['j', 'j', 'j', 'k', 'k', 'j']) {
    await page.keyboard.press(key, { delay: 30 });
    await page.waitForTimeout(100);
  }
  await page.waitForTimeout(SETTLING_MILLISECONDS);
  const keys: number[] = await page.evaluate('window.keys');
  // What is quicker than the browser reports is as quick as can be seen.
  return Math.max(16, ...keys);
}

async function paintOfOneLine(browser: Browser, address: string): Promise<number> {
  const { page, context } = await aSlowPage(browser, address, null);
  await page.route('**/one-line', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>Whom do I write to this week?</p>' }),
  );
  await page.goto('/one-line');
  await page.waitForTimeout(SETTLING_MILLISECONDS);
  const paint = await largestPaint(page);
  await context.close();
  return paint;
}

async function medianOf(measure: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let run = 0; run < RUNS; run += 1) values.push(await measure());
  return median(values);
}
