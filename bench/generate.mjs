// Rows for the benchmarks: made by PostgreSQL itself, so that a hundred thousand cases take seconds.

import { randomUUID } from 'node:crypto';
import { readDataKeys } from '../libs/persistence/dist/seal/data-keys.js';

/** Tenants with one account each, employers, workers, and cases in a spread of states with their deadlines. */
export async function generate(owner, { tenants, casesEach, keys }) {
  await owner.query(`SELECT setseed(0.42)`);
  const { rows } = await owner.query(
    `INSERT INTO tenants (id, kind, name, language, zone)
     SELECT gen_random_uuid(), 'firm', 'Bench ' || n, 'en', 'America/Toronto' FROM generate_series(1, $1) n RETURNING id`,
    [tenants],
  );
  const tenantIds = rows.map((row) => row.id);
  await owner.query(
    `WITH made AS (
       INSERT INTO accounts (id, email, display_name, language)
       SELECT gen_random_uuid(), 'bench-' || t.id || '@bench.example', 'Bench manager', 'en' FROM unnest($1::uuid[]) t(id) RETURNING id, email)
     INSERT INTO memberships (tenant_id, account_id) SELECT substr(email, 7, 36)::uuid, id FROM made`,
    [tenantIds],
  );
  await owner.query(
    `INSERT INTO grants (tenant_id, account_id, role, scope, given_by, given_at)
     SELECT tenant_id, account_id, 'case_manager', 'tenant', 'system:bench', now() FROM memberships`,
  );
  await owner.query(
    `INSERT INTO employers (tenant_id, id, legal_name, operating_name, business_number, regime, province, created_at, updated_at)
     SELECT t.id, gen_random_uuid(), 'Employer ' || n || ' Inc.', 'Employer ' || n, '123456782', 'bound', 'ON', now(), now()
     FROM unnest($1::uuid[]) t(id), generate_series(1, 10) n`,
    [tenantIds],
  );
  const ask = async (sql, params) => (await owner.query(sql, params)).rows;
  for (const tenantId of tenantIds) {
    const sealing = await readDataKeys(ask, keys, tenantId, new Date().toISOString());
    const people = Array.from({ length: casesEach }, (_, index) => {
      const id = randomUUID();
      const number = `Z${index + 1}`;
      return {
        id,
        n: index + 1,
        passport: sealing.seal(number, { table: 'workers', column: 'passport_sealed', row: id }),
        print: sealing.index('passport', number).toString('hex'),
        born: sealing.seal('1990-01-02', { table: 'workers', column: 'date_of_birth_sealed', row: id }),
      };
    });
    await owner.query(
      `INSERT INTO workers (tenant_id, id, family_name, given_names, citizenship, residence, passport_sealed, passport_index, date_of_birth_sealed,
         official_language, updated_by, created_at, updated_at)
       SELECT $1::uuid, p.id, upper(md5($1::uuid::text || p.n)), 'GIVEN ' || p.n, 'IN', 'IN', p.passport, decode(p.print, 'hex'), p.born, 'en', 'bench', now(), now()
       FROM jsonb_to_recordset($2::jsonb) AS p(id uuid, n integer, passport text, print text, born text)`,
      [tenantId, JSON.stringify(people)],
    );
  }
  await owner.query(
    `WITH w AS (SELECT tenant_id, id, row_number() OVER (PARTITION BY tenant_id ORDER BY id) AS n FROM workers),
          e AS (SELECT tenant_id, id, row_number() OVER (PARTITION BY tenant_id ORDER BY id) AS n FROM employers)
     INSERT INTO cases (tenant_id, id, number, worker_id, employer_id, responsible_id, kind, job_title, wanted_start_on, intake_state, exemption_state,
       exemption_outcome, exemption_code, fee_state, offer_state, permit_state, stage, holder, agreement_complete, attested, fee_settled,
       permit_valid_from, permit_valid_to, next_on, next_rule, last_seq, created_at, updated_at)
     SELECT w.tenant_id, gen_random_uuid(), w.n, w.id, e.id, m.account_id, 'first_permit', 'Engineer', '2026-01-01', 'accepted', 'signed_off',
       'lmia_exempt', 'C63', 'kept', 'used', 'P50', (ARRAY['working','working','working','ircc','portal','offer'])[1 + w.n % 6],
       (ARRAY['client','ircc','worker','us'])[1 + w.n % 4], true, true, true,
       '2025-01-01', date '2026-12-01' + (w.n % 900)::integer, date '2026-06-01' + (random() * 900)::integer, 'DL-29', 20, now(), now() - (w.n || ' minutes')::interval
     FROM w JOIN e ON e.tenant_id = w.tenant_id AND e.n = 1 + w.n % 10 JOIN memberships m ON m.tenant_id = w.tenant_id`,
  );
  await owner.query('ANALYZE');
  return tenantIds;
}

/** A session of a tenant's manager, for the whole run. @returns the cookie's token. */
export async function session(owner, tenantId, token, hash) {
  await owner.query(
    `INSERT INTO sessions (token_hash, account_id, tenant_id, user_agent, created_at, expires_at)
     SELECT $2, account_id, tenant_id, 'bench', now(), now() + interval '1 day' FROM memberships WHERE tenant_id = $1`,
    [tenantId, hash],
  );
  return token;
}
