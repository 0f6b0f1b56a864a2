import { read } from './read/read-command.js';
import { start } from './start/start-command.js';

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = { start, read };

const HELP = `Tieline, a career CRM on your own machine.

  npm start                     everything: database, API and worker, on one port
  npm run tieline -- read PATH  what is in an export: a ZIP, a folder or a file; --json for programs; writes nothing
  npm run tieline -- help       this text
`;

/** The exit code: 0 done, 1 failed, 2 refused. */
async function run([name = 'start', ...args]: readonly string[]): Promise<number> {
  if (name === 'help' || name === '--help') {
    console.log(HELP);
    return 0;
  }
  const command = COMMANDS[name];
  if (command !== undefined) return command(args);
  console.error(`There is no command "${name}".\n\n${HELP}`);
  return 2;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
