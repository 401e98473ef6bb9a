import type { Language } from '@permitdesk/domain/law/text';
import { findCountry } from '@permitdesk/domain/places/countries';
import type { Person } from './person.js';

export interface NewWorker {
  readonly familyName: string;
  readonly givenNames: string;
  readonly dateOfBirth: string;
  readonly gender: 'female' | 'male' | 'another';
  readonly birthCountry: string;
  readonly citizenship: string;
  readonly residence: string;
  readonly passportNumber: string;
  readonly passportExpiresOn: string;
  readonly officialLanguage: Language;
  readonly email: string;
}

/** The page that asks for a case, and the request to be answered. */
export class RequestScreen {
  constructor(private readonly person: Person) {}

  async open(): Promise<void> {
    await this.person.page
      .getByRole('link', { name: this.person.words.text('app', 'cases'), exact: true })
      .first()
      .click();
    await this.person.page.keyboard.press('n');
    await this.person.page.waitForURL(/\/cases\/new$/);
  }

  private country(code: string): string {
    return findCountry(code)?.name[this.person.words.language] ?? code;
  }

  /** A person who is not on file yet, typed on the way. */
  async addWorker(worker: NewWorker): Promise<void> {
    const { person } = this;
    const { words } = person;
    const label = (key: string): string => words.text('workers', key);
    await person.press(words.text('cases', 'addWorkerHere'));
    const fields = person.fields(person.dialog);
    await fields.write(label('familyName'), worker.familyName);
    await fields.write(label('givenNames'), worker.givenNames);
    await fields.find(label('citizenship'), this.country(worker.citizenship));
    await fields.find(label('residence'), this.country(worker.residence));
    await fields.write(label('passportNumber'), worker.passportNumber);
    await fields.day(label('passportExpiresOn'), worker.passportExpiresOn);
    await fields.choose(label('officialLanguage'), label(`language.${worker.officialLanguage}`));
    await person.press(label('optional'), person.dialog);
    await fields.day(label('dateOfBirth'), worker.dateOfBirth);
    await fields.select(label('gender'), label(`gender.${worker.gender}`));
    await fields.find(label('birthCountry'), this.country(worker.birthCountry));
    await fields.write(label('email'), worker.email);
    await person.press(label('addWorker'), person.dialog);
    await person.told(label('added'));
  }

  /** Asks for the case; answers with its id. */
  async ask(of: {
    readonly employer: string;
    readonly jobTitle: string;
    readonly wantedStartOn: string;
  }): Promise<string> {
    const { person } = this;
    const { words } = person;
    const fields = person.fields();
    await fields.find(words.text('cases', 'newEmployer'), of.employer);
    await fields.choose(words.text('cases', 'kind'), words.text('records', 'kind.first_permit'));
    await fields.write(words.text('cases', 'jobTitle'), of.jobTitle);
    await fields.day(words.text('cases', 'wantedStartOn'), of.wantedStartOn);
    await person.press(words.text('cases', 'ask'));
    await person.page.waitForURL(/\/cases\/[\da-f-]{36}$/);
    return person.page.url().split('/').at(-1) ?? '';
  }

  async accept(): Promise<void> {
    const { person } = this;
    await person.press(person.words.text('case', 'accept'));
    await person.told(person.words.text('case', 'accepted'));
  }
}
