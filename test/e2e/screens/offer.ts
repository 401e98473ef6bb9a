import { offerField, type OfferFieldId } from '@permitdesk/domain/offers/offer-fields';
import { findCountry } from '@permitdesk/domain/places/countries';
import type { Bilingual } from '@permitdesk/domain/law/text';
import type { Locator } from 'playwright-core';
import type { Moment } from './fields.js';
import type { Person } from './person.js';

type Act = 'agreement' | 'passport' | 'attestation' | 'ready' | 'submission' | 'handover' | 'match';

/** Every declaration of the employer, by the field that holds its words. */
const DECLARATIONS = [
  'attest_agreement',
  'attest_no_fees',
  'attest_recruiters',
  'cert_active_business',
  'cert_law',
  'cert_same_terms',
  'cert_abuse_free',
] as const satisfies readonly OfferFieldId[];

/** The acts of step 3: agreement, passport, attestations, ready, submission, number, match. */
export class OfferScreen {
  constructor(private readonly person: Person) {}

  private word(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return this.person.words.text('offer', key, values);
  }

  get step(): Locator {
    return this.person.card(this.word('step'));
  }

  /** What keeps the offer from being ready, each with its way there. */
  get missing(): Locator {
    return this.person.card(this.word('missing'));
  }

  async begin(act: Act): Promise<void> {
    await this.person.press(this.word(`do.${act}`), this.step);
  }

  /** Goes to an act from the line that misses it. */
  async goTo(act: 'agreement' | 'passport' | 'attestation'): Promise<void> {
    await this.person.press(this.word(`goAct.${act}`), this.missing);
  }

  async close(): Promise<void> {
    await this.person.press(this.word('cancel'), this.person.dialog);
  }

  private async send(key: string): Promise<void> {
    await this.person.press(this.word(key), this.person.dialog);
  }

  async agreement(of: { readonly language: 'en' | 'fr'; readonly on: string; readonly paper: string }): Promise<void> {
    const fields = this.person.fields(this.person.dialog);
    await fields.attach(this.word('agreement.evidenceId'), of.paper);
    await this.person.dialog.getByText(of.paper).first().waitFor();
    await fields.choose(this.word('agreement.language'), this.word(`language.${of.language}`));
    for (const name of ['employerSignedOn', 'workerSignedOn', 'copyGivenOn'])
      await fields.day(this.word(`agreement.${name}`), of.on);
    await fields.tick(this.word('agreement.sameTerms'));
    await this.send('putOnFile');
    await this.person.told(this.word('agreementSaved'));
  }

  async passport(of: {
    readonly familyName: string;
    readonly givenNames: string;
    readonly passportNumber: string;
    readonly citizenship: string;
  }): Promise<void> {
    const fields = this.person.fields(this.person.dialog);
    await fields.write(this.word('passport.familyName'), of.familyName);
    await fields.write(this.word('passport.givenNames'), of.givenNames);
    await fields.write(this.word('passport.passportNumber'), of.passportNumber);
    const country: Bilingual | undefined = findCountry(of.citizenship)?.name;
    await fields.find(this.word('passport.citizenship'), country?.[this.person.words.language] ?? of.citizenship);
    await this.send('passportConfirm');
  }

  async declareAll(declarant: string): Promise<void> {
    const fields = this.person.fields(this.person.dialog);
    for (const id of DECLARATIONS) await fields.tick(offerField(id).label);
    await fields.write(this.word('declarant'), declarant);
    await this.send('attestSend');
  }

  async submission(of: { readonly submittedAt: Moment; readonly listCheckedOn: string }): Promise<void> {
    const fields = this.person.fields(this.person.dialog);
    await fields.moment(this.word('submit.submittedAt'), of.submittedAt);
    await fields.day(this.word('submit.listCheckedOn'), of.listCheckedOn);
  }

  async number(offerNumber: string): Promise<void> {
    await this.person.fields(this.person.dialog).write(this.word('submit.offerNumber'), offerNumber);
    await this.send('putOnFile');
  }

  async handOver(channel: string): Promise<void> {
    await this.begin('handover');
    await this.person.fields(this.person.dialog).write(this.word('handover.channel'), channel);
    await this.send('putOnFile');
    await this.person.told(this.word('handoverSaved'));
  }

  async match(): Promise<void> {
    await this.begin('match');
    await this.send('putOnFile');
    await this.person.told(this.word('matchSaved'));
  }

  async is(saved: string): Promise<void> {
    await this.person.told(this.word(saved));
  }

  async openTab(tab: 'prepare' | 'worksheet' | 'history'): Promise<void> {
    await this.person.main.getByRole('tab', { name: this.person.words.name(this.word(`tab.${tab}`)) }).click();
  }

  /** Copies one field of the worksheet; the trace of it stands below the value. */
  async copy(id: OfferFieldId): Promise<void> {
    const { words } = this.person;
    const what = offerField(id).label[words.language];
    await this.person.press(words.text('ui', 'copy', { what }), this.person.main.getByRole('tabpanel'));
  }

  /** Waits for the mark that a copy leaves. */
  async isCopiedBy(who: string): Promise<void> {
    const { words, main } = this.person;
    const mark = words.within(this.word('copiedBy', { who, when: '' }).trim());
    await main.getByRole('tabpanel').getByText(mark).first().waitFor();
  }
}
