// Who may import what. `scripts/lint.mjs` asserts that modules were really looked at: an empty run must not pass.
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.spec\\.tsx?$|/testing/' },
  to: { pathNot: allowed },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-orphan-imports', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only(
      'domain-is-pure',
      '^libs/domain/src',
      ['^libs/domain/src', 'node_modules/temporal-'],
      'pure rules: no framework, no clock, no I/O',
    ),
    only(
      'jobs',
      '^libs/jobs/src',
      ['^libs/(domain|jobs)/', 'node_modules/(bullmq|ioredis|pg|class-validator|class-transformer)/'],
      'definitions and the queue, no handler',
    ),
    only(
      'persistence',
      '^libs/persistence/src/(?!audit/anchor-files)',
      ['^libs/', 'node_modules/(typeorm|pg|uuid|reflect-metadata)/', '^(crypto|node:crypto)$'],
      'only it and the migrations name TypeORM',
    ),
    only(
      'anchor-files',
      '^libs/persistence/src/audit/anchor-files',
      ['^libs/persistence/src/audit/', '^(node:)?(fs|fs/promises|path|readline)$'],
      'what is kept outside the database, of all that is kept',
    ),
    {
      name: 'typeorm-stays-below',
      severity: 'error',
      from: { path: '^apps/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: 'node_modules/typeorm/' },
    },
    {
      name: 'web-knows-no-server',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: {
        path: [
          '^libs/(persistence|jobs)/',
          '^apps/(api|worker)/',
          '^migrations/',
          'node_modules/(@nestjs|typeorm|bullmq|pg)/',
        ],
      },
    },
    {
      name: 'server-knows-no-web',
      severity: 'error',
      from: { path: '^(apps/(api|worker)|libs|migrations)/' },
      to: { path: ['^apps/web/', 'node_modules/react'] },
    },
    {
      name: 'apps-apart',
      severity: 'error',
      from: { path: '^apps/worker/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^apps/api/' },
    },
    {
      name: 'api-sends-through-the-outbox',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: 'node_modules/bullmq/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules|/dist/' },
    exclude: { path: 'schema\\.d\\.ts$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.json'],
    },
  },
};
