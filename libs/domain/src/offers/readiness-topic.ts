import type { ReadinessAnswer } from '../assess/answers.js';
import type { FactName, Facts } from '../assess/facts.js';
import { isRuleInForce } from '../assess/rule-in-force.js';
import type { Asked, Topic } from '../assess/topic.js';
import { TRANSFEREE_CODES } from '../exemptions/code-limits.js';
import type { RuleId } from '../law/rule.js';
import { text, type Bilingual } from '../law/text.js';
import { isAfter } from '../time/plain-date.js';
import { dayOf } from './offer-day.js';

type Found = 'holds' | 'fails' | 'needs';

interface Condition {
  readonly rule: RuleId;
  readonly of: readonly FactName[];
  readonly finds: (facts: Facts) => Found;
  readonly text: Readonly<Record<Found, Bilingual>>;
}

const answered = (answer: boolean | undefined): Found => (answer === undefined ? 'needs' : answer ? 'holds' : 'fails');

const sameLanguage = ({ agreementLanguage, workerLanguage }: Facts): Found =>
  answered(
    agreementLanguage === undefined || workerLanguage === undefined ? undefined : agreementLanguage === workerLanguage,
  );

const isSigned = ({ signedByEmployer, signedByWorker }: Facts): Found => {
  if (signedByEmployer === false || signedByWorker === false) return 'fails';
  return answered(signedByEmployer === undefined || signedByWorker === undefined ? undefined : true);
};

const SIGNED: Condition = {
  rule: 'OFF-05',
  of: ['signedByEmployer', 'signedByWorker'],
  finds: isSigned,
  text: {
    holds: text('The agreement is signed by both.', 'Le contrat est signé par les deux parties.'),
    fails: text(
      'The offer attests that an agreement has been entered into; it is not signed by both yet.',
      "L'offre atteste qu'un contrat a été conclu; il n'est pas encore signé par les deux parties.",
    ),
    needs: text(
      'The offer attests that both have signed the agreement; that is not known.',
      "L'offre atteste que les deux parties ont signé le contrat; on ne le sait pas.",
    ),
  },
};
const COPY: Condition = {
  rule: 'OFF-05',
  of: ['copyGiven'],
  finds: ({ copyGiven }) => answered(copyGiven),
  text: {
    holds: text('The worker has a copy of the agreement.', 'Le travailleur a une copie du contrat.'),
    fails: text(
      'The offer attests that the worker has a copy of the agreement; none was given.',
      "L'offre atteste que le travailleur a une copie du contrat; aucune n'a été remise.",
    ),
    needs: text(
      'The offer attests that the worker has a copy of the agreement; that is not known.',
      "L'offre atteste que le travailleur a une copie du contrat; on ne le sait pas.",
    ),
  },
};
const LANGUAGE: Condition = {
  rule: 'LNG-01',
  of: ['workerLanguage', 'agreementLanguage'],
  finds: sameLanguage,
  text: {
    holds: text(
      'The agreement is in the official language the worker chose.',
      'Le contrat est dans la langue officielle choisie par le travailleur.',
    ),
    fails: text(
      'The agreement is not in the official language the worker chose.',
      "Le contrat n'est pas dans la langue officielle choisie par le travailleur.",
    ),
    needs: text(
      "The agreement must be in the worker's chosen official language; one of the two is not known.",
      "Le contrat doit être dans la langue officielle choisie par le travailleur; l'une des deux est inconnue.",
    ),
  },
};
const CODE: Condition = {
  rule: 'OFF-03',
  of: ['code'],
  finds: ({ code }) => answered(code === undefined ? undefined : true),
  text: {
    holds: text(
      'The exemption that the offer must show is chosen.',
      "La dispense que l'offre doit démontrer est choisie.",
    ),
    fails: text('No exemption is chosen.', "Aucune dispense n'est choisie."),
    needs: text(
      'The offer must show the exemption it rests on; no code is chosen.',
      "L'offre doit démontrer la dispense sur laquelle elle repose; aucun code n'est choisi.",
    ),
  },
};
const NOT_CHARGED: Condition = {
  rule: 'FEE-11',
  of: ['feeRecoveredCents', 'feePaidBy'],
  finds: ({ feeRecoveredCents, feePaidBy }) =>
    feePaidBy === 'worker' || (feeRecoveredCents !== undefined && feeRecoveredCents > 0) ? 'fails' : 'holds',
  text: {
    holds: text(
      'Nothing on file says that the fee was charged to the worker.',
      "Rien au dossier n'indique que les frais ont été imposés au travailleur.",
    ),
    fails: text(
      'The worker bore the fee: the attestation that it was not would be untrue.',
      "Le travailleur a assumé les frais : l'attestation contraire serait fausse.",
    ),
    needs: text('Whether the fee was charged is not known.', 'On ne sait pas si les frais ont été imposés.'),
  },
};

