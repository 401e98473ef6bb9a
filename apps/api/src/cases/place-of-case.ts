import { holdsEverywhere, type Grant } from '@permitdesk/domain/access/grants';
import { ROLE_PERMISSIONS } from '@permitdesk/domain/access/permissions';
import { card, refusalsOf } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import { RecordNotFound, StepRefused } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';

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

/**
 * Where in the employer a new case stands. Who acts for one branch alone has not to say so: their cases are that branch's.
 * @throws RecordNotFound for a part of another employer; StepRefused when the asker acts for several parts and named none.
 */
export const placeOfCase = async (
  tx: Transaction,
  ask: { readonly employerId: string; readonly entityId?: string; readonly branchId?: string },
): Promise<CasePlace> => {
  if (ask.branchId !== undefined) {
    const [branch] = await tx.query<{ entityId: string }>(
      `SELECT b.entity_id AS "entityId" FROM branches b JOIN entities e ON e.tenant_id = b.tenant_id AND e.id = b.entity_id
       WHERE b.tenant_id = app_tenant() AND b.id = $1 AND e.employer_id = $2 AND ($3::uuid IS NULL OR e.id = $3)`,
      [ask.branchId, ask.employerId, ask.entityId ?? null],
    );
    if (branch === undefined) throw new RecordNotFound('branch');
    return { entityId: branch.entityId, branchId: ask.branchId };
  }
  if (ask.entityId !== undefined) {
    const found = await tx.query(
      'SELECT 1 FROM entities WHERE tenant_id = app_tenant() AND id = $1 AND employer_id = $2',
      [ask.entityId, ask.employerId],
    );
    if (found.length === 0) throw new RecordNotFound('entity');
    return { entityId: ask.entityId, branchId: null };
  }
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
     UNION ALL
     SELECT e.id, b.id FROM branches b JOIN entities e ON e.tenant_id = b.tenant_id AND e.id = b.entity_id
     WHERE b.tenant_id = app_tenant() AND e.employer_id = $1 AND b.id = ANY($2::uuid[])`,
    [ask.employerId, parts],
  );
  const [only] = places;
  if (only === undefined) throw new RecordNotFound('employer');
  if (places.length > 1) throw new StepRefused([refusal('case.place-needed', undefined, 'branchId')]);
  return only;
};
