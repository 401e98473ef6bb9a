import type { LengthAnswer } from '../../assess/answers.js';
import type { FactName, Facts } from '../../assess/facts.js';
import type { Trace } from '../../assess/trace.js';
import { isoAfter, isoOf } from '../../deadlines/day-count.js';
import { PASSPORT_EXEMPT_NATIONALITIES } from '../../deadlines/validity-rules.js';
import { ceilingOf, type CeilingVariant, type CodeCeiling } from '../../exemptions/code-limits.js';
import { text, type Bilingual } from '../../law/text.js';
import type { IsoDay, PlainDate } from '../../time/plain-date.js';
import { knownCount, knownDay, MOST_MONTHS } from '../known-facts.js';
import { monthsFrom } from '../months-from.js';
import { biometricsOnFileTo } from '../papers/biometrics-standing.js';

/** One thing that a permit cannot outlast. */
export interface Cap {
  readonly by: NonNullable<LengthAnswer['cappedBy']>;
  readonly endOn: IsoDay;
}

/** A code may set a day, leave nothing, or set a length that needs a first day to become a day. */
export type CodeCap = Cap | 'nothing' | 'needs-start' | undefined;

/** The first day of the permit asked for: its own, or the end of the one that is renewed. */
export const startOf = (facts: Facts): PlainDate | undefined =>
  knownDay(facts.startOn) ?? (facts.isExtension === true ? knownDay(facts.permitEndOn) : undefined);

const NEW_ENTERPRISE = 'C61';

const said = (trace: Trace, rule: 'DUR-01' | 'DUR-02', of: readonly FactName[], en: string, fr: string): void =>
  trace.holds(rule, text(en, fr), of);

/** What is asked for: the offer, its length, the extension, the contract (DUR-01). */
export const askedCaps = (facts: Facts, start: PlainDate | undefined, trace: Trace): readonly Cap[] => {
  const caps: Cap[] = [];
  const end = knownDay(facts.offerEndOn);
  if (end !== undefined) {
    const endOn = isoOf(end);
    caps.push({ by: 'offer', endOn });
    said(trace, 'DUR-01', ['offerEndOn'], `The offer ends on ${endOn}.`, `L'offre prend fin le ${endOn}.`);
  }
  if (start === undefined) return caps;
  const asked: readonly (readonly [FactName, number | undefined, string, string])[] = [
    ['offerMonths', facts.offerMonths, 'The offer', "L'offre"],
    [
      'extensionMonths',
      facts.isExtension === true ? facts.extensionMonths : undefined,
      'What is asked for',
      'La durée demandée',
    ],
    ['contractMonths', facts.contractMonths, 'The service contract', 'Le contrat de services'],
  ];
  for (const [name, value, en, fr] of asked) {
    const months = knownCount(value, MOST_MONTHS);
    if (months === undefined) continue;
    const endOn = monthsFrom(start, months, trace, [name]);
    caps.push({ by: 'offer', endOn });
    said(
      trace,
      'DUR-01',
      [name, 'startOn'],
      `${en} has ${months} months: to ${endOn}.`,
      `${fr} compte ${months} mois : jusqu'au ${endOn}.`,
    );
  }
  return caps;
};

const PASSPORT_EXEMPT = text(
  'US nationals need no passport valid for the whole stay: it does not shorten the permit.',
  "Les ressortissants des États-Unis n'ont pas besoin d'un passeport valide pour tout le séjour : il n'écourte pas le permis.",
);

/** The passport, except for people who need none (PAS-01). An unknown nationality is read as one that needs it. */
export const passportCap = (facts: Facts, trace: Trace): Cap | undefined => {
  const end = knownDay(facts.passportEndOn);
  if (end === undefined) return undefined;
  const { citizenship } = facts;
  if (citizenship !== undefined && PASSPORT_EXEMPT_NATIONALITIES.includes(citizenship)) {
    trace.holds('PAS-01', PASSPORT_EXEMPT, ['citizenship', 'passportEndOn']);
    return undefined;
  }
  const endOn = isoOf(end);
  trace.holds(
    'PAS-01',
    text(`The permit cannot pass the passport: ${endOn}.`, `Le permis ne peut dépasser le passeport : ${endOn}.`),
    ['passportEndOn', 'citizenship'],
  );
  return { by: 'passport', endOn };
};

const GIVEN_ANEW = text(
  'The biometrics on file are older than ten years at the application: new ones are given, so they set no end.',
  'Les données biométriques au dossier ont plus de dix ans au moment de la demande : de nouvelles sont fournies, donc elles ne fixent aucune fin.',
);

/** Ten years after the last biometrics (BIO-02); those that are given anew set a later day. */
export const biometricsCap = (facts: Facts, on: IsoDay, trace: Trace): Cap | undefined => {
  const endOn = biometricsOnFileTo(facts);
  if (endOn === undefined) return undefined;
  const applied = knownDay(facts.applicationOn);
  if ((applied === undefined ? on : isoOf(applied)) > endOn) {
    trace.warns('BIO-02', GIVEN_ANEW, ['biometricsOn', 'applicationOn']);
    return undefined;
  }
  trace.holds(
    'BIO-02',
    text(
      `No permit passes ${endOn}, ten years after the biometrics. New ones lift the limit.`,
      `Aucun permis ne dépasse le ${endOn}, dix ans après les données biométriques. De nouvelles données lèvent la limite.`,
    ),
    ['biometricsOn'],
  );
  return { by: 'biometrics', endOn };
};

