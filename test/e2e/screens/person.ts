import type { Language } from '@permitdesk/domain/law/text';
import type { Locator, Page } from 'playwright-core';
import { SAMPLE_PASSWORD, SAMPLE_TENANTS } from '@permitdesk/api/sample/sample-people';
import { signIn, type Chromium } from '../../support/browser.js';
import { Fields } from './fields.js';
import { Words } from './words.js';

/** A refusal as a screen shows it: what is wrong, and the rule by which it is. */
export interface Refused {
  readonly shown: string;
  readonly rule: string;
}

const TAGS = { en: 'en-CA', fr: 'fr-CA' } as const;
const NAMES = { en: 'English', fr: 'Français' } as const;

/** Somebody of the sample's firm at a browser of their own. */
export class Person {
  words: Words;

  private constructor(
    readonly page: Page,
    readonly key: string,
    readonly name: string,
    language: Language,
  ) {
    this.words = new Words(language);
  }

  /** Opens a browser, signs in, and takes the language that is wanted, if the account has another. */
  static async arrive(chromium: Chromium, url: string, key: string, language: Language): Promise<Person> {
    const found = SAMPLE_TENANTS.flatMap(({ people }) => people).find((each) => each.key === key);
    if (found === undefined) throw new Error(`the sample has nobody called ${key}`);
    const page = await chromium.page({ url, locale: TAGS[language] });
    await signIn(page, found.email, SAMPLE_PASSWORD);
    const person = new Person(page, key, found.name, language);
    await person.speak(language);
    return person;
  }

  /** Switches the language where the person stands. */
  async speak(language: Language): Promise<void> {
    // Their own menu: elsewhere on a page a colleague's name may stand on a button too.
    await this.page.locator('button[aria-haspopup="true"]', { hasText: this.name }).click();
    await this.page.getByRole('menuitemradio', { name: NAMES[language] }).click();
    await this.page.getByRole('menu').waitFor({ state: 'hidden' });
    this.words = new Words(language);
    await this.page.getByRole('navigation', { name: this.words.text('app', 'mainNavigation') }).waitFor();
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** The fields of the page, or of a part of it. */
  fields(place: Locator = this.main): Fields {
    return new Fields(this.page, this.words, place);
  }

  card(title: string): Locator {
    return this.main.getByRole('region', { name: this.words.name(title) });
  }

  /** Presses a button and, with the button, whatever it names. */
  async press(label: string, place: Locator = this.main): Promise<void> {
    await place.getByRole('button', { name: this.words.name(label) }).click();
  }

  /** Waits for the word at the foot of the screen that something was done, and puts it away. */
  async told(message: string): Promise<void> {
    const said = this.page.getByRole('status').filter({ hasText: this.words.within(message) });
    await said.first().waitFor();
    await said
      .first()
      .getByRole('button', { name: this.words.text('ui', 'dismiss') })
      .first()
      .click();
  }

  /** Waits for a refusal in the open drawer, with its rule beside it. */
  async isRefused({ shown, rule }: Refused): Promise<void> {
    await this.dialog
      .getByRole('alert')
      .filter({ hasText: this.words.within(shown) })
      .first()
      .waitFor();
    await this.dialog
      .getByRole('listitem')
      .filter({ hasText: this.words.within(rule) })
      .first()
      .waitFor();
  }
}
