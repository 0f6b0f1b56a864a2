import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface BreakingLine {
  /** The product's address, by this line. */
  readonly address: string;
  /** Lets so many bytes through to the product, then breaks every connection and is down. @returns when that happened */
  breakAfter(bytes: number): Promise<void>;
  mend(): void;
  close(): Promise<void>;
}

/** Slow enough that a page comes up while a file is on its way. */
const PACE_MILLISECONDS = 15;

/** A network between browser and product that breaks when it is told to. */
export async function aBreakingLine(address: string): Promise<BreakingLine> {
  const { hostname, port } = new URL(address);
  const sockets = new Set<Socket>();
  let bytesLeft = Number.POSITIVE_INFINITY;
  let isDown = false;
  let broke = (): void => undefined;
  const breakAll = () => sockets.forEach((socket) => socket.destroy());

  const server = createServer((browser) => {
    if (isDown) return void browser.destroy();
    const product = connect(Number(port), hostname);
    for (const socket of [browser, product]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        browser.destroy();
        product.destroy();
      });
    }
    browser.on('data', (piece: Buffer) => {
      if (piece.byteLength > bytesLeft) {
        isDown = true;
        bytesLeft = Number.POSITIVE_INFINITY;
        breakAll();
        return broke();
      }
      bytesLeft -= piece.byteLength;
      product.write(piece);
      browser.pause();
      setTimeout(() => browser.resume(), PACE_MILLISECONDS);
    });
    product.pipe(browser);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    breakAfter(bytes) {
      bytesLeft = bytes;
      return new Promise((resolve) => {
        broke = resolve;
      });
    },
    mend() {
      isDown = false;
    },
    close() {
      breakAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
