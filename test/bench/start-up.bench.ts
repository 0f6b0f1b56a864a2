import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ended, firstAnswer, freePort, startProduct } from './a-product.js';
import { inAFolder } from './a-server.js';
import { type Benchmark, median, withinLimit } from './figure.js';
import { memoryOf } from './processes.js';

const STARTS = 5;
const SETTLING_MILLISECONDS = 5_000;

/** `npm start` on a folder that has been used before, until the first answer, and what all of it weighs at rest. */
export const startUpBenchmark: Benchmark = {
  name: 'start-up',
  run: () =>
    inAFolder(async (folder) => {
      await (await startProduct(folder)).stop();
      const seconds: number[] = [];
      const megabytes: number[] = [];
      for (let start = 0; start < STARTS; start += 1) {
        const startedAt = performance.now();
        const product = await startProduct(folder);
        seconds.push((performance.now() - startedAt) / 1000);
        if (start === 0) {
          await sleep(SETTLING_MILLISECONDS);
          megabytes.push(memoryOf(product.roots));
        }
        await product.stop();
      }
      return [
        withinLimit({
          what: 'npm start to the first answer',
          floor: { is: 'bare Fastify', value: await bareFastifySeconds() },
          ours: median(seconds),
          unit: 's',
          oursMax: 2.5,
        }),
        withinLimit({ what: 'memory of everything, idle', floor: null, ours: median(megabytes), unit: 'MB', oursMax: 600 }),
      ];
    }),
};

async function bareFastifySeconds(): Promise<number> {
  const seconds: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const port = await freePort();
    const startedAt = performance.now();
    const child = spawn(process.execPath, [join(import.meta.dirname, 'plain-fastify.js'), String(port)], { stdio: 'inherit' });
    await firstAnswer(`http://127.0.0.1:${port}/graphql`, child);
    seconds.push((performance.now() - startedAt) / 1000);
    await ended(child);
  }
  return median(seconds);
}
