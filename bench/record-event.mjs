// Recording an event with all that follows (audit, outbox, deadlines, rungs), against a bare transaction writing the same rows.
import { performance } from 'node:perf_hooks';
import { dayInZone } from '../libs/domain/dist/time/plain-date.js';
import { systemActor } from '../libs/persistence/dist/actor.js';
import { lockCase } from '../libs/persistence/dist/cases/case-file.js';
import { recordEvent } from '../libs/persistence/dist/cases/record-event.js';
import { chainKeysOf } from '../libs/persistence/dist/audit/chain-keys.js';
import { sealBatch } from '../libs/persistence/dist/audit/seal-batch.js';
import { machineClock } from '../libs/persistence/dist/clock.js';
import { createDataSource } from '../libs/persistence/dist/data-source.js';
import { newId } from '../libs/persistence/dist/ids.js';
import { DataKeys } from '../libs/persistence/dist/seal/data-keys.js';
import { UnitOfWork } from '../libs/persistence/dist/unit-of-work.js';
import pg from 'pg';

const CASES = 600;
const PARALLEL = 4;
/** Cases of one round with the sealer at work, and as many without; the rounds take turns, so that a slow minute hits both. */
const CHAINED = 150;
const ROUNDS = 3;

/** Cases at P20, each with the history that leads there. */
async function prepare(work, actor, caseIds) {
  for (const id of caseIds)
    await work.run(actor, async (tx) => {
      const file = await lockCase(tx, id);
      await recordEvent(tx, file, {
        type: 'application.filed',
        facts: { route: 'outside', receivedAt: new Date(Date.now() - 86_400_000).toISOString() },
        source: 'person',
        asFound: true,
      });
    });
}

const inParallel = async (items, work) => {
  const queue = [...items];
  const from = performance.now();
  await Promise.all(
    Array.from({ length: PARALLEL }, async () => {
      for (let item = queue.pop(); item !== undefined; item = queue.pop()) await work(item);
    }),
  );
  return items.length / ((performance.now() - from) / 1000);
};

/** What the audit's chain costs: events recorded while a sealer works beside them against without, and how fast it catches up. */
async function benchChain({ owner, appUrl, actor, ids, record, keys }) {
  const chainKeys = chainKeysOf(keys);
  const source = await createDataSource({ url: appUrl, poolSize: 1, applicationName: 'bench-sealer' }).initialize();
  const work = new UnitOfWork(source, machineClock, new DataKeys(source, keys, machineClock));
  const sealAll = async () => {
    let sealed = 0;
    for (;;) {
      const done = await work.run(actor, (tx) => sealBatch(tx, chainKeys));
      if (done === undefined) return sealed;
      sealed += done.sealed;
    }
  };
  const from = performance.now();
  const caughtUp = (await sealAll()) / ((performance.now() - from) / 1000);
  let rest = ids;
  const rates = { with: [], without: [] };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const how of round % 2 === 0 ? ['with', 'without'] : ['without', 'with']) {
      let going = how === 'with';
      // Without a pause: harder on the writers than the worker, which seals every five seconds.
      const sealing = (async () => {
        while (going) {
          await sealAll();
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      })();
      rates[how].push(await inParallel(rest.slice(0, CHAINED), record));
      going = false;
      await sealing;
      rest = rest.slice(CHAINED);
    }
  await sealAll();
  const { rows } = await owner.query('SELECT count(*)::integer AS n FROM audit_unsealed WHERE tenant_id = $1', [
    actor.tenantId,
  ]);
  if (rows[0].n !== 0) throw new Error('the sealer left entries behind');
  await source.destroy();
  const mean = (list) => list.reduce((sum, each) => sum + each, 0) / list.length;
  return [
    {
      name: 'the same with the audit sealed beside it without a pause (bare: not sealed)',
      unit: 'events/s',
      bare: mean(rates.without),
      ours: mean(rates.with),
      mark: 0.8,
    },
    { name: 'audit entries sealed by one sealer, catching up', unit: 'entries/s', ours: caughtUp },
  ];
}

