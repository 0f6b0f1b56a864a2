import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';

export const PASSWORD = 'four words in a row';

export interface VisitOptions {
  readonly address: string;
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained about: errors of scripts, and what the content security policy refused. */
  readonly complaints: readonly string[];
}

/** One person's browser window, with nothing in it yet. */
export async function aVisit(browser: Browser, { address, width = 1440, scheme = 'light' }: VisitOptions): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height: width < 700 ? 844 : 900 },
    colorScheme: scheme,
    hasTouch: width < 700,
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (fault) => complaints.push(fault.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.setDefaultTimeout(20_000);
  return { page, context, complaints };
}

/** A new account, by the form. */
export async function createAccount(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('heading', { name: /Create your account|Sign in/ }).waitFor();
  const isForm = await page.getByRole('heading', { name: 'Create your account' }).isVisible();
  if (!isForm) await page.getByRole('button', { name: 'Create an account' }).click();
  await page.getByLabel('Your name').fill('Mara Lindt');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('heading', { name: 'Reconnect', level: 1 }).waitFor();
}

/** From the Imports page to the finished report. */
export async function importFile(page: Page, path: string): Promise<void> {
  await page.goto('/imports');
  await page.getByLabel('Files to import').setInputFiles(path);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('heading', { name: 'Report' }).waitFor();
}

/** Keeps a picture where SCREENSHOTS names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined || folder === '') return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
