// `npm run bench`: speed and memory against bare baselines of the same run, as ratios. JSON in bench-output/, a table here.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { ensureBuilt, ensureInstalled, ROOT, say } from '../scripts/installation.mjs';
import { startPostgres } from '../scripts/embedded-postgres.mjs';

ensureInstalled();
if (!process.env.SKIP_BUILD) await ensureBuilt();
const { provisionDatabase, provisionRoles, migrate } = await import('../libs/persistence/dist/provision.js');
const { migrateQueue } = await import('../libs/jobs/dist/queue-backend.js');
const { MIGRATIONS } = await import('../migrations/dist/all-migrations.js');
const { InstallationKeys } = await import('../libs/persistence/dist/seal/installation-keys.js');
const { generate } = await import('./generate.mjs');
const { benchList } = await import('./list-cases.mjs');
const { benchRecord } = await import('./record-event.mjs');
const { benchRules } = await import('./rules.mjs');

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'permitdesk-bench-'));
fs.chmodSync(home, 0o755);
const server = await startPostgres({
  root: ROOT,
  dataFolder: path.join(home, 'postgres'),
  password: 'bench',
  logFile: path.join(home, 'postgres.log'),
});
const lines = [];
try {
  const ownerUrl = await provisionDatabase(server.url, 'bench', 'permitdesk_owner', 'bench');
  const appUrl = await provisionRoles(ownerUrl, 'bench');
  await migrate(ownerUrl, MIGRATIONS);
  await migrateQueue(ownerUrl, 'permitdesk_app');
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const installationKey = InstallationKeys.generate('bench');
  const keys = InstallationKeys.read(installationKey);
  say('Generating 100,000 cases of 50 tenants …');
  const tenantIds = await generate(owner, { tenants: 50, casesEach: 2_000, keys });
  const ask = {
    owner,
    ownerUrl,
    appUrl,
    tenantIds,
    installationKey,
    keys,
    root: ROOT,
    files: path.join(home, 'files'),
  };
  say('Rules …');
  lines.push(...benchRules());
  say('Case list …');
  lines.push(...(await benchList(ask)));
  say('Recording events …');
  lines.push(...(await benchRecord(ask)));
  await owner.end();
} finally {
  server.stop();
  fs.rmSync(home, { recursive: true, force: true });
}

const round = (value) =>
  value === undefined ? '' : value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2);
for (const line of lines) if (line.bare !== undefined && line.ours !== undefined) line.ratio = line.ours / line.bare;
say(`\n${os.cpus().length} cores, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}\n`);
say('| what | unit | bare | Permitdesk | ratio | mark |');
say('| --- | --- | ---: | ---: | ---: | ---: |');
for (const line of lines)
  say(
    `| ${line.name} | ${line.unit} | ${round(line.bare)} | ${round(line.ours)} | ${round(line.ratio)} | ${line.mark ?? (line.atLeast ? round(line.atLeast) : '')} |`,
  );
fs.mkdirSync(path.join(ROOT, 'bench-output'), { recursive: true });
fs.writeFileSync(
  path.join(ROOT, 'bench-output', 'bench.json'),
  `${JSON.stringify({ node: process.versions.node, cores: os.cpus().length, lines }, null, 2)}\n`,
);
