import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const CLOCK_AND_DICE = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take `now: Date` as a parameter.' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take `now: Date` as a parameter.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Take `random: () => number` as a parameter.',
  },
];

const VAGUE_NAMES = [
  'svc',
  'repo',
  'cfg',
  'ctx',
  'opts',
  'mgr',
  'util',
  'helper',
  'tmp',
  'cb',
  'err',
  'idx',
  'cnt',
  'arr',
  'obj',
  'val',
];

export default tseslint.config(
  {
    ignores: ['dist/**', 'node_modules/**', 'data/**', '**/*.generated.ts', '**/generated/**', '**/*.cjs', '**/fixtures/**/*.js'],
  },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', '*.mjs', 'apps/web/*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'id-denylist': ['error', ...VAGUE_NAMES],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are parsed once, in main.ts, by #environment.' },
      ],
    },
  },
  { files: ['libs/**/*.ts'], ignores: ['**/*.spec.ts'], rules: { 'no-restricted-syntax': ['error', ...CLOCK_AND_DICE] } },
  // Nest decorators need classes as values in constructor signatures.
  { files: ['apps/api/**/*.ts', 'apps/worker/**/*.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  { files: ['**/*.resolver.ts'], rules: { 'max-statements': ['error', 5] } },
  // The start command hands its own environment on to the parts.
  {
    files: ['apps/*/src/main.ts', 'apps/tieline/src/start/inherited.ts', '*.mjs', 'test/**/*.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  { files: ['*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly', performance: 'readonly' } } },
  // Sent to browsers as it stands.
  {
    files: ['apps/api/src/explorer/page/*.js'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      parserOptions: { projectService: false, program: null },
      globals: { document: 'readonly', fetch: 'readonly', performance: 'readonly', sessionStorage: 'readonly' },
    },
  },
  { files: ['apps/web/**/*.{ts,tsx}'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  {
    files: ['test/**/*.ts', '**/*.spec.ts'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
    },
  },
);
