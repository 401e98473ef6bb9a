// `npm run lint`: formatting, lint with types, and who may import what. Everything is looked at before anything is said.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const MODULES_AT_LEAST = 400;
let failed = false;

const run = (name, args, { judge } = {}) => {
  const done = spawnSync(path.join(root, 'node_modules', '.bin', name), args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  const fault = judge?.(done.stdout) ?? (done.status === 0 ? undefined : `${done.stdout}${done.stderr}`.trim());
  process.stdout.write(`${fault === undefined ? '✓' : '✗'} ${name} ${args[0]}\n`);
  if (fault === undefined) return;
  failed = true;
  process.stdout.write(`${fault}\n`);
};

run('prettier', ['--check', '.', '--log-level', 'warn']);
run('oxlint', ['--type-aware', '--deny-warnings']);
run(
  'depcruise',
  [
    '--config',
    '.dependency-cruiser.cjs',
    'apps/api/src',
    'apps/worker/src',
    'apps/web/src',
    'libs/domain/src',
    'libs/jobs/src',
    'libs/persistence/src',
    'migrations/src',
    '--output-type',
    'json',
  ],
  {
    judge: (output) => {
      const { summary } = JSON.parse(output);
      // With an unknown TypeScript it would look at nothing and find nothing.
      if (summary.totalCruised < MODULES_AT_LEAST) return `only ${summary.totalCruised} modules were looked at`;
      const violations = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
      return violations.length === 0 ? undefined : violations.join('\n');
    },
  },
);
process.exitCode = failed ? 1 : 0;
