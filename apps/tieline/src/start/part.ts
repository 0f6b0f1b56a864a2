import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseAddress } from '#embedded-postgres';

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

export interface PartSettings {
  readonly name: string;
  readonly program: string;
  readonly environment: Record<string, string>;
  /** For Node itself. */
  readonly flags?: readonly string[];
  /** Told to the part as soon as it is known; until then the part loads its code. */
  readonly databaseUrl: Promise<string>;
}

/** Starts a program of ours as a process of its own, and again whenever it dies, waiting longer each time. */
export function startPart({ name, program, environment, databaseUrl, flags = [] }: PartSettings): Part {
  let isStopping = false;
  let child: ChildProcess;
  let wait = RESTART_MILLISECONDS_MIN;

  const launch = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const launchedAt = performance.now();
      const launched = fork(program, {
        env: environment,
        execArgv: [...flags],
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        detached: false,
      });
      child = launched;
      databaseUrl.then(
        (url) => {
          if (launched.connected) launched.send({ kind: 'database', url } satisfies DatabaseAddress);
        },
        // Whoever waits for the database hears why there is none.
        () => undefined,
      );
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

  const ready = launch();
  // Whoever stops a part before it is ready does not wait for it.
  ready.catch(() => undefined);

  return {
    ready,
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
