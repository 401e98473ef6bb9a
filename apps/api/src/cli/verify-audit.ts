import { breakWords, type BreakKind } from '@permitdesk/domain/audit/break-words';
import { systemActor } from '@permitdesk/persistence/actor';
import type { AnchorFiles } from '@permitdesk/persistence/audit/anchor-files';
import type { ChainKeys } from '@permitdesk/persistence/audit/chain-keys';
import { verifyChain } from '@permitdesk/persistence/audit/verify-chain';
import type { createDataSource } from '@permitdesk/persistence/data-source';
import type { UnitOfWork } from '@permitdesk/persistence/unit-of-work';

/** What the check of one tenant's chain came to; the same in words and as JSON. */
export interface TenantVerdict {
  readonly tenantId: string;
  readonly tenant: string | null;
  readonly whole: boolean;
  readonly entries: number;
  readonly sealedTo: string | null;
  readonly sealedAt: string | null;
  readonly unsealed: number;
  readonly anchors: number;
  readonly broken: {
    readonly kind: BreakKind;
    readonly position: number | null;
    readonly seq: string | null;
    readonly detail: string;
  } | null;
}

/**
 * Checks the chains of all tenants, or of one, and of every tenant that anchors remember though the database does not.
 * @throws Error when the one tenant asked for is known to neither.
 */
export async function* verifyAudit(
  source: ReturnType<typeof createDataSource>,
  work: UnitOfWork,
  keys: ChainKeys,
  anchors: AnchorFiles,
  only?: string,
): AsyncGenerator<TenantVerdict> {
  const there = (await source.query('SELECT tenant_id, zone FROM app_tenants()')) as {
    tenant_id: string;
    zone: string;
  }[];
  const isAsked = (id: string): boolean => only === undefined || id === only;
  const asked = there.filter(({ tenant_id }) => isAsked(tenant_id));
  const known = new Set(there.map(({ tenant_id }) => tenant_id));
  const gone = (await anchors.tenants()).filter((id) => !known.has(id) && isAsked(id));
  if (only !== undefined && asked.length + gone.length === 0) throw new Error(`there is no tenant ${only}`);
  for (const { tenant_id: tenantId, zone } of asked)
    yield await work.read(systemActor(tenantId, zone, 'audit'), async (tx) => {
      const [tenant] = await tx.query<{ name: string }>('SELECT name FROM tenants WHERE id = app_tenant()');
      const { broken, ...report } = await verifyChain(tx, keys, anchors.read(tenantId));
      return {
        tenantId,
        tenant: tenant?.name ?? null,
        whole: broken === undefined,
        ...report,
        broken: broken ?? null,
      };
    });
  for (const tenantId of gone)
    yield {
      tenantId,
      tenant: null,
      whole: false,
      entries: 0,
      sealedTo: null,
      sealedAt: null,
      unsealed: 0,
      anchors: 0,
      broken: {
        kind: 'tail-cut',
        position: 1,
        seq: null,
        detail: 'the tenant is gone from the database with its whole chain; its anchors remain',
      },
    };
}

/** A verdict in words, a line or two. */
export const verdictLines = (verdict: TenantVerdict): readonly string[] => {
  const { broken } = verdict;
  const name = verdict.tenant === null ? verdict.tenantId : `${verdict.tenant} (${verdict.tenantId})`;
  const waiting =
    verdict.unsealed === 0
      ? ''
      : `, ${verdict.unsealed} ${verdict.unsealed === 1 ? 'entry waits' : 'entries wait'} to be sealed`;
  if (broken === null)
    return [
      verdict.sealedTo === null
        ? `${name}: nothing is sealed yet${waiting}`
        : `${name}: whole; ${verdict.entries} entries, sealed to entry ${verdict.sealedTo} at ${verdict.sealedAt}, ${verdict.anchors} anchors met${waiting}`,
    ];
  return [
    `${name}: BROKEN: ${breakWords(broken.kind).en}`,
    `  ${broken.detail}; ${verdict.entries} entries before it hold${waiting}`,
  ];
};
