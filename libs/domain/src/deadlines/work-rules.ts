import { text } from '../law/text.js';
import { parseDay, type IsoDay } from '../time/plain-date.js';
import { Reckoning, type Reckoned } from './arithmetic.js';
import { earliestOf, firstDayOfWork, firstSince, isCaseOver, isPermitCaseOver, permitsOf } from './case-phase.js';
import { isoOf } from './day-count.js';
import type { DeadlineInstance, DeadlineRule, DeadlineSource } from './deadline-rule.js';
import { sinAskDue, sinGiveDue, sinReportDue } from './notice-periods.js';
import { notAfter, sameDay, triggeredBy } from './trigger.js';

const FIRST_DAY = text('First day of work', 'Premier jour de travail');

/** What must be done by the first day of work, begun or planned. */
const byFirstDay = (
  { folded }: DeadlineSource,
  end: (firstDayOn: IsoDay) => Pick<DeadlineInstance, 'metBy'>,
): readonly DeadlineInstance[] => {
  const first = firstDayOfWork(folded);
  if (first === undefined) return [];
  const on = isoOf(first.on);
  return [
    {
      key: 'first-day',
      trigger: triggeredBy(first.event, notAfter(first.event.occurredOn, on)),
      reckoned: Reckoning.from(first.on, FIRST_DAY).fixed(),
      overtaken: isPermitCaseOver(folded) || isCaseOver(folded),
      ...end(on),
    },
  ];
};

/** What follows within days of the beginning of work. */
const afterWorkBegan = (
  { folded, setting }: DeadlineSource,
  due: typeof sinAskDue,
  end: (startedOn: IsoDay) => Pick<DeadlineInstance, 'metBy' | 'overtaken'>,
): readonly DeadlineInstance[] => {
  const started = folded.ever('work.started');
  const on = started === undefined ? undefined : parseDay(started.facts.firstDayOn);
  if (started === undefined || on === undefined) return [];
  const { metBy, overtaken = false } = end(started.occurredOn);
  return [
    {
      key: 'sin',
      trigger: triggeredBy(started, isoOf(on)),
      reckoned: due(on, setting.calendar),
      metBy,
      overtaken: overtaken || isPermitCaseOver(folded) || isCaseOver(folded),
    },
  ];
};

const plannedFor = (effectiveOn: IsoDay): Reckoned | undefined => {
  const on = parseDay(effectiveOn);
  return on === undefined
    ? undefined
    : Reckoning.printed(on, text('Change takes effect', 'Le changement prend effet')).fixed();
};

