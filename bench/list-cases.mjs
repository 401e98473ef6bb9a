// The signed-in case list through the whole stack, against a bare node:http server that runs the same SQL on a bare pool.
import { fork } from 'node:child_process';
import path from 'node:path';
import autocannon from 'autocannon';
import { hashOf, newToken } from '../apps/api/dist/session/session-cookie.js';
import { freePort } from '../scripts/embedded-postgres.mjs';
import { session } from './generate.mjs';

const SECONDS = 8;
const CONNECTIONS = 16;

const load = (url, cookies) =>
  new Promise((resolve, reject) => {
    autocannon(
      {
        url,
        connections: CONNECTIONS,
        duration: SECONDS,
        requests: cookies.map((cookie) => ({ method: 'GET', path: '/api/v1/cases?limit=50', headers: { cookie } })),
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    );
  });

const started = (script, env) =>
  new Promise((resolve, reject) => {
    const child = fork(script, [], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`${path.basename(script)} ended with ${code}`)));
  });
const stopped = (child) => new Promise((resolve) => (child.once('exit', resolve), child.kill('SIGTERM')));
const residentMegabytes = async (pid) => {
  const { readFile } = await import('node:fs/promises');
  const found = /VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''));
  return found === null ? undefined : Math.round(Number(found[1]) / 1024);
};

export async function benchList({ owner, ownerUrl, appUrl, tenantIds, root, files, installationKey }) {
  const cookies = [];
  for (const tenantId of tenantIds) {
    const token = newToken();
    await session(owner, tenantId, token, hashOf(token));
    cookies.push(`permitdesk_session=${token}`);
  }
  const measure = async (script, env) => {
    const port = String(await freePort());
    const child = await started(path.join(root, script), {
      ...env,
      PORT: port,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
      DATABASE_POOL: '10',
      // The limit of a session is for people.
      REQUESTS_PER_MINUTE: '100000000',
    });
    try {
      const url = `http://127.0.0.1:${port}`;
      const answer = await (await fetch(`${url}/api/v1/cases?limit=50`, { headers: { cookie: cookies[0] } })).json();
      if (answer.items?.length !== 50) throw new Error(`${script} does not answer with a page of 50`);
      await load(url, cookies);
      const result = await load(url, cookies);
      if (result.non2xx > 0 || result.errors > 0)
        throw new Error(`${script}: ${result.non2xx} refused, ${result.errors} failed`);
      return {
        perSecond: result.requests.average,
        p99: result.latency.p99,
        bytes: result.throughput.average / result.requests.average,
        memory: await residentMegabytes(child.pid),
        answer,
      };
    } finally {
      await stopped(child);
    }
  };
  const bare = await measure('bench/bare-list.mjs', { DATABASE_URL: ownerUrl });
  const ours = await measure('apps/api/dist/main.js', {
    APP_DATABASE_URL: appUrl,
    FILES_DIR: files,
    PERMITDESK_KEY: installationKey,
  });
  const same = JSON.stringify(ours.answer.items) === JSON.stringify(bare.answer.items);
  if (!same) throw new Error('the two servers do not answer the same');
  return [
    {
      name: 'signed-in case list, 100,000 cases of 50 tenants',
      unit: 'requests/s',
      bare: bare.perSecond,
      ours: ours.perSecond,
      mark: 0.8,
    },
    { name: 'its p99', unit: 'ms', bare: bare.p99, ours: ours.p99 },
    { name: 'memory of the serving process', unit: 'MB', bare: bare.memory, ours: ours.memory },
  ];
}
