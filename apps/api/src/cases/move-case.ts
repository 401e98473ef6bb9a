import { Injectable } from '@nestjs/common';
import { permissionsAt } from '@permitdesk/domain/access/grants';
import { assessCase } from '@permitdesk/domain/cases/assess-case';
import type { Actor } from '@permitdesk/persistence/actor';
import { loadCase, lockCase } from '@permitdesk/persistence/cases/case-file';
import { saveAssessment } from '@permitdesk/persistence/cases/save-assessment';
import { StepRefused } from '@permitdesk/persistence/faults';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { partRefusal } from '../employers/part-refusals.js';
import { AppError } from '../platform/problems.js';
import type { CaseView, MoveCaseDto } from './case.dto.js';
import { showCase } from './case-view.js';
import { namedPlace } from './place-of-case.js';

/**
 * Puts a case to another entity or branch of its employer, or to none. Who reaches it follows, and so do the names and the
 * number that a draft of its offer begins with; what stands in the portal already is not changed by it.
 */
@Injectable()
export class MoveCase {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor, caseId: string, ask: MoveCaseDto): Promise<CaseView> {
    return this.work.run(actor, async (tx) => {
      const { head } = await lockCase(tx, caseId, ask.version);
      const place = await namedPlace(tx, { ...ask, employerId: head.employerId });
      if (place.entityId === head.entityId && place.branchId === head.branchId)
        throw new StepRefused([partRefusal('case.place-unchanged')]);
      const there = {
        employerId: head.employerId,
        caseId,
        workerId: head.workerId,
        ...(place.entityId === null ? {} : { entityId: place.entityId }),
        ...(place.branchId === null ? {} : { branchId: place.branchId }),
      };
      // Nobody puts a case where they could not see it any more.
      if (!permissionsAt(actor.grants, there).has('employer.edit'))
        throw new AppError('permission.missing', { permission: 'employer.edit' });
      await tx.query('UPDATE cases SET entity_id = $2, branch_id = $3 WHERE tenant_id = app_tenant() AND id = $1', [
        caseId,
        place.entityId,
        place.branchId,
      ]);
      // The entity speaks for the employer in what is assessed, so the case is assessed anew.
      const moved = await loadCase(tx, caseId);
      await saveAssessment(tx, moved, [], assessCase(moved.events, moved.setting), undefined);
      tx.record({
        action: 'case.move',
        subject: { kind: 'case', id: caseId },
        caseId,
        before: { entityId: head.entityId, branchId: head.branchId },
        after: place,
      });
      return showCase(tx, caseId);
    });
  }
}
