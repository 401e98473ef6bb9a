import { ROLE_PERMISSIONS, type Permission } from '@permitdesk/domain/access/permissions';
import { STAGES } from '@permitdesk/domain/cases/stage';
import { deadlineRule } from '@permitdesk/domain/deadlines/deadline-rules';
import { text, type Bilingual } from '@permitdesk/domain/law/text';
import { SYSTEM_PERMISSION } from '@permitdesk/persistence/actor';
import { day } from '@permitdesk/domain/time/plain-date';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { whereReached } from '../platform/where-reached.js';
import type { BlockedView, HomeView, NowItemView, SoonView } from './home.dto.js';

const NOW_LIMIT = 10;
const BLOCKED_LIMIT = 5;

interface Step {
  readonly permission: Permission;
  readonly where: string;
  readonly action: Bilingual;
  readonly reason: Bilingual;
  readonly place: NowItemView['place'];
}

/** What the steps themselves ask of each role, in the order in which it holds others up. */
const STEPS: readonly Step[] = [
  {
    permission: 'case.accept',
    where: `c.intake_state = 'requested'`,
    action: text('Answer the request', 'Répondre à la demande'),
    reason: text(
      'Nothing happens before it is accepted or declined.',
      "Rien ne se passe avant qu'elle soit acceptée ou refusée.",
    ),
    place: 'case',
  },
  {
    permission: 'exemption.sign',
    where: `c.exemption_state = 'in_review' AND c.intake_state = 'accepted'`,
    action: text('Sign off the exemption', 'Approuver la dispense'),
    reason: text('The fee and the offer wait for it.', "Les frais et l'offre en dépendent."),
    place: 'exemption',
  },
  {
    permission: 'exemption.prepare',
    where: `c.exemption_state = 'open' AND c.intake_state = 'accepted' AND c.permit_state = 'none'`,
    action: text('Confirm the exemption', 'Confirmer la dispense'),
    reason: text(
      'Step 1: answer each criterion with its evidence.',
      'Étape 1 : répondre à chaque critère avec sa preuve.',
    ),
    place: 'exemption',
  },
  {
    permission: 'fee.record',
    where: `c.fee_state = 'due' AND c.intake_state = 'accepted'`,
    action: text('Pay the compliance fee', 'Payer les frais de conformité'),
    reason: text(
      'Step 2: before the worker applies (IRPR s. 303.1(2)).',
      'Étape 2 : avant la demande du travailleur (RIPR, par. 303.1(2)).',
    ),
    place: 'fee',
  },
  {
    permission: 'fee.record',
    where: `c.fee_state = 'refund_due'`,
    action: text('Ask for the refund', 'Demander le remboursement'),
    reason: text(
      'The fee is to be paid back (IRPR s. 303.1(6)).',
      'Les frais doivent être remboursés (RIPR, par. 303.1(6)).',
    ),
    place: 'fee',
  },
  {
    permission: 'offer.prepare',
    where: `c.offer_state IN ('draft', 'ready') AND c.fee_settled AND c.intake_state = 'accepted'`,
    action: text('Prepare and submit the offer', "Préparer et soumettre l'offre"),
    reason: text('Step 3: the offer goes to the Employer Portal.', "Étape 3 : l'offre va au Portail de l'employeur."),
    place: 'offer',
  },
  {
    permission: 'offer.submit',
    where: `c.offer_state = 'pending' AND c.number_handed_on IS NULL AND c.permit_state = 'none'`,
    action: text('Hand the number to the worker', 'Remettre le numéro au travailleur'),
    reason: text('The worker cannot apply without it.', 'Le travailleur ne peut présenter sa demande sans lui.'),
    place: 'offer',
  },
];

interface DeadlineRow {
  case_id: string;
  number: number;
  worker: string;
  employer: string;
  rule_id: string;
  safe_due: string;
  begin_on: string;
}

const PEOPLE = `w.family_name || ', ' || w.given_names AS worker, e.operating_name AS employer`;
const JOINS = `JOIN workers w ON w.tenant_id = c.tenant_id AND w.id = c.worker_id JOIN employers e ON e.tenant_id = c.tenant_id AND e.id = c.employer_id`;

const dueDeadlines = async (
  tx: Transaction,
): Promise<{ readonly items: readonly NowItemView[]; readonly total: number }> => {
  const rows = await tx.query<DeadlineRow & { total: number }>(
    `SELECT c.id AS case_id, c.number, ${PEOPLE}, d.rule_id, d.safe_due, d.begin_on, count(*) OVER ()::integer AS total
     FROM deadlines d JOIN cases c ON c.tenant_id = d.tenant_id AND c.id = d.case_id ${JOINS}
     WHERE d.tenant_id = app_tenant() AND d.status = 'open' AND d.begin_on <= $1::date AND c.stage <> 'closed'
     ORDER BY d.safe_due, d.id LIMIT ${NOW_LIMIT}`,
    [tx.today],
  );
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map((row) => {
      const rule = deadlineRule(row.rule_id);
      return {
        caseId: row.case_id,
        caseNumber: row.number,
        worker: row.worker,
        employer: row.employer,
        action: rule?.begins?.action ?? rule?.action ?? text(row.rule_id, row.rule_id),
        reason: rule?.consequence ?? text('', ''),
        dueOn: row.safe_due,
        late: row.safe_due < tx.today,
        place: 'dates',
      };
    }),
  };
};

