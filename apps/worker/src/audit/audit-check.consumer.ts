import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_BROKEN_TEMPLATE } from '@permitdesk/domain/cases/notice-text';
import { auditCheck } from '@permitdesk/jobs/jobs';
import type { AuditCheckPayload } from '@permitdesk/jobs/payloads';
import { AnchorFiles } from '@permitdesk/persistence/audit/anchor-files';
import type { ChainKeys } from '@permitdesk/persistence/audit/chain-keys';
import { verifyChain } from '@permitdesk/persistence/audit/verify-chain';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { NoticeMaker } from '../notices/notice-maker.js';
import { peopleOfTenantWhoMay } from '../notices/people.js';
import { TenantActors } from '../platform/tenant-actors.js';
import { CHAIN_KEYS } from '../platform/tokens.js';
import type { Consumer, Outcome } from '../queue/consumer.js';

/** Checks the chain of a tenant, keeps the answer, and tells the owners when it does not hold. */
@Injectable()
export class AuditCheckConsumer implements Consumer<AuditCheckPayload> {
  readonly job = auditCheck;

  constructor(
    private readonly work: UnitOfWork,
    private readonly actors: TenantActors,
    private readonly notices: NoticeMaker,
    private readonly anchors: AnchorFiles,
    @Inject(CHAIN_KEYS) private readonly keys: ChainKeys,
  ) {}

  async consume(ask: AuditCheckPayload): Promise<Outcome> {
    const actor = await this.actors.actor(ask.tenantId, 'audit');
    const report = await this.work.read(actor, (tx) => verifyChain(tx, this.keys, this.anchors.read(ask.tenantId)));
    return this.work.run(actor, async (tx) => {
      if (!(await tx.claim(this.job.keyOf(ask)))) return 'duplicate';
      const { broken } = report;
      const outcome = broken === undefined ? 'whole' : 'broken';
      await tx.change(
        `UPDATE audit_verifications SET finished_at = $2, outcome = $3, entries = $4, unsealed = $5, sealed_to = $6,
           break_kind = $7, break_seq = $8, break_position = $9
         WHERE tenant_id = app_tenant() AND id = $1 AND finished_at IS NULL`,
        [
          ask.verificationId,
          tx.now,
          outcome,
          report.entries,
          report.unsealed,
          report.sealedTo,
          broken?.kind ?? null,
          broken?.seq ?? null,
          broken?.position ?? null,
        ],
      );
      tx.record({
        action: 'audit.checked',
        subject: { kind: 'audit-check', id: ask.verificationId },
        after: { outcome, entries: report.entries, ...(broken === undefined ? {} : { break: broken.kind }) },
      });
      if (broken !== undefined)
        await this.notices.make(tx, {
          key: `${AUDIT_BROKEN_TEMPLATE}_${ask.verificationId}`,
          about: 'office',
          template: AUDIT_BROKEN_TEMPLATE,
          params: { kind: broken.kind, seq: broken.seq ?? '', position: String(broken.position ?? '') },
          to: await peopleOfTenantWhoMay(tx, 'settings.edit'),
        });
      return 'done';
    });
  }

  async gaveUp(ask: AuditCheckPayload): Promise<void> {
    const actor = await this.actors.actor(ask.tenantId, 'audit');
    await this.work.run(actor, async (tx) => {
      await tx.change(
        `UPDATE audit_verifications SET finished_at = $2, outcome = 'failed' WHERE tenant_id = app_tenant() AND id = $1 AND finished_at IS NULL`,
        [ask.verificationId, tx.now],
      );
      await tx.claim(this.job.keyOf(ask));
    });
  }
}
