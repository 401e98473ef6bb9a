import { text } from '../../law/text.js';
import { isAfter, isBefore, parseDay } from '../../time/plain-date.js';
import { caution, fault, lacking, type Found, type PreflightRule } from './preflight-check.js';
import type { PreflightQuestion } from './preflight-input.js';

const CHECK_LIST = text(
  'Check the list, and record the day and what it says.',
  "Vérifiez la liste et consignez le jour et ce qu'elle indique.",
);

const notListed = ({ listCheck, today }: PreflightQuestion): readonly Found[] => {
  const [on, now] = [parseDay(listCheck?.on ?? ''), parseDay(today)];
  if (listCheck === undefined || on === undefined)
    return [
      lacking(
        text(
          'The public list of employers found non-compliant has not been checked.',
          "La liste publique des employeurs jugés non conformes n'a pas été vérifiée.",
        ),
        CHECK_LIST,
        { field: 'ineligible_list_checked_on' },
      ),
    ];
  if (listCheck.listed)
    return [
      fault(
        text(
          'The employer stands on the public list: no permit can be issued for it.',
          "L'employeur figure sur la liste publique : aucun permis ne peut être délivré pour lui.",
        ),
        text(
          'Wait until the ban has ended or the penalty is paid.',
          "Attendez la fin de l'interdiction ou le paiement de la sanction.",
        ),
        { field: 'ineligible_list_checked_on' },
      ),
    ];
  if (now !== undefined && isAfter(on, now))
    return [
      fault(
        text(
          `The list is said to be checked on ${listCheck.on}, which is still to come.`,
          `La liste aurait été vérifiée le ${listCheck.on}, qui est encore à venir.`,
        ),
        CHECK_LIST,
        { field: 'ineligible_list_checked_on' },
      ),
    ];
  return now !== undefined && isBefore(on, now)
    ? [
        caution(
          text(
            `The list was last checked on ${listCheck.on}.`,
            `La liste a été vérifiée la dernière fois le ${listCheck.on}.`,
          ),
          text('Check it again on the day of submission.', 'Vérifiez-la de nouveau le jour de la soumission.'),
          { field: 'ineligible_list_checked_on' },
        ),
      ]
    : [];
};

const noBarOnEmployer = ({ standing }: PreflightQuestion): readonly Found[] => {
  if (standing === undefined)
    return [
      lacking(
        text(
          'The employer has not answered on striptease, erotic dance, escort services or erotic massage, nor on unpaid penalties.',
          "L'employeur n'a pas répondu au sujet du striptease, de la danse érotique, des services d'escorte ou des massages érotiques, ni des sanctions impayées.",
        ),
        text(
          'Ask the employer both questions, and record the answers.',
          "Posez les deux questions à l'employeur et consignez les réponses.",
        ),
      ),
    ];
  return [
    ...(standing.offersAdultServices
      ? [
          fault(
            text(
              'The employer regularly offers striptease, erotic dance, escort services or erotic massage: no permit can be issued.',
              "L'employeur offre régulièrement du striptease, de la danse érotique, des services d'escorte ou des massages érotiques : aucun permis ne peut être délivré.",
            ),
            text('No offer can be made for this employer.', 'Aucune offre ne peut être présentée pour cet employeur.'),
          ),
        ]
      : []),
    ...(standing.penaltyInDefault
      ? [
          fault(
            text(
              'The employer is in default of an administrative monetary penalty: no permit can be issued.',
              "L'employeur est en défaut de paiement d'une sanction administrative pécuniaire : aucun permis ne peut être délivré.",
            ),
            text('Pay the penalty first.', "Payez d'abord la sanction."),
          ),
        ]
      : []),
  ];
};

/** Bars that lie with the employer itself. */
export const EMPLOYER_STANDING_CHECKS: readonly PreflightRule[] = [
  {
    id: 'EP18',
    title: text('Employer not on the public list', 'Employeur absent de la liste publique'),
    level: 'block',
    basis: 'law',
    cites: ['IRPR s. 200(3)(h)(ii)', 'IRPR s. 209.95', 'IRPR s. 209.997'],
    verified: true,
    mendAt: 'offer',
    decide: notListed,
  },
  {
    id: 'EP19',
    title: text('No bar on the employer', "Aucune interdiction visant l'employeur"),
    level: 'block',
    basis: 'law',
    cites: ['IRPR s. 183(1)(b.1)', 'IRPR s. 200(3)(g.1)', 'IRPR s. 200(3)(h)(iii)'],
    verified: true,
    mendAt: 'employer',
    decide: noBarOnEmployer,
  },
];
