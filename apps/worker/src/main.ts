import 'reflect-metadata';
import { addressFromStarter } from '#embedded-postgres';
import { parseEnvironment } from '#environment';
import { isRefusal } from '#vocabulary';
import { createWorker } from './create-worker.js';

const environment = parseEnvironment(process.env);
if (isRefusal(environment)) {
  console.error(environment.reason);
  process.exit(2);
}
const databaseUrl = environment.databaseUrl ?? (await addressFromStarter());
if (databaseUrl === null) {
  console.error('The worker alone needs DATABASE_URL. `npm start` starts a database of its own.');
  process.exit(2);
}

await createWorker({ ...environment, databaseUrl });
process.send?.({ kind: 'ready' });
// Whoever started us is gone; the next start brings a new worker.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
