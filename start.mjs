// `npm start` and `npm run tieline -- …`: installs what the lockfile names if it is not there, builds if sources changed,
// then runs the product. Needs nothing but Node and npm, and imports nothing before it is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = import.meta.dirname;
const LEAST_NODE = [20, 19];
const OUTPUT_BYTES_MAX = 2 ** 26;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
  console.error(`Tieline needs Node ${LEAST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const digest = (text) => createHash('sha256').update(text).digest('hex');
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

function run(what, command, args) {
  // Progress goes beside the output: `tieline read --json` prints JSON and nothing else.
  console.error(what);
  const startedAt = performance.now();
  const shell = process.platform === 'win32';
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: OUTPUT_BYTES_MAX,
    shell,
  });
  if (status !== 0) {
    console.error(`${stdout}${stderr}\nThis failed: ${command} ${args.join(' ')}`);
    process.exit(1);
  }
  console.error(`  done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

/** npm leaves a list of what it installed; it must name what the lockfile names, but for optional parts of other machines. */
function isInstalled() {
  const installed = JSON.parse(read(join(root, 'node_modules', '.package-lock.json')) || '{}').packages ?? {};
  const locked = Object.entries(JSON.parse(read(join(root, 'package-lock.json'))).packages).filter(([path]) => path !== '');
  return locked.every(([path, { version, optional }]) => (installed[path]?.version ?? (optional && version)) === version);
}

/** Two installs at once on one checkout destroy each other: whoever comes second waits for the first. */
function install() {
  if (isInstalled()) return;
  const lock = join(root, '.tieline-installing');
  while (!isLocked(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  try {
    if (!isInstalled()) installNow();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** @returns whether the lock is ours now. The lock of a process that is gone is broken. */
function isLocked(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (fault) {
    if (fault.code !== 'EEXIST') throw fault;
  }
  const holder = Number(read(lock));
  try {
    if (holder > 0) process.kill(holder, 0);
  } catch (fault) {
    if (fault.code === 'ESRCH') rmSync(lock, { force: true });
  }
  return false;
}

function installNow() {
  run('Installing what Tieline is built from. This takes a minute, once.', 'npm', [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
}

/** Names, sizes and times of everything the build reads. */
function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    const { size, mtimeMs } = statSync(path);
    return [`${path} ${size} ${mtimeMs}`];
  });
}

function build() {
  const stamp = join(root, 'dist', '.tieline-sources');
  const settings = ['package-lock.json', 'nest-cli.json', '.swcrc', 'tsconfig.base.json', 'bundle.mjs'].map((name) =>
    read(join(root, name)),
  );
  const wanted = digest([...sources(join(root, 'apps')), ...sources(join(root, 'libs')), ...settings].join('\n'));
  if (read(stamp) === wanted) return;
  run('Building Tieline.', 'npm', ['run', '--silent', 'build']);
  writeFileSync(stamp, wanted);
}

install();
build();
await import('./dist/programs/tieline.js');