const LISTED = text(
  'The employer is on the public list, and no permit is issued for it while it stands there.',
  "L'employeur figure sur la liste publique, et aucun permis n'est délivré pour lui tant qu'il y figure.",
);
const BAN_OVER = text(
  'The ban will have ended by the day of the offer: check the list again on that day.',
  "L'exclusion aura pris fin le jour de l'offre : vérifiez de nouveau la liste ce jour-là.",
);
const NOT_LISTED = text('The employer is not on the public list.', "L'employeur ne figure pas sur la liste publique.");
const LIST_UNKNOWN = text(
  'The public list is checked before each offer; the result is not known.',
  "La liste publique est vérifiée avant chaque offre; le résultat n'est pas connu.",
);
const NO_PERMIT = text(
  'R200(3)(h): no permit is issued to work for an employer that is banned or in default of a penalty.',
  "R200(3)h) : aucun permis n'est délivré pour travailler chez un employeur exclu ou en défaut de paiement d'une sanction.",
);
const CLIENT_SITE = text(
  "At a client's site the transferee stays under the control of the Canadian enterprise: record who owns the site and who supervises.",
  "Dans les locaux d'un client, la personne mutée reste sous l'autorité de l'entreprise canadienne : consignez le propriétaire des lieux et le superviseur.",
);
const UNTIL_PAID = text(
  'A default ends only when the whole penalty is paid.',
  "Le défaut ne prend fin qu'au paiement de toute la sanction.",
);
const LIST_FACTS: readonly FactName[] = ['listedAs', 'listedUntilOn', 'submissionPlannedOn'];

/** A ban that ends before the planned day no longer stands then; an unpaid penalty ends only by payment. */
const checkList = ({ facts, on, trace }: Asked): Found => {
  if (facts.listedAs === undefined) {
    trace.needs('INE-01', LIST_UNKNOWN, ['listedAs']);
    return 'needs';
  }
  if (facts.listedAs === 'no') {
    trace.holds('INE-01', NOT_LISTED, LIST_FACTS);
    return 'holds';
  }
  const until = dayOf(facts.listedUntilOn);
  const planned = dayOf(facts.submissionPlannedOn) ?? dayOf(on);
  if (facts.listedAs === 'ineligible' && until !== undefined && planned !== undefined && isAfter(planned, until)) {
    trace.warns('INE-01', BAN_OVER, LIST_FACTS);
    return 'holds';
  }
  trace.fails('INE-01', LISTED, LIST_FACTS);
  trace.fails('INE-02', NO_PERMIT, LIST_FACTS);
  if (facts.listedAs === 'unpaid') trace.fails('AMP-09', UNTIL_PAID, ['listedAs']);
  return 'fails';
};

const ALWAYS: readonly Condition[] = [CODE];
/** What the employer attests since 2022-09-26 (OFF-05). */
const ATTESTED: readonly Condition[] = [CODE, SIGNED, COPY, LANGUAGE, NOT_CHARGED];

const decide = (asked: Asked): ReadinessAnswer => {
  const { facts, on, trace } = asked;
  const planned = dayOf(facts.submissionPlannedOn) === undefined ? on : (facts.submissionPlannedOn ?? on);
  const conditions = isRuleInForce('OFF-05', planned) ? ATTESTED : ALWAYS;
  let worst = checkList(asked);
  for (const { rule, of, finds, text: words } of conditions) {
    const found = finds(facts);
    trace[found](rule, words[found], of);
    if (found === 'fails' || (found === 'needs' && worst === 'holds')) worst = found;
  }
  if (facts.worksAtClientSite === true && facts.code !== undefined && TRANSFEREE_CODES.has(facts.code))
    trace.warns('OFF-11', CLIENT_SITE, ['worksAtClientSite', 'code']);
  return { ready: worst === 'holds' ? 'yes' : worst === 'fails' ? 'no' : 'need-to-know' };
};

/** Whether the offer may be submitted as things stand: list, exemption, agreement, language, attestations. */
export const readinessTopic: Topic<ReadinessAnswer> = {
  isAsked: (facts) =>
    facts.signedByEmployer !== undefined ||
    facts.signedByWorker !== undefined ||
    facts.copyGiven !== undefined ||
    facts.agreementLanguage !== undefined ||
    facts.listedAs !== undefined ||
    facts.submissionPlannedOn !== undefined,
  decide,
};
