import { foldCase } from '@permitdesk/domain/cases/fold';
import { EVENT_CARDS } from '@permitdesk/domain/cases/event';
import { workAuthorizationOf } from '@permitdesk/domain/permits/work-authorization';
import { day } from '@permitdesk/domain/time/plain-date';
import { loadCase } from '@permitdesk/persistence/cases/case-file';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import { findOffer, findOfferSnapshot, offerChanges } from '@permitdesk/persistence/offers/offer-store';
import { privacySettings } from '@permitdesk/persistence/privacy/privacy-settings';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { findWorker } from '@permitdesk/persistence/workers/worker-store';
import { earlierValues } from '../workers/earlier-values.js';

/** For whom the copy is made: a worker's own leaves out what is not for the worker's eyes. */
export type ExportReader = 'officer' | 'worker';

type Row = Record<string, unknown>;

/** A colleague is named in the function that let them act, never by more. */
const BY = (column: string): string =>
  `coalesce((SELECT a.display_name FROM accounts a WHERE a.id::text = ${column}), ${column})`;

/** Everything that is kept about one person, read from every table that names them. */
export interface PersonExport {
  readonly format: 'permitdesk-person-1';
  readonly madeAt: string;
  readonly organisation: Row;
  readonly worker: Row;
  readonly earlierValues: readonly Row[];
  readonly cases: readonly Row[];
  readonly files: readonly Row[];
  readonly notices: readonly Row[];
  readonly requests: readonly Row[];
  readonly holds: readonly Row[];
  readonly breaches: readonly Row[];
  /** Who looked at the passport, and when. */
  readonly looks: readonly Row[];
  readonly changes: readonly Row[];
  /** What is not in this copy, and whom to ask for it. */
  readonly leftOut: readonly Row[];
}

const NOT_FOR_THE_WORKER = /^(fee|exemption|finding|gate)\./;

/** Fields of the offer that are the employer's own affair, or the reasoning of counsel: not for the worker (see `audiences.ts`). */
const OFFER_NOT_FOR_THE_WORKER =
  /^(bi_|contact_|business_|jd_|exemption_|payment_|fee_|declarant|employer_|cert_|attest_|recruiter)/;

const forReader = (offer: Row | undefined, reader: ExportReader): Row | null => {
  if (offer === undefined) return null;
  if (reader === 'officer') return offer;
  const values = Object.entries((offer['values'] ?? {}) as Row).filter(([key]) => !OFFER_NOT_FOR_THE_WORKER.test(key));
  return { ...offer, values: Object.fromEntries(values) };
};

const snapshotsOf = async (tx: Transaction, rows: readonly Row[]): Promise<Row[]> => {
  const found: Row[] = [];
  for (const { id } of rows) {
    const snapshot = await findOfferSnapshot(tx, String(id));
    if (snapshot !== undefined)
      found.push({ version: snapshot.version, content: snapshot.content, sha256: snapshot.sha256 });
  }
  return found;
};

const caseOf = async (tx: Transaction, id: string, reader: ExportReader): Promise<Row> => {
  const file = await loadCase(tx, id);
  const [head] = await tx.query<Row>(
    `SELECT c.number, e.operating_name AS employer, c.kind, c.job_title AS "jobTitle", c.wanted_start_on AS "wantedStartOn", c.stage,
       c.permit_state AS "permitState", c.offer_number AS "offerNumber", c.permit_valid_from AS "permitValidFrom", c.permit_valid_to AS "permitValidTo",
       ${BY('c.responsible_id::text')} AS responsible
     FROM cases c JOIN employers e ON e.tenant_id = c.tenant_id AND e.id = c.employer_id WHERE c.tenant_id = app_tenant() AND c.id = $1`,
    [id],
  );
  const names = new Map(
    (
      await tx.query<{ id: string; name: string }>(
        'SELECT id::text AS id, display_name AS name FROM accounts WHERE id::text = ANY($1)',
        [[...new Set(file.events.map(({ recordedBy }) => recordedBy))]],
      )
    ).map((row) => [row.id, row.name]),
  );
  const isOfficer = reader === 'officer';
  const offer = await findOffer(tx, id);
  const only = (sql: string): Promise<Row[]> => (isOfficer ? tx.query<Row>(sql, [id]) : Promise.resolve([]));
  return {
    ...head,
    rightToWork: workAuthorizationOf(foldCase(file.events, file.setting), day(tx.today)).answer,
    events: file.events
      .filter(({ type }) => isOfficer || !NOT_FOR_THE_WORKER.test(type))
      .map((event) => ({
        type: event.type,
        label: EVENT_CARDS[event.type].label,
        occurredOn: event.occurredOn,
        learnedOn: event.learnedOn,
        source: event.source,
        facts: event.facts,
        ...(isOfficer && event.note !== undefined ? { note: event.note } : {}),
        recordedBy: names.get(event.recordedBy) ?? event.recordedBy,
        recordedAt: event.recordedAt,
      })),
    deadlines: await tx.query<Row>(
      `SELECT d.rule_id AS rule, d.safe_due AS "dueOn", d.status, d.owner FROM deadlines d WHERE d.tenant_id = app_tenant() AND d.case_id = $1 ORDER BY d.safe_due, d.id`,
      [id],
    ),
    offer: forReader(
      offer === null ? undefined : { values: offer.values, version: offer.version, updatedAt: offer.updatedAt },
      reader,
    ),
    offerVersions: isOfficer ? (await offerChanges(tx, id)).map((each) => ({ ...each })) : [],
    offerSnapshots: await snapshotsOf(
      tx,
      await only('SELECT id FROM offer_snapshots WHERE tenant_id = app_tenant() AND case_id = $1 ORDER BY made_at, id'),
    ),
    exemption: await only(
      `SELECT x.outcome, x.code, x.work_province AS "workProvince", x.noc, x.reasons, x.explanation_en AS "explanationEn", x.explanation_fr AS "explanationFr", x.answers
       FROM exemption_assessments x WHERE x.tenant_id = app_tenant() AND x.case_id = $1`,
    ),
    findings: await only(
      `SELECT f.code, f.basis, f.body, f.seen_at AS "seenAt", f.decision, f.decision_reason AS "decisionReason" FROM findings f WHERE f.tenant_id = app_tenant() AND f.case_id = $1 ORDER BY f.seen_at, f.key`,
    ),
  };
};

