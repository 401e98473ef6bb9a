import { Injectable } from '@nestjs/common';
import { GUARDED_OFFER_FIELDS } from '@permitdesk/domain/guarded/guarded-values';
import type { Actor } from '@permitdesk/persistence/actor';
import { loadCase } from '@permitdesk/persistence/cases/case-file';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { AppError } from '../platform/problems.js';
import { recordPassportView } from '../workers/view-passport.js';
import type { GuardedValuesView } from './offer.dto.js';
import { openOffer } from './offer-file.js';

/** The guarded values of an offer, whole, for whoever types them into the portal; who looked is noted. */
@Injectable()
export class ViewGuardedValues {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor, caseId: string): Promise<GuardedValuesView> {
    if (!actor.permissions.has('passport.read'))
      throw new AppError('permission.missing', { permission: 'passport.read' });
    return this.work.run(actor, async (tx) => {
      const file = await loadCase(tx, caseId);
      const values: Readonly<Record<string, unknown>> = (await openOffer(tx, file)).values;
      await recordPassportView(tx, file.head.workerId, caseId);
      return {
        values: Object.fromEntries(
          Object.keys(GUARDED_OFFER_FIELDS).flatMap((id) => (typeof values[id] === 'string' ? [[id, values[id]]] : [])),
        ),
      };
    });
  }
}