export async function benchRecord({ owner, ownerUrl, appUrl, tenantIds, keys }) {
  const [tenantId] = tenantIds;
  const source = await createDataSource({ url: appUrl, poolSize: PARALLEL, applicationName: 'bench' }).initialize();
  const work = new UnitOfWork(source, machineClock, new DataKeys(source, keys, machineClock));
  const actor = systemActor(tenantId, 'America/Toronto', 'bench');
  const { rows } = await owner.query('SELECT id FROM cases WHERE tenant_id = $1 ORDER BY number LIMIT $2', [
    tenantId,
    CASES * 2 + CHAINED * ROUNDS * 2,
  ]);
  const ids = rows.map((row) => row.id);
  await prepare(work, actor, ids);
  // The tenant's day, not the machine's: in the evening of Toronto it is tomorrow in UTC, and tomorrow is refused.
  const today = dayInZone(machineClock.now(), actor.zone);
  const letterOn = today.toString();
  const dueOn = today.add({ days: 40 }).toString();
  const { rows: mark } = await owner.query(
    'SELECT (SELECT max(seq) FROM audit_log) AS audit, (SELECT coalesce(max(id), 0) FROM outbox) AS outbox',
  );

  const record = (id) =>
    work.run(actor, async (tx) => {
      const file = await lockCase(tx, id);
      await recordEvent(tx, file, {
        type: 'concern.raised',
        facts: { letterOn, dueOn, concern: 'A doubt.' },
        source: 'letter',
        asFound: false,
      });
    });
  const warm = ids.slice(0, 100);
  await inParallel(warm, record);
  const ours = await inParallel(ids.slice(100, CASES), record);
  const chain = await benchChain({ owner, appUrl, actor, ids: ids.slice(CASES * 2), record, keys });

  // The very rows that were written, read back, to be written again for other cases by a bare transaction.
  const sample = ids[CASES - 1];
  const read = async (sql, params = [sample]) => (await owner.query(sql, params)).rows;
  const events = await read('SELECT * FROM case_events WHERE case_id = $1 AND seq > 2 ORDER BY seq');
  const [row] = await read('SELECT * FROM cases WHERE id = $1');
  const deadlines = await read(
    `SELECT * FROM deadlines WHERE case_id = $1 AND updated_at = (SELECT max(updated_at) FROM deadlines WHERE case_id = $1)`,
  );
  const values = await read(
    `SELECT v.* FROM deadline_values v JOIN deadlines d ON d.id = v.deadline_id WHERE d.case_id = $1 AND v.set_at = (SELECT max(updated_at) FROM deadlines WHERE case_id = $1)`,
  );
  const rungs = await read(
    `SELECT r.* FROM rungs r JOIN deadlines d ON d.id = r.deadline_id WHERE d.case_id = $1 AND d.id = ANY($2)`,
    [sample, deadlines.map((each) => each.id)],
  );
  const audits = await read('SELECT * FROM audit_log WHERE case_id = $1 AND seq > $2', [sample, mark[0].audit]);
  const outbox = await read(`SELECT * FROM outbox WHERE payload->>'caseId' = $1 AND id > $2`, [sample, mark[0].outbox]);
  if (events.length === 0 || deadlines.length === 0 || rungs.length === 0 || audits.length === 0 || outbox.length === 0)
    throw new Error(
      `the recorded event left too little: ${[events, deadlines, rungs, audits, outbox].map((each) => each.length).join(', ')}`,
    );

  const pool = new pg.Pool({ connectionString: ownerUrl, max: PARALLEL });
  const insert = (client, table, columns, list) => {
    const params = [];
    const tuples = list.map(
      (values_) =>
        `(${columns.map((column) => `$${params.push(typeof values_[column] === 'object' && values_[column] !== null && !(values_[column] instanceof Date) ? JSON.stringify(values_[column]) : values_[column])}`).join(', ')})`,
    );
    return client.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${tuples.join(', ')}`, params);
  };
  const without = (record_, ...names) => Object.keys(record_).filter((name) => !names.includes(name));
  const state = without(
    row,
    'tenant_id',
    'id',
    'number',
    'worker_id',
    'employer_id',
    'responsible_id',
    'previous_case_id',
    'fee_group_id',
    'kind',
    'job_title',
    'wanted_start_on',
    'created_at',
    'offer_number',
  );
  const bareWrite = async (caseId) => {
    const client = await pool.connect();
    try {
      const fresh = new Map(deadlines.map((each) => [each.id, newId()]));
      const { rows: highest } = await client.query(
        'SELECT coalesce(max(seq), 0) AS seq FROM case_events WHERE tenant_id = $1 AND case_id = $2',
        [tenantId, caseId],
      );
      await client.query('BEGIN');
      await insert(
        client,
        'case_events',
        Object.keys(events[0]),
        events.map((each, index) => ({ ...each, id: newId(), case_id: caseId, seq: highest[0].seq + 1 + index })),
      );
      await client.query(
        `UPDATE cases SET ${state.map((name, index) => `${name} = $${index + 3}`).join(', ')} WHERE tenant_id = $1 AND id = $2`,
        [tenantId, caseId, ...state.map((name) => row[name])],
      );
      await insert(
        client,
        'deadlines',
        Object.keys(deadlines[0]),
        deadlines.map((each) => ({ ...each, id: fresh.get(each.id), case_id: caseId, key: newId() })),
      );
      await insert(
        client,
        'deadline_values',
        without(values[0], 'seq'),
        values.map((each) => ({ ...each, case_id: caseId, deadline_id: fresh.get(each.deadline_id) })),
      );
      await insert(
        client,
        'rungs',
        Object.keys(rungs[0]),
        rungs.map((each) => ({ ...each, id: newId(), case_id: caseId, deadline_id: fresh.get(each.deadline_id) })),
      );
      await insert(
        client,
        'audit_log',
        without(audits[0], 'seq'),
        audits.map((each) => ({ ...each, case_id: caseId })),
      );
      await insert(
        client,
        'outbox',
        without(outbox[0], 'id'),
        outbox.map((each) => ({ ...each, key: newId() })),
      );
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  };
  const others = ids.slice(CASES, CASES * 2);
  await inParallel(others.slice(0, 100), bareWrite);
  const bare = await inParallel(others.slice(100), bareWrite);
  await pool.end();
  await source.destroy();
  return [
    {
      name: `an event with audit, outbox, ${deadlines.length} deadlines and ${rungs.length} rungs`,
      unit: 'events/s',
      bare,
      ours,
      mark: 0.6,
    },
    ...chain,
  ];
}