/** From the permit to the first pay, and changes afterwards. */
export const workRules: readonly DeadlineRule[] = [
  {
    id: 'DL-20',
    action: text(
      'Compare the permit with the offer before leaving the counter, and send a scan to the employer',
      "Comparer le permis à l'offre avant de quitter le comptoir et en envoyer une numérisation à l'employeur",
    ),
    owner: 'worker',
    consequence: text(
      'Work on wrong conditions, and a request for correction later.',
      'Travail dans de mauvaises conditions, et demande de correction plus tard.',
    ),
    cites: ['IRPR s. 209.01', 'IRCC: permit printed at the port of entry; BRD-05'],
    verified: true,
    remindDaysBefore: [0],
    instances: ({ folded }) => {
      if (folded.ever('permit.issued') === undefined) return [];
      const latest = permitsOf(folded).at(-1);
      return folded.all('permit.issued').flatMap((issued) => {
        const reckoned = sameDay(issued, issued.facts.issuedOn);
        if (issued.facts.issuance !== 'border' || reckoned === undefined) return [];
        return [
          {
            key: issued.id,
            trigger: triggeredBy(issued, issued.facts.issuedOn),
            reckoned,
            // Nobody finds an error without comparing.
            metBy: earliestOf(
              firstSince(folded, 'permit.compared', issued.occurredOn),
              firstSince(folded, 'permit.found-wrong', issued.occurredOn),
            ),
            overtaken:
              (latest?.type === 'permit.issued' && latest !== issued) || isPermitCaseOver(folded) || isCaseOver(folded),
          },
        ];
      });
    },
  },
  {
    id: 'DL-21',
    action: text(
      "Give the worker the government's rights information in the chosen official language; keep both languages available",
      'Remettre au travailleur les renseignements gouvernementaux sur ses droits dans la langue officielle choisie; garder les deux langues accessibles',
    ),
    owner: 'employer',
    consequence: text('Violations 25 and 26, Type B.', 'Violations visées aux articles 25 et 26, type B.'),
    cites: ['IRPR s. 209.2(1)(a.1)', 'IRPR s. 209.2(1)(a)(ii.1)', 'IRPR Schedule 2, items 25 and 26'],
    verified: true,
    remindDaysBefore: [7, 3, 1],
    instances: (source) =>
      byFirstDay(source, () => {
        const given = source.folded.ever('rights.given');
        return { metBy: given?.facts.language === source.setting.worker.officialLanguage ? given : undefined };
      }),
  },
  {
    id: 'DL-22',
    action: text(
      "See the proof that the worker may do this work: permit, right of R186, IRCC's e-mail, exemption or residence",
      "Voir la preuve que le travailleur peut faire ce travail : permis, droit de R186, courriel d'IRCC, dispense ou résidence",
    ),
    owner: 'employer',
    consequence: text(
      'Offence under A124(1)(c); not checking is treated as knowing.',
      'Infraction à L124(1)c); ne pas vérifier équivaut à savoir.',
    ),
    cites: ['IRPA s. 124(1)(c)', 'IRPA s. 124(2)'],
    verified: true,
    remindDaysBefore: [7, 1],
    instances: (source) =>
      byFirstDay(source, (firstDayOn) => {
        const { folded } = source;
        const permit = permitsOf(folded).find(
          ({ facts }) => facts.validFrom <= firstDayOn && firstDayOn <= facts.validTo,
        );
        return {
          metBy: earliestOf(
            permit,
            folded.ever('interim-work.allowed'),
            folded.ever('open-permit.issued'),
            folded.ever('residence.granted'),
          ),
        };
      }),
  },
  {
    id: 'DL-23',
    action: text(
      'Ask the worker for the social insurance number',
      "Demander au travailleur son numéro d'assurance sociale",
    ),
    owner: 'employer',
    consequence: text(
      'Breach of the Employment Insurance Regulations.',
      "Manquement au Règlement sur l'assurance-emploi.",
    ),
    cites: ['EIR s. 89', 'IA s. 26'],
    verified: true,
    remindDaysBefore: [1, 0],
    instances: (source) =>
      afterWorkBegan(source, sinAskDue, () => ({
        metBy: earliestOf(source.folded.ever('sin.asked'), source.folded.ever('sin.shown')),
      })),
  },
  {
    id: 'DL-24',
    action: text('Give the employer the social insurance number', "Donner à l'employeur le numéro d'assurance sociale"),
    owner: 'worker',
    consequence: text("The employer's record is incomplete.", "Le dossier de l'employeur est incomplet."),
    cites: ['EIR s. 89', 'IRCC: inspection instructions (2024-07-26), social insurance number', 'IA s. 26'],
    verified: true,
    remindDaysBefore: [1, 0],
    instances: (source) => afterWorkBegan(source, sinGiveDue, () => ({ metBy: source.folded.ever('sin.shown') })),
  },
  {
    id: 'DL-25',
    action: text(
      'Report that the social insurance number could not be obtained',
      "Signaler que le numéro d'assurance sociale n'a pu être obtenu",
    ),
    owner: 'employer',
    consequence: text(
      'Breach of the Employment Insurance Regulations.',
      "Manquement au Règlement sur l'assurance-emploi.",
    ),
    cites: ['EIR s. 89', 'IA s. 26'],
    verified: true,
    remindDaysBefore: [2, 1],
    // Once the number is there, nothing is to be reported.
    instances: (source) =>
      afterWorkBegan(source, sinReportDue, () => ({ overtaken: source.folded.ever('sin.shown') !== undefined })),
  },
  {
    id: 'DL-27',
    action: text(
      'Have a new offer, fee and permit before the change takes effect',
      'Avoir une nouvelle offre, de nouveaux frais payés et un nouveau permis avant que le changement prenne effet',
    ),
    owner: 'employer',
    consequence: text(
      'Violation 9, Type B, and unauthorized work.',
      "Violation visée à l'article 9, type B, et travail non autorisé.",
    ),
    cites: [
      'IRPR s. 209.2(1)(a)(iii)',
      'IRPR s. 303.1(1)(c)',
      'IRCC: inspection instructions (2024-07-26), changes of terms',
    ],
    verified: true,
    remindDaysBefore: [60, 30, 14],
    instances: ({ folded }) => {
      if (folded.ever('change.planned') === undefined) return [];
      return folded.all('change.planned').flatMap((planned) => {
        const { effectiveOn } = planned.facts;
        const reckoned = plannedFor(effectiveOn);
        if (reckoned === undefined) return [];
        return [
          {
            key: planned.id,
            trigger: triggeredBy(planned, notAfter(planned.occurredOn, effectiveOn)),
            reckoned,
            metBy: firstSince(folded, 'permit.superseded', planned.occurredOn),
            overtaken: isPermitCaseOver(folded) || isCaseOver(folded),
          },
        ];
      });
    },
  },
];
