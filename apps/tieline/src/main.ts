import { type Environment, parseEnvironment } from '#environment';
import { isRefusal } from '#vocabulary';
import { backup } from './backup/backup-command.js';
import { restore } from './backup/restore-command.js';
import { doctor } from './doctor/doctor-command.js';
import { importCommand } from './import/import-command.js';
import { read } from './read/read-command.js';
import { sample } from './sample/sample-command.js';
import { suggest } from './suggest/suggest-command.js';
import { migrateCommand } from './start/migrate-command.js';
import { start } from './start/start-command.js';

/** A command answers with its exit code: 0 done, 1 failed, 2 refused. */
type Command = (args: readonly string[], environment: Environment) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  start,
  migrate: migrateCommand,
  backup,
  restore,
  doctor,
  read,
  sample,
  import: importCommand,
  suggest,
  // Loaded when asked for, as a start never needs it.
  evaluate: async (args) => (await import('./evaluate/evaluate-command.js')).evaluate(args),
};

const HELP = `Tieline, a career CRM on your own machine.

  npm start                                        everything: database, API, worker and web client, on one port
  npm run tieline -- read PATH [--json]            what is in an export: a ZIP, a folder or a file; writes nothing
  npm run tieline -- import PATH --account EMAIL   an export into an account, as dropping it in the browser does
  npm run tieline -- suggest --account EMAIL       whom to write to this week, and why
  npm run tieline -- backup [FILE]                 everything the database holds, in one file, while it runs
  npm run tieline -- restore FILE                  a backup back into an empty installation
  npm run tieline -- doctor                        what is well and what is not, with what to do
  npm run tieline -- migrate                       a database of your own, brought up to date
  npm run tieline -- sample FOLDER                 exports of an invented network, to try the product on
  npm run evaluate -- KIND …                       how well its scorers do, on data with a known answer
  npm run tieline -- help                          this text
`;

async function run([name = 'start', ...args]: readonly string[]): Promise<number> {
  if (name === 'help' || name === '--help') {
    console.log(HELP);
    return 0;
  }
  const command = COMMANDS[name];
  if (command === undefined) {
    console.error(`There is no command "${name}".\n\n${HELP}`);
    return 2;
  }
  const environment = parseEnvironment(process.env);
  if (isRefusal(environment)) {
    console.error(environment.reason);
    return 2;
  }
  return command(args, environment);
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
