import { factsSeen, noteGroup } from '@permitdesk/domain/access/event-groups';
import type { Permission } from '@permitdesk/domain/access/permissions';
import { assessCase } from '@permitdesk/domain/cases/assess-case';
import { waivedCodes } from '@permitdesk/domain/cases/decide';
import { cardOf, EVENT_TYPES, type CaseEvent, type EventType } from '@permitdesk/domain/cases/event';
import { effectiveEvents, type FoldedCase } from '@permitdesk/domain/cases/fold';
import { intakeMachine } from '@permitdesk/domain/cases/intake.machine';
import { deadlineRule } from '@permitdesk/domain/deadlines/deadline-rules';
import { exemptionMachine } from '@permitdesk/domain/exemptions/exemption.machine';
import { feeMachine } from '@permitdesk/domain/fees/fee.machine';
import { maskedFacts } from '@permitdesk/domain/guarded/guarded-values';
import { eventsFrom } from '@permitdesk/domain/law/machine';
import { offerMachine } from '@permitdesk/domain/offers/offer.machine';
import { permitMachine } from '@permitdesk/domain/permits/permit.machine';
import { workAuthorizationOf, type WorkAuthorization } from '@permitdesk/domain/permits/work-authorization';
import { day } from '@permitdesk/domain/time/plain-date';
import { rightsOf } from '@permitdesk/persistence/actor';
import { loadCase } from '@permitdesk/persistence/cases/case-file';
import { caseColumns } from '@permitdesk/persistence/cases/case-columns';
import { placeOf } from '@permitdesk/persistence/cases/place-of';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { deadlineView } from '../deadlines/deadline-view.js';
import type { FindingView } from '../findings/finding.dto.js';
import { withheldFrom, withhold, type GroupedFields } from '../platform/withhold.js';
import type { CaseView, NamedView, TimelineEntryView, WorkAuthorizationView } from './case.dto.js';

type StoredFacts = Record<string, string | number | boolean>;

const MACHINES = {
  case: intakeMachine,
  exemption: exemptionMachine,
  fee: feeMachine,
  offer: offerMachine,
  permit: permitMachine,
} as const;
const RECORDS = { case: 'intake', exemption: 'exemption', fee: 'fee', offer: 'offer', permit: 'permit' } as const;

/** What the tables know from the present states, and what is a plain fact at any time; timers record themselves. */
export const possibleEvents = (folded: FoldedCase, permissions: ReadonlySet<Permission>): readonly EventType[] =>
  EVENT_TYPES.filter((type) => {
    const { area, permission, actors } = cardOf(type);
    if (!permissions.has(permission) || (actors.length === 1 && actors[0] === 'timer')) return false;
    const machine = MACHINES[area];
    const state = folded.states[RECORDS[area]];
    const isInTable = machine.moves.some((move) => move.on === type);
    return !isInTable || eventsFrom(machine as never, state as never).includes(type);
  });

export const workView = (work: WorkAuthorization): WorkAuthorizationView => ({
  answer: work.answer,
  question: work.question,
  reason: work.reason,
  ...(work.until === undefined ? {} : { until: work.until }),
  ...(work.conditions === undefined ? {} : { conditions: work.conditions }),
  ...(work.proof === undefined ? {} : { proof: work.proof }),
  cites: [...work.cites],
});

interface Names {
  worker_name: string;
  employer_name: string;
  entity_name: string | null;
  branch_name: string | null;
  responsible_name: string;
  wanted_start_on: string;
  next_cases: { id: string; name: string }[];
}
interface FindingState {
  key: string;
  decision: string | null;
  decision_reason: string | null;
  decided_by: string | null;
  decided_at: string | null;
}

const NAMES = `
  SELECT w.family_name || ', ' || w.given_names AS worker_name, e.operating_name AS employer_name, a.display_name AS responsible_name,
    en.legal_name AS entity_name, b.name AS branch_name, c.wanted_start_on,
    (SELECT coalesce(json_agg(json_build_object('id', n.id, 'name', '#' || n.number) ORDER BY n.number), '[]')
     FROM cases n WHERE n.tenant_id = c.tenant_id AND n.previous_case_id = c.id) AS next_cases
  FROM cases c
  JOIN workers w ON w.tenant_id = c.tenant_id AND w.id = c.worker_id
  JOIN employers e ON e.tenant_id = c.tenant_id AND e.id = c.employer_id
  JOIN accounts a ON a.id = c.responsible_id
  LEFT JOIN entities en ON en.tenant_id = c.tenant_id AND en.id = c.entity_id
  LEFT JOIN branches b ON b.tenant_id = c.tenant_id AND b.id = c.branch_id
  WHERE c.tenant_id = app_tenant() AND c.id = $1`;

const namedPart = (id: string | null, name: string | null | undefined): NamedView | null =>
  id === null ? null : { id, name: name ?? '' };

/** Fields of the view of a case that are not for every side of it. */
export const CASE_FIELDS: GroupedFields<CaseView> = {
  reasoning: { findings: [], waived: [] },
  portal: { offerNumber: null },
};