interface StepRow {
  case_id: string;
  number: number;
  worker: string;
  employer: string;
  wanted_start_on: string;
  step: number;
  total: number;
}

const stepsToTake = async (
  tx: Transaction,
): Promise<{ readonly items: readonly NowItemView[]; readonly total: number }> => {
  const mine = STEPS.filter((step) => tx.actor.permissions.has(step.permission));
  if (mine.length === 0) return { items: [], total: 0 };
  const params: unknown[] = [];
  const bind = (value: unknown): string => `$${params.push(value)}`;
  // A step is asked of whoever may take it at that very case.
  const where = (step: Step): string =>
    tx.actor.under === SYSTEM_PERMISSION
      ? step.where
      : `${step.where} AND ${whereReached(
          tx.actor.grants.filter((grant) => ROLE_PERMISSIONS[grant.role].includes(step.permission)),
          bind,
        )}`;
  const rows = await tx.query<StepRow>(
    `SELECT c.id AS case_id, c.number, ${PEOPLE}, c.wanted_start_on, s.step, count(*) OVER ()::integer AS total
     FROM cases c ${JOINS}
     JOIN LATERAL (SELECT min(step) AS step FROM (${mine.map((step, index) => `SELECT ${index} AS step WHERE ${where(step)}`).join(' UNION ALL ')}) each) s
       ON s.step IS NOT NULL
     WHERE c.tenant_id = app_tenant() AND c.stage <> 'closed'
     ORDER BY c.wanted_start_on, c.number LIMIT ${NOW_LIMIT}`,
    params,
  );
  return {
    total: rows[0]?.total ?? 0,
    items: rows.flatMap((row) => {
      const step = mine[row.step];
      return step === undefined
        ? []
        : [
            {
              caseId: row.case_id,
              caseNumber: row.number,
              worker: row.worker,
              employer: row.employer,
              action: step.action,
              reason: step.reason,
              dueOn: null,
              late: false,
              place: step.place,
            },
          ];
    }),
  };
};

const soon = async (tx: Transaction): Promise<SoonView[]> => {
  const today = day(tx.today);
  const spans = [30, 60, 90].map((days) => ({ days, upTo: today.add({ days }).toString() }));
  const [counts] = await tx.query<Record<string, number>>(
    `SELECT ${spans
      .map(
        (_, index) => `
        (SELECT count(*)::integer FROM cases c WHERE c.tenant_id = app_tenant() AND c.stage = 'working'
           AND c.permit_valid_to BETWEEN $1::date AND $${index + 2}::date) AS permits${index},
        (SELECT count(*)::integer FROM deadlines d WHERE d.tenant_id = app_tenant() AND d.status = 'open'
           AND d.safe_due BETWEEN $1::date AND $${index + 2}::date) AS deadlines${index}`,
      )
      .join(',')}`,
    [tx.today, ...spans.map((span) => span.upTo)],
  );
  return spans.map((span, index) => ({
    ...span,
    permitsEnding: counts?.[`permits${index}`] ?? 0,
    deadlines: counts?.[`deadlines${index}`] ?? 0,
  }));
};

interface BlockedRow {
  holder: string;
  count: number;
  longest: BlockedView['longest'];
}

const blocked = (tx: Transaction): Promise<BlockedRow[]> =>
  tx.query<BlockedRow>(
    `SELECT holder, count(*)::integer AS count,
       (json_agg(json_build_object('caseId', id, 'caseNumber', number, 'worker', worker, 'employer', employer, 'days', days) ORDER BY days DESC, number)
          FILTER (WHERE place <= ${BLOCKED_LIMIT})) AS longest
     FROM (
       SELECT c.holder, c.id, c.number, ${PEOPLE}, ($1::date - (c.updated_at AT TIME ZONE $2)::date) AS days,
         row_number() OVER (PARTITION BY c.holder ORDER BY c.updated_at, c.number) AS place
       FROM cases c ${JOINS}
       WHERE c.tenant_id = app_tenant() AND c.stage NOT IN ('closed', 'working') AND c.holder IN ('client', 'worker', 'ircc')) held
     GROUP BY holder ORDER BY holder`,
    [tx.today, tx.actor.zone],
  );

/** The first screen: what to do now, what comes soon, what waits for others. Every number has a list behind it. */
export const showHome = async (tx: Transaction): Promise<HomeView> => {
  const deadlines = await dueDeadlines(tx);
  const steps = await stepsToTake(tx);
  const stages = await tx.query<{ stage: string; count: number }>(
    `SELECT stage, count(*)::integer AS count FROM cases WHERE tenant_id = app_tenant() AND stage <> 'closed' GROUP BY stage`,
  );
  const byStage = new Map(stages.map((row) => [row.stage, row.count]));
  // What the law dates comes first; a step without a date follows.
  const now = [...deadlines.items, ...steps.items].slice(0, NOW_LIMIT);
  return {
    now,
    nowTotal: deadlines.total + steps.total,
    soon: await soon(tx),
    blocked: await blocked(tx),
    stages: STAGES.filter((stage) => stage !== 'closed').map((stage) => ({ stage, count: byStage.get(stage) ?? 0 })),
  };
};
