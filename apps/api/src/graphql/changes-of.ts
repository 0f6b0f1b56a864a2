import { setTimeout as sleep } from 'node:timers/promises';

const LOOKS_MILLISECONDS = 250;

/** What is seen, and by which sign it is told from what was seen before. */
interface Look<Value> {
  readonly sign: string;
  readonly value: Value;
}

/**
 * What is there now, and again whenever its sign has changed. Ends when there is nothing more, or when nobody listens: a
 * generator would go on looking until the next change.
 */
export function changesOf<Value>(look: () => Promise<Look<Value> | null>): AsyncIterableIterator<Value> {
  let shown: string | null = null;
  let isOver = false;
  return {
    async next() {
      while (!isOver) {
        if (shown !== null) await sleep(LOOKS_MILLISECONDS);
        const seen = await look();
        if (seen === null) break;
        if (seen.sign === shown) continue;
        shown = seen.sign;
        return { done: false, value: seen.value };
      }
      return { done: true, value: undefined };
    },
    return() {
      isOver = true;
      return Promise.resolve({ done: true, value: undefined });
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
