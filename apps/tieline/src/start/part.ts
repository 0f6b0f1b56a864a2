import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** One process of the product, kept alive until it is stopped. */
export interface Part {
  /** Resolves when the part first says that it is ready; rejects when it ends before. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

const STOP_MILLISECONDS_MAX = 10_000;
const RESTART_MILLISECONDS_MIN = 100;
const RESTART_MILLISECONDS_MAX = 10_000;
/** A part that lived this long has nothing to do with the trouble before. */
const SETTLED_MILLISECONDS = 30_000;

/** Starts a program of ours as a process of its own, and again whenever it dies, waiting longer each time. */
export function startPart(name: string, program: string, environment: Record<string, string>): Part {
  let isStopping = false;
  let child: ChildProcess;
  let wait = RESTART_MILLISECONDS_MIN;

  const launch = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const launchedAt = performance.now();
      child = fork(program, { env: environment, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: false });
      child.once('message', () => {
        resolve();
      });
      child.once('exit', (code, signal) => {
        reject(new Error(`${name} ended before it was ready (${signal ?? code ?? 'unknown'}).`));
        if (isStopping) return;
        if (performance.now() - launchedAt > SETTLED_MILLISECONDS) wait = RESTART_MILLISECONDS_MIN;
        console.error(`${name} ended (${signal ?? code ?? 'unknown'}) and is started again.`);
        void sleep(wait).then(() => (isStopping ? undefined : launch().catch(() => undefined)));
        wait = Math.min(wait * 2, RESTART_MILLISECONDS_MAX);
      });
    });

  return {
    ready: launch(),
    async stop() {
      isStopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), STOP_MILLISECONDS_MAX);
      await ended;
      clearTimeout(killer);
    },
  };
}
