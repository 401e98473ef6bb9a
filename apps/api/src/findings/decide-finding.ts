import { Injectable } from '@nestjs/common';
import type { Actor } from '@permitdesk/persistence/actor';
import { lockCase } from '@permitdesk/persistence/cases/case-file';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { CaseView } from '../cases/case.dto.js';
import { showCase } from '../cases/case-view.js';
import type { DecideFindingDto } from './finding.dto.js';

/** A person decides what a finding means: justified, mended, or accepted as it is. The finding stays on file with the decision. */
@Injectable()
export class DecideFinding {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor, caseId: string, ask: DecideFindingDto): Promise<CaseView> {
    return this.work.run(actor, async (tx) => {
      await lockCase(tx, caseId, ask.version);
      const [found] = await tx.query<{ code: string }>(
        `UPDATE findings SET decision = $3, decision_reason = $4, decided_by = $5, decided_at = $6
         WHERE tenant_id = app_tenant() AND case_id = $1 AND key = $2 AND gone_at IS NULL RETURNING code`,
        [caseId, ask.key, ask.decision, ask.reason, actor.name, tx.now],
      );
      if (found === undefined) throw new RecordNotFound('finding');
      tx.record({
        action: 'finding.decide',
        subject: { kind: 'case', id: caseId },
        caseId,
        // The reason stays with the finding: people's words are no matter for the audit, which outlives the person.
        after: { key: ask.key, code: found.code, decision: ask.decision },
      });
      return showCase(tx, caseId);
    });
  }
}
