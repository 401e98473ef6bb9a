import { card, refusalsOf, type Refusal } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { refusalView } from '../platform/refusal.dto.js';
import { HOLDINGS } from './holdings.js';
import type {
  HeldAtEmployerView,
  HeldCustodianshipView,
  HoldingView,
  LeavePlanView,
  PossibleTakerView,
} from './leaver.dto.js';

export const leaverRefusal = refusalsOf({
  'leaver.sole-owner': card({
    basis: 'house',
    cites: ['Permitdesk: a workspace always has an owner'],
    text: () =>
      text(
        'This person is the only owner of the workspace.',
        'Cette personne est l’unique propriétaire de l’espace de travail.',
      ),
    remedy: () => text('Make somebody else an owner first.', 'Nommez d’abord une autre personne propriétaire.'),
  }),
  'leaver.taker-needed': card<string>({
    basis: 'house',
    cites: ['Permitdesk: a case always has a person who answers for it'],
    text: (employer) =>
      text(`Nobody takes the cases of ${employer}.`, `Personne ne reprend les dossiers de ${employer}.`),
    remedy: () => text('Choose who answers for them.', 'Choisissez qui en répond.'),
  }),
  'leaver.taker-cannot-reach': card<{ readonly name: string; readonly employer: string }>({
    basis: 'house',
    cites: ['Permitdesk: whoever answers for a case can open it'],
    text: ({ name, employer }) =>
      text(
        `${name} does not reach every case of ${employer}.`,
        `${name} n’a pas accès à tous les dossiers de ${employer}.`,
      ),
    remedy: () =>
      text(
        'Choose somebody else, or give this person a right that reaches them first.',
        'Choisissez une autre personne, ou donnez-lui d’abord un droit qui y mène.',
      ),
  }),
  'leaver.takes-from-self': card({
    basis: 'house',
    cites: ['Permitdesk: who leaves takes nothing over'],
    text: () =>
      text('The person who leaves cannot take anything over.', 'La personne qui part ne peut rien reprendre.'),
    remedy: () => text('Choose a colleague.', 'Choisissez un collègue.'),
  }),
});

/** A live grant of `a` that lets its holder read the case `c`. The policies of the database say the same. */
const REACHES = `EXISTS (SELECT 1 FROM grants g JOIN role_permissions p ON p.role = g.role AND p.permission = 'case.read'
  WHERE g.tenant_id = c.tenant_id AND g.account_id = m.account_id AND g.ended_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= $2::date)
    AND (g.scope = 'tenant' OR g.scope_id IN (c.employer_id, c.entity_id, c.branch_id, c.id)))`;

export interface Held {
  readonly name: string;
  readonly blocks: readonly Refusal[];
  readonly holdings: readonly HoldingView[];
  readonly employers: readonly HeldAtEmployerView[];
  readonly custodianships: readonly HeldCustodianshipView[];
  readonly takers: readonly PossibleTakerView[];
}

const countHoldings = async (tx: Transaction, accountId: string): Promise<HoldingView[]> => {
  const counted: HoldingView[] = [];
  for (const { kind, name, says, fate, count } of HOLDINGS) {
    const [row] = await tx.query<{ n: number }>(count, [accountId, tx.today]);
    counted.push({ kind, name: { ...name }, says: { ...says }, fate, count: row?.n ?? 0 });
  }
  return counted;
};

/**
 * Everything that hangs on a person, as of now; the caller decides whether to show it or to act on it.
 * @throws RecordNotFound for somebody who is no member of this workspace.
 */
export const readHeld = async (tx: Transaction, accountId: string): Promise<Held> => {
  const [person] = await tx.query<{ name: string }>(
    `SELECT a.display_name AS name FROM memberships m JOIN accounts a ON a.id = m.account_id WHERE m.tenant_id = app_tenant() AND m.account_id = $1`,
    [accountId],
  );
  if (person === undefined) throw new RecordNotFound('person');
  const [owners] = await tx.query<{ own: boolean; others: boolean }>(
    `SELECT coalesce(bool_or(g.account_id = $1), false) AS own, coalesce(bool_or(g.account_id <> $1), false) AS others
     FROM grants g JOIN accounts a ON a.id = g.account_id AND a.disabled_at IS NULL
     WHERE g.tenant_id = app_tenant() AND g.role = 'owner' AND g.scope = 'tenant' AND g.ended_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= $2::date)`,
    [accountId, tx.today],
  );
  let holdings: HoldingView[] = [];
  // An inbox is its reader's alone; that something lies unread in it is counted, not read.
  await tx.beyondReach(async () => {
    holdings = await countHoldings(tx, accountId);
  });
  const employers = await tx.query<HeldAtEmployerView>(
    `SELECT e.id AS "employerId", e.operating_name AS employer, count(*)::integer AS cases, sum(d.open)::integer AS "openDeadlines"
     FROM cases c JOIN employers e ON e.tenant_id = c.tenant_id AND e.id = c.employer_id
     CROSS JOIN LATERAL (SELECT count(*) AS open FROM deadlines d WHERE d.tenant_id = c.tenant_id AND d.case_id = c.id AND d.status = 'open') d
     WHERE c.tenant_id = app_tenant() AND c.responsible_id = $1 GROUP BY e.id, e.operating_name ORDER BY lower(e.operating_name), e.id`,
    [accountId],
  );
  const custodianships = await tx.query<HeldCustodianshipView>(
    `SELECT k.id AS "custodianId", coalesce(n.legal_name, e.legal_name) AS account,
       NOT EXISTS (SELECT 1 FROM custodians o WHERE o.tenant_id = k.tenant_id AND o.employer_id = k.employer_id AND o.id <> k.id
         AND o.entity_id IS NOT DISTINCT FROM k.entity_id AND o.since <= $2::date AND (o.until IS NULL OR o.until > $2::date)) AS "isSole"
     FROM custodians k JOIN employers e ON e.tenant_id = k.tenant_id AND e.id = k.employer_id
     LEFT JOIN entities n ON n.tenant_id = k.tenant_id AND n.id = k.entity_id
     WHERE k.tenant_id = app_tenant() AND k.account_id = $1 AND (k.until IS NULL OR k.until > $2::date) ORDER BY 2, k.id`,
    [accountId, tx.today],
  );
  const takers = await tx.query<PossibleTakerView>(
    `SELECT m.account_id AS id, a.display_name AS name,
       array(SELECT c.employer_id FROM cases c WHERE c.tenant_id = m.tenant_id AND c.responsible_id = $1
             GROUP BY c.employer_id HAVING bool_and(${REACHES})) AS "employerIds"
     FROM memberships m JOIN accounts a ON a.id = m.account_id AND a.disabled_at IS NULL
     WHERE m.tenant_id = app_tenant() AND m.account_id <> $1
       AND EXISTS (SELECT 1 FROM grants g JOIN role_permissions p ON p.role = g.role AND p.permission = 'case.read'
         WHERE g.tenant_id = m.tenant_id AND g.account_id = m.account_id AND g.ended_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= $2::date))
     ORDER BY lower(a.display_name), m.account_id`,
    [accountId, tx.today],
  );
  return {
    name: person.name,
    blocks: owners?.own === true && !owners.others ? [leaverRefusal('leaver.sole-owner')] : [],
    holdings,
    employers,
    custodianships,
    takers,
  };
};

export const planOf = (accountId: string, held: Held): LeavePlanView => ({
  person: { id: accountId, name: held.name },
  blocks: held.blocks.map(refusalView),
  holdings: [...held.holdings],
  employers: [...held.employers],
  custodianships: [...held.custodianships],
  takers: [...held.takers],
});