/** Reads one case and assesses it as of today. */
export const showCase = async (tx: Transaction, caseId: string): Promise<CaseView> => {
  const file = await loadCase(tx, caseId);
  const [names] = await tx.query<Names>(NAMES, [caseId]);
  const decisions = new Map(
    (
      await tx.query<FindingState>(
        `SELECT key, decision, decision_reason, decided_by, decided_at FROM findings
         WHERE tenant_id = app_tenant() AND case_id = $1 AND decision IS NOT NULL`,
        [caseId],
      )
    ).map((row) => [row.key, row]),
  );
  const assessment = assessCase(file.events, file.setting);
  const { folded } = assessment;
  const columns = caseColumns(assessment);
  const ids = new Map(file.deadlines.map((row) => [`${row.rule_id} ${row.key}`, row.id]));
  const nextDeadline = assessment.deadlines.find(
    (deadline) =>
      deadline.status === 'open' &&
      deadline.ruleId === assessment.next?.ruleId &&
      deadline.beginOn === assessment.next.on,
  );
  const nextRule = assessment.next === undefined ? undefined : deadlineRule(assessment.next.ruleId);
  const latest = new Map<EventType, CaseEvent>();
  for (const { event } of folded.folded) latest.set(event.type, event);
  const rights = rightsOf(tx.actor, placeOf(file));

  const view: CaseView = {
    id: file.head.id,
    number: file.head.number,
    version: file.head.version,
    kind: file.head.kind,
    jobTitle: file.head.jobTitle,
    wantedStartOn: names?.wanted_start_on ?? '',
    worker: { id: file.head.workerId, name: names?.worker_name ?? '' },
    employer: { id: file.head.employerId, name: names?.employer_name ?? '' },
    entity: namedPart(file.head.entityId, names?.entity_name),
    branch: namedPart(file.head.branchId, names?.branch_name),
    responsible: { id: file.head.responsibleId, name: names?.responsible_name ?? '' },
    previousCaseId: file.head.previousCaseId,
    nextCases: names?.next_cases ?? [],
    states: { ...folded.states },
    stage: assessment.stage,
    holder: assessment.holder,
    exemptionOutcome: columns.exemption_outcome,
    exemptionCode: columns.exemption_code,
    offerNumber: columns.offer_number,
    next:
      assessment.next === undefined || nextDeadline === undefined
        ? null
        : {
            on: assessment.next.on,
            due: nextDeadline.safeDue,
            ruleId: assessment.next.ruleId,
            action: nextRule?.begins?.action ?? nextRule?.action ?? { en: '', fr: '' },
          },
    work: workView(workAuthorizationOf(folded, day(tx.today))),
    findings: assessment.findings.map(({ key, refusal, eventId }): FindingView => {
      const decided = decisions.get(key);
      return {
        key,
        code: refusal.code,
        basis: refusal.basis,
        text: refusal.text,
        remedy: refusal.remedy,
        cites: [...refusal.cites],
        ...(refusal.mendAt === undefined ? {} : { mendAt: refusal.mendAt }),
        ...(eventId === undefined ? {} : { eventId }),
        decision: decided?.decision ?? null,
        decisionReason: decided?.decision_reason ?? null,
        decidedBy: decided?.decided_by ?? null,
        decidedAt: decided?.decided_at ?? null,
      };
    }),
    deadlines: assessment.deadlines.map((deadline) =>
      deadlineView(deadline, ids.get(`${deadline.ruleId} ${deadline.key}`)),
    ),
    facts: [...latest.values()].map((event) => ({
      type: event.type,
      eventId: event.id,
      occurredOn: event.occurredOn,
      facts: factsSeen(event.type, maskedFacts(event.facts as StoredFacts), rights.groups) as StoredFacts,
    })),
    possible: [...possibleEvents(folded, rights.permissions)],
    waived: [...waivedCodes(folded)],
    mayWaive: rights.permissions.has('gate.waive'),
    permissions: [...rights.permissions],
    withheld: withheldFrom(rights.groups),
  };
  return withhold(view, CASE_FIELDS, rights.groups);
};

/** The whole history of a case, newest first, struck and corrected entries shown as what they are. */
export const showTimeline = async (tx: Transaction, caseId: string): Promise<TimelineEntryView[]> => {
  const file = await loadCase(tx, caseId);
  const { folded } = assessCase(file.events, file.setting);
  const { groups } = rightsOf(tx.actor, placeOf(file));
  const changes = new Map(folded.folded.map((each) => [each.event.id, each.changes]));
  const counted = new Map(effectiveEvents(file.events, file.setting.zone).map((event) => [event.id, event]));
  const people = new Map(
    (await tx.query<{ id: string; display_name: string }>('SELECT id, display_name FROM accounts')).map((row) => [
      row.id,
      row.display_name,
    ]),
  );
  const seen = (type: EventType, facts: CaseEvent['facts']): StoredFacts =>
    factsSeen(type, maskedFacts(facts as StoredFacts), groups) as StoredFacts;
  return file.events
    .map((event): TimelineEntryView => {
      const now = counted.get(event.id);
      return {
        id: event.id,
        seq: event.seq,
        type: event.type,
        occurredOn: now?.occurredOn ?? event.occurredOn,
        learnedOn: event.learnedOn,
        source: event.source,
        asFound: event.asFound,
        facts: seen(event.type, event.facts),
        correctedFacts: now === undefined || now.facts === event.facts ? null : seen(event.type, now.facts),
        struck: now === undefined,
        note:
          event.note !== undefined && groups.has(noteGroup(event.type, event.internal === true)) ? event.note : null,
        internal: event.internal === true && groups.has('internal-notes'),
        recordedBy: people.get(event.recordedBy) ?? event.recordedBy,
        recordedAt: event.recordedAt,
        changes: (changes.get(event.id) ?? []).map(({ record, from, to }) => ({ record, from, to })),
      };
    })
    .sort((a, b) => (a.occurredOn < b.occurredOn ? 1 : a.occurredOn > b.occurredOn ? -1 : b.seq - a.seq));
};
