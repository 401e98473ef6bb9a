import type { CaseEvent } from '@permitdesk/domain/cases/event';
import type { CaseSetting } from '@permitdesk/domain/cases/subject';
import type { Deadline } from '@permitdesk/domain/deadlines/deadline-rule';
import { card, refusalsOf, type Refusal } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import { interpretationActCalendar } from '@permitdesk/domain/time/holidays/holiday-calendar';
import type { CaseRow } from '../entities/case.row.js';
import type { EmployerRow } from '../entities/employer.row.js';
import type { TenantRow } from '../entities/tenant.row.js';
import { RecordNotFound, RecordStale, StepRefused } from '../faults.js';
import { entryTurned } from '../seal/sealed-json.js';
import type { Transaction } from '../transaction.js';
import { openWorkerParts, type Worker } from '../workers/worker-store.js';

/** A stored deadline with what the diff against a new reckoning needs. */
export interface StoredDeadline {
  readonly id: string;
  readonly rule_id: string;
  readonly key: string;
  readonly safe_due: string;
  readonly legal_due: string;
  readonly begin_on: string;
  readonly status: Deadline['status'];
  readonly met_on: string | null;
  readonly met_by: string | null;
  readonly trigger: Deadline['trigger'];
  readonly steps: Deadline['steps'];
}

export interface StoredFinding {
  readonly key: string;
  readonly gone_at: string | null;
}

type CaseHead = Pick<
  CaseRow,
  | 'id'
  | 'number'
  | 'kind'
  | 'workerId'
  | 'employerId'
  | 'entityId'
  | 'branchId'
  | 'previousCaseId'
  | 'feeGroupId'
  | 'responsibleId'
  | 'jobTitle'
  | 'version'
  | 'offerState'
>;

/** One case, locked, with everything a decision about it needs. */
export interface CaseFile {
  readonly head: CaseHead;
  readonly events: readonly CaseEvent[];
  readonly setting: CaseSetting;
  readonly worker: Pick<Worker, 'id' | 'version'>;
  readonly deadlines: readonly StoredDeadline[];
  readonly findings: readonly StoredFinding[];
}

/** The parts of worker, employer and tenant rows that the rules look at. */
export const settingFrom = (
  worker: Pick<
    Worker,
    | 'familyName'
    | 'givenNames'
    | 'dateOfBirth'
    | 'citizenship'
    | 'residence'
    | 'passportNumber'
    | 'passportExpiresOn'
    | 'officialLanguage'
    | 'biometricsGivenOn'
  >,
  employer: Pick<EmployerRow, 'legalName' | 'operatingName' | 'businessNumber' | 'regime' | 'province'>,
  tenant: Pick<TenantRow, 'zone' | 'reviewerMustDiffer'>,
): CaseSetting => ({
  worker: {
    familyName: worker.familyName,
    givenNames: worker.givenNames,
    citizenship: worker.citizenship,
    residence: worker.residence,
    passportNumber: worker.passportNumber,
    officialLanguage: worker.officialLanguage,
    ...(worker.dateOfBirth === null ? {} : { dateOfBirth: worker.dateOfBirth }),
    ...(worker.passportExpiresOn === null ? {} : { passportExpiresOn: worker.passportExpiresOn }),
    ...(worker.biometricsGivenOn === null ? {} : { biometricsGivenOn: worker.biometricsGivenOn }),
  },
  employer: {
    legalName: employer.legalName,
    operatingName: employer.operatingName,
    regime: employer.regime,
    province: employer.province,
    ...(employer.businessNumber === null ? {} : { businessNumber: employer.businessNumber }),
  },
  calendar: interpretationActCalendar,
  zone: tenant.zone,
  reviewerMustDiffer: tenant.reviewerMustDiffer,
});

interface LoadedRow {
  head: CaseHead;
  worker: Omit<Parameters<typeof settingFrom>[0], 'dateOfBirth' | 'passportNumber'> & {
    id: string;
    version: number;
    dateOfBirthSealed: string | null;
    passportSealed: string;
  };
  employer: Parameters<typeof settingFrom>[1];
  tenant: Parameters<typeof settingFrom>[2];
  events: CaseEvent[];
  deadlines: StoredDeadline[];
  findings: StoredFinding[];
}

