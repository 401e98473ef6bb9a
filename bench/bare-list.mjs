// The baseline: node:http and pg, the same SQL, no framework, no session table, no row security (it connects as the owner).
import { createServer } from 'node:http';
import pg from 'pg';
import { caseListSql } from '../apps/api/dist/cases/case-list.read-model.js';
import { hashOf } from '../apps/api/dist/session/session-cookie.js';
import '../libs/persistence/dist/column-types.js';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.DATABASE_POOL) });
pool.on('error', () => undefined);

// Whose cookie is whose is read once: the baseline has no sessions to look up.
const { rows } = await pool.query('SELECT token_hash, tenant_id FROM sessions');
const tenants = new Map(rows.map((row) => [row.token_hash.toString('hex'), row.tenant_id]));

const { sql, params } = caseListSql({ limit: 50 });
const text = sql.replaceAll('app_tenant()', `$${params.length + 1}::uuid`);

const answer = async (request, reply) => {
  const token = /permitdesk_session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const tenant = tenants.get(hashOf(token).toString('hex'));
  if (tenant === undefined) {
    reply.writeHead(401).end();
    return;
  }
  const { rows: found } = await pool.query(text, [...params, tenant]);
  const items = found.slice(0, 50).map(({ sortedBy: _, entityId: _entity, branchId: _branch, ...item }) => item);
  const body = JSON.stringify({ items, nextCursor: null });
  reply
    .writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) })
    .end(body);
};

const server = createServer((request, reply) => {
  answer(request, reply).catch((error) => reply.writeHead(500).end(String(error)));
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send({ listening: true }));
process.on('SIGTERM', () => {
  server.close(() => void pool.end().then(() => process.exit(0)));
  server.closeAllConnections();
});
