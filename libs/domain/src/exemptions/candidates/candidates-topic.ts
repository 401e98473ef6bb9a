import type { CandidatesAnswer } from '../../assess/answers.js';
import type { FactName, Facts } from '../../assess/facts.js';
import type { Topic } from '../../assess/topic.js';
import { text } from '../../law/text.js';
import { findCandidates } from './find-candidates.js';
import { nextQuestion } from './next-question.js';

/** Facts that only the search for a code asks for: one of them is an interview. */
const INTERVIEW: readonly FactName[] = [
  'relationship',
  'transferCapacity',
  'iecCategory',
  'youthExchange',
  'agreementRole',
  'specialWork',
  'dutiesKind',
  'nclcSpeaking',
  'nclcListening',
  'ownershipPercent',
  'reciprocity',
  'familyOfWorker',
  'familyRelation',
  'principalCode',
  'residenceProgramme',
  'quebecCertificate',
  'nominationValid',
  'personalSituation',
  'namedInstrument',
];

const OPEN_CODES = text(
  'Every code open on the day was held against the facts.',
  'Chaque code ouvert ce jour-là a été comparé aux faits.',
);
const NONE_OPEN = text(
  'The day cannot be read, so no code is held against the facts.',
  "Le jour est illisible; aucun code n'est comparé aux faits.",
);
const NEVER_AN_APPROVAL = text(
  'A code that fits can be argued; the officer still applies all of IRPR s. 200.',
  "Un code qui convient se défend; l'agent applique tout de même tout l'article 200 du RIPR.",
);
const ASK_NEXT = text(
  'The answer to this question decides most of the codes that are still open.',
  'La réponse à cette question tranche la plupart des codes encore ouverts.',
);
const DAY: readonly FactName[] = ['applicationOn'];

const isInterview = (facts: Facts): boolean =>
  facts.code === undefined && (facts.purpose === 'work' || INTERVIEW.some((name) => facts[name] !== undefined));

/** Which codes a case may rest on, where none was chosen yet (EXM-01, EXM-03, EXM-07). */
export const candidatesTopic: Topic<CandidatesAnswer> = {
  isAsked: isInterview,
  decide: ({ facts, on, trace }) => {
    const candidates = findCandidates(facts, on);
    const next = nextQuestion(candidates);
    if (candidates.length === 0) trace.needs('EXM-07', NONE_OPEN, DAY);
    else trace.holds('EXM-07', OPEN_CODES, DAY);
    if (candidates[0]?.fit === 'fits') trace.warns('EXM-03', NEVER_AN_APPROVAL);
    if (next !== undefined) trace.needs('EXM-01', ASK_NEXT, [next]);
    return { candidates, nextQuestion: next };
  },
};
