import { Injectable } from '@nestjs/common';
import { GUARDED_OFFER_FIELDS, withoutMasks } from '@permitdesk/domain/guarded/guarded-values';
import { card, refusalsOf, type Refusal } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import { checkOfferField } from '@permitdesk/domain/offers/check-offer-field';
import type { Actor } from '@permitdesk/persistence/actor';
import { lockCase } from '@permitdesk/persistence/cases/case-file';
import { RecordStale, StepRefused } from '@permitdesk/persistence/faults';
import { saveOffer } from '@permitdesk/persistence/offers/offer-store';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { OfferView, SaveOfferDto } from './offer.dto.js';
import { openOffer } from './offer-file.js';
import { showOffer } from './show-offer.js';

type Value = string | number | boolean;

const refusal = refusalsOf({
  'offer.not-editable': card({
    basis: 'house',
    cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), editing an offer'],
    text: () => text('The offer is no draft any more.', "L'offre n'est plus une ébauche."),
    remedy: () =>
      text(
        'A ready offer is taken back first; a pending one is edited in the portal and the edit recorded; a matched one cannot change.',
        "Une offre prête doit d'abord être reprise; une offre en attente se modifie dans le portail, et la modification se consigne; une offre appariée ne change plus.",
      ),
    mendAt: 'offer',
  }),
});

const EDITABLE: ReadonlySet<string> = new Set(['none', 'draft', 'pending']);

/** Saves values of the draft, field by field: one wrong value refuses the whole save, with its field and reason. */
@Injectable()
export class SaveOffer {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor, caseId: string, ask: SaveOfferDto): Promise<OfferView> {
    return this.work.run(actor, async (tx) => {
      await this.within(tx, caseId, ask);
      return showOffer(tx, caseId);
    });
  }

  async within(tx: Transaction, caseId: string, ask: SaveOfferDto): Promise<void> {
    const offer = await openOffer(tx, await lockCase(tx, caseId));
    if (!EDITABLE.has(offer.folded.states.offer)) throw new StepRefused([refusal('offer.not-editable')]);
    const version = offer.row?.version ?? 0;
    if (version !== ask.version) throw new RecordStale('offer', version);

    const refusals: Refusal[] = [];
    const next: Record<string, Value> = { ...(offer.draft as Record<string, Value>) };
    // A form that was shown masks sends them back for what it did not touch.
    const given = withoutMasks(ask.values ?? {}, offer.values, GUARDED_OFFER_FIELDS);
    for (const [id, raw] of Object.entries(given)) {
      if (raw === '' || raw === null) {
        delete next[id];
        continue;
      }
      const read = checkOfferField(id, raw);
      if (read.ok) next[id] = read.value;
      else refusals.push(...read.refusals);
    }
    if (refusals.length > 0) throw new StepRefused(refusals);

    const before = (offer.row?.values ?? {}) as Record<string, Value>;
    const changes = Object.fromEntries(
      [...new Set([...Object.keys(before), ...Object.keys(next)])]
        .filter((id) => before[id] !== next[id])
        .map((id) => [
          id,
          {
            ...(before[id] === undefined ? {} : { from: before[id] }),
            ...(next[id] === undefined ? {} : { to: next[id] }),
          },
        ]),
    );
    const checks = ask.checks === undefined ? (offer.row?.checks ?? {}) : present({ ...ask.checks });
    await saveOffer(
      tx,
      {
        tenantId: tx.actor.tenantId,
        caseId,
        values: next,
        checks,
        version: version + 1,
        updatedBy: tx.actor.id,
        updatedAt: tx.now,
      },
      changes,
    );
    tx.record({
      action: 'offer.save',
      subject: { kind: 'case', id: caseId },
      caseId,
      before: { version },
      after: { version: version + 1, fields: Object.keys(changes) },
    });
  }
}

const present = (checks: Readonly<Record<string, Value | undefined>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(checks).filter((entry): entry is [string, Value] => entry[1] !== undefined));
