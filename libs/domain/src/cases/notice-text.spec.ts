import fc from 'fast-check';
import { PERMISSIONS } from '../access/permissions.js';
import { DEADLINE_RULES } from '../deadlines/deadline-rules.js';
import { DEADLINE_TEMPLATE, noticeText } from './notice-text.js';
import { TOPIC_NOTICES } from './notice-texts.js';
import { TOPICS } from './topics.js';

const PARAMS = {
  caseNumber: '417',
  worker: 'Ada Okafor',
  employer: 'Maple Robotics',
  ruleId: 'DL-10',
  dueOn: '2026-09-26',
};
const wordsOf = ({ subject, body }: ReturnType<typeof noticeText>): readonly string[] => [
  subject.en,
  subject.fr,
  body.en,
  body.fr,
];

describe.each(TOPICS)('the notice of “%s”', (topic) => {
  const notice = noticeText(topic, PARAMS);

  it('has a subject and a body in both languages', () => {
    expect(wordsOf(notice).filter((words) => words.trim() === '' || words.includes('undefined'))).toEqual([]);
    expect([notice.subject.fr, notice.body.fr]).not.toEqual([notice.subject.en, notice.body.en]);
  });

  it('names the case in its subject, and no person there', () => {
    for (const words of [notice.subject.en, notice.subject.fr]) {
      expect(words).toContain('#417');
      expect(words).not.toMatch(/Ada|Okafor|Maple/);
    }
  });

  it('names the worker in its body', () => {
    for (const words of [notice.body.en, notice.body.fr]) expect(words).toContain('Ada Okafor');
  });

  it('is for somebody', () => expect(['responsible', ...PERMISSIONS]).toContain(TOPIC_NOTICES[topic].for));
});

it('has one notice for every topic', () => expect(Object.keys(TOPIC_NOTICES).sort()).toEqual([...TOPICS].sort()));

describe.each(DEADLINE_RULES.map(({ id, action, consequence }) => [id, action, consequence] as const))(
  'the notice of %s',
  (ruleId, action, consequence) => {
    const { subject, body } = noticeText(DEADLINE_TEMPLATE, { ...PARAMS, ruleId });

    it('says what is to be done by when, in which case', () =>
      expect(subject).toEqual({ en: `${action.en} by 2026-09-26 #417`, fr: `${action.fr} d'ici le 2026-09-26 #417` }));

    it('says for whom, and what follows when it is missed', () =>
      expect(body).toEqual({
        en: `Ada Okafor, Maple Robotics. If it is missed: ${consequence.en}`,
        fr: `Ada Okafor, Maple Robotics. Si le délai est manqué : ${consequence.fr}`,
      }));
  },
);

it.each([
  ['a template of an older version', 'permit.lost', { en: 'permit.lost', fr: 'permit.lost' }],
  ['a word every object knows', 'toString', { en: 'toString', fr: 'toString' }],
  ['nothing', '', { en: '', fr: '' }],
])('%s shows its own name', (_, template, subject) =>
  expect(noticeText(template, PARAMS)).toEqual({ subject, body: { en: '', fr: '' } }),
);

it('a rule of an older version shows its own id', () =>
  expect(noticeText(DEADLINE_TEMPLATE, { ...PARAMS, ruleId: 'DL-999' }).subject.en).toBe('DL-999 by 2026-09-26 #417'));

it('has words for any template and any parameters, and never the word of a gap', () =>
  fc.assert(
    fc.property(
      fc.oneof(fc.stringMatching(/^[a-m.]*$/), fc.constantFrom<string>(DEADLINE_TEMPLATE, ...TOPICS)),
      fc.dictionary(fc.constantFrom(...Object.keys(PARAMS), 'other'), fc.stringMatching(/^[A-Z0-9 -]*$/)),
      (template, params) =>
        wordsOf(noticeText(template, params)).every(
          (words) => typeof words === 'string' && !words.includes('undefined'),
        ),
    ),
  ));
