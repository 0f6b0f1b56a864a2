// Whether the Chromium that comes from npm starts here: 0 when it does.
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

try {
  const browser = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  await browser.close();
} catch {
  process.exitCode = 1;
}
