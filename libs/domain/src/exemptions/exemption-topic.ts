import type { ExemptionAnswer } from '../assess/answers.js';
import type { FactName, Facts } from '../assess/facts.js';
import type { Asked, Topic } from '../assess/topic.js';
import { isOutsideRegime } from '../employers/outside-regime.js';
import { text } from '../law/text.js';
import { day as dayOf, isBefore, type PlainDate } from '../time/plain-date.js';
import { dayOfApplication } from './assessment-day.js';
import { ceilingOf } from './code-limits.js';
import { QUEBEC } from './code-places.js';
import { codeRefusals } from './code-register.js';
import { readNumber, questionsOf, type FactResult } from './criteria/fact-test.js';
import { classificationOn } from './criteria/skill-level.js';
import type { ExemptionCode } from './exemption-code.js';
import { wordedCode, type WordedCode, type WordedTest } from './exemption-texts.js';

type Outcome = ExemptionAnswer['outcome'];

const CODE: readonly FactName[] = ['code'];
const APPLICATION_DAY: readonly FactName[] = ['applicationOn'];
const CODE_AND_DAY: readonly FactName[] = ['code', 'applicationOn'];
const WORK_PLACE: readonly FactName[] = ['code', 'workProvince'];
const EMPLOYER: readonly FactName[] = ['code', 'employerKind'];
const TALENT_IN_QUEBEC: readonly FactName[] = ['workProvince', 'globalTalentStream'];
const TALENT: readonly FactName[] = ['globalTalentStream'];
const CATEGORY: readonly FactName[] = ['code', 'iecCategory'];
const EXTENSION: readonly FactName[] = ['code', 'isExtension', 'extensionMonths'];
const OFFER_LENGTH: readonly FactName[] = ['code', 'offerMonths'];
const LEVELS: readonly FactName[] = ['applicationOn', 'teer', 'noc', 'noc2016Level'];

/** The gravest outcome met so far, and the codes to look at instead. */
class Verdict {
  private worst: Outcome = 'arguable';
  private readonly instead: string[] = [];

  fail(...suggests: readonly string[]): void {
    this.worst = 'does-not-fit';
    for (const code of suggests) if (!this.instead.includes(code)) this.instead.push(code);
  }
  review(...suggests: readonly string[]): void {
    if (this.worst !== 'does-not-fit') this.worst = 'manual-review';
    for (const code of suggests) if (!this.instead.includes(code)) this.instead.push(code);
  }
  need(): void {
    if (this.worst === 'arguable') this.worst = 'need-to-know';
  }
  get outcome(): Outcome {
    return this.worst;
  }
  get suggests(): readonly string[] {
    return this.instead;
  }
}

/* What is said of the code as such. */

const UNKNOWN_CODE = text('The register has no such code.', 'Le registre ne contient aucun code de ce nom.');
const UNKNOWN_DAY = text(
  'The day of the application cannot be read, so the code is not checked against it.',
  'Le jour de la demande est illisible; le code ne peut être vérifié pour ce jour.',
);
const RETIRED = text(
  'The label was replaced when the table was renumbered; it is kept for older permits only.',
  "L'étiquette a été remplacée lors de la renumérotation; elle ne sert plus qu'aux anciens permis.",
);
const STAYS_OPEN_FOR_SOME = text(
  'The code is closed to most. A person confirms that this case is one of those left.',
  'Le code est fermé à la plupart. Une personne confirme que le dossier fait partie des cas qui restent.',
);
const GLOBAL_TALENT = text(
  'The Global Talent Stream belongs to the Temporary Foreign Worker Program: an LMIA is needed, no exemption is argued.',
  "Le Volet des talents mondiaux relève du Programme des travailleurs étrangers temporaires : une EIMT est nécessaire, aucune dispense n'est invoquée.",
);

