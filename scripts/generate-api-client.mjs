// Writes the web's types from the API's own OpenAPI document, so that no request type is written twice.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const document = path.join(root, 'apps', 'api', 'dist', 'openapi.json');
const target = path.join(root, 'apps', 'web', 'src', 'api', 'schema.d.ts');

const run = (command, args) => {
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) process.exit(done.status ?? 1);
};
run(process.execPath, ['apps/api/dist/cli.js', 'openapi', document]);
const fresh = `${target}.new`;
fs.mkdirSync(path.dirname(target), { recursive: true });
run(process.execPath, ['node_modules/openapi-typescript/bin/cli.js', document, '-o', fresh]);
// Rewritten only when it differs: a build that changes nothing must not look like a change.
const text = fs.readFileSync(fresh, 'utf8');
fs.rmSync(fresh);
if (!fs.existsSync(target) || fs.readFileSync(target, 'utf8') !== text) fs.writeFileSync(target, text);
