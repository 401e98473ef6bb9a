import type { TwoWeekAnswer } from '../../assess/answers.js';
import type { FactName, Facts } from '../../assess/facts.js';
import type { Topic } from '../../assess/topic.js';
import { isoAfter, isoOf } from '../../deadlines/day-count.js';
import { TWO_WEEK_DAYS } from '../../deadlines/gss-rules.js';
import { findExemptionCode } from '../../exemptions/code-register.js';
import { isInForce, type RuleId } from '../../law/rule.js';
import { text, type Bilingual } from '../../law/text.js';
import { classificationOn, NOC_2021_FROM } from '../../occupations/classification.js';
import type { IsoDay } from '../../time/plain-date.js';
import { knownCount, knownDay, knownTeer, MOST_DAYS } from '../known-facts.js';
import { biometricsStanding } from '../papers/biometrics-standing.js';
import { GLOBAL_SKILLS_RULE_CARDS } from './global-skills-rules.js';

type Reason = TwoWeekAnswer['failing'][number];

interface Against {
  readonly rule: RuleId;
  readonly text: Bilingual;
  readonly of: readonly FactName[];
}

const AGAINST: Readonly<Record<Reason, Against>> = {
  teer: {
    rule: 'GSS-01',
    text: text('The job is not in TEER 0 or 1.', "L'emploi n'est pas de catégorie FÉER 0 ou 1."),
    of: ['teer'],
  },
  'noc-2016-level': {
    rule: 'GSS-01',
    text: text(
      'On that day NOC 2016 skill type 0 or level A was needed.',
      'Ce jour-là, il fallait le genre de compétence 0 ou le niveau A de la CNP 2016.',
    ),
    of: ['noc2016Level', 'applicationOn'],
  },
  'in-canada': {
    rule: 'GSS-01',
    text: text(
      'The application must come from outside Canada.',
      "La demande doit être présentée de l'extérieur du Canada.",
    ),
    of: ['inCanada'],
  },
  provision: {
    rule: 'GSS-01',
    text: text('The work is not under R204 or R205.', "Le travail n'est pas visé à R204 ou R205."),
    of: ['code'],
  },
  'open-permit': {
    rule: 'GSS-01',
    text: text(
      'The permit is open; the line is for employer-specific permits.',
      'Le permis est ouvert; la file vise les permis liés à un employeur donné.',
    ),
    of: ['code'],
  },
  'international-experience': {
    rule: 'GSS-01',
    text: text('International Experience Canada is excluded.', 'Expérience internationale Canada est exclue.'),
    of: ['code'],
  },
  channel: {
    rule: 'GSS-01',
    text: text('The application must be made online.', 'La demande doit être présentée en ligne.'),
    of: ['channel'],
  },
  extension: {
    rule: 'GSS-01',
    text: text('A renewal has no two-week line.', "Un renouvellement n'a pas de file de deux semaines."),
    of: ['isExtension'],
  },
  medical: {
    rule: 'GSS-02',
    text: text(
      'The medical exam must be done before filing.',
      "L'examen médical doit être fait avant le dépôt de la demande.",
    ),
    of: ['medicalUpfront'],
  },
  biometrics: {
    rule: 'GSS-02',
    text: text(
      `Biometrics must be given within ${TWO_WEEK_DAYS} days of filing.`,
      `Les données biométriques doivent être fournies dans les ${TWO_WEEK_DAYS} jours suivant le dépôt.`,
    ),
    of: ['biometricsWithinDays'],
  },
  incomplete: {
    rule: 'GSS-02',
    text: text('An incomplete application has no target.', "Une demande incomplète n'a pas de délai visé."),
    of: ['applicationComplete'],
  },
  'not-yet': {
    rule: 'GSS-01',
    text: text('The line did not exist on that day.', "La file n'existait pas ce jour-là."),
    of: ['applicationOn'],
  },
};

const CLASSIFICATION: Readonly<Record<TwoWeekAnswer['classification'], Bilingual>> = {
  'NOC 2016': text(
    `Received before ${NOC_2021_FROM}: the job is judged by NOC 2016 skill type or level.`,
    `Reçue avant le ${NOC_2021_FROM} : l'emploi est jugé selon le genre ou niveau de compétence de la CNP 2016.`,
  ),
  'NOC 2021': text(
    `Received from ${NOC_2021_FROM} on: the job is judged by NOC 2021 and its TEER.`,
    `Reçue à compter du ${NOC_2021_FROM} : l'emploi est jugé selon la CNP 2021 et sa catégorie FÉER.`,
  ),
};
const WHO_HOLDS = text(
  'R204 or R205, employer-specific, skilled enough, online from outside Canada: the two-week line is open, with the offer submitted and the fee paid first.',
  "R204 ou R205, lié à un employeur donné, compétences suffisantes, en ligne de l'extérieur du Canada : la file de deux semaines est ouverte, l'offre étant soumise et les frais payés d'abord.",
);
const WHO_NEEDS = text(
  'Whether the two-week line is open depends on the occupation, the code, the place and the way of applying.',
  "L'accès à la file de deux semaines dépend de la profession, du code, du lieu et du mode de présentation.",
);
const HOW_NEEDS = text(
  'The line also asks for a medical exam done before filing, if one is needed, and for biometrics within two weeks.',
  "La file exige aussi l'examen médical fait avant le dépôt, s'il est exigé, et les données biométriques dans les deux semaines.",
);
const HOW_HOLDS = text(
  'Medical exam and biometrics are in time. Counted from a complete filing; a service standard met in 80 % of cases.',
  "Examen médical et données biométriques dans les délais. Calculé à compter d'un dépôt complet; norme de service atteinte dans 80 % des cas.",
);
const FAMILY = text(
  'A spouse, partner or dependant who files at the same time gets the same speed.',
  "L'époux, le conjoint ou la personne à charge qui présente sa demande en même temps bénéficie du même délai.",
);