/**
 * Reads everything about one person. Runs with the eyes of the product itself, narrowed to this worker's id in every statement:
 * whoever calls it must have shown that the reader may have it.
 * @throws RecordNotFound when there is no such worker.
 */
export const gatherPerson = async (tx: Transaction, workerId: string, reader: ExportReader): Promise<PersonExport> => {
  const worker = await findWorker(tx, workerId);
  if (worker === null) throw new RecordNotFound('worker');
  const { tenantId: _, employerId: __, version: ___, updatedBy: ____, ...kept } = worker;
  const [organisation] = await tx.query<Row>('SELECT name FROM tenants WHERE id = app_tenant()');
  const settings = await privacySettings(tx);
  const cases = await tx.query<{ id: string }>(
    'SELECT id FROM cases WHERE tenant_id = app_tenant() AND worker_id = $1 ORDER BY number',
    [workerId],
  );
  const ofCases = cases.map(({ id }) => id);
  const about = (sql: string, ...more: readonly unknown[]): Promise<Row[]> => tx.query<Row>(sql, [workerId, ...more]);
  const caseRows: Row[] = [];
  for (const id of ofCases) caseRows.push(await caseOf(tx, id, reader));
  return {
    format: 'permitdesk-person-1',
    madeAt: tx.now,
    organisation: { ...organisation, personInChargeOfPrivacy: settings.officer ?? null },
    worker: { ...kept },
    earlierValues: (await earlierValues(tx, workerId)).map((each) => ({ ...each })),
    cases: caseRows,
    files: await tx.query<Row>(
      `SELECT e.id, c.number AS "caseNumber", e.purpose, e.title, e.reference, e.file_name AS "fileName", e.media_type AS "mediaType", e.size_bytes AS "sizeBytes",
         e.sha256, ${BY('e.added_by')} AS "addedBy", e.added_at AS "addedAt"
       FROM evidence e JOIN cases c ON c.tenant_id = e.tenant_id AND c.id = e.case_id
       WHERE e.tenant_id = app_tenant() AND e.case_id = ANY($1) AND ($2 OR (e.purpose NOT IN ('criterion', 'fee_receipt', 'fee_exemption') AND (e.audience IS NULL OR 'worker' = ANY(e.audience)))) ORDER BY e.added_at, e.id`,
      [ofCases, reader === 'officer'],
    ),
    notices: await tx.query<Row>(
      `SELECT n.template, n.params, ${BY('n.account_id::text')} AS "to", n.created_at AS "createdAt" FROM notices n
       WHERE n.tenant_id = app_tenant() AND n.case_id = ANY($1) AND ($2 OR n.account_id::text = $3) ORDER BY n.created_at, n.id`,
      [ofCases, reader === 'officer', tx.actor.id],
    ),
    requests: await about(
      `SELECT r.kind, r.asked_what AS "askedWhat", r.fields, r.received_on AS "receivedOn", r.answer, r.answered_on AS "answeredOn", r.reasons, r.statement
       FROM privacy_requests r WHERE r.tenant_id = app_tenant() AND r.worker_id = $1 ORDER BY r.received_on, r.id`,
    ),
    holds: await about(
      `SELECT h.since, h.lifted_at AS "liftedAt" FROM legal_holds h WHERE h.tenant_id = app_tenant() AND h.worker_id = $1 ORDER BY h.since, h.id`,
    ),
    breaches: await about(
      `SELECT b.determined_on AS "determinedOn", b.data_concerned AS "dataConcerned", b.individuals_told_on AS "toldOn"
       FROM breach_people p JOIN breaches b ON b.tenant_id = p.tenant_id AND b.id = p.breach_id WHERE p.tenant_id = app_tenant() AND p.worker_id = $1 ORDER BY b.determined_on, b.id`,
    ),
    looks: await about(
      `SELECT l.at, ${BY('l.actor')} AS "by", l.action, l.subject_kind AS "what" FROM audit_log l
       WHERE l.tenant_id = app_tenant() AND l.action ~ '\\.(open|opened|view|viewed|export|exported|reveal|download)$'
         AND (l.subject_id = $1 OR l.subject_id IN (SELECT e.id FROM evidence e WHERE e.tenant_id = app_tenant() AND e.case_id = ANY($2)))
       ORDER BY l.seq`,
      ofCases,
    ),
    changes: await about(
      `SELECT l.at, ${BY('l.actor')} AS "by", l.action FROM audit_log l WHERE l.tenant_id = app_tenant() AND l.subject_id = $1 ORDER BY l.seq`,
    ),
    leftOut:
      reader === 'officer'
        ? []
        : [
            {
              en: 'Legal reasoning, internal notes, the employer’s own data and its compliance fee are not in this copy. Ask the person in charge of privacy.',
              fr: 'Le raisonnement juridique, les notes internes, les données propres à l’employeur et ses frais de conformité ne figurent pas dans cette copie. Adressez-vous à la personne responsable de la confidentialité.',
            },
          ],
  };
};
