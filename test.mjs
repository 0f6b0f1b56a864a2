// `npm test`: everything that must hold, from types to a real browser, ending with one line of counts. Needs nothing but Node and npm.
// `npm run check` is its fast part: types, lint, boundaries and unit tests.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const fastOnly = process.argv.includes('--fast');
const root = import.meta.dirname;
const counts = { passed: 0, failed: 0, skipped: 0 };

function run(command, args, environment = process.env) {
  const options = { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', env: environment };
  return spawnSync(command, args, options).status === 0;
}

function step(name, command, args) {
  const startedAt = performance.now();
  const passed = run(command, args);
  counts[passed ? 'passed' : 'failed'] += 1;
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
}

function jest(project, environment = process.env) {
  const folder = mkdtempSync(join(tmpdir(), 'tieline-test-'));
  const report = join(folder, 'report.json');
  const options = ['--json', `--outputFile=${report}`, '--selectProjects', project, '--passWithNoTests'];
  const serial = project === 'unit' ? [] : ['--runInBand'];
  const runner = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  run(process.execPath, [...runner, ...options, ...serial], environment);
  if (!existsSync(report)) {
    counts.failed += 1;
    console.log(`FAIL ${project}: the test runner left no report`);
    return 0;
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(folder, { recursive: true });
  counts.passed += result.numPassedTests;
  counts.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  counts.skipped += result.numPendingTests;
  return result.numPassedTests;
}

if (!existsSync(join(root, 'node_modules', 'typescript')) && !run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']))
  process.exit(1);

step('types', 'npm', ['run', '--silent', 'types']);
step('lint', 'npm', ['run', '--silent', 'lint']);
step('boundaries', 'npm', ['run', '--silent', 'boundaries']);
jest('unit');
if (!fastOnly) {
  step('build', 'npm', ['run', '--silent', 'build']);
  const { DATABASE_URL, REDIS_URL, ...withoutServices } = process.env;
  console.log('\nEnd to end, on the embedded database');
  jest('e2e', withoutServices);
  if (DATABASE_URL === undefined) {
    console.log('\nSKIPPED: end to end on a PostgreSQL and Redis of your own. Set DATABASE_URL and REDIS_URL to run it.');
  } else {
    console.log(`\nEnd to end, on DATABASE_URL${REDIS_URL === undefined ? '' : ' and REDIS_URL'}`);
    jest('e2e');
  }
  console.log('\nIn a browser');
  if (jest('browser', withoutServices) === 0 && process.env.REQUIRE_BROWSER === 'true') {
    counts.failed += 1;
    console.log('FAIL browser: no browser test ran, and REQUIRE_BROWSER asks for them');
  }
}

console.log(`\n${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`);
process.exit(counts.failed > 0 ? 1 : 0);
