import { SAMPLE_ROLES } from '@permitdesk/api/sample/sample-roles';
import type { Language } from '@permitdesk/domain/law/text';
import type { OfferFieldId } from '@permitdesk/domain/offers/offer-fields';
import { fromToday } from './clock.js';
import type { Refused } from './person.js';
import type { NewWorker } from './request.js';

const { engineer } = SAMPLE_ROLES;

/** The worker and the job of one walk, as they are typed; names are invented. */
export interface Story {
  readonly worker: NewWorker;
  /** The given names with one accent left out. */
  readonly withoutAccent: string;
  readonly jobTitle: string;
  readonly wantedStartOn: string;
  readonly explanation: string;
  readonly values: Readonly<Partial<Record<OfferFieldId, string | number | boolean>>>;
  readonly offerNumber: string;
  readonly permitNumber: string;
  /** Words by which the code is found in the register. */
  readonly codeSearch: string;
  readonly shownBy: string;
  readonly channel: string;
  readonly compared: string;
  /** An amount as it is typed. */
  readonly money: (dollars: string) => string;
  readonly refusals: Readonly<Record<RefusalOfWalk, Refused>>;
  /** What begins the renewal, and the words that show its arithmetic. */
  readonly renewal: string;
  readonly why: { readonly trigger: string; readonly rule: string; readonly source: string };
}

type RefusalOfWalk = 'unanswered' | 'fee' | 'attestation' | 'passport' | 'malformed' | 'placeholder';

const COMMON = {
  dateOfBirth: '1992-04-17',
  gender: 'female',
  birthCountry: 'IN',
  citizenship: 'IN',
  residence: 'IN',
} as const;

const valuesOf = (of: {
  readonly jobTitle: string;
  readonly explanation: string;
  readonly wantedStartOn: string;
  readonly texts?: Readonly<Partial<Record<OfferFieldId, string>>>;
}): Story['values'] => ({
  ...engineer.values,
  noc_code: engineer.noc,
  job_title: of.jobTitle,
  exemption_explanation: of.explanation,
  duration_months: engineer.months,
  expected_start_date: of.wantedStartOn,
  ...of.texts,
});

const FRENCH = {
  jobTitle: 'Ingénieure logicielle principale',
  explanation:
    "La personne travaille à temps plein depuis 2021 chez notre société affiliée de Pune, détenue en entier par la même société mère, et a écrit le moteur d'équilibrage que l'équipe de Toronto doit maintenant étendre. Personne hors du groupe ne connaît ce moteur. Le salaire de 62,50 l'heure dépasse le médian de la région.",
};

/** A software engineer of TEER 1, intra-company specialist (C63), from India to Toronto. */
export const storyIn = (language: Language): Story => {
  const wantedStartOn = fromToday({ days: 98 });
  if (language === 'en') {
    const { jobTitle, explanation } = engineer;
    return {
      worker: {
        ...COMMON,
        familyName: 'VENKATARAGHAVAN',
        givenNames: 'ANJALI JOSÉE',
        passportNumber: 'Z1234567',
        passportExpiresOn: fromToday({ years: 6 }),
        officialLanguage: 'en',
        email: 'anjali@people.example',
      },
      withoutAccent: 'ANJALI JOSEE',
      jobTitle,
      wantedStartOn,
      explanation,
      values: valuesOf({ jobTitle, explanation, wantedStartOn }),
      offerNumber: 'A7314052',
      permitNumber: 'U731405201',
      codeSearch: 'specialized knowledge',
      shownBy: 'Shown by the paper.',
      channel: 'E-mail',
      compared: 'All as in the offer.',
      money: (dollars) => dollars,
      refusals: {
        unanswered: { shown: 'Not answered:', rule: 'IRPR s. 209.11(1)(c)' },
        fee: { shown: 'The fee is $230.00; $229.99 was entered.', rule: 'IRPR s. 303.1(1)' },
        attestation: {
          shown: 'No employment agreement signed by both is on file.',
          rule: 'IRPR s. 209.11(1)(e)(i)',
        },
        passport: { shown: 'U+00C9', rule: 'OFF-08' },
        malformed: { shown: '“B123” is not an offer of employment number', rule: 'OFF-06' },
        placeholder: { shown: 'A9999999 is the placeholder', rule: 'OFF-06' },
      },
      renewal: 'Start renewal: new offer and fee first',
      why: { trigger: 'Permit valid to', rule: 'Rule DL-29', source: 'IRPR s. 201(1)' },
    };
  }
  const { jobTitle, explanation } = FRENCH;
  return {
    worker: {
      ...COMMON,
      familyName: 'MEENAKSHISUNDAR',
      givenNames: 'DIVYA HÉLÈNE',
      passportNumber: 'Y7654321',
      passportExpiresOn: fromToday({ years: 6 }),
      officialLanguage: 'fr',
      email: 'divya@people.example',
    },
    withoutAccent: 'DIVYA HELÈNE',
    jobTitle,
    wantedStartOn,
    explanation,
    values: valuesOf({
      jobTitle,
      explanation,
      wantedStartOn,
      texts: {
        main_duties:
          "Conçoit et écrit le logiciel de commande du moteur d'équilibrage. Révise le code de l'équipe. Forme quatre ingénieurs canadiens la première année.",
        job_requirements: 'Cinq ans en logiciel de commande; connaissance du moteur du groupe',
        statutory_holidays_sick_leave: 'Jours fériés de la province; 5 jours de maladie payés',
        vacation_days: '20 jours',
        recruiter: 'Aucun',
        licensing_required: 'Aucun',
        other_training: 'Aucune',
      },
    }),
    offerNumber: 'A7314053',
    permitNumber: 'U731405202',
    codeSearch: 'connaissances spécialisées',
    shownBy: 'Le document le montre.',
    channel: 'Courriel',
    compared: "Tout est comme dans l'offre.",
    money: (dollars) => dollars.replace('.', ','),
    refusals: {
      unanswered: { shown: 'Sans réponse :', rule: 'RIPR, art. 209.11(1)c)' },
      fee: { shown: 'Les frais sont de 230,00 $; 229,99 $ ont été inscrits.', rule: 'RIPR, art. 303.1(1)' },
      attestation: {
        shown: "Aucun contrat d'emploi signé par les deux parties n'est au dossier.",
        rule: 'RIPR, art. 209.11(1)e)(i)',
      },
      passport: { shown: 'U+00C9', rule: 'OFF-08' },
      malformed: { shown: "« B123 » n'est pas un numéro d'offre d'emploi", rule: 'OFF-06' },
      placeholder: { shown: 'A9999999 est le numéro fictif', rule: 'OFF-06' },
    },
    renewal: "Commencer le renouvellement : d'abord nouvelle offre et frais",
    why: { trigger: "Permis valide jusqu'au", rule: 'Règle DL-29', source: 'RIPR, art. 201(1)' },
  };
};
