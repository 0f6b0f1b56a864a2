import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

type Choice = () => Promise<string>;

/** The Chromium inside our packages; the same with the system libraries it also brings; one that is installed. */
const CHOICES: readonly Choice[] = [
  () => packed(),
  () => {
    // The package unpacks its own system libraries only where it believes to be at home.
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
    return packed();
  },
  () => Promise.resolve(process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'),
];

async function packed(): Promise<string> {
  const { default: sparticuz } = await import('@sparticuz/chromium');
  return sparticuz.executablePath();
}

/** A real browser; null, loudly, where none can be started. */
export async function aChromium(): Promise<Browser | null> {
  const complaints: string[] = [];
  for (const choose of CHOICES) {
    try {
      const executablePath = await choose();
      if (!existsSync(executablePath)) continue;
      return await chromium.launch({ executablePath, args: FLAGS, env: { ...process.env } });
    } catch (fault) {
      complaints.push(fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : String(fault));
    }
  }
  console.warn(`SKIPPED: no Chromium can be started, so no browser test runs. Set CHROMIUM_PATH.\n${complaints.join('\n')}`);
  return null;
}
