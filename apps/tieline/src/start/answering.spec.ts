import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { answering } from './answering.js';
import { freePortFrom } from './free-port.js';

let server: Server | undefined;

afterEach(() => {
  server?.close();
});

describe('the product that says it is ready', () => {
  it('does so when it answers, not when its API last was', async () => {
    const port = await freePortFrom(4_930, '127.0.0.1');
    let isReady = false;
    const ready = answering('0.0.0.0', port).then(() => (isReady = true));
    await sleep(200);
    expect(isReady).toBe(false);
    server = createServer((_request, response) => response.end('{}'));
    await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
    await ready;
  });
});
