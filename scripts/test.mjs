// `npm test`: installs what it needs, builds, checks, and runs every test. The last line counts them.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { StartFault } from './embedded-postgres.mjs';
import { assertNode, ensureBuilt, ensureInstalled, ROOT, say } from './installation.mjs';
import { ensureSystemPackages, findChromium } from './system-packages.mjs';

const results = fs.mkdtempSync(path.join(os.tmpdir(), 'permitdesk-results-'));
let passed = 0;
let failed = 0;

/** A check that is one test: it passes or it fails. */
function check(name, command, args) {
  say(`\n— ${name}`);
  const done = spawnSync(path.join(ROOT, 'node_modules', '.bin', command), args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (done.status === 0) passed += 1;
  else failed += 1;
}

let known = new Set();

/** Runs Jest projects and adds up what they report. A run that dies without a report is a failure. */
function jest(name, projects, more = []) {
  say(`\n— ${name}`);
  // Jest itself leaves out a project it does not know, without a word.
  const unknown = projects.filter((project) => !known.has(project));
  if (unknown.length > 0) throw new StartFault(`jest.config.mjs names no project ${unknown.join(', ')}`);
  const report = path.join(results, `${projects.join('-')}.json`);
  const done = spawnSync(
    process.execPath,
    [
      path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
      '--selectProjects',
      ...projects,
      '--json',
      `--outputFile=${report}`,
      '--ci',
      ...more,
    ],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, CHROMIUM_PATH: findChromium() ?? '' } },
  );
  try {
    const read = JSON.parse(fs.readFileSync(report, 'utf8'));
    passed += read.numPassedTests;
    // A skipped test is no passed test, and a file that does not load holds tests nobody ran.
    failed += read.numFailedTests + read.numPendingTests + read.numTodoTests + read.numRuntimeErrorTestSuites;
    if (read.numTotalTests === 0) failed += 1;
    else if (done.status !== 0 && read.numFailedTests + read.numRuntimeErrorTestSuites === 0) failed += 1;
  } catch {
    failed += 1;
  }
}

try {
  assertNode();
  ensureInstalled();
  const lacking = ensureSystemPackages();
  if (lacking !== undefined) throw new StartFault(lacking);
  // It reads what is installed, so it is read only now.
  const { default: config } = await import('../jest.config.mjs');
  known = new Set(config.projects.map(({ displayName }) => displayName));
  say('Building …');
  await ensureBuilt();
  const node = (script) => [script];
  say('\n— formatting, lint, boundaries');
  const lint = spawnSync(process.execPath, node(path.join(ROOT, 'scripts', 'lint.mjs')), {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (lint.status === 0) passed += 1;
  else failed += 1;
  check('types of the tests', 'tsc', ['-p', 'tsconfig.test.json']);
  check('types of the tests of the screens', 'tsc', ['-p', 'apps/web/tsconfig.spec.json']);
  jest('the law: pure rules', ['domain']);
  jest('units', ['units', 'web']);
  jest('PostgreSQL, Redis, SMTP', ['integration']);
  jest('the whole product in a browser', ['e2e'], ['--runInBand']);
} catch (error) {
  process.stderr.write(`${error instanceof StartFault ? error.message : (error.stack ?? error)}\n`);
  failed += 1;
} finally {
  fs.rmSync(results, { recursive: true, force: true });
}
say(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
