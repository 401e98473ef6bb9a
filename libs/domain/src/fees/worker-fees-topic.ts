import type { WorkerFeesAnswer } from '../assess/answers.js';
import type { FactName, Facts } from '../assess/facts.js';
import type { Asked, Topic } from '../assess/topic.js';
import { text } from '../law/text.js';
import { cents, type Cents } from '../money/cents.js';
import { countOf, dayOf } from '../offers/offer-day.js';
import { EXCHANGE } from '../offers/offer-need.js';
import type { IsoDay } from '../time/plain-date.js';
import { departmentFeeOn, isProvenOn, type DepartmentFeeId } from './department-fees.js';
import { feeStandingOf, type FeeStanding } from './fee-standing.js';
import { owesOpenPermitFee } from './open-permit-fee.js';
import { EXEMPT_BY_PRACTICE, type ExemptionFinding } from './processing-exemption.js';

const NOUGHT = cents(0);

/** The worker's fees are those of the day of the application. */
const applicationDayOf = ({ applicationReceivedOn, applicationOn }: Facts, on: IsoDay): IsoDay => {
  if (applicationReceivedOn !== undefined && dayOf(applicationReceivedOn) !== undefined) return applicationReceivedOn;
  return applicationOn !== undefined && dayOf(applicationOn) !== undefined ? applicationOn : on;
};

const PROCESSING = text(
  'The worker pays the department for the processing of the permit and, where they are needed, for biometrics.',
  'Le travailleur paie au ministère le traitement du permis et, si elles sont requises, les données biométriques.',
);
const PROCESSING_EXEMPT = text(
  'R299(2) frees this worker of the processing fee of the permit.',
  'R299(2) dispense ce travailleur des frais de traitement du permis.',
);
const PRACTICE = text(
  'The department charges co-op workers no processing fee: by practice, for the Regulations name only R205(c)(i).',
  "Le ministère n'exige pas de frais de traitement pour les stages coop : par usage, car le Règlement ne vise que R205c)(i).",
);
const PROCESSING_UNSETTLED = text(
  'The worker pays the processing fee unless R299(2) frees her; the facts do not settle it.',
  "Le travailleur paie les frais de traitement, à moins que R299(2) ne l'en dispense; les faits ne le disent pas.",
);
const GROUP = text(
  'Three or more performing artists and staff who apply together: their processing fees and their biometrics fees are limited as a group.',
  'Trois artistes de la scène ou plus et leur personnel qui présentent leurs demandes ensemble : leurs frais de traitement et de biométrie sont plafonnés en groupe.',
);
const GROUP_UNKNOWN = text(
  'The fees are limited as a group only if the workers apply together.',
  'Les frais sont plafonnés en groupe seulement si les travailleurs présentent leurs demandes ensemble.',
);
const OPEN = text(
  "The worker, who comes without an offer under R204, R205 or R207(b), pays the open permit holder fee; it is never the employer's.",
  "Le travailleur, qui vient sans offre au titre de R204, R205 ou R207b), paie les frais du titulaire d'un permis ouvert; ils ne sont jamais ceux de l'employeur.",
);
const OPEN_NOT_OWED = text(
  'No open permit holder fee: the permit rests on an offer or on a provision that bears none, or R299(2) frees the worker.',
  "Pas de frais du titulaire d'un permis ouvert : le permis repose sur une offre ou sur une disposition qui n'en prévoit pas, ou R299(2) en dispense le travailleur.",
);
const PARTICIPATION = text(
  'An agreement in force may forbid any fee but the one for participation; check the agreement of the country.',
  "Un accord en vigueur peut interdire tous frais autres que ceux de participation; vérifiez l'accord du pays.",
);
const ONLY_SPOUSE_CLASS = text(
  'Under A70 only the spouse or partner class of R207(b) and its family owe the open permit holder fee.',
  "Sous A70, seules la catégorie des époux ou conjoints de R207b) et sa famille doivent les frais du titulaire d'un permis ouvert.",
);
const INDEXED = text(
  'This amount moves every December and is not proven for that day: check it on the day of payment.',
  "Ce montant est indexé chaque décembre et n'est pas établi pour ce jour : vérifiez-le le jour du paiement.",
);

