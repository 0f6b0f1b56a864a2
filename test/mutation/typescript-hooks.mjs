// Lets Node load the libraries as they are written: TypeScript, with specs that import Jest. What one load imports carries its
// number, so that the next begins with fresh modules.
import { readFile } from 'node:fs/promises';
import { fileURLToPath, URL } from 'node:url';
import { transform } from '@swc/core';

const JEST = new URL('./collected-tests.mjs', import.meta.url).href;
const OPTIONS = {
  swcrc: false,
  module: { type: 'es6' },
  jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
};
const compiled = new Map();

export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: JEST, shortCircuit: true };
  const isOurs = /^(\.|#)/.test(specifier) && /\.ts(\?|$)/.test(context.parentURL ?? '');
  if (!isOurs) return next(specifier, context);
  const { url } = await next(specifier.replace(/\.js$/, '.ts'), context);
  return { url: `${url}${/\?load=\d+$/.exec(context.parentURL)?.[0] ?? ''}`, format: 'module', shortCircuit: true };
}

export async function load(url, context, next) {
  if (!/\.ts(\?|$)/.test(url)) return next(url, context);
  const path = fileURLToPath(url.replace(/\?.*$/, ''));
  if (!compiled.has(path)) compiled.set(path, transform(await readFile(path, 'utf8'), { ...OPTIONS, filename: path }));
  return { format: 'module', source: (await compiled.get(path)).code, shortCircuit: true };
}
