import { assess } from '@permitdesk/domain/assess/assess';
import { EXAMPLES_ON } from '@permitdesk/domain/assess/worked-example';
import { WORKED_EXAMPLES } from '@permitdesk/domain/assess/worked-examples';
import { interpretationActCalendar } from '@permitdesk/domain/time/holidays/holiday-calendar';
import { i18n } from '../../../../shared/i18n/i18n';
import '../texts';
import { answeredTopics, sayAnswer } from './say-answers';
import type { Words } from './words';

const wordsOf = (language: 'en' | 'fr'): Words => ({
  t: i18n.getFixedT(language, 'whatIf'),
  language,
  locale: `${language}-CA`,
  say: (text) => text[language],
  day: (iso) => iso,
  money: (cents) => `$${cents / 100}`,
});

/** A key that has no text, a value nobody put in, or a word of the program. */
const RAW = /\{\{|undefined|\[object|^[a-z]+(\.[\w-]+)+$|need-to-know|does-not-fit/;

describe.each(['en', 'fr'] as const)('the answers in words, %s', (language) => {
  it('are whole sentences for every answer of every worked example', () => {
    const words = wordsOf(language);
    const raw: string[] = [];
    let spoken = 0;
    for (const { facts } of WORKED_EXAMPLES.flatMap(({ parts }) => parts)) {
      const { answers } = assess(facts, { on: EXAMPLES_ON, calendar: interpretationActCalendar });
      for (const topic of answeredTopics(answers)) {
        const said = sayAnswer(topic, answers, words);
        const texts = [said?.headline ?? '', ...(said?.details ?? []).flatMap(({ key, value }) => [key, value])];
        raw.push(...texts.filter((text) => text.trim() === '' || RAW.test(text)).map((text) => `${topic}: ${text}`));
        spoken += 1;
      }
    }
    expect(raw).toEqual([]);
    expect(spoken).toBeGreaterThan(200);
  });
});
