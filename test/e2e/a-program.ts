import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const PROGRAMS = join(import.meta.dirname, '../../dist/programs');

/** A built program in a process of its own, once it says that it is ready. */
export async function startProgram(name: 'api' | 'worker', environment: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(PROGRAMS, `${name}.js`)], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => {
      resolve();
    });
    child.once('exit', (code) => {
      reject(new Error(`The ${name} ended with ${code} before it was ready.`));
    });
  });
  return child;
}

/** Ends a process that may have ended already. */
export async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}
