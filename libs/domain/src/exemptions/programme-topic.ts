import type { ProgrammeAnswer } from '../assess/answers.js';
import type { FactName, Facts } from '../assess/facts.js';
import type { Asked, Topic } from '../assess/topic.js';
import { text, type Bilingual } from '../law/text.js';
import { findExemptionCode } from './code-register.js';
import { readNumber } from './criteria/fact-test.js';
import { TEER_OF_SHORT_WORK, teerKnown } from './criteria/skill-level.js';

const LMIA_NEEDED: ProgrammeAnswer = { programme: 'tfwp', lmia: 'yes' };
const NO_PERMIT: ProgrammeAnswer = { programme: 'no-permit', lmia: 'no' };
const OPEN: ProgrammeAnswer = { programme: 'open-permit', lmia: 'no' };
const IMP: ProgrammeAnswer = { programme: 'imp', lmia: 'no' };
const UNKNOWN: ProgrammeAnswer = { programme: 'need-to-know', lmia: 'need-to-know' };

const TALENT: readonly FactName[] = ['globalTalentStream'];
const PURPOSE: readonly FactName[] = ['purpose'];
const OPEN_PERMIT: readonly FactName[] = ['holdsOpenPermit'];
const CODE: readonly FactName[] = ['code'];
const CATEGORY: readonly FactName[] = ['code', 'iecCategory'];
const SHORT: readonly FactName[] = ['shortWorkDays', 'teer', 'inCanada', 'previousShortWorkOn'];

const SAID = {
  talent: text(
    'Global Talent Stream: this is the Temporary Foreign Worker Program. An LMIA is needed, and no offer is made here.',
    "Volet des talents mondiaux : il s'agit du Programme des travailleurs étrangers temporaires. Une EIMT est nécessaire et aucune offre n'est faite ici.",
  ),
  businessVisit: text(
    'A business visitor needs no permit: paid from abroad, business and profits abroad, no entry to the labour market.',
    "Un visiteur commercial n'a besoin d'aucun permis : rémunéré de l'étranger, affaires et bénéfices à l'étranger, aucune entrée sur le marché du travail.",
  ),
  performance: text(
    'A performer on a limited engagement, not employed by the Canadian side and not for film or broadcast, needs no permit.',
    "Un artiste en prestation limitée, non employé par la partie canadienne et hors film ou diffusion, n'a besoin d'aucun permis.",
  ),
  speaker: text(
    'A speaker, or somebody who gives a seminar of five days at most, needs no permit.',
    "Un conférencier, ou l'animateur d'un séminaire d'au plus cinq jours, n'a besoin d'aucun permis.",
  ),
  afterSales: text(
    'After-sales service: no permit where the contract of sale, warranty or lease provides for it; otherwise code C13 is looked at. A person reads the contract.',
    'Service après-vente : aucun permis si le contrat de vente, de garantie ou de location le prévoit; sinon, le code C13 est examiné. Une personne lit le contrat.',
  ),
  stillEnters: text(
    'A visa or an electronic travel authorization may still be needed to enter.',
    "Un visa ou une autorisation de voyage électronique peut tout de même être exigé à l'entrée.",
  ),
  openPermit: text(
    'An open permit: no offer and no employer fee; the employer keeps a copy of the permit.',
    "Permis ouvert : aucune offre et aucuns frais de l'employeur; celui-ci garde une copie du permis.",
  ),
  shortWork: text(
    'Short work at TEER 0 or 1 without a permit, asked for on arrival, once in its period.',
    "Travail de courte durée à la FÉER 0 ou 1 sans permis, demandé à l'arrivée, une fois par période.",
  ),
  shortWorkOpen: text(
    'Whether the short work needs no permit depends on the level of the job, on where the worker is and on earlier short stays.',
    "La dispense de courte durée dépend du niveau de l'emploi, du lieu où se trouve le travailleur et des séjours antérieurs.",
  ),
  workerOwn: text(
    "The code leads to the worker's own open permit.",
    'Le code mène à un permis ouvert, propre au travailleur.',
  ),
  imp: text(
    'An exemption code: the International Mobility Program, without an LMIA as long as the exemption holds.',
    'Un code de dispense : Programme de mobilité internationale, sans EIMT tant que la dispense tient.',
  ),
  noCode: text(
    'Without an exemption code it is not known whether an LMIA is needed.',
    'Sans code de dispense, on ne sait pas si une EIMT est nécessaire.',
  ),
} as const satisfies Record<string, Bilingual>;

