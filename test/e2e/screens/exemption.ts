import { findNoc } from '@permitdesk/domain/occupations/noc-2021';
import { findProvince } from '@permitdesk/domain/places/provinces';
import type { Bilingual } from '@permitdesk/domain/law/text';
import type { Locator } from 'playwright-core';
import type { Person, Refused } from './person.js';

/** Step 1 on the screen: the answer, the code, each criterion with its papers, review and signature. */
export class ExemptionScreen {
  constructor(private readonly person: Person) {}

  private word(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return this.person.words.text('exemption', key, values);
  }

  async answer(outcome: string): Promise<void> {
    await this.person.fields().choose(this.word('answer'), this.word(`outcome.${outcome}`));
  }

  /** Finds the code in the register by words, reads its page, and takes it. */
  async findCode(typed: string, code: string): Promise<void> {
    const { person } = this;
    await person.press(this.word('chooseCode'));
    await person.dialog.getByRole('searchbox', { name: person.words.name(this.word('pickerSearch')) }).fill(typed);
    await person.dialog.getByRole('option', { name: new RegExp(`^${code}`) }).click();
    await person.press(this.word('chooseThis', { code }), person.dialog);
    await person.dialog.waitFor({ state: 'hidden' });
  }

  criterion(text: Bilingual): Locator {
    return this.person.main.getByRole('region', { name: this.person.words.name(text) });
  }

  async fits(text: Bilingual, statement: string, paper: string): Promise<void> {
    const place = this.criterion(text);
    const fields = this.person.fields(place);
    await fields.choose(this.word('doesIt'), this.word('answer.fits'));
    await fields.write(this.word('statement.fits'), statement);
    await fields.attach(this.word('addPaper'), paper);
    await place.getByRole('link', { name: this.person.words.name(this.word('viewFile', { title: paper })) }).waitFor();
  }

  async place(province: string, noc: string): Promise<void> {
    const { person } = this;
    const fields = person.fields();
    const found = findProvince(province);
    if (found === undefined || findNoc(noc) === undefined)
      throw new Error(`no such place or occupation: ${province}, ${noc}`);
    await fields.select(this.word('workProvince'), found.name);
    await fields.find(this.word('noc'), noc);
  }

  async explain(language: 'en' | 'fr', words: string): Promise<void> {
    await this.person.fields().write(this.word(language === 'en' ? 'explanationEn' : 'explanationFr'), words);
  }

  /** What keeps the paper from review, each with its law and the way to its field. */
  get missing(): Locator {
    return this.person.card(this.word('missing'));
  }

  /** Waits until the list of what is missing names a reason so many times, each time with its rule. */
  async misses({ shown, rule }: Refused, times: number): Promise<void> {
    const { words } = this.person;
    const reasons = this.missing
      .getByRole('listitem')
      .filter({ hasText: words.within(shown) })
      .filter({ hasText: words.within(rule) });
    await reasons.nth(times - 1).waitFor();
  }

  async putToReview(): Promise<void> {
    await this.person.press(this.word('putToReview'));
  }

  async isInReview(): Promise<void> {
    await this.person.told(this.word('putDone'));
  }

  async signOff(): Promise<void> {
    await this.person.press(this.word('signOff'));
    await this.person.told(this.word('signed'));
  }
}