const NO_RENEWAL = text('This code has no extension.', 'Ce code ne permet aucune prolongation.');
const RENEWAL_WITHOUT_FIGURE = text(
  'No figure is stated for an extension under this code.',
  "Aucune durée n'est indiquée pour une prolongation sous ce code.",
);

const newEnterpriseRenewal = (ceiling: CodeCeiling, facts: Facts, trace: Trace): CodeCap => {
  const end = knownDay(facts.permitEndOn);
  const exceptional =
    end === undefined || ceiling.renewalMonths === undefined
      ? undefined
      : isoAfter(end, ceiling.renewalMonths, 'months');
  const until = exceptional === undefined ? text('', '') : text(` (to ${exceptional})`, ` (jusqu'au ${exceptional})`);
  trace.fails(
    'DUR-03',
    text(
      `C61 has no extension; ${ceiling.renewalMonths} months more${until.en} only exceptionally, for a delay outside control. Otherwise C62 or C63.`,
      `C61 ne permet aucune prolongation; ${ceiling.renewalMonths} mois de plus${until.fr} seulement à titre exceptionnel, pour un retard indépendant de la volonté. Sinon, C62 ou C63.`,
    ),
    ['code', 'isExtension', 'permitEndOn'],
  );
  return 'nothing';
};

const isVariant = ({ when }: CeilingVariant, { workProvince, transferCapacity }: Facts): boolean =>
  when === 'in-quebec' ? workProvince === 'QC' : transferCapacity === 'new-enterprise';

const lengthOf = (ceiling: CodeCeiling, facts: Facts): number | undefined => {
  const name = facts.isExtension === true ? 'renewalMonths' : 'firstMonths';
  return ceiling.variants?.find((variant) => isVariant(variant, facts))?.[name] ?? ceiling[name];
};

const spokenLength = (code: string, months: number, isRenewal: boolean, end: IsoDay | undefined): Bilingual => {
  const [en, fr] = isRenewal ? ['for an extension', 'pour une prolongation'] : ['at first', 'au départ'];
  return end === undefined
    ? text(`Code ${code}: at most ${months} months ${en}.`, `Code ${code} : au plus ${months} mois ${fr}.`)
    : text(
        `Code ${code}: at most ${months} months ${en}, so to ${end}.`,
        `Code ${code} : au plus ${months} mois ${fr}, donc jusqu'au ${end}.`,
      );
};

/** The ceiling of the code, first permit or extension, with the note that months cannot say (DUR-02, DUR-03). */
export const codeCap = (facts: Facts, start: PlainDate | undefined, trace: Trace): CodeCap => {
  const { code } = facts;
  const ceiling = code === undefined ? undefined : ceilingOf(code);
  if (code === undefined || ceiling === undefined) return undefined;
  const isRenewal = facts.isExtension === true;
  if (isRenewal && code === NEW_ENTERPRISE) return newEnterpriseRenewal(ceiling, facts, trace);
  if (ceiling.note !== undefined) trace.warns('DUR-02', ceiling.note, ['code']);
  if (isRenewal && ceiling.noExtension === true) {
    trace.fails('DUR-02', NO_RENEWAL, ['code', 'isExtension']);
    return 'nothing';
  }
  if (ceiling.belowDays !== undefined) {
    const days = ceiling.belowDays - 1;
    const endOn = start === undefined ? undefined : isoAfter(start, days, 'days');
    trace.holds(
      'DUR-02',
      endOn === undefined
        ? text(`Code ${code}: at most ${days} days.`, `Code ${code} : au plus ${days} jours.`)
        : text(
            `Code ${code}: at most ${days} days, so to ${endOn}.`,
            `Code ${code} : au plus ${days} jours, donc jusqu'au ${endOn}.`,
          ),
      ['code', 'startOn'],
    );
    return endOn === undefined ? 'needs-start' : { by: 'code', endOn };
  }
  const months = lengthOf(ceiling, facts);
  if (months === undefined) {
    if (isRenewal) trace.warns('DUR-02', RENEWAL_WITHOUT_FIGURE, ['code', 'isExtension']);
    return undefined;
  }
  const endOn = start === undefined ? undefined : monthsFrom(start, months, trace, ['startOn', 'code']);
  trace.holds('DUR-02', spokenLength(code, months, isRenewal, endOn), ['code', 'isExtension', 'startOn']);
  return endOn === undefined ? 'needs-start' : { by: 'code', endOn };
};

/** The last day of all permits under a code that has such a figure of its own, counted from the first of them. */
export const codeTotalEnd = (
  facts: Facts,
  start: PlainDate | undefined,
  capMonths: number | undefined,
): IsoDay | undefined => {
  const total = facts.code === undefined ? undefined : ceilingOf(facts.code)?.totalMonths;
  return total === undefined || total === capMonths || start === undefined || facts.isExtension === true
    ? undefined
    : isoAfter(start, total, 'months');
};
