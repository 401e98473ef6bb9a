import type { MatchAnswer } from '../assess/answers.js';
import type { FactName } from '../assess/facts.js';
import type { Asked, Topic } from '../assess/topic.js';
import { compareExactly } from '../identifiers/exact-match.js';
import { text, type Bilingual } from '../law/text.js';

type Difference = MatchAnswer['differences'][number];

const AGREES = text(
  'Offer and application agree in every character, so the link between them can be made.',
  "L'offre et la demande concordent caractère par caractère : le lien entre elles peut se faire.",
);
const PARTS: Readonly<Record<Difference['field'], Bilingual>> = {
  passport: text('Passport number.', 'Numéro de passeport.'),
  citizenship: text('Citizenship.', 'Citoyenneté.'),
};
const ACTIONS: Readonly<Record<Exclude<MatchAnswer['action'], 'none'>, Bilingual>> = {
  'edit-pending-offer': text(
    'The offer is still pending: the employer mends it in the portal, or an officer does after checking identity.',
    "L'offre est encore en attente : l'employeur la corrige dans le portail, ou un agent le fait après vérification de l'identité.",
  ),
  'ask-officer': text(
    'The employer can no longer edit the offer: an officer may change the passport number; anything else needs the written word of the employer.',
    "L'employeur ne peut plus modifier l'offre : un agent peut changer le numéro de passeport; tout le reste exige un écrit de l'employeur.",
  ),
  'new-offer': text(
    'The offer can no longer serve: a new one is needed, with a new fee.',
    "L'offre ne peut plus servir : il en faut une nouvelle, avec de nouveaux frais.",
  ),
};

const differenceOf = (
  field: Difference['field'],
  offer: string | undefined,
  application: string | undefined,
): Difference | undefined => {
  if (offer === undefined || application === undefined) return undefined;
  const compared = compareExactly(offer, application);
  return compared.equal
    ? undefined
    : { field, at: compared.at + 1, offer: compared.left, application: compared.right, text: compared.text };
};

const FACTS_OF: Readonly<Record<Difference['field'], readonly FactName[]>> = {
  passport: ['offerPassport', 'applicationPassport'],
  citizenship: ['offerCitizenship', 'applicationCitizenship'],
};
const ALL_FACTS: readonly FactName[] = [...FACTS_OF.passport, ...FACTS_OF.citizenship];
const NO_DIFFERENCE: readonly Difference[] = [];

/** An offer that is not linked is still pending, so an unknown state is read as that. */
const actionOf = ({ facts }: Asked): Exclude<MatchAnswer['action'], 'none'> => {
  switch (facts.offerState) {
    case 'matched':
      return 'ask-officer';
    case 'used':
    case 'withdrawn':
      return 'new-offer';
    default:
      return 'edit-pending-offer';
  }
};

const decide = (asked: Asked): MatchAnswer => {
  const { facts, trace } = asked;
  const passport = differenceOf('passport', facts.offerPassport, facts.applicationPassport);
  const citizenship = differenceOf('citizenship', facts.offerCitizenship, facts.applicationCitizenship);
  if (passport === undefined && citizenship === undefined) {
    trace.holds('OFF-08', AGREES, ALL_FACTS);
    return { matches: 'yes', action: 'none', differences: NO_DIFFERENCE };
  }
  const differences = [passport, citizenship].filter((each) => each !== undefined);
  for (const { field, text: words } of differences)
    trace.fails('OFF-08', text(`${PARTS[field].en} ${words.en}`, `${PARTS[field].fr} ${words.fr}`), FACTS_OF[field]);
  const action = actionOf(asked);
  trace.holds('OFF-13', ACTIONS[action], ['offerState']);
  return { matches: 'no', action, differences };
};

/** Offer against application, character by character, as the department's link does (OFF-08). */
export const matchTopic: Topic<MatchAnswer> = {
  isAsked: ({ offerPassport, applicationPassport, offerCitizenship, applicationCitizenship }) =>
    (offerPassport !== undefined && applicationPassport !== undefined) ||
    (offerCitizenship !== undefined && applicationCitizenship !== undefined),
  decide,
};
