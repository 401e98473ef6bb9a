// `npm run audit:deps`: known faults of what runs in production, by the registry's own advisories.
//   ends with 0: none of weight, or each on the dated list; 1: there are some, or the list is out of date;
//   2: the registry could not be asked. Nothing was looked at then, and in CI that is no success: `--where-possible` lets it
//   pass there too, and says so. At a desk it passes, with the same words.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { judgeAudit } from './judge-audit.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');
const say = (line) => process.stdout.write(`${line}\n`);
const PATIENCE_MS = 60_000;

const done = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=high', '--json'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 50_000_000,
  timeout: PATIENCE_MS,
  shell: process.platform === 'win32',
});
let report;
try {
  report = JSON.parse(done.stdout);
} catch {
  report = undefined;
}
const { allowed } = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'allowed.json'), 'utf8'));
const judged = judgeAudit(report, allowed, new Date().toISOString().slice(0, 10));
if (judged.outcome === 'clean') say(`audit:deps: no known fault of weight (${allowed.length} allowed for now)`);
else if (judged.outcome === 'faulty') {
  say('audit:deps: faults to mend, or to put on scripts/audit/allowed.json with a reason and an end');
  for (const fault of judged.faults) say(`  ${fault}`);
  process.exitCode = 1;
} else {
  say(`audit:deps: NOT AUDITED. The registry could not be asked: ${judged.why}`);
  if (process.env.CI && !process.argv.includes('--where-possible')) process.exitCode = 2;
}
