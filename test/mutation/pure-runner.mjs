// Runs the specs of a pure library in the process that mutates it. Nothing there holds state, so a change is switched on and the
// specs that met it run again, in milliseconds; Jest starts anew for each of thousands of changes.
import { readdirSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { collectInto } from './collected-tests.mjs';

register('./typescript-hooks.mjs', import.meta.url);

const mutants = (globalThis.__stryker__ ??= {});

class PureRunner {
  constructor(folder) {
    this.folder = folder;
    this.loads = 0;
    this.tests = null;
    /** How long each test took, by its id. */
    this.milliseconds = new Map();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    mutants.activeMutant = undefined;
    mutants.mutantCoverage = undefined;
    this.tests = await this.load();
    const tests = [];
    for (const { id, run } of this.tests) {
      mutants.currentTestId = id;
      const startedAt = performance.now();
      const failureMessage = await failureOf(run);
      const told = { id, name: id, timeSpentMs: performance.now() - startedAt };
      this.milliseconds.set(id, told.timeSpentMs);
      tests.push(
        failureMessage === null
          ? { ...told, status: TestStatus.Success }
          : { ...told, status: TestStatus.Failed, failureMessage },
      );
    }
    mutants.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: mutants.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
    mutants.activeMutant = undefined;
    this.tests ??= await this.load();
    mutants.hitCount = hitLimit === undefined ? undefined : 0;
    mutants.hitLimit = hitLimit;
    mutants.activeMutant = activeMutant.id;
    try {
      // What a module does when it is loaded changes only if it is loaded anew.
      const tests = mutantActivation === 'static' ? await this.load() : this.tests;
      const asked = testFilter === undefined ? tests : tests.filter(({ id }) => testFilter.includes(id));
      // Most changes are noticed by many tests: the quick ones are asked first.
      const timeOf = ({ id }) => this.milliseconds.get(id) ?? 0;
      return await firstFailure(asked.toSorted((one, other) => timeOf(one) - timeOf(other)));
    } catch (fault) {
      return { status: MutantRunStatus.Killed, killedBy: ['loading'], failureMessage: String(fault), nrOfTests: 0 };
    } finally {
      mutants.activeMutant = undefined;
    }
  }

  async load() {
    this.loads += 1;
    const tests = [];
    for (const file of readdirSync(this.folder).filter((name) => name.endsWith('.spec.ts'))) {
      await collectInto(tests, file, () => import(`${pathToFileURL(join(this.folder, file)).href}?load=${this.loads}`));
    }
    return tests;
  }
}

async function firstFailure(tests) {
  let nrOfTests = 0;
  for (const { id, run } of tests) {
    nrOfTests += 1;
    const failureMessage = await failureOf(run);
    if (mutants.hitLimit !== undefined && mutants.hitCount > mutants.hitLimit) return { status: MutantRunStatus.Timeout };
    if (failureMessage !== null) return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests };
  }
  return { status: MutantRunStatus.Survived, nrOfTests };
}

async function failureOf(run) {
  try {
    await run();
    return null;
  } catch (fault) {
    return String(fault?.message ?? fault);
  }
}

function pureRunner(options) {
  return new PureRunner(join(process.cwd(), options.pureFolder));
}
pureRunner.inject = tokens(commonTokens.options);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'pure', pureRunner)];
export const strykerValidationSchema = { properties: { pureFolder: { type: 'string' } } };
