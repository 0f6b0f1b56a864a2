import { createServer } from 'node:net';

const PORTS_TRIED_MAX = 50;

/**
 * The first free port from the wanted one on.
 *
 * @throws when none of the next fifty is free.
 */
export async function freePortFrom(wanted: number, host: string): Promise<number> {
  for (let port = wanted; port < Math.min(wanted + PORTS_TRIED_MAX, 65_536); port++) {
    if (await isFree(port, host)) return port;
  }
  throw new Error(`No port from ${wanted} on is free. Set TIELINE_PORT to one that is.`);
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen(port, host, () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });
}