const byPurpose = (purpose: NonNullable<Facts['purpose']>, { trace }: Asked): ProgrammeAnswer | undefined => {
  switch (purpose) {
    case 'work':
      return undefined;
    case 'business-visit':
      trace.holds('WPX-02', SAID.businessVisit, PURPOSE);
      break;
    case 'performance':
      trace.holds('WPX-01', SAID.performance, PURPOSE);
      break;
    case 'speaker':
      trace.holds('WPX-01', SAID.speaker, PURPOSE);
      break;
    case 'after-sales':
      trace.warns('WPX-02', SAID.afterSales, PURPOSE);
      return UNKNOWN;
  }
  trace.warns('WPX-03', SAID.stillEnters, PURPOSE);
  return NO_PERMIT;
};

/** Longest short stay that any worker of the right level may ask for; 120 days are for researchers. */
const LONGEST_SHORT_WORK_DAYS = 30;

const byShortWork = (asked: Asked): ProgrammeAnswer | undefined => {
  const { facts, trace } = asked;
  const days = readNumber(facts.shortWorkDays);
  if (days === undefined || facts.code !== undefined) return undefined;
  const teer = teerKnown(facts);
  const isShort = days <= LONGEST_SHORT_WORK_DAYS;
  if (
    isShort &&
    teer !== undefined &&
    teer <= TEER_OF_SHORT_WORK &&
    facts.inCanada === false &&
    facts.previousShortWorkOn === undefined
  ) {
    trace.holds('GSS-04', SAID.shortWork, SHORT);
    trace.warns('WPX-03', SAID.stillEnters, SHORT);
    return NO_PERMIT;
  }
  trace.needs('GSS-04', SAID.shortWorkOpen, SHORT);
  return UNKNOWN;
};

const byCode = (asked: Asked): ProgrammeAnswer => {
  const { facts, trace } = asked;
  const found = facts.code === undefined ? undefined : findExemptionCode(facts.code);
  if (found === undefined) {
    trace.needs('EXM-01', SAID.noCode, CODE);
    return UNKNOWN;
  }
  if (found.permitScope === 'open' || (found.code === 'C21' && facts.iecCategory === 'working-holiday')) {
    trace.holds('EXM-06', SAID.workerOwn, CATEGORY);
    return OPEN;
  }
  trace.holds('EXM-01', SAID.imp, CODE);
  return IMP;
};

/** Which programme the hire belongs to, and whether an LMIA is needed. */
export const programmeTopic: Topic<ProgrammeAnswer> = {
  isAsked: ({ code, purpose, globalTalentStream, holdsOpenPermit, shortWorkDays }) =>
    code !== undefined ||
    purpose !== undefined ||
    globalTalentStream !== undefined ||
    holdsOpenPermit !== undefined ||
    shortWorkDays !== undefined,
  decide: (asked) => {
    const { facts, trace } = asked;
    if (facts.globalTalentStream === true) {
      trace.fails('EXM-01', SAID.talent, TALENT);
      return LMIA_NEEDED;
    }
    const visiting = facts.purpose === undefined ? undefined : byPurpose(facts.purpose, asked);
    if (visiting !== undefined) return visiting;
    if (facts.holdsOpenPermit === true) {
      trace.holds('EXM-06', SAID.openPermit, OPEN_PERMIT);
      return OPEN;
    }
    return byShortWork(asked) ?? byCode(asked);
  },
};
