import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeEnvironment } from '#environment';

const root = join(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const foldersOf = (name: string): string[] =>
  readdirSync(join(root, name), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${name}/${entry.name}`);

const architecture = read('ARCHITECTURE.md');
const quoted = [...architecture.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');

describe('the documents', () => {
  it('have a line for every folder of the house', () => {
    const folders = ['libs', 'apps', 'test'].flatMap(foldersOf).filter((folder) => folder !== 'test/people');
    expect(folders.filter((folder) => !quoted.includes(folder))).toEqual([]);
  });

  it('name no folder or file that is gone', () => {
    const named = quoted.filter((name) => /^(libs|apps|test)\/[\w./-]+$/.test(name));
    expect(named.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });

  it('name every library to the build', () => {
    const { projects } = JSON.parse(read('nest-cli.json')) as { projects: Record<string, { root: string }> };
    const roots = Object.values(projects).map(({ root }) => root);
    expect(foldersOf('libs').filter((folder) => !roots.includes(folder))).toEqual([]);
  });

  it('give a reason for every dependency', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const isNamed = (name: string) => quoted.includes(name) || quoted.includes(`${name.split('/')[0] ?? ''}/*`);
    expect(Object.keys(dependencies).filter((name) => !isNamed(name))).toEqual([]);
  });

  it('list every setting of the environment, with what it is when nothing is said', () => {
    const readme = read('README.md');
    const missing = describeEnvironment().filter(({ name, fallback }) => {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\``));
      return row === undefined || (fallback !== null && !row.includes(`\`${fallback}\``));
    });
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('keep the map readable in ten minutes', () => {
    expect(architecture.split('\n').length).toBeLessThanOrEqual(150);
  });
});

describe('the compose file', () => {
  it('sets only what the environment knows', () => {
    const known = new Set([
      ...describeEnvironment().map(({ name }) => name),
      'POSTGRES_PASSWORD',
      'POSTGRES_USER',
      'POSTGRES_DB',
    ]);
    const named = [...read('docker-compose.yml').matchAll(/(?<![\w-])([A-Z][A-Z]+(?:_[A-Z]+)+)\b/g)].map(
      (match) => match[1] ?? '',
    );
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});
