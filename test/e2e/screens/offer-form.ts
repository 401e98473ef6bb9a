import { offerField, type OfferField, type OfferFieldId } from '@permitdesk/domain/offers/offer-fields';
import type { Locator } from 'playwright-core';
import type { Person } from './person.js';

/** What the checks need to know besides the fields of the portal. */
export interface CheckAnswers {
  readonly referenceWageCents: number;
  readonly referenceWageSource: string;
  readonly listCheckedOn: string;
  /** Questions that are answered with “no”. */
  readonly denied: readonly string[];
}

/** The fields of step 3 in the portal's own order, and the questions of the checks below them. */
export class OfferForm {
  constructor(private readonly person: Person) {}

  private word(key: string): string {
    return this.person.words.text('offer', key);
  }

  private region(title: string): Locator {
    return this.person.main.getByRole('region', { name: this.person.words.name(title) });
  }

  /** Unfolds every section, so that each field is in sight. */
  async unfold(): Promise<void> {
    const sections = this.person.main.getByRole('tabpanel').getByRole('heading', { level: 4 });
    await sections.first().waitFor();
    const folded = sections.getByRole('button', { expanded: false });
    while ((await folded.count()) > 0) await folded.first().click();
  }

  /** An amount as the reader writes it. */
  private amount(cents: number): string {
    const written = (cents / 100).toFixed(2);
    return this.person.words.language === 'fr' ? written.replace('.', ',') : written;
  }

  private async one(field: OfferField, value: string | number | boolean): Promise<void> {
    const fields = this.person.fields(this.region(this.word(`form.${field.form}`)));
    switch (field.kind) {
      case 'yes-no':
        return fields.choose(field.label, this.person.words.text('ui', value === true ? 'yes' : 'no'));
      case 'choice': {
        const choices = field.choices ?? [];
        const chosen = choices.find((choice) => choice.value === value)?.label ?? String(value);
        return choices.length > 4 ? fields.select(field.label, chosen) : fields.choose(field.label, chosen);
      }
      case 'day':
        return fields.day(field.label, String(value));
      case 'money':
        return fields.write(field.label, this.amount(Number(value)));
      default:
        return fields.write(field.label, String(value));
    }
  }

  async fill(values: Readonly<Partial<Record<OfferFieldId, string | number | boolean>>>): Promise<void> {
    for (const [id, value] of Object.entries(values)) await this.one(offerField(id as OfferFieldId), value);
  }

  async answer(answers: CheckAnswers): Promise<void> {
    const fields = this.person.fields(this.region(this.word('questions')));
    await fields.write(this.word('question.referenceWageCents'), this.amount(answers.referenceWageCents));
    await fields.write(this.word('question.referenceWageSource'), answers.referenceWageSource);
    await fields.day(this.word('question.listCheckedOn'), answers.listCheckedOn);
    for (const name of answers.denied)
      await fields.choose(this.word(`question.${name}`), this.person.words.text('ui', 'no'));
  }

  /** Waits until what was typed is on the server. */
  async isSaved(): Promise<void> {
    const { words } = this.person;
    await this.person.main
      .getByRole('status')
      .filter({ hasText: words.within(words.text('offer', 'savedAt', { when: '' }).trim()) })
      .waitFor();
  }
}
