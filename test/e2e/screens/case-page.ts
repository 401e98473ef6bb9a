import type { Bilingual } from '@permitdesk/domain/law/text';
import type { Person } from './person.js';

export type Part = 'request' | 'exemption' | 'fee' | 'offer' | 'permit' | 'dates';

/** The frame of a case: its parts, what is next, and its dates with their reasons. */
export class CasePage {
  constructor(
    readonly person: Person,
    readonly caseId: string,
  ) {}

  async open(): Promise<void> {
    await this.person.page.goto(`/cases/${this.caseId}`);
    await this.person.page.getByRole('heading', { level: 1 }).waitFor();
  }

  /** Goes to a part of the case by the list of its parts. */
  async go(part: Part): Promise<void> {
    const { person } = this;
    const parts = person.page.getByRole('navigation', { name: person.words.name(person.words.text('case', 'parts')) });
    await parts.getByRole('link', { name: person.words.within(person.words.text('case', `step.${part}`)) }).click();
    await person.page.waitForURL(new RegExp(`/${part}$`));
  }

  /** What takes the case further now. */
  async next(): Promise<string> {
    const { person } = this;
    return (await person.card(person.words.text('case', 'next')).textContent()) ?? '';
  }

  /** Waits for the answer on work that a permit in force gives. */
  async isInForce(): Promise<void> {
    const { person } = this;
    const answer = person.words.within(person.words.text('records', 'work.evidencedUntil', { day: '' }).trim());
    await person.main.getByText(answer).first().waitFor();
  }

  /** Opens “why this date?” of one of the dates that come. */
  async why(action: Bilingual): Promise<void> {
    const { person } = this;
    const dates = person.card(person.words.text('case', 'comingDates'));
    await dates.getByRole('link', { name: person.words.within(action) }).click();
    await person.dialog.getByText(person.words.text('deadlines', 'why')).waitFor();
  }

  /** Waits for a part of the reckoning, by its heading, to say something. */
  async whySays(part: 'trigger' | 'reckoning' | 'sources', ...said: readonly string[]): Promise<void> {
    const { person } = this;
    const title = person.words.name(person.words.text('deadlines', part));
    const place = person.dialog.getByRole('region', { name: title });
    for (const each of said) await place.getByText(person.words.within(each)).first().waitFor();
  }
}
