import type { ChangeAnswer } from '../assess/answers.js';
import type { Asked, Topic } from '../assess/topic.js';
import { text, type Bilingual } from '../law/text.js';
import { isBefore } from '../time/plain-date.js';
import {
  CHANGE_OUTCOMES,
  FACTS_OF_CHANGE,
  outcomeOf,
  speaksOfChange,
  termChanges,
  type TermChange,
} from './change-of-terms.js';
import { dayOf } from './offer-day.js';

/** "Same occupation, wages and conditions": the item of Schedule 2, Table 1, and its type (EMP-04). */
export const SAME_TERMS_VIOLATION = { item: 9, type: 'B' } as const;

/** What each change means for the offer that stands. */
const MEANINGS: Readonly<Record<TermChange, Bilingual>> = {
  'another-employer': text(
    'Another employer needs an offer of its own, and the worker a new permit.',
    'Un autre employeur doit présenter sa propre offre, et le travailleur obtenir un nouveau permis.',
  ),
  'another-occupation': text(
    'Another occupation, a promotion included, needs a new offer, a new fee and a new permit before it begins.',
    'Une autre profession, promotion comprise, exige une nouvelle offre, de nouveaux frais et un nouveau permis avant son début.',
  ),
  'occupation-unknown': text(
    'The job changes; whether its NOC changes decides between nothing and a new offer.',
    "L'emploi change; c'est le changement de CNP qui décide entre rien et une nouvelle offre.",
  ),
  'title-only': text(
    'Another title within the same NOC needs nothing.',
    "Un autre titre dans la même CNP n'exige rien.",
  ),
  'link-lost': text(
    'After the merger or sale the exemption no longer rests on its link: a new offer and permit are needed.',
    'Après la fusion ou la vente, la dispense ne repose plus sur son lien : une nouvelle offre et un nouveau permis sont requis.',
  ),
  'named-place': text(
    'The permit or the exemption names the place of work: another place needs a new offer and permit first.',
    "Le permis ou la dispense désigne le lieu de travail : un autre lieu exige d'abord une nouvelle offre et un nouveau permis.",
  ),
  'unnamed-place': text(
    'Neither permit nor exemption names a place: keep a record of the change.',
    'Ni le permis ni la dispense ne désigne de lieu : consignez le changement.',
  ),
  'place-unknown': text(
    'The place of work changes; whether the permit or the exemption names one decides.',
    'Le lieu de travail change; tout dépend de ce que le permis ou la dispense en désigne un.',
  ),
  'less-pay': text(
    'Any cut in pay needs a new offer before it takes effect.',
    "Toute baisse de salaire exige une nouvelle offre avant sa prise d'effet.",
  ),
  'fewer-hours': text(
    'Any cut in hours needs a new offer before it takes effect.',
    "Toute réduction d'heures exige une nouvelle offre avant sa prise d'effet.",
  ),
  'cut-for-all': text(
    'The cut touches all staff alike: keep the proof that it was not aimed at foreign workers.',
    "La réduction touche tout le personnel de la même façon : conservez la preuve qu'elle ne visait pas les travailleurs étrangers.",
  ),
  raise: text(
    'A raise breaks no condition: keep a record of it.',
    'Une augmentation ne contrevient à aucune condition : consignez-la.',
  ),
  'raise-under-wage-exemption': text(
    'The exemption rests on the wage: a person must look whether it would have been another with this one.',
    'La dispense repose sur le salaire : une personne doit examiner si elle aurait été autre avec celui-ci.',
  ),
  'raise-unknown': text(
    'A raise breaks no condition unless it hides another job or would have changed the exemption.',
    'Une augmentation ne contrevient à aucune condition, sauf si elle cache un autre emploi ou aurait changé la dispense.',
  ),
  'more-hours': text(
    'More hours are no cut: keep a record, with the pay for them.',
    "Plus d'heures ne constituent pas une réduction : consignez-les, avec leur rémunération.",
  ),
  'hours-unknown': text('The hours before and after decide.', "Ce sont les heures d'avant et d'après qui décident."),
  'kind-unknown': text('What will change decides.', 'Tout dépend de ce qui changera.'),
  unchanged: text('Nothing of the offer changes.', "Rien de l'offre ne change."),
};

