import { Injectable } from '@nestjs/common';
import { decideEvent } from '@permitdesk/domain/cases/decide';
import { card, refusalsOf, type Refusal } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import { dayIn, numberIn, textIn } from '@permitdesk/domain/offers/offer-values';
import { preflightRefusals, type PreflightCheck } from '@permitdesk/domain/offers/preflight';
import type { Actor } from '@permitdesk/persistence/actor';
import { lockCase } from '@permitdesk/persistence/cases/case-file';
import { newId } from '@permitdesk/persistence/ids';
import { insertOfferSnapshot } from '@permitdesk/persistence/offers/offer-store';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { CaseView, VersionDto } from '../cases/case.dto.js';
import { showCase } from '../cases/case-view.js';
import { RecordCaseEvent } from '../cases/record-case-event.js';
import { sha256Of } from '../platform/canonical-json.js';
import { openOffer, type OfferFile } from './offer-file.js';
import { runPreflight } from './offer-preflight.js';

const refusal = refusalsOf({
  'offer.incomplete': card<{ en: string; fr: string }>({
    basis: 'law',
    cites: ['IRPR s. 209.11(1)(d)'],
    text: (what) => text(`The offer does not say ${what.en}.`, `L'offre n'indique pas ${what.fr}.`),
    remedy: () => text('Fill it in.', 'Remplissez-le.'),
    mendAt: 'offer',
  }),
});

interface ReadyFacts {
  readonly facts: Readonly<Record<string, string | number>>;
  readonly lacking: readonly Refusal[];
}

const readyFacts = (tx: Transaction, { values, row, file }: OfferFile, snapshotId: string): ReadyFacts => {
  const start = dayIn(values, 'expected_start_date')?.toString();
  const end = dayIn(values, 'end_date')?.toString();
  const jobTitle = textIn(values, 'job_title');
  const teer = numberIn(values, 'noc_teer');
  return {
    lacking: [
      ...(start === undefined
        ? [
            refusal(
              'offer.incomplete',
              text('when the work begins', 'quand le travail commence'),
              'values.expected_start_date',
            ),
          ]
        : []),
      ...(end === undefined
        ? [refusal('offer.incomplete', text('how long it lasts', 'combien de temps il dure'), 'values.duration_months')]
        : []),
      ...(jobTitle === undefined
        ? [refusal('offer.incomplete', text('the job title', 'le titre du poste'), 'values.job_title')]
        : []),
    ],
    facts: {
      version: row?.version ?? 0,
      // What is lacking is refused above; a stand-in lets the other gates be looked at in the same answer.
      expectedStartOn: start ?? tx.today,
      endsOn: end ?? tx.today,
      operatingName: file.setting.employer.operatingName,
      jobTitle: jobTitle ?? file.head.jobTitle,
      ...(teer === undefined ? {} : { teer }),
      snapshotId,
    },
  };
};

/** What keeps an offer from being ready, every reason at once; asks only, changes nothing. */
export const offerGates = (
  tx: Transaction,
  offer: OfferFile,
  checks: readonly PreflightCheck[],
): readonly Refusal[] => {
  const { facts, lacking } = readyFacts(tx, offer, newId());
  const decided = decideEvent(
    offer.file.events,
    offer.file.setting,
    { type: 'offer.made-ready', facts, source: 'person', asFound: false },
    { actorId: tx.actor.id, today: tx.today, now: tx.now, found: [...lacking, ...preflightRefusals(checks)], newId },
  );
  return decided.ok ? [] : decided.refusals;
};

/** Makes an offer ready for the portal: every gate and the whole pre-flight, then a frozen copy of every value. */
@Injectable()
export class MakeOfferReady {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: RecordCaseEvent,
  ) {}

  run(actor: Actor, caseId: string, ask: VersionDto): Promise<CaseView> {
    return this.work.run(actor, async (tx) => {
      await this.within(tx, caseId, ask.version);
      return showCase(tx, caseId);
    });
  }

  async within(tx: Transaction, caseId: string, version?: number): Promise<void> {
    const file = await lockCase(tx, caseId, version);
    const offer = await openOffer(tx, file);
    const checks = await runPreflight(tx, offer);
    const snapshotId = newId();
    const { facts, lacking } = readyFacts(tx, offer, snapshotId);
    await this.events.within(tx, file, { type: 'offer.made-ready', facts }, [...lacking, ...preflightRefusals(checks)]);
    const content = {
      values: offer.values as Readonly<Record<string, string | number | boolean>>,
      checks: offer.row?.checks ?? {},
      preflight: checks.map(({ id, outcome, level }) => ({ id, outcome, level })),
    };
    await insertOfferSnapshot(tx, {
      id: snapshotId,
      caseId,
      version: offer.row?.version ?? 0,
      content,
      sha256: sha256Of(content),
    });
  }
}