// A case of one legal entity is offered by that entity: its name and its number, never the group's, go into the portal.
// PostgreSQL itself builds the objects in the shape of the domain, so nothing is mapped twice on the hottest path.
const LOAD = `
  SELECT
    json_build_object('id', c.id, 'number', c.number, 'kind', c.kind, 'workerId', c.worker_id, 'employerId', c.employer_id,
      'entityId', c.entity_id, 'branchId', c.branch_id, 'previousCaseId', c.previous_case_id, 'feeGroupId', c.fee_group_id, 'responsibleId', c.responsible_id,
      'jobTitle', c.job_title, 'version', c.version, 'offerState', c.offer_state) AS head,
    json_build_object('id', w.id, 'version', w.version, 'familyName', w.family_name, 'givenNames', w.given_names, 'dateOfBirthSealed', w.date_of_birth_sealed,
      'citizenship', w.citizenship, 'residence', w.residence, 'passportSealed', w.passport_sealed,
      'passportExpiresOn', w.passport_expires_on, 'officialLanguage', w.official_language, 'biometricsGivenOn', w.biometrics_given_on) AS worker,
    json_build_object('legalName', coalesce(en.legal_name, e.legal_name), 'operatingName', e.operating_name,
      'businessNumber', CASE WHEN en.id IS NULL THEN e.business_number ELSE en.business_number END,
      'regime', e.regime, 'province', e.province) AS employer,
    json_build_object('zone', t.zone, 'reviewerMustDiffer', t.reviewer_must_differ) AS tenant,
    (SELECT coalesce(json_agg(json_build_object('id', ev.id, 'seq', ev.seq, 'type', ev.type, 'occurredOn', ev.occurred_on,
        'learnedOn', ev.learned_on, 'source', ev.source, 'asFound', ev.as_found, 'facts', ev.facts, 'corrected', ev.corrected,
        'note', ev.note, 'internal', ev.internal, 'recordedBy', ev.recorded_by,
        'recordedAt', to_char(ev.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY ev.seq), '[]')
      FROM case_events ev WHERE ev.tenant_id = c.tenant_id AND ev.case_id = c.id) AS events,
    (SELECT coalesce(json_agg(json_build_object('id', d.id, 'rule_id', d.rule_id, 'key', d.key, 'safe_due', d.safe_due,
        'legal_due', d.legal_due, 'begin_on', d.begin_on, 'status', d.status, 'met_on', d.met_on, 'met_by', d.met_by,
        'trigger', d.trigger, 'steps', d.steps)), '[]')
      FROM deadlines d WHERE d.tenant_id = c.tenant_id AND d.case_id = c.id) AS deadlines,
    (SELECT coalesce(json_agg(json_build_object('key', f.key, 'gone_at', f.gone_at)), '[]')
      FROM findings f WHERE f.tenant_id = c.tenant_id AND f.case_id = c.id) AS findings
  FROM cases c
  JOIN workers w ON w.tenant_id = c.tenant_id AND w.id = c.worker_id
  JOIN employers e ON e.tenant_id = c.tenant_id AND e.id = c.employer_id
  LEFT JOIN entities en ON en.tenant_id = c.tenant_id AND en.id = c.entity_id
  JOIN tenants t ON t.id = c.tenant_id
  WHERE c.tenant_id = app_tenant() AND c.id = $1`;

// JSON knows null; the domain knows "not there". Nulls of optional parts are dropped on the way in.
const withoutNulls = (event: CaseEvent): CaseEvent => {
  const { corrected, note, internal, ...rest } = event as CaseEvent & { corrected?: unknown; note?: unknown };
  return {
    ...rest,
    ...(corrected === null || corrected === undefined ? {} : { corrected }),
    ...(note === null || note === undefined ? {} : { note }),
    ...(internal === true ? { internal } : {}),
  };
};

/**
 * Reads a case with its history.
 * @throws RecordNotFound also for a case of another tenant.
 */
export const loadCase = async (tx: Transaction, caseId: string): Promise<CaseFile> => {
  const [row] = await tx.query<LoadedRow>(LOAD, [caseId]);
  if (row === undefined) throw new RecordNotFound('case');
  return {
    head: row.head,
    events: row.events.map((event) => entryTurned(tx.seal, 'open', withoutNulls(event))),
    setting: settingFrom({ ...row.worker, ...openWorkerParts(tx, row.worker) }, row.employer, row.tenant),
    worker: row.worker,
    deadlines: row.deadlines,
    findings: row.findings,
  };
};

const refusal = refusalsOf({
  'employer.handed-over': card<string>({
    basis: 'house',
    cites: ['Permitdesk: a file lives in one workspace; where it was handed over it is read only'],
    text: (on) =>
      text(
        `The file of this employer was handed over on ${on}. Here it can be read, and not changed.`,
        `Le dossier de cet employeur a été transféré le ${on}. Ici, il peut être consulté, mais pas modifié.`,
      ),
    remedy: () => text('Ask whoever received it.', 'Adressez-vous à l’espace qui l’a reçu.'),
  }),
});

/** What stands against changing the file of an employer that lives elsewhere now. */
export const handedOverRefusal = (on: string): Refusal => refusal('employer.handed-over', on);

const whyNotLocked = async (tx: Transaction, caseId: string): Promise<Error> => {
  const [row] = await tx.query<{ on: string | null }>(
    `SELECT e.handed_over_on AS on FROM cases c JOIN employers e ON e.tenant_id = c.tenant_id AND e.id = c.employer_id
     WHERE c.tenant_id = app_tenant() AND c.id = $1`,
    [caseId],
  );
  return row === undefined || row.on === null
    ? new RecordNotFound('case', { id: caseId, under: tx.actor.under })
    : new StepRefused([handedOverRefusal(row.on)]);
};

/**
 * Locks a case and reads it.
 *
 * The lock is a statement of its own: a single `SELECT … FOR UPDATE` that waited would see the new row but the old
 * history, because its sub-selects keep the snapshot from before the wait.
 *
 * @param version the version the caller read; another one now means that somebody was faster.
 * @throws RecordNotFound also for a case of another tenant.
 * @throws RecordStale when the case changed since.
 * @throws StepRefused when the file of its employer was handed over.
 */
export const lockCase = async (tx: Transaction, caseId: string, version?: number): Promise<CaseFile> => {
  const [locked] = await tx.query<{ version: number }>(
    'SELECT version FROM cases WHERE tenant_id = app_tenant() AND id = $1 FOR UPDATE',
    [caseId],
  );
  if (locked === undefined) throw await whyNotLocked(tx, caseId);
  if (version !== undefined && locked.version !== version) throw new RecordStale('case', locked.version);
  return loadCase(tx, caseId);
};
