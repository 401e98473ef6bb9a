import { Injectable } from '@nestjs/common';
import { complianceFeeFor, complianceFeeOn, groupShares } from '@permitdesk/domain/fees/compliance-fee';
import { card, refusalsOf, type Refusal } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import { asPlainDollars, cents } from '@permitdesk/domain/money/cents';
import { day } from '@permitdesk/domain/time/plain-date';
import type { Actor } from '@permitdesk/persistence/actor';
import { lockCase } from '@permitdesk/persistence/cases/case-file';
import { EvidenceRow } from '@permitdesk/persistence/entities/evidence.row';
import { FeeGroupRow } from '@permitdesk/persistence/entities/fee-group.row';
import { StepRefused } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { RecordCaseEvent } from '../cases/record-case-event.js';
import { AddEvidence, type EvidenceAsk } from '../evidence/add-evidence.js';
import type { FeeGroupView, PayGroupFeeDto } from './fee.dto.js';

const refusal = refusalsOf({
  'fee-group.too-small': card<number>({
    basis: 'law',
    cites: ['IRPR s. 303.1(7)'],
    text: (from) =>
      text(
        `The group amount needs ${from} or more artists and staff.`,
        `Le montant de groupe exige ${from} artistes et membres du personnel ou plus.`,
      ),
    remedy: () => text('Pay each offer by itself.', 'Payez chaque offre séparément.'),
  }),
  'fee-group.employers-differ': card({
    basis: 'law',
    cites: ['IRPR s. 303.1(7)'],
    text: () =>
      text('The offers are not all of one employer.', "Les offres ne proviennent pas toutes d'un même employeur."),
    remedy: () => text('Make one group per employer.', 'Faites un groupe par employeur.'),
  }),
  'fee-group.wrong-amount': card<{ paid: number; due: number }>({
    basis: 'law',
    cites: ['IRPR s. 303.1(7)'],
    text: ({ paid, due }) =>
      text(
        `For this group $${asPlainDollars(cents(due))} is owed; $${asPlainDollars(cents(paid))} was entered.`,
        `Pour ce groupe, ${asPlainDollars(cents(due)).replace('.', ',')} $ sont dus; ${asPlainDollars(cents(paid)).replace('.', ',')} $ ont été inscrits.`,
      ),
    remedy: () => text('Check the receipt.', 'Vérifiez le reçu.'),
  }),
  'fee-group.no-receipt': card({
    basis: 'house',
    cites: ['Permitdesk: the portal shows the receipt once, so it goes on file with the payment'],
    text: () => text('The receipt is missing.', 'Le reçu manque.'),
    remedy: () =>
      text(
        'Upload it in one of the cases of the group, or say where it is kept.',
        'Téléversez-le dans un des dossiers du groupe, ou indiquez où il est conservé.',
      ),
  }),
});

/** The same receipt for another case of the group: the stored file is one, the paper stands on each file. */
const copyOf = ({ title, reference, sha256, sizeBytes, fileName, mediaType }: EvidenceRow): EvidenceAsk => ({
  purpose: 'fee_receipt',
  title,
  ...(reference === null ? {} : { reference }),
  ...(sha256 === null || sizeBytes === null || fileName === null || mediaType === null
    ? {}
    : { file: { sha256, sizeBytes, fileName, mediaType } }),
});

/** Pays the compliance fee of a performing-arts group: one amount, capped, shared over its cases to the cent (IRPR s. 303.1(7)). */
@Injectable()
export class PayGroupFee {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: RecordCaseEvent,
    private readonly evidence: AddEvidence,
  ) {}

  run(actor: Actor, ask: PayGroupFeeDto): Promise<FeeGroupView> {
    return this.work.run(actor, async (tx) => {
      const caseIds = [...new Set(ask.caseIds)].sort();
      const files = [];
      for (const caseId of caseIds) files.push(await lockCase(tx, caseId));
      const rate = complianceFeeOn(day(ask.offersOn));
      const refusals: Refusal[] = [];
      const due = rate === undefined ? 0 : complianceFeeFor(rate, caseIds.length, true);
      if (rate !== undefined && caseIds.length < rate.groupFrom)
        refusals.push(refusal('fee-group.too-small', rate.groupFrom, 'caseIds'));
      if (new Set(files.map((file) => file.head.employerId)).size > 1)
        refusals.push(refusal('fee-group.employers-differ', undefined, 'caseIds'));
      if (rate !== undefined && ask.amountCents !== due)
        refusals.push(refusal('fee-group.wrong-amount', { paid: ask.amountCents, due }, 'amountCents'));
      const receipt =
        ask.receiptId === undefined
          ? null
          : await tx.rows(EvidenceRow).findOneBy({ tenantId: actor.tenantId, id: ask.receiptId });
      const paper =
        receipt !== null && caseIds.includes(receipt.caseId)
          ? copyOf(receipt)
          : ask.receiptId === undefined && ask.receiptReference !== undefined
            ? { purpose: 'fee_receipt' as const, title: ask.name, reference: ask.receiptReference }
            : undefined;
      if (paper === undefined) refusals.push(refusal('fee-group.no-receipt', undefined, 'receiptId'));
      const [first] = files;
      if (refusals.length > 0 || rate === undefined || first === undefined || paper === undefined)
        throw new StepRefused(refusals);

      const id = newId();
      await tx.rows(FeeGroupRow).insert({
        tenantId: actor.tenantId,
        id,
        employerId: first.head.employerId,
        name: ask.name,
        offersOn: ask.offersOn,
        createdAt: tx.now,
      });
      const shares = groupShares(rate, files.length);
      for (const [index, file] of files.entries()) {
        const evidenceId =
          receipt?.caseId === file.head.id ? receipt.id : await this.evidence.within(tx, file.head.id, paper);
        await tx.query('UPDATE cases SET fee_group_id = $2 WHERE tenant_id = app_tenant() AND id = $1', [
          file.head.id,
          id,
        ]);
        await this.events.within(tx, file, {
          type: 'fee.paid',
          facts: {
            amountCents: shares[index] ?? 0,
            paidAt: ask.paidAt,
            payer: ask.payer,
            receiptNumber: ask.receiptNumber,
            evidenceId,
            groupId: id,
          },
        });
      }
      return {
        id,
        name: ask.name,
        offersOn: ask.offersOn,
        totalCents: due,
        shares: files.map((file, index) => ({ caseId: file.head.id, cents: shares[index] ?? 0 })),
      };
    });
  }
}