const BY_CODE: readonly FactName[] = ['code'];

const amountOf = (id: DepartmentFeeId, on: IsoDay): Cents | undefined => departmentFeeOn(id, on)?.cents;

const processingOf = ({ trace }: Asked, of: Cents, code: string | undefined, findings: readonly ExemptionFinding[]) => {
  if (code !== undefined && EXEMPT_BY_PRACTICE.has(code)) {
    trace.warns('FEE-06', PRACTICE, BY_CODE);
    return NOUGHT;
  }
  const found = findings.find(({ holds }) => holds === 'yes');
  if (found !== undefined) {
    trace.holds('FEE-05', PROCESSING_EXEMPT, found.byCode ? BY_CODE : found.row.asks);
    return NOUGHT;
  }
  const open = findings.flatMap(({ row, holds }) => (holds === 'need-to-know' ? row.asks : []));
  if (open.length === 0) trace.holds('FEE-14', PROCESSING, BY_CODE);
  else trace.needs('FEE-14', PROCESSING_UNSETTLED, open);
  return of;
};

const openPermitOf = ({ trace, facts }: Asked, of: Cents, standing: FeeStanding): Cents => {
  const { need } = standing;
  if (!owesOpenPermitFee(standing)) {
    if (need.needed === 'no') trace.holds('OPH-02', OPEN_NOT_OWED, BY_CODE);
    return NOUGHT;
  }
  trace.holds('OPH-01', OPEN, ['code', 'iecCategory']);
  if (need.code?.code === EXCHANGE)
    trace.warns('OPH-02', PARTICIPATION, facts.citizenship === undefined ? BY_CODE : ['citizenship']);
  if (need.code?.provision === 'R207') trace.warns('OPH-01', ONLY_SPOUSE_CLASS, BY_CODE);
  return of;
};

const isGroup = ({ facts, trace }: Asked, groupFrom: number): boolean => {
  const people = countOf(facts.offerCount);
  if (facts.groupKind !== 'performing-artists' || people === undefined || people < groupFrom) return false;
  if (facts.applicationsTogether === undefined) trace.needs('FEE-14', GROUP_UNKNOWN, ['applicationsTogether']);
  else if (facts.applicationsTogether)
    trace.holds('FEE-14', GROUP, ['groupKind', 'offerCount', 'applicationsTogether']);
  return facts.applicationsTogether === true;
};

/** An amount that December may have moved, with a warning where no source proves it for the day. */
const indexed = ({ trace }: Asked, id: DepartmentFeeId, on: IsoDay, of: readonly FactName[]): Cents | undefined => {
  const fee = departmentFeeOn(id, on);
  if (fee !== undefined && !isProvenOn(fee, on)) trace.warns('FEE-12', INDEXED, of);
  return fee?.cents;
};

const decide = (asked: Asked): WorkerFeesAnswer => {
  const { facts } = asked;
  const on = applicationDayOf(facts, asked.on);
  const standing = feeStandingOf(facts, asked.on);
  const code = standing.need.code?.code;
  const processing = departmentFeeOn('group-processing', on);
  const processingCents = processingOf(asked, amountOf('processing', on) ?? NOUGHT, code, standing.findings);
  const group = processing?.groupFrom !== undefined && isGroup(asked, processing.groupFrom);
  return {
    processingCents,
    openPermitCents: openPermitOf(asked, amountOf('open-permit', on) ?? NOUGHT, standing),
    biometricsCents: amountOf('biometrics', on) ?? NOUGHT,
    groupProcessingCents: group ? processing?.cents : undefined,
    groupBiometricsCents: group ? amountOf('group-biometrics', on) : undefined,
    participationCents: code === EXCHANGE ? indexed(asked, 'iec-participation', on, BY_CODE) : undefined,
    restorationCents:
      facts.statusLostOn === undefined ? undefined : indexed(asked, 'restoration', on, ['statusLostOn']),
  };
};

/** What the worker pays to the department: for information, and never the employer's to recover. */
export const workerFeesTopic: Topic<WorkerFeesAnswer> = {
  isAsked: ({ code, iecCategory, groupKind, statusLostOn }) =>
    code !== undefined || iecCategory !== undefined || groupKind !== undefined || statusLostOn !== undefined,
  decide,
};