const judgeCode = (worded: WordedCode, day: PlainDate | undefined, { facts, trace }: Asked, verdict: Verdict): void => {
  const { code, replacedBy } = worded.card;
  if (replacedBy === undefined) trace.holds('EXM-02', worded.label, CODE);
  else trace.fails('EXM-02', RETIRED, CODE);
  if (day === undefined) {
    trace.needs('EXM-07', UNKNOWN_DAY, APPLICATION_DAY);
    verdict.need();
    return;
  }
  const [refusal] = codeRefusals(code, day);
  if (refusal === undefined) trace.holds('EXM-07', worded.open, CODE_AND_DAY);
  else if (refusal.code === 'exemption.code-end-unconfirmed') {
    trace.warns('EXM-07', refusal.text, CODE_AND_DAY);
    verdict.review();
  } else if (refusal.code === 'exemption.code-closed-to-most' && isOneOfThoseLeft(facts)) {
    trace.warns('EXM-07', STAYS_OPEN_FOR_SOME, CODE_AND_DAY);
    verdict.review();
  } else {
    trace.fails('EXM-07', refusal.text, CODE_AND_DAY);
    verdict.fail(...(replacedBy ?? worded.card.legacyCodes.filter((each) => each !== code)));
  }
};

const isOneOfThoseLeft = ({ isExtension, principalMovingToPr }: Facts): boolean =>
  isExtension === true || principalMovingToPr === true;

const isNotYetOpen = ({ from }: ExemptionCode, on: PlainDate): boolean =>
  from !== undefined && isBefore(on, dayOf(from));

/* What the facts say of the criteria. */

const CAPACITY_CODES = { executive: 'C62', specialized: 'C63', 'new-enterprise': 'C61' } as const;

/** Where a criterion fails, a code that asks for what is known instead. */
const insteadOf = ({ card }: WordedCode, { rule, of }: WordedTest['test'], facts: Facts): readonly string[] => {
  if (rule === 'QUE-02' && card.code === 'T13') return ['A73'];
  const { transferCapacity } = facts;
  return rule === 'EXM-09' &&
    of[0] === 'transferCapacity' &&
    transferCapacity !== undefined &&
    transferCapacity !== 'trainee'
    ? [CAPACITY_CODES[transferCapacity]]
    : [];
};

const isKnownIn = (facts: Facts) => (name: FactName) => facts[name] !== undefined;

const judgeTest = (
  worded: WordedCode,
  each: WordedTest,
  found: FactResult,
  day: PlainDate,
  asked: Asked,
  verdict: Verdict,
): void => {
  const { facts, trace } = asked;
  const { test } = each;
  switch (found) {
    case undefined:
      return;
    case 'fits':
      trace.holds(test.rule, each.fits, test.of);
      return;
    case 'does-not-fit':
      trace.fails(test.rule, each.fails, test.of);
      verdict.fail(...insteadOf(worded, test, facts));
      return;
    case 'review':
      trace.warns(test.rule, each.review, test.of);
      verdict.review(...(worded.card.code === 'C41' && facts.principalMovingToPr === true ? ['C49'] : []));
      return;
    case 'need-to-know':
      trace.needs(test.rule, each.needs, [...test.of.filter(isKnownIn(facts)), ...questionsOf(test, facts, day)]);
      if (test.decisive) verdict.need();
  }
};

/* What the code means for the permit. */

const OWN_PERMIT = text(
  "The permit is the worker's own: no offer is made and the employer has no conditions under it.",
  "Le permis appartient au travailleur : aucune offre n'est faite et il n'impose aucune condition à l'employeur.",
);
const OUTSIDE_REGIME = text(
  'The employer stands outside the compliance regime: no offer, and the worker files the proof of the exemption.',
  "L'employeur n'est pas soumis au régime de conformité : aucune offre, et le travailleur présente la preuve de la dispense.",
);
const WITH_OFFER = text(
  'The permit rests on an offer: the conditions of IRPR s. 209.2 fall on the employer.',
  "Le permis repose sur une offre : les conditions de l'article 209.2 du RIPR incombent à l'employeur.",
);
const BY_CATEGORY = text(
  'The category or the policy says whether an offer is made.',
  'La catégorie ou la politique précise si une offre est faite.',
);

