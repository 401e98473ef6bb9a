import { rules } from '../law/rule.js';
import { text } from '../law/text.js';

/** PRV: personal information of workers and employers. */
export const PRIVACY_RULE_CARDS = rules(
  {
    id: 'PRV-01',
    title: text('Which law', 'Quelle loi'),
    statement: text(
      "PIPEDA covers personal information handled in commercial activity, and employees of federal works and undertakings only. A firm's client files are covered; within Quebec, Alberta and British Columbia the provincial Act may take its place. The human-resources data of other employers falls under provincial law there, or under none.",
      "La LPRPDE vise les renseignements personnels traités dans le cadre d'activités commerciales, et les employés des seules entreprises fédérales. Les dossiers des clients d'un cabinet sont visés; au Québec, en Alberta et en Colombie-Britannique, la loi provinciale peut en tenir lieu. Les renseignements sur le personnel des autres employeurs y relèvent du droit provincial, ou d'aucun.",
    ),
    cites: ['PIPEDA s. 4', 'PIPEDA s. 26(2)(b)'],
    sources: [],
    implementedBy: [
      'deadline:DL-63',
      'deadline:DL-65',
      'code:libs/domain/src/privacy/privacy-settings.ts#PRIVACY_LAWS',
    ],
  },
  {
    id: 'PRV-02',
    title: text('Breach, federal law', 'Atteinte, droit fédéral'),
    statement: text(
      'A real risk of significant harm is reported to the Commissioner and told to the person as soon as feasible, and to bodies that can reduce the harm. Every breach is recorded; each record is kept 24 months after the day the breach was determined.',
      "Un risque réel de préjudice grave est déclaré au Commissariat et communiqué à la personne dès que possible, ainsi qu'aux organismes pouvant réduire le préjudice. Toute atteinte est consignée; chaque mention est conservée 24 mois après le jour où l'atteinte a été constatée.",
    ),
    cites: ['PIPEDA s. 10.1', 'PIPEDA s. 10.2', 'PIPEDA s. 10.3', 'PIPEDA s. 28', 'SOR/2018-64 s. 6'],
    sources: [],
    implementedBy: [
      'deadline:DL-63',
      'deadline:DL-64',
      'code:libs/domain/src/privacy/breach.ts#breachClocks',
      'code:libs/domain/src/privacy/breach-report.ts#breachReport',
    ],
  },
  {
    id: 'PRV-03',
    title: text('Incident, Quebec law', 'Incident, droit québécois'),
    statement: text(
      "A confidentiality incident with a risk of serious injury is promptly told to the Commission d'accès à l'information and to the people concerned; all incidents stand in a register; a person is in charge of privacy.",
      "Un incident de confidentialité présentant un risque de préjudice sérieux est avisé avec diligence à la Commission d'accès à l'information et aux personnes concernées; tous les incidents figurent dans un registre; une personne est responsable de la protection des renseignements.",
    ),
    cites: ['CQLR P-39.1'],
    sources: [
      {
        href: 'https://gowlingwlg.com/en/insights-resources/articles/2022/the-abcs-of-reporting-a-privacy-breach-law-25/',
      },
    ],
    from: '2022-09-22',
    unverified: text(
      'Five years for the register and thirty days to answer an access request: no official source was read.',
      "Cinq ans pour le registre et trente jours pour répondre à une demande d'accès : aucune source officielle n'a été lue.",
    ),
    implementedBy: ['deadline:DL-65', 'code:libs/domain/src/privacy/breach.ts#breachClocks'],
  },
  {
    id: 'PRV-04',
    title: text('Access requests', "Demandes d'accès"),
    statement: text(
      'Answered within 30 days after receipt. One extension of 30 days at most, or longer only to convert the format, if notice of it goes out within 30 days of the date of the request. Silence is a refusal. The data is kept as long as the person can still use a remedy.',
      "Réponse dans les 30 jours suivant la réception. Une seule prolongation d'au plus 30 jours, ou plus longue seulement pour convertir le format, si l'avis en est envoyé dans les 30 jours suivant la date de la demande. Le silence vaut refus. Les renseignements sont conservés tant que la personne peut exercer un recours.",
    ),
    cites: ['PIPEDA s. 8(3)', 'PIPEDA s. 8(4)', 'PIPEDA s. 8(5)', 'PIPEDA s. 8(8)'],
    sources: [],
    implementedBy: [
      'deadline:DL-66',
      'deadline:DL-67',
      'topic:retention',
      'code:libs/domain/src/privacy/access-request.ts#requestClock',
    ],
  },
  {
    id: 'PRV-05',
    title: text('Keep, then destroy', 'Conserver, puis détruire'),
    statement: text(
      'Personal information is kept no longer than needed, but a legal duty to keep comes first: the six years of EMP-14, then it is destroyed. Safeguards fit how sensitive it is; passports, medical and biometric letters are high.',
      "Les renseignements personnels ne sont conservés que le temps nécessaire, mais l'obligation légale de conserver passe d'abord : les six ans d'EMP-14, puis la destruction. Les mesures de sécurité suivent la sensibilité; passeports, lettres médicales et biométriques sont très sensibles.",
    ),
    cites: ['PIPEDA Schedule 1, cl. 4.5.2', 'PIPEDA Schedule 1, cl. 4.5.3', 'PIPEDA Schedule 1, cl. 4.7'],
    sources: [],
    implementedBy: [
      'topic:retention',
      'deadline:DL-61',
      'deadline:DL-62',
      'code:libs/domain/src/privacy/file-retention.ts#fileRetention',
    ],
  },
  {
    id: 'PRV-06',
    title: text('What is not collected', "Ce qui n'est pas recueilli"),
    statement: text(
      "No medical diagnosis, no social insurance number before hire, no copy of the worker's application as a vulnerable worker.",
      "Aucun diagnostic médical, aucun numéro d'assurance sociale avant l'embauche, aucune copie de la demande du travailleur à titre de travailleur vulnérable.",
    ),
    cites: ['PIPEDA Schedule 1, cl. 4.4', 'IRCC: code A72, practice'],
    sources: [],
    implementedBy: ['event:sin.shown', 'event:medical.done'],
  },
  {
    id: 'PRV-07',
    title: text('Sharing by government', "Communication par l'État"),
    statement: text(
      'Employer and offer data may be shared with Employment and Social Development Canada and the provinces for compliance.',
      "Les renseignements sur l'employeur et l'offre peuvent être communiqués à Emploi et Développement social Canada et aux provinces à des fins de conformité.",
    ),
    cites: ['IRPR s. 209.92'],
    sources: [],
    implementedBy: [],
    notImplemented: text(
      'A sentence for the privacy notice of the tenant; the software has nothing to decide.',
      "Une phrase pour l'avis de confidentialité de l'organisation; le logiciel n'a rien à décider.",
    ),
  },
);
