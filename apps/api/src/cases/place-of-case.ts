import { holdsEverywhere, type Grant } from '@permitdesk/domain/access/grants';
import { ROLE_PERMISSIONS } from '@permitdesk/domain/access/permissions';
import { card, refusalsOf } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import { RecordNotFound, StepRefused } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { partRefusal } from '../employers/part-refusals.js';

const refusal = refusalsOf({
  'case.place-needed': card({
    basis: 'house',
    cites: ['Permitdesk: a case stands where its people can see it'],
    text: () =>
      text(
        'You act for several entities or branches of this employer; say for which this case is.',
        'Vous agissez pour plusieurs entités ou établissements de cet employeur; précisez pour lequel est ce dossier.',
      ),
    remedy: () => text('Choose the entity or branch.', 'Choisissez l’entité ou l’établissement.'),
  }),
});

export interface CasePlace {
  readonly entityId: string | null;
  readonly branchId: string | null;
}

const mayRequest = (grant: Grant): boolean => ROLE_PERMISSIONS[grant.role].includes('case.request');

interface AskedPlace {
  readonly employerId: string;
  readonly entityId?: string;
  readonly branchId?: string;
}

/**
 * The place that was named; none of it is a place too. A branch brings its entity.
 * @throws RecordNotFound for a part of another employer; StepRefused for one that is closed.
 */
export const namedPlace = async (tx: Transaction, ask: AskedPlace): Promise<CasePlace> => {
  if (ask.branchId === undefined && ask.entityId === undefined) return { entityId: null, branchId: null };
  const [part] = await tx.query<CasePlace & { closed: boolean }>(
    ask.branchId === undefined
      ? `SELECT e.id AS "entityId", NULL AS "branchId", coalesce(e.closed_on < $4::date, false) AS closed
         FROM entities e WHERE e.tenant_id = app_tenant() AND e.employer_id = $1 AND e.id = $2 AND $3::uuid IS NULL`
      : `SELECT e.id AS "entityId", b.id AS "branchId", coalesce(least(b.closed_on, e.closed_on) < $4::date, false) AS closed
         FROM branches b JOIN entities e ON e.tenant_id = b.tenant_id AND e.id = b.entity_id
         WHERE b.tenant_id = app_tenant() AND e.employer_id = $1 AND ($2::uuid IS NULL OR e.id = $2) AND b.id = $3`,
    [ask.employerId, ask.entityId ?? null, ask.branchId ?? null, tx.today],
  );
  if (part === undefined) throw new RecordNotFound(ask.branchId === undefined ? 'entity' : 'branch');
  const { closed, ...place } = part;
  if (closed)
    throw new StepRefused([
      partRefusal('part.closed', undefined, ask.branchId === undefined ? 'entityId' : 'branchId'),
    ]);
  return place;
};

/**
 * Where in the employer a new case stands. Who acts for one branch alone has not to say so: their cases are that branch's.
 * @throws RecordNotFound for a part of another employer; StepRefused when the asker acts for several parts and named none.
 */
export const placeOfCase = async (tx: Transaction, ask: AskedPlace): Promise<CasePlace> => {
  if (ask.branchId !== undefined || ask.entityId !== undefined) return namedPlace(tx, ask);
  const asking = tx.actor.grants.filter(mayRequest);
  if (
    tx.actor.id.startsWith('system:') ||
    holdsEverywhere(tx.actor.grants, 'case.request') ||
    asking.some((grant) => grant.scope === 'employer' && grant.scopeId === ask.employerId)
  )
    return { entityId: null, branchId: null };
  const parts = asking.flatMap((grant) => (grant.scopeId === undefined ? [] : [grant.scopeId]));
  const places = await tx.query<CasePlace>(
    `SELECT e.id AS "entityId", NULL::uuid AS "branchId" FROM entities e WHERE e.tenant_id = app_tenant() AND e.employer_id = $1 AND e.id = ANY($2::uuid[])
       AND (e.closed_on IS NULL OR e.closed_on >= $3::date)
     UNION ALL
     SELECT e.id, b.id FROM branches b JOIN entities e ON e.tenant_id = b.tenant_id AND e.id = b.entity_id
     WHERE b.tenant_id = app_tenant() AND e.employer_id = $1 AND b.id = ANY($2::uuid[])
       AND (b.closed_on IS NULL OR b.closed_on >= $3::date)`,
    [ask.employerId, parts, tx.today],
  );
  const [only] = places;
  if (only === undefined) throw new RecordNotFound('employer');
  if (places.length > 1) throw new StepRefused([refusal('case.place-needed', undefined, 'branchId')]);
  return only;
};