const BREACH = text(
  'The worker keeps the same occupation, and wages and conditions not less favourable than offered; anything else first is a violation of item 9, type B.',
  "Le travailleur conserve la même profession, et un salaire et des conditions non moins favorables que ceux offerts; tout autre changement prématuré est une violation de l'article 9, de type B.",
);
const EXCUSED = text(
  'An economic measure not aimed at foreign workers justifies the breach; the officer asks for its proof.',
  "Une mesure économique ne visant pas les travailleurs étrangers justifie le manquement; l'agent en demande la preuve.",
);
const DISCLOSE = text(
  'Consider the voluntary disclosure form (IMM 5964) when the terms of the offer are no longer met, and record the day it was found.',
  "Envisagez le formulaire de divulgation volontaire (IMM 5964) lorsque les conditions de l'offre ne sont plus respectées, et consignez le jour du constat.",
);
const MEASURE = text(
  'A measure that touches all staff alike would justify the cut; whether it does is not known.',
  "Une mesure touchant tout le personnel de la même façon justifierait la réduction; on ne sait pas si c'est le cas.",
);

const isCut = (change: TermChange): boolean => change === 'less-pay' || change === 'fewer-hours';
const OF_ITEM_9: ReadonlySet<TermChange> = new Set(['another-occupation', 'less-pay', 'fewer-hours']);

const traceChange = ({ trace }: Asked, change: TermChange): void => {
  const of = FACTS_OF_CHANGE[change];
  const outcome = CHANGE_OUTCOMES[change];
  if (change === 'raise-under-wage-exemption' || change === 'raise-unknown')
    trace.warns('OFF-09', MEANINGS[change], of);
  else if (outcome === 'need-to-know') trace.needs('OFF-09', MEANINGS[change], of);
  else if (outcome === 'new-offer') trace.fails('OFF-09', MEANINGS[change], of);
  else trace.holds('OFF-09', MEANINGS[change], of);
};

const decide = (asked: Asked): ChangeAnswer => {
  const { facts, on, trace } = asked;
  const changes = termChanges(facts);
  const outcome = outcomeOf(changes);
  for (const change of changes) traceChange(asked, change);

  const planned = dayOf(facts.changePlannedOn);
  const today = dayOf(on);
  const ofItem9 = changes.some((change) => OF_ITEM_9.has(change));
  const cut = changes.some(isCut);
  const takenEffect = planned !== undefined && today !== undefined && isBefore(planned, today);
  if (ofItem9) trace.fails('EMP-04', BREACH, ['nocChanges', 'wageChangePercent', 'hoursAfter']);
  if (cut && facts.measureForAll === undefined) trace.needs('EMP-15', MEASURE, ['measureForAll']);
  if (changes.includes('cut-for-all')) trace.warns('EMP-15', EXCUSED, ['measureForAll']);
  const disclose =
    cut ||
    changes.includes('cut-for-all') ||
    changes.includes('raise-under-wage-exemption') ||
    (outcome === 'new-offer' && takenEffect);
  if (disclose) trace.warns('AMP-04', DISCLOSE, ['changePlannedOn', 'wageChangePercent', 'hoursAfter']);
  return {
    outcome,
    disclosure: disclose ? 'consider' : 'no',
    newPermitBefore: outcome === 'new-offer' && planned !== undefined ? facts.changePlannedOn : undefined,
    violationIfNot: ofItem9 ? SAME_TERMS_VIOLATION : undefined,
  };
};

/** A change of terms during the employment: nothing, a record, a disclosure, or a new offer and permit (OFF-09). */
export const changeTopic: Topic<ChangeAnswer> = { isAsked: speaksOfChange, decide };
