import { foldCase } from '@permitdesk/domain/cases/fold';
import { stageOf } from '@permitdesk/domain/cases/stage';
import { permitsOf } from '@permitdesk/domain/deadlines/case-phase';
import { breachClocks } from '@permitdesk/domain/privacy/breach';
import {
  fileRetention,
  type FileRetention,
  type HoldPlace,
  type KeptCase,
} from '@permitdesk/domain/privacy/file-retention';
import { loadCase, type CaseFile } from '../cases/case-file.js';
import { RecordNotFound } from '../faults.js';
import type { Transaction } from '../transaction.js';
import { privacySettings } from './privacy-settings.js';

const keptCase = (file: CaseFile): KeptCase => {
  const folded = foldCase(file.events, file.setting);
  const days = file.events.flatMap(({ occurredOn, learnedOn }) => [occurredOn, learnedOn]);
  return {
    number: file.head.number,
    isOpen: stageOf(folded) !== 'closed',
    lastDayOn: days.toSorted().at(-1) ?? '',
    permits: permitsOf(folded).map(({ facts }) => ({ firstDayOn: facts.validFrom, issuedOn: facts.issuedOn })),
  };
};

const ACTIVE_HOLDS = `
  SELECT CASE WHEN h.worker_id IS NOT NULL THEN 'worker' WHEN h.case_id IS NOT NULL THEN 'case' ELSE 'employer' END AS on, h.since
  FROM legal_holds h WHERE h.tenant_id = app_tenant() AND h.lifted_at IS NULL AND (h.worker_id = $1
    OR h.case_id IN (SELECT c.id FROM cases c WHERE c.tenant_id = app_tenant() AND c.worker_id = $1)
    OR h.employer_id IN (SELECT c.employer_id FROM cases c WHERE c.tenant_id = app_tenant() AND c.worker_id = $1
      UNION SELECT w.employer_id FROM workers w WHERE w.tenant_id = app_tenant() AND w.id = $1))
  ORDER BY h.since, h.id`;

/**
 * Reckons when the file of a worker may be destroyed, from everything that keeps it.
 * The reader must see the whole tenant: a case out of reach would be a clock left out.
 * @throws RecordNotFound also for a worker of another tenant.
 */
export const retentionOfWorker = async (tx: Transaction, workerId: string): Promise<FileRetention> => {
  const [worker] = await tx.query<{ changedOn: string }>(
    `SELECT (updated_at AT TIME ZONE $2)::date AS "changedOn" FROM workers WHERE tenant_id = app_tenant() AND id = $1`,
    [workerId, tx.actor.zone],
  );
  if (worker === undefined) throw new RecordNotFound('worker');
  const settings = await privacySettings(tx);
  const ids = await tx.query<{ id: string }>(
    'SELECT id FROM cases WHERE tenant_id = app_tenant() AND worker_id = $1 ORDER BY number',
    [workerId],
  );
  const cases: KeptCase[] = [];
  for (const { id } of ids) cases.push(keptCase(await loadCase(tx, id)));
  const holds = await tx.query<{ on: HoldPlace; since: string }>(ACTIVE_HOLDS, [workerId]);
  const requests = await tx.query<{ receivedOn: string; answeredOn: string | null }>(
    `SELECT received_on AS "receivedOn", answered_on AS "answeredOn" FROM privacy_requests
     WHERE tenant_id = app_tenant() AND worker_id = $1 ORDER BY received_on, id`,
    [workerId],
  );
  const breaches = await tx.query<{ determinedOn: string }>(
    `SELECT b.determined_on AS "determinedOn" FROM breach_people p JOIN breaches b ON b.tenant_id = p.tenant_id AND b.id = p.breach_id
     WHERE p.tenant_id = app_tenant() AND p.worker_id = $1 ORDER BY b.determined_on, b.id`,
    [workerId],
  );
  return fileRetention(
    {
      cases,
      recordChangedOn: worker.changedOn,
      holds,
      requests: requests.map(({ receivedOn, answeredOn }) => ({
        receivedOn,
        ...(answeredOn === null ? {} : { answeredOn }),
      })),
      breaches: breaches.flatMap(
        ({ determinedOn }) => breachClocks({ determinedOn, isSerious: false }, settings.law, settings.house).keep,
      ),
    },
    settings.house,
  );
};

/** What a screen, a disposal and a certificate keep of the lines: words, days and sources, nothing about the person. */
export interface StoredRetentionLine {
  readonly kind: string;
  readonly what: { readonly en: string; readonly fr: string };
  readonly cites: readonly string[];
  readonly through: string | null;
  readonly steps: readonly { readonly en: string; readonly fr: string }[];
  readonly unverified: { readonly en: string; readonly fr: string } | null;
}
