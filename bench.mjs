// `npm run bench [-- NAME…] [--json]`: how fast and how large, each figure beside its floor measured in the same run.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = import.meta.dirname;
const shell = process.platform === 'win32';

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell });
  if (status !== 0) process.exit(1);
}

// Installs and builds where needed, as any start does.
run(process.execPath, ['start.mjs', 'help']);
// Benchmarks measure what is shipped, so they run against the built libraries and are built like them.
run('npx', ['swc', 'test/bench', 'test/browser/a-chromium.ts', '--out-dir', 'dist', '--config-file', '.swcrc', '--quiet']);
await import(join(root, 'dist', 'test', 'bench', 'main.js'));
