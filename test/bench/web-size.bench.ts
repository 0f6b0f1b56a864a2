import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Benchmark, withinLimit } from './figure.js';

const WEB = join(import.meta.dirname, '../../apps/web');
const ROOT = join(import.meta.dirname, '../../..');

/** What a browser must fetch before it can show anything: the scripts the page names, and those they need at once. */
export const webSizeBenchmark: Benchmark = {
  name: 'web-size',
  run() {
    const page = join(WEB, 'index.html');
    const what = 'critical JavaScript, gzip';
    if (!existsSync(page)) return Promise.resolve([{ what, skipped: 'the web client is not built' }]);
    const named = [...readFileSync(page, 'utf8').matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((match) => match[1] ?? '');
    const ours = named.reduce((sum, path) => sum + gzippedKilobytes(join(WEB, path)), 0);
    const reactDom = join(ROOT, 'node_modules/react-dom/cjs/react-dom-client.production.js');
    return Promise.resolve([
      withinLimit({
        what,
        floor: { is: 'react-dom, not minified', value: gzippedKilobytes(reactDom) },
        ours,
        unit: 'kB',
        oursMax: 170,
      }),
    ]);
  },
};

function gzippedKilobytes(path: string): number {
  return gzipSync(readFileSync(path)).length / 1000;
}
