import { Readable } from 'node:stream';
import type { EventType, FactsOf } from '@permitdesk/domain/cases/event';
import { findExemptionCode } from '@permitdesk/domain/exemptions/code-register';
import type { Actor } from '@permitdesk/persistence/actor';
import { lockCase } from '@permitdesk/persistence/cases/case-file';
import { moveByTime } from '@permitdesk/persistence/cases/move-by-time';
import { assessCase } from '@permitdesk/domain/cases/assess-case';
import { systemActor } from '@permitdesk/persistence/actor';
import type { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { RequestCase } from '../cases/request-case.js';
import { RecordCaseEvent } from '../cases/record-case-event.js';
import { AddEvidence } from '../evidence/add-evidence.js';
import type { EvidencePurpose } from '@permitdesk/domain/access/evidence-audience';
import type { FileStore } from '../evidence/file-store.js';
import { SaveExemption } from '../exemption/save-exemption.js';
import { TurnExemption } from '../exemption/turn-exemption.js';
import { ConfirmPassport } from '../offer/confirm-passport.js';
import { MakeOfferReady } from '../offer/make-offer-ready.js';
import { SaveOffer } from '../offer/save-offer.js';
import type { SampleClock } from './sample-clock.js';
import { sampleReceipt } from './sample-receipt.js';
import type { SampleRole } from './sample-roles.js';
import type { CaseKind } from '@permitdesk/persistence/entities/case.row';

/** The product's own use cases; the sample goes through them, so its rows are what real work would have left. */
export interface SampleKit {
  readonly work: UnitOfWork;
  readonly clock: SampleClock;
  readonly requestCase: RequestCase;
  readonly events: RecordCaseEvent;
  readonly evidence: AddEvidence;
  readonly files: FileStore;
  readonly saveExemption: SaveExemption;
  readonly turnExemption: TurnExemption;
  readonly saveOffer: SaveOffer;
  readonly makeReady: MakeOfferReady;
  readonly confirmPassport: ConfirmPassport;
  /** A number that no other sample offer bears. */
  readonly nextOfferNumber: () => string;
}

export interface SampleTeam {
  readonly manager: Actor;
  readonly preparer: Actor;
  readonly reviewer: Actor;
  readonly finance: Actor;
}

interface Passport {
  readonly familyName: string;
  readonly givenNames: string;
  readonly passportNumber: string;
  readonly citizenship: string;
}

/** One case lived through step by step; days are counted from today, negative before it. */
export class ScriptedCase {
  id = '';
  private offerNumber = '';

  constructor(
    private readonly kit: SampleKit,
    private readonly team: SampleTeam,
    private readonly party: {
      readonly workerId: string;
      readonly employerId: string;
      readonly employerName: string;
      readonly passport: Passport;
      readonly language: 'en' | 'fr';
    },
    private readonly role: SampleRole,
  ) {}

  async request(on: number, kind: CaseKind = 'first_permit', previous?: ScriptedCase, startsIn = 75): Promise<this> {
    this.kit.clock.goTo(on);
    await this.kit.work.run(this.team.manager, async (tx) => {
      this.id = await this.kit.requestCase.within(tx, {
        workerId: this.party.workerId,
        employerId: this.party.employerId,
        kind,
        jobTitle: this.role.jobTitle,
        wantedStartOn: this.kit.clock.day(on + startsIn),
        ...(previous === undefined ? {} : { previousCaseId: previous.id }),
      });
    });
    return this;
  }

  accept(on: number): Promise<this> {
    return this.record(on, 'case.accepted', {});
  }

  /** Fills in step 1 as the preparer; `left` criteria stay unanswered. */
  async assess(on: number, { left = 0 }: { readonly left?: number } = {}): Promise<this> {
    this.kit.clock.goTo(on);
    const criteria = findExemptionCode(this.role.code)?.criteria ?? [];
    const answered = criteria.slice(0, criteria.length - left);
    await this.kit.work.run(this.team.preparer, async (tx) => {
      const answers = [];
      for (const criterion of answered)
        answers.push({
          criterionId: criterion.id,
          answer: 'fits' as const,
          statement:
            this.party.language === 'fr' ? 'Démontré par la pièce jointe.' : 'Shown by the paper that is joined.',
          evidenceIds: [
            await this.paper(tx, 'criterion', `${criterion.id}: ${criterion.text[this.party.language].slice(0, 120)}`),
          ],
        });
      await this.kit.saveExemption.within(tx, this.id, {
        outcome: 'lmia_exempt',
        code: this.role.code,
        workProvince: String(this.role.values['location1_address']).match(/ ([A-Z]{2}) [A-Z]\d[A-Z]/)?.[1] ?? 'ON',
        noc: this.role.noc,
        explanationEn: this.role.language === 'en' ? this.role.explanation : '',
        explanationFr: this.role.language === 'fr' ? this.role.explanation : '',
        answers,
        version: 0,
      });
    });
    return this;
  }

  async conclude(
    on: number,
    outcome: 'no_offer_needed' | 'lmia_needed' | 'no_permit_needed',
    reasons: string,
    code?: string,
  ): Promise<this> {
    this.kit.clock.goTo(on);
    await this.kit.work.run(this.team.preparer, (tx) =>
      this.kit.saveExemption.within(tx, this.id, {
        outcome,
        reasons,
        ...(code === undefined ? {} : { code }),
        version: 0,
      }),
    );
    await this.review(on);
    return this.signOff(on);
  }

  async review(on: number): Promise<this> {
    this.kit.clock.goTo(on);
    await this.kit.work.run(this.team.preparer, async (tx) =>
      this.kit.turnExemption.putToReviewWithin(tx, await lockCase(tx, this.id)),
    );
    return this;
  }

  async signOff(on: number): Promise<this> {
    this.kit.clock.goTo(on);
    await this.kit.work.run(this.team.reviewer, async (tx) =>
      this.kit.turnExemption.signOffWithin(tx, await lockCase(tx, this.id)),
    );
    return this;
  }

  /** Pays the fee; of the receipt its file is kept, or only a note of where it lies. */
  async pay(on: number, { kept = 'file' }: { readonly kept?: 'file' | 'note' } = {}): Promise<this> {
    this.kit.clock.goTo(on);
    const payer = this.party.employerName;
    const receiptNumber = `R-${this.id.slice(-8)}`;
    const file = kept === 'file' ? await this.receipt(on, receiptNumber) : undefined;
    await this.kit.work.run(this.team.finance, async (tx) => {
      const title = this.party.language === 'fr' ? 'Reçu des frais de conformité' : 'Receipt of the compliance fee';
      const evidenceId =
        file === undefined
          ? await this.paper(tx, 'fee_receipt', title)
          : await this.kit.evidence.within(tx, this.id, { purpose: 'fee_receipt', title, file });
      await this.kit.events.within(tx, await lockCase(tx, this.id), {
        type: 'fee.paid',
        facts: {
          amountCents: 23_000,
          paidAt: this.kit.clock.now(),
          payer,
          receiptNumber,
          evidenceId,
        },
      });
    });
    return this;
  }

  async claimExemption(
    on: number,
    ground: FactsOf<'fee.exemption-claimed'>['ground'],
    explanation: string,
  ): Promise<this> {
    this.kit.clock.goTo(on);
    await this.kit.work.run(this.team.finance, async (tx) => {
      const evidenceId = await this.paper(tx, 'fee_exemption', 'Letter that proves the fee exemption');
      await this.kit.events.within(tx, await lockCase(tx, this.id), {
        type: 'fee.exemption-claimed',
        facts: { ground, explanation, evidenceId },
      });
    });
    return this;
  }

  /** Fills in the offer; the business form comes from the employer's record. */
  async draftOffer(on: number): Promise<this> {
    this.kit.clock.goTo(on);
    await this.kit.work.run(this.team.preparer, (tx) =>
      this.kit.saveOffer.within(tx, this.id, {
        values: {
          ...this.role.values,
          noc_code: this.role.noc,
          job_title: this.role.jobTitle,
          exemption_explanation: this.role.explanation,
          duration_months: this.role.months,
          expected_start_date: this.kit.clock.day(on + 60),
        },
        checks: {
          regulated: false,
          referenceWageCents: this.role.referenceWage,
          referenceWageSource: this.role.referenceSource,
          listCheckedOn: this.kit.clock.day(on),
          listed: false,
          offersAdultServices: false,
          penaltyInDefault: false,
          representativeAuthorized: true,
        },
        version: 0,
      }),
    );
    return this;
  }

  async agree(on: number): Promise<this> {
    this.kit.clock.goTo(on);
    await this.kit.work.run(this.team.preparer, async (tx) => {
      const evidenceId = await this.paper(tx, 'agreement', 'Signed employment agreement');
      const day = this.kit.clock.day(on);
      await this.kit.events.within(tx, await lockCase(tx, this.id), {
        type: 'agreement.recorded',
        facts: {
          language: this.party.language,
          employerSignedOn: day,
          workerSignedOn: day,
          copyGivenOn: day,
          sameTerms: true,
          evidenceId,
        },
      });
    });
    return this;
  }

  async attest(on: number): Promise<this> {
    this.kit.clock.goTo(on);
    await this.kit.work.run(this.team.manager, (tx) =>
      this.kit.confirmPassport.within(tx, this.id, this.party.passport),
    );
    return this.record(on, 'offer.attested', {
      agreement: true,
      noFees: true,
      recruiters: true,
      activeBusiness: true,
      lawObeyed: true,
      sameTermsKept: true,
      abuseFree: true,
      declarant: 'Director of people, for the employer',
    });
  }

  async ready(on: number): Promise<this> {
    this.kit.clock.goTo(on);
    await this.kit.work.run(this.team.manager, (tx) => this.kit.makeReady.within(tx, this.id));
    return this;
  }

  submit(on: number): Promise<this> {
    this.kit.clock.goTo(on);
    this.offerNumber = this.kit.nextOfferNumber();
    return this.record(on, 'offer.submitted', {
      submittedAt: this.kit.clock.now(),
      offerNumber: this.offerNumber,
      listCheckedOn: this.kit.clock.day(on),
    });
  }

  handOver(on: number): Promise<this> {
    return this.record(on, 'number.handed-over', { handedOn: this.kit.clock.day(on), channel: 'E-mail' });
  }

  file(on: number, route: 'outside' | 'inside' | 'renewal', currentPermitExpiresOn?: string): Promise<this> {
    this.kit.clock.goTo(on);
    return this.record(on, 'application.filed', {
      route,
      receivedAt: this.kit.clock.now(),
      offerNumberInForm: this.offerNumber,
      ...(currentPermitExpiresOn === undefined ? {} : { currentPermitExpiresOn }),
    });
  }

  issue(on: number, months: number, how: 'border' | 'mail' = 'border'): Promise<this> {
    return this.issueUntil(on, Math.round(on + months * 30.4), how);
  }

  issueUntil(on: number, endsOn: number, how: 'border' | 'mail' = 'border'): Promise<this> {
    return this.record(on, 'permit.issued', {
      issuedOn: this.kit.clock.day(on),
      validFrom: this.kit.clock.day(on),
      validTo: this.kit.clock.day(endsOn),
      employerName: this.party.employerName,
      occupation: this.role.jobTitle,
      code: this.role.code,
      issuance: how,
    });
  }

  /** The first day of work, with what the law asks for around it. */
  async start(on: number): Promise<this> {
    const day = this.kit.clock.day(on);
    await this.record(on, 'rights.given', { givenOn: day, language: this.party.language });
    await this.record(on, 'work.started', { firstDayOn: day });
    await this.record(on, 'sin.asked', { askedOn: day });
    return this.record(on, 'sin.shown', { shownOn: day });
  }

  day(offset: number): string {
    return this.kit.clock.day(offset);
  }

  /** Ten in the morning of a day; the present for today. */
  instant(offset: number): string {
    this.kit.clock.goTo(offset);
    return this.kit.clock.now();
  }

  /** The number of an offer that lies in another case. */
  spareNumber(): string {
    return this.kit.nextOfferNumber();
  }

  /** Records any event as the case manager, on that day. */
  async record<T extends EventType>(on: number, type: T, facts: FactsOf<T>, asFound = false): Promise<this> {
    this.kit.clock.goTo(on);
    await this.kit.work.run(this.team.manager, async (tx) => {
      await this.kit.events.within(tx, await lockCase(tx, this.id), { type, facts: facts, asFound });
    });
    return this;
  }

  /** Lets the calendar make the move that is due by that day, as the worker would have. */
  async letTimePass(to: number): Promise<this> {
    this.kit.clock.goTo(to);
    const actor = systemActor(this.team.manager.tenantId, this.team.manager.zone, 'calendar');
    await this.kit.work.run(actor, async (tx) => {
      const file = await lockCase(tx, this.id);
      const move = assessCase(file.events, file.setting).timeMove;
      if (move !== undefined) await moveByTime(tx, { caseId: this.id, event: move.event, dueOn: move.on.toString() });
    });
    return this;
  }

  private async receipt(on: number, receiptNumber: string) {
    const { language, employerName } = this.party;
    const amount = language === 'fr' ? '230,00 $' : '$230.00';
    const paidOn = this.kit.clock.day(on);
    const pdf = sampleReceipt({ language, receiptNumber, paidOn, payer: employerName, amount });
    const stored = await this.kit.files.put(this.team.finance.tenantId, Readable.from(pdf));
    return { ...stored, fileName: `${receiptNumber}.pdf`, mediaType: 'application/pdf' };
  }

  private paper(tx: Parameters<AddEvidence['within']>[0], purpose: EvidencePurpose, title: string): Promise<string> {
    return this.kit.evidence.within(tx, this.id, {
      purpose,
      title: title.slice(0, 200),
      reference: 'Sample: paper file of the case',
    });
  }
}
