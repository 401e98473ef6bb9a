import type { BorderAnswer, YesNoUnknown } from '../assess/answers.js';
import type { FactName, Facts } from '../assess/facts.js';
import type { Asked, Topic } from '../assess/topic.js';
import { dayOfApplication } from '../exemptions/assessment-day.js';
import { text } from '../law/text.js';
import { findCountry } from '../places/countries.js';
import { isBefore, parseDay, type PlainDate } from '../time/plain-date.js';
import {
  isReturnBarred,
  NEVER_AT_BORDER,
  RETURNING_PROFESSIONALS,
  RETURNING_SPOUSES_OF,
  TRUCK_DRIVER_NOC,
  UNITED_STATES,
  YOUTH_EXCHANGE_CODE,
} from './port-of-entry.js';

const CODE: readonly FactName[] = ['code', 'channel'];
const PERSON: readonly FactName[] = ['citizenship', 'permanentResidentOf'];
const RETURN: readonly FactName[] = ['inCanada', 'citizenship', 'permanentResidentOf', 'code', 'borderAppointment'];
const SPOUSE: readonly FactName[] = ['principalCode', 'familyRelation'];
const DRIVER: readonly FactName[] = ['noc', 'hasMaintainedStatus', 'permitEndOn'];
const APPOINTMENT: readonly FactName[] = ['borderAppointment'];
const IN_CANADA: readonly FactName[] = ['inCanada'];
const MEDICAL: readonly FactName[] = ['medicalUpfront'];

const NEVER = text(
  'Applications under this code are not taken at a port of entry.',
  "Les demandes sous ce code ne sont pas reçues à un point d'entrée.",
);
const BY_UNITED_STATES = text(
  'Citizens and permanent residents of the United States may leave and come back for a permit.',
  'Les citoyens et les résidents permanents des États-Unis peuvent sortir et revenir pour obtenir un permis.',
);
const BY_PROFESSION = text(
  'Professionals under this code may leave and come back for a permit.',
  'Les professionnels sous ce code peuvent sortir et revenir pour obtenir un permis.',
);
const BY_SPOUSE = text(
  "Spouses of professionals under the family member's code may leave and come back for a permit.",
  'Les époux et conjoints de professionnels sous le code du membre de la famille peuvent sortir et revenir pour obtenir un permis.',
);
const BY_DRIVING = text(
  'Cross-border truck drivers with a permit or maintained status may leave and come back for a permit.',
  'Les camionneurs transfrontaliers ayant un permis ou un statut conservé peuvent sortir et revenir pour obtenir un permis.',
);
const BY_APPOINTMENT = text(
  'The border services gave an appointment.',
  'Les services frontaliers ont donné un rendez-vous.',
);
const NO_RETURN = text(
  'Somebody in Canada cannot leave and come back to get a permit at the border; no exception is known here.',
  "Une personne au Canada ne peut sortir et revenir pour obtenir un permis à la frontière; aucune exception n'est connue ici.",
);
const WHO = text(
  'Whether an exception applies depends on citizenship or on permanent residence of the United States.',
  "L'exception dépend de la citoyenneté ou de la résidence permanente aux États-Unis.",
);
const WHERE = text('Where the worker is now is not known.', 'On ne sait pas où se trouve le travailleur.');
const VISA_FREE = text(
  'Somebody who needs no visa may apply on entry.',
  "Une personne dispensée de visa peut présenter sa demande à l'entrée.",
);
const NEEDS_VISA = text(
  'Somebody who needs a visa applies before entering, not at the border.',
  "Une personne soumise à l'obligation de visa présente sa demande avant l'entrée, non à la frontière.",
);
const VISA_BY_DOCUMENT = text(
  'Whether a visa is needed depends on the travel document or the residence; a person must look.',
  "L'obligation de visa dépend du titre de voyage ou de la résidence; une personne doit examiner.",
);
const MEDICAL_MISSING = text(
  'A medical certificate that is needed is missing: no permit on entry.',
  "Un certificat médical exigé manque : aucun permis à l'entrée.",
);
const STILL_ENTERS = text(
  'The rules on visas and electronic travel authorizations apply to coming back all the same.',
  "Les règles sur les visas et les autorisations de voyage électroniques s'appliquent tout de même au retour.",
);

const isOfUnitedStates = ({ citizenship, permanentResidentOf }: Facts): boolean =>
  citizenship === UNITED_STATES || permanentResidentOf === UNITED_STATES;

