import type { Bilingual } from '@permitdesk/domain/law/text';
import type { Locator, Page } from 'playwright-core';
import type { Words } from './words.js';

type Label = Bilingual | string;

/** A paper as a scanner makes it, small. */
const PAPER = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** A moment by the clock of the office: day, hour and minute. */
export interface Moment {
  readonly day: string;
  readonly hour: number;
  readonly minute: number;
}

/** Fields of a page, a card or a drawer, found by their labels and filled in as a person does. */
export class Fields {
  constructor(
    private readonly page: Page,
    private readonly words: Words,
    private readonly place: Locator,
  ) {}

  textbox(label: Label): Locator {
    return this.place.getByRole('textbox', { name: this.words.label(label) });
  }

  async write(label: Label, text: string): Promise<void> {
    await this.textbox(label).fill(text);
  }

  group(label: Label): Locator {
    return this.place.getByRole('group', { name: this.words.label(label) });
  }

  /** A day is typed part by part: year, month, day, in both languages of Canada. */
  async day(label: Label, iso: string): Promise<void> {
    await this.parts(label, iso.split('-'));
  }

  async moment(label: Label, { day, hour, minute }: Moment): Promise<void> {
    // In English the clock has twelve hours, in French twenty-four.
    const clock =
      this.words.language === 'en'
        ? [String(hour % 12 === 0 ? 12 : hour % 12), String(minute).padStart(2, '0'), hour < 12 ? 'a' : 'p']
        : [String(hour).padStart(2, '0'), String(minute).padStart(2, '0')];
    await this.parts(label, [...day.split('-'), ...clock]);
  }

  private async parts(label: Label, typed: readonly string[]): Promise<void> {
    const parts = this.group(label).getByRole('spinbutton');
    for (const [index, text] of typed.entries()) {
      await parts.nth(index).focus();
      await this.page.keyboard.type(text);
    }
  }

  /** One of a few that all stand in sight. */
  async choose(label: Label, option: Label): Promise<void> {
    const group = this.place.getByRole('radiogroup', { name: this.words.label(label) });
    // An explanation belongs to the name; “No” stands before “Not known”.
    const radio = group.getByRole('radio', { name: this.starting(option) }).first();
    await radio.press('Space');
    await radio.and(this.page.getByRole('radio', { checked: true })).waitFor();
  }

  /** One of a menu that opens. */
  async select(label: Label, option: Label): Promise<void> {
    await this.place.getByRole('button', { name: this.words.part(label) }).click();
    await this.take(option);
  }

  /** One of a long list: what is typed narrows it, and the option is pointed at. */
  async find(label: Label, typed: string, option: Label = typed): Promise<void> {
    await this.place.getByRole('combobox', { name: this.words.label(label) }).fill(typed);
    await this.take(option);
  }

  async tick(label: Label): Promise<void> {
    const box = this.place.getByRole('checkbox', { name: this.words.label(label) });
    if (!(await box.isChecked())) await box.press('Space');
  }

  /** Chooses a file in the browser's own window, and waits until the server has it. */
  async attach(label: Label, fileName: string): Promise<void> {
    const drop = this.group(label);
    const opened = this.page.waitForEvent('filechooser');
    await drop.getByRole('button', { name: this.words.text('ui', 'chooseFile') }).click();
    await (await opened).setFiles({ name: fileName, mimeType: 'application/pdf', buffer: PAPER });
  }

  private async take(option: Label): Promise<void> {
    await this.page.getByRole('option', { name: this.starting(option) }).click();
    // What closes gives the focus back; whoever types before that types into nothing.
    await this.page.getByRole('listbox').waitFor({ state: 'hidden' });
  }

  private starting(option: Label): RegExp {
    return new RegExp(`^${this.words.within(option).source}`);
  }
}
