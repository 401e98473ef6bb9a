import { cardOf } from '@permitdesk/domain/cases/event';
import type { Bilingual } from '@permitdesk/domain/law/text';
import type { Locator } from 'playwright-core';
import type { Moment } from './fields.js';
import type { Person } from './person.js';

const label = (name: string): Bilingual => {
  const card = cardOf('fee.paid').facts as Readonly<Record<string, { readonly label: Bilingual }>>;
  return card[name]?.label ?? { en: name, fr: name };
};

/** Step 2 on the screen: what is owed, and the payment with its receipt. */
export class FeeScreen {
  constructor(private readonly person: Person) {}

  get standing(): Locator {
    return this.person.card(this.person.words.text('fee', 'title'));
  }

  async begin(): Promise<void> {
    await this.person.press(this.person.words.text('fee', 'pay'));
  }

  async enter(of: {
    readonly paidAt: Moment;
    readonly receiptNumber: string;
    readonly receipt: string;
  }): Promise<void> {
    const fields = this.person.fields(this.person.dialog);
    await fields.moment(label('paidAt'), of.paidAt);
    await fields.write(label('receiptNumber'), of.receiptNumber);
    await fields.attach(label('evidenceId'), of.receipt);
    await this.person.dialog.getByText(of.receipt).first().waitFor();
  }

  get amount(): Locator {
    return this.person.fields(this.person.dialog).textbox(label('amountCents'));
  }

  /** What a screen reader says of the amount beside its name. */
  async faultOfAmount(): Promise<string> {
    return this.amount.evaluate((field) =>
      (field.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.querySelector(`#${CSS.escape(id)}`)?.textContent ?? '')
        .join(' '),
    );
  }

  async send(): Promise<void> {
    await this.person.press(this.person.words.text('fee', 'paySave'), this.person.dialog);
  }

  async isPaid(): Promise<void> {
    await this.person.told(this.person.words.text('fee', 'paid'));
  }
}
