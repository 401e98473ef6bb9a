import { cardOf, type EventType } from '@permitdesk/domain/cases/event';
import type { FactCard } from '@permitdesk/domain/cases/facts';
import type { Moment } from './fields.js';
import type { Person } from './person.js';

type Fact = string | Moment;

/** The drawer that puts on file what happened: first found by its name, then filled in fact by fact. */
export class RecordScreen {
  constructor(private readonly person: Person) {}

  /** Finds what happened by typing its name; the first one that fits is taken with Enter. */
  async find(type: EventType): Promise<void> {
    const { person } = this;
    const { words } = person;
    const name = cardOf(type).label[words.language];
    await person.press(words.text('case', 'record'));
    const search = person.dialog.getByRole('searchbox', { name: words.name(words.text('case', 'recordSearch')) });
    await search.fill(name);
    await search.press('Enter');
    await person.dialog.getByRole('heading', { level: 2, name: words.name(cardOf(type).label) }).waitFor();
  }

  async fill(type: EventType, facts: Readonly<Record<string, Fact>>): Promise<void> {
    const fields = this.person.fields(this.person.dialog);
    const cards: Readonly<Record<string, FactCard>> = cardOf(type).facts;
    for (const [name, value] of Object.entries(facts)) {
      const card = cards[name];
      if (card === undefined) throw new Error(`${type} has no fact ${name}`);
      if (typeof value !== 'string') await fields.moment(card.label, value);
      else if (card.kind === 'day') await fields.day(card.label, value);
      else if (card.kind === 'choice') {
        const chosen = (card.choices ?? []).find((each) => each.value === value);
        await fields.choose(card.label, chosen?.label ?? value);
      } else await fields.write(card.label, value);
    }
  }

  async send(): Promise<void> {
    await this.person.press(this.person.words.text('case', 'save'), this.person.dialog);
  }

  /** Puts on file what happened, from the name to the word that it is done. */
  async record(type: EventType, facts: Readonly<Record<string, Fact>>): Promise<void> {
    const { words } = this.person;
    await this.find(type);
    await this.fill(type, facts);
    await this.send();
    await this.person.told(words.text('case', 'saved', { label: cardOf(type).label[words.language] }));
  }
}
