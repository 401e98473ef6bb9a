import { aCode } from '../testing/a-code';
import { aDraft } from '../testing/a-draft';
import { draftExplanation } from './draft-explanation';

const JOB = { title: 'Plant manager', worker: 'OKORO, Ada', employer: 'Marais Robotics' };
const CODE = aCode({ code: 'C62', name: { en: 'Executive or manager', fr: 'Cadre ou gestionnaire' } });
const criterion = (id: string, en: string, fr: string) => ({
  id,
  text: { en, fr },
  answer: null,
  statement: '',
  evidenceIds: [],
});
const VIEW = {
  code: CODE,
  criteria: [
    criterion('C62.1', 'Employed abroad.', 'Employée à l’étranger.'),
    criterion('C62.2', 'A manager.', 'Gestionnaire.'),
  ],
};
const DRAFT = aDraft({
  code: 'C62',
  answers: {
    'C62.1': { answer: 'fits', statement: ' Since 2019. ', evidenceIds: [] },
    'C62.2': { answer: 'need_to_know', statement: 'Ask.', evidenceIds: [] },
  },
});

it('says the provision, and each criterion that fits with its statement; nothing else', () =>
  expect(draftExplanation('en', JOB, VIEW, DRAFT)).toBe(
    'Marais Robotics offers OKORO, Ada the position of Plant manager and relies on this LMIA exemption: IRPR s. 205(a) (code C62, Executive or manager).\n\nEmployed abroad.\nSince 2019.',
  ));

it('says it in French with the French citation', () =>
  expect(draftExplanation('fr', JOB, VIEW, DRAFT)).toContain('RIPR, art. 205a) (code C62, Cadre ou gestionnaire)'));

it('waits for the code that is being saved', () => {
  expect(draftExplanation('en', JOB, VIEW, { ...DRAFT, code: 'C61' })).toBeUndefined();
  expect(draftExplanation('en', JOB, { code: null, criteria: [] }, aDraft())).toBeUndefined();
});
