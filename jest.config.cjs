const { existsSync } = require('node:fs');
const { join } = require('node:path');

const jsc = {
  target: 'es2023',
  keepClassNames: true,
  parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
  transform: { legacyDecorator: true, decoratorMetadata: true },
};
const typescript = { swcrc: false, sourceMaps: 'inline', module: { type: 'es6' }, jsc };
// light-my-request and @fastify/static require ES modules, and Jest on Node 20 cannot require one.
const toCommonJs = { swcrc: false, module: { type: 'commonjs' }, jsc: { target: 'es2023', parser: { syntax: 'ecmascript' } } };

const project = (displayName, roots, testRegex, more = {}) => ({
  displayName,
  rootDir: __dirname,
  // A folder exists from the day it holds something.
  roots: roots.filter((root) => existsSync(join(__dirname, root))).map((root) => `<rootDir>/${root}`),
  testRegex,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', typescript],
    '/node_modules/(cookie|content-disposition)/dist/.+\\.js$': ['@swc/jest', toCommonJs],
  },
  transformIgnorePatterns: ['/node_modules/(?!(.*/)?(cookie|content-disposition)/dist/)'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  ...more,
});

module.exports = {
  testTimeout: 30_000,
  projects: [
    project('unit', ['libs', 'apps', 'test/architecture'], '\\.spec\\.ts$'),
    project('e2e', ['test'], '\\.e2e-spec\\.ts$'),
    project('browser', ['test'], '\\.browser-spec\\.ts$'),
  ],
};
