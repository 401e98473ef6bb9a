import { Injectable } from '@nestjs/common';
import { compareExactly } from '@permitdesk/domain/identifiers/exact-match';
import { card, refusalsOf, type Refusal } from '@permitdesk/domain/law/refusal';
import { text, type Bilingual } from '@permitdesk/domain/law/text';
import type { Actor } from '@permitdesk/persistence/actor';
import { lockCase } from '@permitdesk/persistence/cases/case-file';
import { RecordNotFound, StepRefused } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { findWorker } from '@permitdesk/persistence/workers/worker-store';
import type { CaseView } from '../cases/case.dto.js';
import { showCase } from '../cases/case-view.js';
import { RecordCaseEvent } from '../cases/record-case-event.js';
import type { ConfirmPassportDto } from './offer.dto.js';
import { passportDigest } from './offer-preflight.js';

const refusal = refusalsOf({
  'passport.same-person': card({
    basis: 'house',
    cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), matching; EP04'],
    text: () =>
      text(
        "You typed this worker's record; another person confirms it.",
        'Vous avez saisi la fiche de ce travailleur; une autre personne la confirme.',
      ),
    remedy: () =>
      text(
        'Ask a colleague to type the data from the passport.',
        'Demandez à un collègue de saisir les données à partir du passeport.',
      ),
    mendAt: 'passport',
  }),
  'passport.differs': card<{ label: Bilingual; difference: Bilingual }>({
    basis: 'law',
    cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), matching; OFF-08'],
    text: ({ label, difference }) => text(`${label.en}: ${difference.en}`, `${label.fr} : ${difference.fr}`),
    remedy: () =>
      text(
        "Look at the passport itself. If the record is wrong, mend the worker's record; IRCC compares character by character.",
        'Regardez le passeport lui-même. Si la fiche est erronée, corrigez-la; IRCC compare caractère par caractère.',
      ),
    mendAt: 'worker',
  }),
});

const COMPARED = [
  ['familyName', text('Family name', 'Nom de famille')],
  ['givenNames', text('Given names', 'Prénoms')],
  ['passportNumber', text('Passport number', 'Numéro de passeport')],
  ['citizenship', text('Citizenship', 'Citoyenneté')],
] as const;

/** A second person types the passport data from the passport; one differing character refuses, and is shown (OFF-08, EP04). */
@Injectable()
export class ConfirmPassport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: RecordCaseEvent,
  ) {}

  run(actor: Actor, caseId: string, ask: ConfirmPassportDto): Promise<CaseView> {
    return this.work.run(actor, async (tx) => {
      await this.within(tx, caseId, ask);
      return showCase(tx, caseId);
    });
  }

  async within(
    tx: Transaction,
    caseId: string,
    ask: Omit<ConfirmPassportDto, 'version'> & { readonly version?: number },
  ): Promise<void> {
    const file = await lockCase(tx, caseId, ask.version);
    const worker = await findWorker(tx, file.head.workerId);
    if (worker === null) throw new RecordNotFound('worker');
    const refusals: Refusal[] = worker.updatedBy === tx.actor.id ? [refusal('passport.same-person')] : [];
    for (const [name, label] of COMPARED) {
      const compared = compareExactly(worker[name], ask[name]);
      if (!compared.equal) refusals.push(refusal('passport.differs', { label, difference: compared.text }, name));
    }
    if (refusals.length > 0) throw new StepRefused(refusals);
    await this.events.within(tx, file, {
      type: 'offer.passport-confirmed',
      facts: { confirmedBy: tx.actor.id, passportDigest: passportDigest(worker) },
    });
  }
}
