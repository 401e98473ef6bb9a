import type { FactsOf } from '../cases/event.js';
import type { FoldedCase } from '../cases/fold.js';
import { text, type Bilingual } from '../law/text.js';
import { parseDay, type IsoDay } from '../time/plain-date.js';
import { Reckoning } from './arithmetic.js';
import { BIOMETRICS_YEARS } from './biometrics.js';
import { firstSince, isCaseOver, isDecidedSince, isPermitCaseOver } from './case-phase.js';
import type { DeadlineInstance, DeadlineRule } from './deadline-rule.js';
import { notAfter, triggeredBy } from './trigger.js';

/** Months for which a medical exam supports an entry (IRPR s. 30(3)). */
export const MEDICAL_MONTHS = 12;

/** Nationals who need no passport valid for the stay (IRPR s. 52(2)(a)). */
export const PASSPORT_EXEMPT_NATIONALITIES: readonly string[] = ['US'];

/** A paper of the approval, which counts until the worker has entered with it. */
const untilEntry = (
  folded: FoldedCase,
  key: string,
  validToOf: (facts: FactsOf<'application.approved'>) => IsoDay | undefined,
  what: Bilingual,
): readonly DeadlineInstance[] => {
  const approved = folded.ever('application.approved');
  const printed = approved === undefined ? undefined : validToOf(approved.facts);
  const validTo = printed === undefined ? undefined : parseDay(printed);
  if (approved === undefined || printed === undefined || validTo === undefined) return [];
  return [
    {
      key,
      trigger: triggeredBy(approved, notAfter(approved.occurredOn, printed)),
      reckoned: Reckoning.printed(validTo, what).fixed(),
      metBy: firstSince(folded, 'permit.issued', approved.occurredOn),
      overtaken: isDecidedSince(folded, approved) || isCaseOver(folded),
    },
  ];
};

/** How long the worker's papers last. No holiday stretches a document (CAL-05). */
export const validityRules: readonly DeadlineRule[] = [
  {
    id: 'DL-14',
    action: text(
      'Enter Canada while the medical exam is valid, or have a new one done',
      "Entrer au Canada pendant que l'examen médical est valide, ou en passer un nouveau",
    ),
    owner: 'worker',
    consequence: text(
      'A new exam; no entry as a worker where one is required.',
      "Un nouvel examen; aucune entrée comme travailleur si l'examen est exigé.",
    ),
    cites: ['IRPR s. 30(3)', 'IA s. 28'],
    verified: true,
    remindDaysBefore: [60, 30, 14],
    background: true,
    instances: ({ folded }) => {
      const latest = folded.ever('medical.done');
      if (latest === undefined) return [];
      return folded.all('medical.done').flatMap((exam) => {
        const on = parseDay(exam.facts.examOn);
        if (on === undefined) return [];
        return [
          {
            key: exam.id,
            trigger: triggeredBy(exam),
            reckoned: Reckoning.from(on, triggeredBy(exam).what).plus(MEDICAL_MONTHS, 'months').fixed(),
            metBy: exam === latest ? firstSince(folded, 'permit.issued', exam.occurredOn) : undefined,
            overtaken: exam !== latest || isPermitCaseOver(folded) || isCaseOver(folded),
          },
        ];
      });
    },
  },
  {
    id: 'DL-16',
    action: text('Give new biometrics', 'Fournir de nouvelles données biométriques'),
    owner: 'worker',
    consequence: text(
      'Neither stay nor permit can pass this day: the permit is shortened.',
      'Ni le séjour ni le permis ne peuvent dépasser ce jour : le permis est écourté.',
    ),
    cites: ['IRPR s. 12.7(1)', 'IRPR s. 183(4)(c.1)', 'IA s. 37(1)'],
    verified: true,
    remindDaysBefore: [180, 90, 30],
    background: true,
    instances: ({ folded, setting }) => {
      const event = folded.ever('biometrics.given');
      const told = setting.worker.biometricsGivenOn;
      // The worker's record may know of a later collection, for a visa or another case.
      const byEvent = event !== undefined && (told === undefined || event.facts.givenOn >= told) ? event : undefined;
      const givenOn = byEvent?.facts.givenOn ?? told;
      const on = givenOn === undefined ? undefined : parseDay(givenOn);
      if (givenOn === undefined || on === undefined) return [];
      const what = text('Biometrics given', 'Données biométriques fournies');
      return [
        {
          key: 'biometrics',
          trigger: byEvent === undefined ? { what, on: givenOn } : triggeredBy(byEvent, givenOn),
          reckoned: Reckoning.from(on, what).plus(BIOMETRICS_YEARS, 'years').fixed(),
          overtaken: isPermitCaseOver(folded) || isCaseOver(folded),
        },
      ];
    },
  },
  {
    id: 'DL-17',
    action: text('Renew the passport', 'Renouveler le passeport'),
    owner: 'worker',
    consequence: text(
      'Permit and stay end no later than the passport: the permit is shortened and another application follows.',
      'Le permis et le séjour prennent fin au plus tard avec le passeport : permis écourté et nouvelle demande plus tard.',
    ),
    cites: ['IRPR s. 52(1)', 'IRPR s. 52(2)'],
    verified: true,
    remindDaysBefore: [365, 180, 90],
    background: true,
    instances: ({ folded, setting }) => {
      const { passportExpiresOn, citizenship } = setting.worker;
      if (passportExpiresOn === undefined || PASSPORT_EXEMPT_NATIONALITIES.includes(citizenship)) return [];
      const expiry = parseDay(passportExpiresOn);
      if (expiry === undefined) return [];
      const what = text('Passport valid to', "Passeport valide jusqu'au");
      // A passport comes to our notice with the case; before it nobody was to be reminded.
      const noticedOn = folded.folded[0]?.event.occurredOn ?? passportExpiresOn;
      return [
        {
          key: 'passport',
          trigger: { what, on: notAfter(noticedOn, passportExpiresOn) },
          reckoned: Reckoning.printed(expiry, what).fixed(),
          overtaken: isPermitCaseOver(folded) || isCaseOver(folded),
        },
      ];
    },
  },
  {
    id: 'DL-18',
    action: text('Enter Canada with the letter of introduction', "Entrer au Canada avec la lettre d'introduction"),
    owner: 'worker',
    consequence: text(
      'The letter is dead: a new application, a new offer and a new fee.',
      'La lettre est caduque : nouvelle demande, nouvelle offre et nouveaux frais.',
    ),
    cites: ['IRCC: letter of introduction, web-team draft pages (unverified length)'],
    verified: false,
    remindDaysBefore: [60, 30, 14, 7],
    instances: ({ folded }) =>
      untilEntry(
        folded,
        'letter',
        ({ letterValidTo }) => letterValidTo,
        text('Enter Canada by', 'Entrer au Canada au plus tard le'),
      ),
  },
  {
    id: 'DL-19',
    action: text(
      'Travel while the visa or electronic travel authorization is valid',
      "Voyager pendant que le visa ou l'autorisation de voyage électronique est valide",
    ),
    owner: 'worker',
    consequence: text('Boarding is refused.', "L'embarquement est refusé."),
    cites: ['IRPR s. 7', 'IRPR s. 7.1', 'IRPR s. 190'],
    verified: true,
    remindDaysBefore: [90, 30],
    background: true,
    instances: ({ folded }) =>
      untilEntry(
        folded,
        'visa',
        ({ visaOrEtaTo }) => visaOrEtaTo,
        text('Visa or eTA valid to', "Visa ou AVE valide jusqu'au"),
      ),
  },
];