const sayWhosePermit = ({ offerRequired, code }: ExemptionCode, { facts, trace }: Asked): void => {
  if (isOutsideRegime(facts.employerKind)) trace.holds('EXM-06', OUTSIDE_REGIME, EMPLOYER);
  else if (code === 'C21' && facts.iecCategory !== undefined)
    trace.holds('EXM-06', facts.iecCategory === 'working-holiday' ? OWN_PERMIT : WITH_OFFER, CATEGORY);
  else if (offerRequired === 'no') trace.holds('EXM-06', OWN_PERMIT, CODE);
  else if (offerRequired === 'yes') trace.holds('EXM-06', WITH_OFFER, CODE);
  else trace.warns('EXM-06', BY_CATEGORY, CODE);
};

const NO_CERTIFICATE = text(
  'Work without an LMIA needs no Quebec acceptance certificate (CAQ).',
  "Un travail dispensé d'EIMT n'exige aucun certificat d'acceptation du Québec (CAQ).",
);
const CERTIFICATE = text(
  'Work in Quebec that needs an LMIA also needs a Quebec acceptance certificate (CAQ).',
  "Un travail au Québec qui exige une EIMT exige aussi un certificat d'acceptation du Québec (CAQ).",
);
const QUEBEC_CODE = text(
  'The code is one of those for people whom Quebec selects.',
  'Le code est de ceux qui visent les personnes sélectionnées par le Québec.',
);
const QUEBEC_CODES: ReadonlySet<string> = new Set(['A73', 'A75', 'A76', 'C60', 'T10']);

const sayOfQuebec = ({ code }: ExemptionCode, { facts, trace }: Asked): ExemptionAnswer['acceptanceCertificate'] => {
  if (facts.workProvince !== QUEBEC) return 'not-needed';
  if (facts.globalTalentStream === true) {
    trace.holds('QUE-01', CERTIFICATE, TALENT_IN_QUEBEC);
    return 'needed';
  }
  trace.holds('QUE-01', NO_CERTIFICATE, WORK_PLACE);
  if (QUEBEC_CODES.has(code)) trace.holds('QUE-02', QUEBEC_CODE, WORK_PLACE);
  return 'not-needed';
};

const BY_NOC_2016 = text(
  'Received before 2022-11-16: the NOC 2016 skill type or level decides.',
  "Reçue avant le 2022-11-16 : le genre ou le niveau de compétence de la CNP 2016 s'applique.",
);
const BY_NOC_2021 = text(
  'Received on or after 2022-11-16: the TEER category of NOC 2021 decides.',
  "Reçue le 2022-11-16 ou après : la catégorie FÉER de la CNP 2021 s'applique.",
);

const sayWhichClassification = ({ facts, trace }: Asked, day: PlainDate): void => {
  if (facts.teer === undefined && facts.noc === undefined && facts.noc2016Level === undefined) return;
  trace.holds('EXM-08', classificationOn(day) === 'NOC 2016' ? BY_NOC_2016 : BY_NOC_2021, LEVELS);
};

/* The length asked for, where it decides whether the code can be used at all. */

const NEW_ENTERPRISE_ENDS = text(
  'A permit to set up an enterprise is not extended: the transferee goes on as an executive or with specialized knowledge.',
  "Un permis pour mettre sur pied une entreprise n'est pas prolongé : la personne mutée continue comme cadre supérieur ou à titre de connaissances spécialisées.",
);
const NEW_ENTERPRISE_DELAY = text(
  "Six more months at most, and only for a delay outside the enterprise's control: a person must look.",
  "Au plus six mois de plus, et seulement pour un retard indépendant de l'entreprise : une personne doit examiner.",
);
const OWN_BUSINESS_LONG = text(
  'Longer than the usual 18 months: only with a definite plan to leave the running of the business.',
  "Plus long que les 18 mois habituels : seulement avec un plan précis de retrait de la gestion de l'entreprise.",
);

