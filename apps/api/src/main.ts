import 'reflect-metadata';
import { resolve } from 'node:path';
import { addressFromStarter } from '#embedded-postgres';
import { parseEnvironment } from '#environment';
import { isRefusal } from '#vocabulary';
import { createApi } from './create-api.js';

const WEB_FOLDER = resolve(import.meta.dirname, '../../web');

const environment = parseEnvironment(process.env);
if (isRefusal(environment)) {
  console.error(environment.reason);
  process.exit(2);
}
const databaseUrl = environment.databaseUrl ?? (await addressFromStarter());
if (databaseUrl === null) {
  console.error('The API alone needs DATABASE_URL. `npm start` starts a database of its own.');
  process.exit(2);
}

const api = await createApi({ ...environment, databaseUrl, schemaFile: null, webFolder: WEB_FOLDER });
await api.listen(environment.port, environment.host);
process.send?.({ kind: 'ready' });
// Whoever started us is gone; the next start brings a new API, which must find the port free.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
