import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface BreakingLine {
  /** The product's address, by this line. */
  readonly address: string;
  /** Lets so many bytes through to the product, then breaks every connection there is, once. */
  breakAfter(bytes: number): void;
  /** Lets nothing through, for so long. */
  beDown(isDown: boolean): void;
  close(): Promise<void>;
}

/** A network between browser and product that breaks when it is told to. */
export async function aBreakingLine(address: string): Promise<BreakingLine> {
  const { hostname, port } = new URL(address);
  const sockets = new Set<Socket>();
  let bytesLeft = Number.POSITIVE_INFINITY;
  let isDown = false;
  const breakAll = () => sockets.forEach((socket) => socket.destroy());

  const server = createServer((browser) => {
    if (isDown) return void browser.destroy();
    const product = connect(Number(port), hostname);
    for (const socket of [browser, product]) {
      sockets.add(socket);
      socket
        .on('error', () => undefined)
        .on('close', () => {
          sockets.delete(socket);
          browser.destroy();
          product.destroy();
        });
    }
    browser.on('data', (piece) => {
      if (piece.byteLength <= bytesLeft) {
        bytesLeft -= piece.byteLength;
        if (!product.write(piece)) {
          browser.pause();
          product.once('drain', () => browser.resume());
        }
        return;
      }
      // What came before the break arrives; what comes after is lost.
      product.end(piece.subarray(0, bytesLeft));
      bytesLeft = Number.POSITIVE_INFINITY;
      setTimeout(breakAll, 50);
    });
    product.pipe(browser);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    breakAfter(bytes) {
      bytesLeft = bytes;
    },
    beDown(wanted) {
      isDown = wanted;
      if (wanted) breakAll();
    },
    close() {
      breakAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
