import { setTimeout as sleep } from 'node:timers/promises';

const ASKED_AGAIN_MILLISECONDS = 50;

/** Resolves once the product answers where it listens: a part that said it is ready may have died and be on its way back. */
export async function answering(host: string, port: number): Promise<void> {
  while (!(await isAnswering(`http://${reachable(host)}:${port}/health`)))
    await sleep(ASKED_AGAIN_MILLISECONDS, undefined, { ref: false });
}

async function isAnswering(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** Who listens on all addresses is asked on this machine's own. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
