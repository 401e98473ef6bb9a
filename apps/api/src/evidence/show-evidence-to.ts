import { Injectable } from '@nestjs/common';
import { AUDIENCES, type Audience } from '@permitdesk/domain/access/audiences';
import { card, refusalsOf } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import { rightsOf, type Actor } from '@permitdesk/persistence/actor';
import { loadCase } from '@permitdesk/persistence/cases/case-file';
import { placeOf } from '@permitdesk/persistence/cases/place-of';
import { RecordNotFound, StepRefused } from '@permitdesk/persistence/faults';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { EvidenceView } from './evidence.dto.js';
import { showEvidence } from './evidence.read-model.js';

const refusal = refusalsOf({
  'evidence.own-side': card({
    basis: 'house',
    cites: ['Permitdesk: nobody hides a paper from their own side'],
    text: () => text('Your own side would no longer see this paper.', 'Votre propre côté ne verrait plus cette pièce.'),
    remedy: () => text('Leave your side among those who see it.', 'Laissez votre côté parmi ceux qui la voient.'),
  }),
  'evidence.firm-closes': card({
    basis: 'house',
    cites: ['Permitdesk: the people who answer for a case know all of its papers'],
    text: () =>
      text('Only the firm’s side closes a paper to a side.', 'Seul le cabinet peut fermer une pièce à un côté.'),
    remedy: () => text('Ask the firm to close it.', 'Demandez au cabinet de la fermer.'),
  }),
});

interface Kept {
  readonly caseId: string;
  readonly purpose: string;
  readonly audience: readonly Audience[];
}

/** Opens a paper to another side of the case, or closes it to one; who changed it and from what stays on record. */
@Injectable()
export class ShowEvidenceTo {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor, id: string, wanted: readonly Audience[]): Promise<EvidenceView> {
    return this.work.run(actor, async (tx) => {
      const [kept] = await tx.query<Kept>(
        'SELECT case_id AS "caseId", purpose, audience FROM evidence WHERE tenant_id = app_tenant() AND id = $1 FOR UPDATE',
        [id],
      );
      if (kept === undefined) throw new RecordNotFound('evidence', { id, under: actor.under });
      const audience = AUDIENCES.filter((side) => wanted.includes(side));
      const own = rightsOf(actor, placeOf(await loadCase(tx, kept.caseId))).audiences;
      if (!audience.some((side) => own.has(side)))
        throw new StepRefused([refusal('evidence.own-side', undefined, 'audience')]);
      if (!own.has('firm') && kept.audience.some((side) => !audience.includes(side)))
        throw new StepRefused([refusal('evidence.firm-closes', undefined, 'audience')]);
      await tx.query('UPDATE evidence SET audience = $2 WHERE tenant_id = app_tenant() AND id = $1', [id, audience]);
      tx.record({
        action: 'evidence.show-to',
        subject: { kind: 'evidence', id },
        caseId: kept.caseId,
        before: { audience: kept.audience },
        after: { audience },
      });
      return showEvidence(tx, id);
    });
  }
}
