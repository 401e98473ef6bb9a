import type { FieldGroup } from '@permitdesk/domain/access/audiences';
import { foldCase, type FoldedCase } from '@permitdesk/domain/cases/fold';
import { statusLostOn } from '@permitdesk/domain/deadlines/restoration';
import { masked } from '@permitdesk/domain/guarded/guarded-values';
import { permitAsItStands } from '@permitdesk/domain/permits/time-moves';
import { workAuthorizationOf } from '@permitdesk/domain/permits/work-authorization';
import { day, daysBetween } from '@permitdesk/domain/time/plain-date';
import { rightsOf } from '@permitdesk/persistence/actor';
import { loadCase } from '@permitdesk/persistence/cases/case-file';
import { placeOf } from '@permitdesk/persistence/cases/place-of';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import { normalIdentifier } from '@permitdesk/persistence/seal/blind-index';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { findWorker } from '@permitdesk/persistence/workers/worker-store';
import { caseListSql, itemSeen, type PlacedItem } from '../cases/case-list.read-model.js';
import { STAGES } from '@permitdesk/domain/cases/stage';
import { workView } from '../cases/case-view.js';
import { withheldFrom, withhold, type GroupedFields } from '../platform/withhold.js';
import type { WorkerListItemView, WorkerListQuery, WorkerView, WorkPeriodView } from './worker.dto.js';

const LIST_LIMIT = 200;

/** Could be a whole passport number or client identifier: letters and digits, a digit among them. */
const isNumberLike = (q: string): boolean => /^(?=.*\d)[A-Z0-9]{5,15}$/.test(normalIdentifier(q));

/** Workers by a part of the name, or by the whole passport number or UCI. Accents count in the passport, not in a search. */
export const listWorkers = async (tx: Transaction, query: WorkerListQuery): Promise<WorkerListItemView[]> => {
  const number = query.q !== undefined && isNumberLike(query.q) ? query.q : undefined;
  return tx.query<WorkerListItemView>(
    `SELECT w.id, w.family_name AS "familyName", w.given_names AS "givenNames", w.citizenship,
       (SELECT count(*)::integer FROM cases c WHERE c.tenant_id = w.tenant_id AND c.worker_id = w.id AND c.stage <> 'closed') AS "openCases",
       (SELECT max(c.permit_valid_to) FROM cases c WHERE c.tenant_id = w.tenant_id AND c.worker_id = w.id) AS "permitValidTo"
     FROM workers w
     WHERE w.tenant_id = app_tenant() AND ($1::text IS NULL OR w.family_name ILIKE $1 OR w.given_names ILIKE $1
       OR w.passport_index = ANY($2::bytea[]) OR w.uci_index = ANY($3::bytea[]))
     ORDER BY lower(w.family_name), lower(w.given_names), w.id LIMIT ${LIST_LIMIT}`,
    [
      query.q === undefined ? null : `%${query.q.replaceAll(/[\\%_]/g, '\\$&')}%`,
      number === undefined ? [] : await tx.seal.indexes('passport', number),
      number === undefined ? [] : await tx.seal.indexes('uci', number),
    ],
  );
};

/** The stretches of time in which one case gave, or took, the right to work. */
const periodsOf = (
  folded: FoldedCase,
  of: Pick<WorkPeriodView, 'caseId' | 'caseNumber' | 'employer'>,
): readonly WorkPeriodView[] => {
  const permit = permitAsItStands(folded);
  if (permit === undefined) return [];
  const periods: WorkPeriodView[] = [{ ...of, kind: 'permit', from: permit.validFrom, to: permit.validTo }];
  const expired = folded.ever('permit.expired');
  const dayAfter = (iso: string): string => day(iso).add({ days: 1 }).toString();
  const maintained = folded.folded.find(({ changes }) =>
    changes.some((change) => change.record === 'permit' && change.to === 'P55'),
  );
  const lost = folded.folded.find(({ changes }) =>
    changes.some((change) => change.record === 'permit' && (change.to === 'P60' || change.to === 'P56')),
  );
  const superseded = folded.ever('permit.superseded')?.facts.issuedOn;
  const lostOn = lost === undefined ? undefined : (statusLostOn(lost.event)?.toString() ?? lost.event.occurredOn);
  if (maintained !== undefined && expired !== undefined)
    periods.push({
      ...of,
      kind: 'maintained',
      from: dayAfter(expired.facts.expiredOn),
      to: lostOn ?? superseded ?? null,
    });
  if (lostOn !== undefined) periods.push({ ...of, kind: 'no_right', from: dayAfter(lostOn), to: superseded ?? null });
  return periods.filter((period) => period.to === null || daysBetween(day(period.from), day(period.to)) >= 0);
};

/** Fields of a worker's record that need more than seeing the record. */
export const WORKER_FIELDS: GroupedFields<WorkerView> = {
  passport: { dateOfBirth: null, passportNumber: '', passportExpiresOn: null, uci: null },
};

/** One worker with the answer to "may she work?", and what it rests on. */
export const showWorker = async (tx: Transaction, id: string): Promise<WorkerView> => {
  const row = await findWorker(tx, id);
  if (row === null) throw new RecordNotFound('worker');
  const { sql, params } = caseListSql({ workerId: id, stage: [...STAGES], sort: 'number', limit: 100 });
  const cases = (await tx.query<PlacedItem>(sql, params)).map((each) => itemSeen(tx.actor, each));
  // A worker is read through a grant on the file itself or on any of the cases.
  const groups = new Set<FieldGroup>(
    rightsOf(tx.actor, { workerId: id, ...(row.employerId === null ? {} : { employerId: row.employerId }) }).groups,
  );
  const today = day(tx.today);
  // Newest first: of several answers "not evidenced", the latest case says why.
  let answer: { readonly work: WorkerView['work']; readonly caseId: string | null } = { work: null, caseId: null };
  const periods: WorkPeriodView[] = [];
  for (const item of cases) {
    const file = await loadCase(tx, item.id);
    const folded = foldCase(file.events, file.setting);
    for (const group of rightsOf(tx.actor, placeOf(file)).groups) groups.add(group);
    const work = workAuthorizationOf(folded, today);
    if (answer.work === null || (answer.work.answer === 'not_evidenced' && work.answer === 'evidenced'))
      answer = { work: workView(work), caseId: item.id };
    periods.push(...periodsOf(folded, { caseId: item.id, caseNumber: item.number, employer: item.employer }));
  }
  const view: WorkerView = {
    id: row.id,
    version: row.version,
    familyName: row.familyName,
    givenNames: row.givenNames,
    dateOfBirth: row.dateOfBirth === null ? null : masked('day', row.dateOfBirth),
    gender: row.gender,
    birthCountry: row.birthCountry,
    citizenship: row.citizenship,
    residence: row.residence,
    passportNumber: masked('number', row.passportNumber),
    passportExpiresOn: row.passportExpiresOn,
    officialLanguage: row.officialLanguage,
    email: row.email,
    uci: row.uci === null ? null : masked('number', row.uci),
    biometricsGivenOn: row.biometricsGivenOn,
    updatedAt: row.updatedAt,
    work: answer.work,
    workCaseId: answer.caseId,
    periods: periods.sort((a, b) => (a.from < b.from ? -1 : 1)),
    cases,
    withheld: withheldFrom(groups),
  };
  return withhold(view, WORKER_FIELDS, groups);
};