const judgeLength = ({ code }: ExemptionCode, { facts, trace }: Asked, verdict: Verdict): void => {
  const ceiling = ceilingOf(code);
  if (code === 'C61' && facts.isExtension === true) {
    const months = readNumber(facts.extensionMonths);
    if (months !== undefined && months <= (ceiling?.renewalMonths ?? 0)) {
      trace.warns('DUR-03', NEW_ENTERPRISE_DELAY, EXTENSION);
      verdict.review('C62', 'C63');
    } else {
      trace.fails('DUR-03', NEW_ENTERPRISE_ENDS, EXTENSION);
      verdict.fail('C62', 'C63');
    }
  }
  const months = readNumber(facts.offerMonths);
  if (code === 'C11' && months !== undefined && months > (ceiling?.firstMonths ?? months)) {
    trace.warns('EXM-11', OWN_BUSINESS_LONG, OFFER_LENGTH);
    verdict.review();
  }
};

const STILL_R200 = text(
  'The case can be argued; the officer still applies all of IRPR s. 200: able to do the work, will leave, genuine offer, no bar.',
  "Le dossier se défend; l'agent applique tout de même tout l'article 200 du RIPR : capacité d'exercer l'emploi, départ à la fin du séjour, offre authentique, aucun empêchement.",
);
const PROVE_EACH = text(
  'Each criterion of the code is answered and evidenced by a person; facts alone prove none.',
  "Chaque critère du code est répondu et prouvé par une personne; les faits seuls n'en prouvent aucun.",
);
const TWO_TEXTS = text(
  'The English text asks for “significant” benefits, the French one does not; the stricter reading is applied.',
  "Le texte anglais exige des avantages « significant », le texte français non; la lecture la plus stricte s'applique.",
);

const unknown = (asked: Asked): ExemptionAnswer => {
  asked.trace.fails('EXM-02', UNKNOWN_CODE, CODE);
  return {
    outcome: 'does-not-fit',
    code: asked.facts.code,
    provision: undefined,
    suggests: [],
    maxMonths: undefined,
    acceptanceCertificate: 'not-needed',
  };
};

/** Whether the chosen code can be argued on the facts (EXM-01 to EXM-17, QUE-01, QUE-02). */
export const exemptionTopic: Topic<ExemptionAnswer> = {
  isAsked: ({ code }) => code !== undefined,
  decide: (asked) => {
    const { facts, on, trace } = asked;
    const worded = wordedCode(facts.code ?? '');
    if (worded === undefined) return unknown(asked);
    const { card } = worded;
    const verdict = new Verdict();
    const day = dayOfApplication(facts, on);
    if (facts.globalTalentStream === true) {
      trace.fails('EXM-01', GLOBAL_TALENT, TALENT);
      verdict.fail();
    }
    judgeCode(worded, day, asked, verdict);
    // Before the code's first day its criteria and the rules behind them did not hold.
    if (day !== undefined && !isNotYetOpen(card, day)) {
      sayWhichClassification(asked, day);
      for (const each of worded.tests) judgeTest(worded, each, each.test.decide(facts, day), day, asked, verdict);
    }
    judgeLength(card, asked, verdict);
    sayWhosePermit(card, asked);
    const acceptanceCertificate = sayOfQuebec(card, asked);
    if (verdict.outcome === 'arguable') {
      trace.warns('EXM-01', PROVE_EACH, CODE);
      trace.warns('EXM-03', STILL_R200, CODE);
    }
    if (card.provision === 'R205(a)') trace.warns('EXM-17', TWO_TEXTS, CODE);
    return {
      outcome: verdict.outcome,
      code: card.code,
      provision: card.provision,
      suggests: verdict.suggests,
      maxMonths: ceilingOf(card.code)?.firstMonths,
      acceptanceCertificate,
    };
  },
};
