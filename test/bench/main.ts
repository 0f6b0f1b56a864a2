import { parseArgs } from 'node:util';
import type { Benchmark, Figure, Skipped } from './figure.js';
import { linkedinImportBenchmark } from './linkedin-import.bench.js';
import { goalsBenchmark } from './goals.bench.js';
import { graphqlBenchmark } from './graphql.bench.js';
import { mailboxBenchmark } from './mailbox.bench.js';
import { millionBenchmark } from './million.bench.js';
import { networkBenchmark } from './network.bench.js';
import { networkJobBenchmark } from './network-job.bench.js';
import { readersBenchmark } from './readers.bench.js';
import { report } from './report.js';
import { searchBenchmark } from './search.bench.js';
import { startUpBenchmark } from './start-up.bench.js';
import { webPaintBenchmark } from './web-paint.bench.js';
import { webSizeBenchmark } from './web-size.bench.js';

const BENCHMARKS: readonly Benchmark[] = [
  linkedinImportBenchmark,
  millionBenchmark,
  mailboxBenchmark,
  readersBenchmark,
  networkBenchmark,
  networkJobBenchmark,
  goalsBenchmark,
  graphqlBenchmark,
  searchBenchmark,
  startUpBenchmark,
  webSizeBenchmark,
  webPaintBenchmark,
];

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean', default: false } }, allowPositionals: true });
const unknown = positionals.filter((name) => !BENCHMARKS.some((benchmark) => benchmark.name === name));
if (unknown.length > 0) {
  console.error(`No benchmark is called ${unknown.join(', ')}. There are: ${BENCHMARKS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const figures: (Figure | Skipped)[] = [];
for (const benchmark of BENCHMARKS) {
  if (positionals.length > 0 && !positionals.includes(benchmark.name)) continue;
  console.error(`${benchmark.name} …`);
  figures.push(...(await benchmark.run()));
}
console.log(values.json ? JSON.stringify(figures, null, 2) : report(figures));