const isValidOn = (permitEndOn: string | undefined, on: PlainDate | undefined): boolean => {
  const end = permitEndOn === undefined ? undefined : parseDay(permitEndOn);
  return end !== undefined && on !== undefined && !isBefore(end, on);
};

/** The exception that lets somebody in Canada leave and come back, said in the trace. */
const exception = ({ facts, trace }: Asked, day: PlainDate | undefined): boolean => {
  if (isOfUnitedStates(facts)) {
    trace.holds('BRD-02', BY_UNITED_STATES, PERSON);
    return true;
  }
  if (facts.code !== undefined && RETURNING_PROFESSIONALS.has(facts.code)) {
    trace.holds('BRD-02', BY_PROFESSION, CODE);
    return true;
  }
  if (
    facts.familyRelation === 'spouse' &&
    facts.principalCode !== undefined &&
    RETURNING_SPOUSES_OF.has(facts.principalCode)
  ) {
    trace.holds('BRD-02', BY_SPOUSE, SPOUSE);
    return true;
  }
  if (facts.noc === TRUCK_DRIVER_NOC && (facts.hasMaintainedStatus === true || isValidOn(facts.permitEndOn, day))) {
    trace.holds('BRD-02', BY_DRIVING, DRIVER);
    return true;
  }
  if (facts.borderAppointment === true) {
    trace.holds('BRD-02', BY_APPOINTMENT, APPOINTMENT);
    return true;
  }
  return false;
};

const onReturn = (asked: Asked, day: PlainDate | undefined): Pick<BorderAnswer, 'allowed' | 'byException'> => {
  if (exception(asked, day)) return { allowed: 'yes', byException: true };
  const { facts, trace } = asked;
  if (facts.citizenship === undefined) {
    trace.needs('BRD-02', WHO, PERSON);
    return { allowed: 'need-to-know', byException: false };
  }
  trace.fails('BRD-02', NO_RETURN, RETURN);
  return { allowed: 'no', byException: false };
};

/** From abroad: on entry only those who need no visa, with the medical certificate where one is needed (BRD-01). */
const onEntry = ({ facts, trace }: Asked): YesNoUnknown => {
  if (facts.medicalUpfront === 'not-done') {
    trace.fails('BRD-01', MEDICAL_MISSING, MEDICAL);
    return 'no';
  }
  const country = facts.citizenship === undefined ? undefined : findCountry(facts.citizenship);
  if (country === undefined) {
    trace.needs('BRD-01', VISA_BY_DOCUMENT, PERSON);
    return 'need-to-know';
  }
  if (country.visaRequired === 'no') {
    trace.holds('BRD-01', VISA_FREE, PERSON);
    return 'yes';
  }
  if (country.visaRequired !== 'yes' || facts.permanentResidentOf === UNITED_STATES) {
    trace.warns('BRD-01', VISA_BY_DOCUMENT, PERSON);
    return 'need-to-know';
  }
  trace.fails('BRD-01', NEEDS_VISA, PERSON);
  return 'no';
};

const isNeverTaken = (facts: Facts): boolean =>
  facts.code !== undefined &&
  (NEVER_AT_BORDER.has(facts.code) || (facts.code === YOUTH_EXCHANGE_CODE && !isOfUnitedStates(facts)));

/** Citizens of the United States alone need neither a visa nor an authorization. */
const visaRulesApply = ({ citizenship }: Facts): boolean =>
  citizenship === undefined || findCountry(citizenship)?.visaPolicy !== 'visa_exempt_no_eta';

const decideAllowed = (asked: Asked): Pick<BorderAnswer, 'allowed' | 'byException'> => {
  const { facts, on, trace } = asked;
  if (isNeverTaken(facts)) {
    trace.fails('BRD-01', NEVER, CODE);
    return { allowed: 'no', byException: false };
  }
  const day = dayOfApplication(facts, on);
  if (facts.inCanada === undefined) {
    trace.needs('BRD-02', WHERE, IN_CANADA);
    return { allowed: 'need-to-know', byException: false };
  }
  return facts.inCanada && (day === undefined || isReturnBarred(day))
    ? onReturn(asked, day)
    : { allowed: onEntry(asked), byException: false };
};

/** Whether an application for a permit is taken at a port of entry (BRD-01, BRD-02, WPX-03). */
export const borderTopic: Topic<BorderAnswer> = {
  isAsked: ({ channel }) => channel === 'port-of-entry',
  decide: (asked) => {
    const decided = decideAllowed(asked);
    const applies = visaRulesApply(asked.facts);
    if (applies) asked.trace.warns('WPX-03', STILL_ENTERS, PERSON);
    return { ...decided, visaRulesApply: applies };
  },
};