const [WHO] = GLOBAL_SKILLS_RULE_CARDS;
const INTERNATIONAL_EXPERIENCE = 'C21';

const codeReasons = (code: string): readonly Reason[] | undefined => {
  const found = findExemptionCode(code);
  if (found === undefined) return undefined;
  if (code === INTERNATIONAL_EXPERIENCE) return ['international-experience'];
  const reasons: Reason[] = [];
  if (!found.provision.startsWith('R204') && !found.provision.startsWith('R205')) reasons.push('provision');
  if (found.permitScope === 'open') reasons.push('open-permit');
  return reasons;
};

/** Whether a skill is high enough; `undefined` while it is not known. */
const skillReason = (
  { teer, noc2016Level }: Facts,
  classification: TwoWeekAnswer['classification'],
): Reason | 'enough' | undefined => {
  if (classification === 'NOC 2016')
    return noc2016Level === undefined
      ? undefined
      : noc2016Level === '0' || noc2016Level === 'A'
        ? 'enough'
        : 'noc-2016-level';
  const known = knownTeer(teer);
  return known === undefined ? undefined : known <= 1 ? 'enough' : 'teer';
};

const reasonsAgainst = (facts: Facts, skill: Reason | 'enough' | undefined, on: IsoDay): readonly Reason[] => {
  const failing: Reason[] = [];
  if (!isInForce(WHO, on)) failing.push('not-yet');
  if (skill !== undefined && skill !== 'enough') failing.push(skill);
  if (facts.code !== undefined) failing.push(...(codeReasons(facts.code) ?? []));
  if (facts.inCanada === true) failing.push('in-canada');
  if (facts.isExtension === true) failing.push('extension');
  if (facts.channel !== undefined && facts.channel !== 'online') failing.push('channel');
  if (facts.medicalUpfront === 'not-done') failing.push('medical');
  const biometricsDays = knownCount(facts.biometricsWithinDays, MOST_DAYS);
  if (biometricsDays !== undefined && biometricsDays > TWO_WEEK_DAYS) failing.push('biometrics');
  if (facts.applicationComplete === false) failing.push('incomplete');
  return failing;
};

/** The two-week line of the Global Skills Strategy: every reason against it, or the day to aim at. */
export const twoWeekTopic: Topic<TwoWeekAnswer> = {
  isAsked: ({ code, teer, noc2016Level }) => code !== undefined && (teer !== undefined || noc2016Level !== undefined),
  decide: ({ facts, on, trace }) => {
    const applied = knownDay(facts.applicationOn);
    const relevant = applied === undefined ? on : isoOf(applied);
    const classification = classificationOn(relevant);
    trace.holds('EXM-08', CLASSIFICATION[classification], ['applicationOn']);

    const skill = skillReason(facts, classification);
    const failing = reasonsAgainst(facts, skill, relevant);
    for (const reason of failing) {
      const against = AGAINST[reason];
      trace.fails(against.rule, against.text, against.of);
    }
    if (failing.length > 0) return { twoWeek: 'no', failing, classification, targetOn: undefined };

    const codeKnown = facts.code !== undefined && findExemptionCode(facts.code) !== undefined;
    const whoKnown = codeKnown && skill !== undefined && facts.inCanada === false && facts.channel !== undefined;
    if (whoKnown) trace.holds('GSS-01', WHO_HOLDS, ['code', 'teer', 'noc2016Level', 'inCanada', 'channel']);
    else
      trace.needs('GSS-01', WHO_NEEDS, [
        'code',
        classification === 'NOC 2016' ? 'noc2016Level' : 'teer',
        'inCanada',
        'channel',
      ]);

    const givesBiometrics = biometricsStanding(facts, relevant) !== 'not-needed';
    const biometricsKnown = !givesBiometrics || knownCount(facts.biometricsWithinDays, MOST_DAYS) !== undefined;
    const howKnown = facts.medicalUpfront !== undefined && biometricsKnown;
    if (howKnown) trace.holds('GSS-02', HOW_HOLDS, ['medicalUpfront', 'biometricsWithinDays', 'applicationOn']);
    else
      trace.needs(
        'GSS-02',
        HOW_NEEDS,
        givesBiometrics ? ['medicalUpfront', 'biometricsWithinDays'] : ['medicalUpfront'],
      );
    if (!whoKnown || !howKnown) return { twoWeek: 'need-to-know', failing, classification, targetOn: undefined };

    trace.holds('GSS-03', FAMILY);
    return {
      twoWeek: 'yes',
      failing,
      classification,
      targetOn: applied === undefined ? undefined : isoAfter(applied, TWO_WEEK_DAYS, 'days'),
    };
  },
};
