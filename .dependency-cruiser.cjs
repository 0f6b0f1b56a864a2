/** Who may import whom. Each rule is one sentence of ARCHITECTURE.md. */
const IMPURE_LIBS = 'persistence|archive|queue|embedded-postgres|slates|standings';
const PURE_LIB = `^libs/(?!(?:${IMPURE_LIBS})/)([^/]+)/`;
const NOT_A_SPEC = '\\.spec\\.ts$|/fixtures/';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'libs-do-not-know-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'pure-libs-know-only-vocabulary',
      severity: 'error',
      from: { path: PURE_LIB, pathNot: NOT_A_SPEC },
      to: { path: '^libs/', pathNot: ['^libs/vocabulary/', '^libs/$1/'] },
    },
    {
      name: 'pure-libs-know-no-framework',
      severity: 'error',
      from: { path: PURE_LIB, pathNot: NOT_A_SPEC },
      to: { path: 'node_modules/(@nestjs|@apollo|graphql|bullmq|fastify|pg|ioredis|nodemailer)(/|$)' },
    },
    {
      name: 'pure-libs-touch-no-world',
      severity: 'error',
      from: { path: PURE_LIB, pathNot: NOT_A_SPEC },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(util|string_decoder)$' },
    },
    {
      name: 'vocabulary-knows-nothing',
      severity: 'error',
      from: { path: '^libs/vocabulary/', pathNot: NOT_A_SPEC },
      to: { pathNot: '^libs/vocabulary/' },
    },
    {
      name: 'a-lib-has-one-door',
      severity: 'error',
      from: { path: '^(apps|test)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'a-lib-has-one-door-for-libs-too',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^libs/$1/'] },
    },
    {
      name: 'apps-do-not-know-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    { name: 'web-knows-only-the-schema', severity: 'error', from: { path: '^apps/web/' }, to: { path: '^libs/' } },
    {
      name: 'slices-meet-only-in-graphql-types-and-presenters',
      severity: 'error',
      from: { path: '^apps/(api|worker)/src/([^/]+)/' },
      to: {
        path: '^apps/(api|worker)/src/[^/]+/',
        pathNot: ['^apps/$1/src/($2|graphql|session|clock|audit)/', '^apps/api/src/[^/]+/[^/]+\\.(type|presenter)\\.ts$'],
      },
    },
    {
      name: 'web-features-do-not-know-each-other',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'resolvers-do-not-query',
      severity: 'error',
      from: { path: '\\.resolver\\.ts$' },
      to: { path: '^libs/persistence/|node_modules/pg(/|$)' },
    },
    {
      name: 'sql-lives-in-persistence',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/(persistence|queue|embedded-postgres)/' },
      to: { path: 'node_modules/(pg|pg-copy-streams)(/|$)' },
    },
    {
      name: 'no-dumping-grounds',
      severity: 'error',
      from: {},
      to: { path: '(^|/)(utils?|helpers?|common|shared|misc)(/|\\.tsx?$)', pathNot: 'node_modules' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
};
