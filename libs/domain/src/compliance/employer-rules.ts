import { rules } from '../law/rule.js';
import { text } from '../law/text.js';
import { AFTER_HIRING, INSPECTIONS } from './department-pages.js';

const CHECKLIST = 'code:libs/domain/src/compliance/conditions.ts#EMPLOYER_CONDITIONS';
const EXCUSE = 'code:libs/domain/src/compliance/excuse.ts#excuseOf';

/** EMP: the conditions an employer bears while the worker works, and for years after. */
export const EMPLOYER_RULE_CARDS = rules(
  {
    id: 'EMP-01',
    title: text('Active in the business of the offer', "Actif dans l'entreprise visée par l'offre"),
    statement: text(
      'The employer is actively engaged in the business for which the offer was made. A failure is item 15, type C.',
      "L'employeur est véritablement actif dans l'entreprise pour laquelle l'offre a été faite. Le manquement relève de l'article 15, type C.",
    ),
    cites: ['IRPR s. 209.2(1)(a)(i)', 'IRPR Schedule 2, item 15'],
    sources: [],
    implementedBy: [CHECKLIST, 'topic:penalty'],
  },
  {
    id: 'EMP-02',
    title: text('Employment and recruitment law', "Droit de l'emploi et du recrutement"),
    statement: text(
      'The employer obeys federal and provincial law on employment and recruitment where the work is done. Item 8, type B.',
      "L'employeur respecte le droit fédéral et provincial de l'emploi et du recrutement au lieu de travail. Article 8, type B.",
    ),
    cites: ['IRPR s. 209.2(1)(a)(ii)', 'IRPR Schedule 2, item 8'],
    sources: [],
    implementedBy: [CHECKLIST, 'topic:penalty'],
  },
  {
    id: 'EMP-03',
    title: text('Rights information in both languages', 'Renseignements sur les droits dans les deux langues'),
    statement: text(
      'Throughout the employment the rights information stays available in both official languages, whatever language the worker chose. Item 26, type B.',
      "Pendant toute la période d'emploi, les renseignements sur les droits restent accessibles dans les deux langues officielles, quelle que soit la langue choisie. Article 26, type B.",
    ),
    cites: ['IRPR s. 209.2(1)(a)(ii.1)', 'IRPR Schedule 2, item 26'],
    sources: [],
    implementedBy: [CHECKLIST, 'topic:rights', 'deadline:DL-21'],
  },
  {
    id: 'EMP-04',
    title: text('The work and the pay that were offered', 'Le travail et le salaire offerts'),
    statement: text(
      'The worker has the occupation of the offer, and wages and conditions that are substantially the same and not less favourable. Item 9, type B; occupation, wages and conditions each count as a violation of their own.',
      "Le travailleur exerce la profession visée par l'offre, avec un salaire et des conditions essentiellement les mêmes et non moins avantageux. Article 9, type B; profession, salaire et conditions constituent chacun une violation distincte.",
    ),
    cites: ['IRPR s. 209.2(1)(a)(iii)', 'IRPR s. 209.96(2)', 'IRPR Schedule 2, item 9'],
    sources: [INSPECTIONS],
    implementedBy: [CHECKLIST, 'topic:change', 'topic:penalty', 'deadline:DL-27', 'event:change.planned'],
  },
  {
    id: 'EMP-05',
    title: text('A workplace free of abuse', 'Un lieu de travail exempt de violence'),
    statement: text(
      'The employer makes reasonable efforts for a workplace free of physical, sexual, psychological and financial abuse and of reprisal. Item 17, type C; each kind counts on its own.',
      "L'employeur fait des efforts raisonnables pour un lieu de travail exempt de violence physique, sexuelle, psychologique ou financière et de représailles. Article 17, type C; chaque type compte séparément.",
    ),
    cites: ['IRPR s. 209.2(1)(a)(iv)', 'IRPR s. 196.2', 'IRPR s. 209.96(4)', 'IRPR Schedule 2, item 17'],
    sources: [INSPECTIONS],
    implementedBy: [CHECKLIST, 'topic:penalty', 'deadline:DL-72'],
  },
  {
    id: 'EMP-06',
    title: text('Health and emergency orders', "Ordres sanitaires et d'urgence"),
    statement: text(
      'The employer does not hinder compliance with orders under the Emergencies Act or the Quarantine Act, or with provincial COVID-19 law. Items 18 and 19, type C.',
      "L'employeur ne fait pas obstacle au respect des décrets pris en vertu de la Loi sur les mesures d'urgence ou de la Loi sur la mise en quarantaine, ni du droit provincial relatif à la COVID-19. Articles 18 et 19, type C.",
    ),
    cites: ['IRPR s. 209.2(1)(a)(v)', 'IRPR s. 209.2(1)(a)(vi)', 'IRPR Schedule 2, items 18 and 19'],
    sources: [],
    implementedBy: [CHECKLIST, 'topic:penalty'],
  },
  {
    id: 'EMP-07',
    title: text('Wages during quarantine', 'Salaire pendant la quarantaine'),
    statement: text(
      'Wages are paid during a quarantine ordered on entry under section 58 of the Quarantine Act. Item 20, type C.',
      "Le salaire est versé pendant une quarantaine ordonnée à l'entrée en vertu de l'article 58 de la Loi sur la mise en quarantaine. Article 20, type C.",
    ),
    cites: ['IRPR s. 209.2(1)(a)(vii)', 'IRPR Schedule 2, item 20'],
    sources: [],
    implementedBy: [CHECKLIST, 'topic:penalty'],
  },
  {
    id: 'EMP-08',
    title: text('Access to health care', 'Accès aux soins de santé'),
    statement: text(
      'The employer makes reasonable efforts to give access to care to a worker hurt or ill at work. Item 30, type C.',
      "L'employeur fait des efforts raisonnables pour donner accès à des soins au travailleur blessé ou malade au travail. Article 30, type C.",
    ),
    cites: ['IRPR s. 209.2(1)(a)(viii)', 'IRPR Schedule 2, item 30'],
    sources: [INSPECTIONS],
    implementedBy: [CHECKLIST, 'topic:penalty'],
  },
  {
    id: 'EMP-09',
    title: text('No fee from the worker', 'Aucuns frais à la charge du travailleur'),
    statement: text(
      'The employer neither charges nor recovers from the worker the compliance fee or the cost of recruitment. Item 27, type C.',
      "L'employeur n'exige ni ne recouvre auprès du travailleur les frais de conformité ou le coût du recrutement. Article 27, type C.",
    ),
    cites: ['IRPR s. 209.2(1)(a)(ix)', 'IRPR Schedule 2, item 27'],
    sources: [],
    implementedBy: [CHECKLIST, 'topic:penalty', 'refusal:offer.attestation-not-given'],
  },
  {
    id: 'EMP-10',
    title: text('No fee through a recruiter', 'Aucuns frais par un recruteur'),
    statement: text(
      'The employer sees to it that whoever recruits for it charges or recovers nothing either. Item 28, type C.',
      "L'employeur veille à ce que quiconque recrute pour lui n'exige ni ne recouvre rien non plus. Article 28, type C.",
    ),
    cites: ['IRPR s. 209.2(1)(a)(x)', 'IRPR Schedule 2, item 28'],
    sources: [],
    implementedBy: [CHECKLIST, 'topic:penalty', 'refusal:offer.attestation-not-given'],
  },
  {
    id: 'EMP-11',
    title: text('Rights information by the first day', 'Renseignements sur les droits dès le premier jour'),
    statement: text(
      'On or before the first day of work under each permit, extensions included, the worker gets a copy of the latest government rights information in the chosen official language. Item 25, type B.',
      'Au plus tard le premier jour de travail sous chaque permis, prolongations comprises, le travailleur reçoit copie des renseignements gouvernementaux à jour sur ses droits, dans la langue officielle choisie. Article 25, type B.',
    ),
    cites: ['IRPR s. 209.2(1)(a.1)', 'IRPR Schedule 2, item 25'],
    sources: [],
    implementedBy: [
      CHECKLIST,
      'topic:rights',
      'deadline:DL-21',
      'event:rights.given',
      'refusal:work.rights-not-given',
      'refusal:work.rights-language',
    ],
  },
  {
    id: 'EMP-12',
    title: text('Show that the information was accurate', "Démontrer l'exactitude des renseignements"),
    statement: text(
      'For six years from the first day of the period of employment the employer can show that what it gave was accurate. Item 1, type A.',
      "Pendant six ans à compter du premier jour de la période d'emploi, l'employeur peut démontrer l'exactitude de ce qu'il a fourni. Article 1, type A.",
    ),
    cites: ['IRPR s. 209.2(1)(b)(i)', 'IRPR Schedule 2, item 1'],
    sources: [],
    implementedBy: [CHECKLIST, 'topic:retention', 'deadline:DL-61'],
  },
  {
    id: 'EMP-13',
    title: text('Keep every document', 'Conserver tout document'),
    statement: text(
      'For the same six years the employer keeps every document that shows it met the conditions. Item 2, type A.',
      "Pendant les mêmes six ans, l'employeur conserve tout document qui montre qu'il a respecté les conditions. Article 2, type A.",
    ),
    cites: ['IRPR s. 209.2(1)(b)(ii)', 'IRPR Schedule 2, item 2'],
    sources: [],
    implementedBy: [CHECKLIST, 'topic:retention', 'deadline:DL-61'],
  },
  {
    id: 'EMP-14',
    title: text('Which six years', 'Quels six ans'),
    statement: text(
      'The Regulations count from the first day of the period of employment of the permit, department pages from its day of issue. The file of each permit is kept through the later sixth anniversary, and longer while an access request, an inspection or a claim is open.',
      "Le Règlement compte du premier jour de la période d'emploi visée par le permis, les pages du ministère du jour de sa délivrance. Le dossier de chaque permis est conservé jusqu'au plus tardif des deux sixièmes anniversaires, et plus longtemps tant qu'une demande d'accès, une inspection ou une réclamation est en cours.",
    ),
    cites: ['IRPR s. 209.2(1)(b)', 'IRPR s. 209.5', 'IRCC: International Mobility Program, after hiring (2025-05-16)'],
    sources: [AFTER_HIRING, INSPECTIONS],
    implementedBy: [
      'topic:retention',
      'deadline:DL-61',
      'deadline:DL-62',
      'code:libs/domain/src/privacy/file-retention.ts#fileRetention',
    ],
  },
  {
    id: 'EMP-15',
    title: text('What justifies a failure', 'Ce qui justifie un manquement'),
    statement: text(
      'EMP-01 to EMP-08 and EMP-11: a change of law or of a collective agreement, economic measures not aimed at foreign workers, a reading in good faith or accounting error that was made good, similar circumstances, superior force. EMP-09 and EMP-10: all reasonable efforts and full repayment. EMP-12 and EMP-13: all reasonable efforts.',
      "EMP-01 à EMP-08 et EMP-11 : modification du droit ou d'une convention collective, mesures économiques ne visant pas les travailleurs étrangers, interprétation de bonne foi ou erreur comptable compensée, circonstances similaires, force majeure. EMP-09 et EMP-10 : tous les efforts raisonnables et remboursement complet. EMP-12 et EMP-13 : tous les efforts raisonnables.",
    ),
    cites: ['IRPR s. 209.2(3)', 'IRPR s. 209.2(3.1)', 'IRPR s. 209.2(4)'],
    sources: [],
    implementedBy: ['topic:penalty', EXCUSE],
  },
  {
    id: 'EMP-16',
    title: text('Duties in an inspection', "Obligations lors d'une inspection"),
    statement: text(
      'The employer reports when and where told, gives documents, attends and helps, unless it was not notified. Items 5 to 7, type C; justified by all reasonable efforts or good faith.',
      "L'employeur se présente aux date, heure et lieu fixés, fournit les documents, est présent et prête assistance, sauf s'il n'a pas été avisé. Articles 5 à 7, type C; justifié par tous les efforts raisonnables ou la bonne foi.",
    ),
    cites: ['IRPR s. 209.4(1)', 'IRPR s. 209.4(2)', 'IRPR Schedule 2, items 5 to 7'],
    sources: [],
    implementedBy: [CHECKLIST, EXCUSE, 'topic:penalty', 'deadline:DL-54'],
  },
  {
    id: 'EMP-17',
    title: text('Duties of the other programme', "Obligations de l'autre programme"),
    statement: text(
      "Private health insurance and accommodation bind employers with an LMIA only. Medical cover and workers' compensation are asked for as the province or the offer requires.",
      "L'assurance maladie privée et le logement ne lient que les employeurs visés par une EIMT. La couverture médicale et l'indemnisation des accidents du travail sont exigées selon la province ou l'offre.",
    ),
    cites: ['IRPR s. 209.3(1)(a)(xiii)', 'IRCC: International Mobility Program, after hiring (2025-05-16)'],
    sources: [AFTER_HIRING],
    implementedBy: ['topic:penalty', 'code:libs/domain/src/compliance/schedule-2/items.ts#SCHEDULE_2_ITEMS'],
  },
  {
    id: 'EMP-18',
    title: text('What the page for employers adds', 'Ce que la page des employeurs ajoute'),
    statement: text(
      'See the permit and know its end; keep records even if the worker never starts or leaves early; tell the whole truth of changes by voluntary disclosure. Help with care comes the same day; a taxi or 911 is enough. Officers look for a written policy against abuse, and training within the last two years.',
      "Voir le permis et en connaître la fin; conserver le dossier même si le travailleur ne commence jamais ou part plus tôt; dire toute la vérité sur les changements par divulgation volontaire. L'aide pour les soins vient le jour même; un taxi ou le 911 suffit. Les agents cherchent une politique écrite contre la violence et une formation des deux dernières années.",
    ),
    cites: [
      'IRCC: International Mobility Program, after hiring (2025-05-16)',
      'IRCC: inspection instructions (2024-07-26)',
    ],
    sources: [AFTER_HIRING, INSPECTIONS],
    implementedBy: [
      'deadline:DL-28',
      'deadline:DL-72',
      'code:libs/domain/src/compliance/evidence.ts#COMPLIANCE_EVIDENCE',
    ],
  },
  {
    id: 'EMP-19',
    title: text('Due diligence before work', 'Diligence raisonnable avant le travail'),
    statement: text(
      'Employing somebody in a capacity that is not authorized is an offence, and not checking is treated as knowing. Before work starts the employer sees a fitting permit, a right under section 186, the e-mail that allows the change, a short-work exemption, or proof that none is needed.',
      "Employer une personne à un titre non autorisé est une infraction, et ne pas vérifier équivaut à savoir. Avant le début du travail, l'employeur voit un permis adéquat, un droit visé à l'article 186, le courriel autorisant le changement, une dispense de courte durée ou la preuve qu'aucun n'est requis.",
    ),
    cites: ['IRPA s. 124(1)(c)', 'IRPA s. 124(2)', 'IRPA s. 125'],
    sources: [],
    implementedBy: ['refusal:work.no-right', 'deadline:DL-22', 'event:work.started'],
  },
  {
    id: 'EMP-20',
    title: text('Social insurance number', "Numéro d'assurance sociale"),
    statement: text(
      'The employer asks for it within three days after work begins and the worker gives it within three days; if it cannot be had the employer reports within six; a new validity is told within three days. Work and wages do not wait for it.',
      "L'employeur le demande dans les trois jours suivant le début du travail et le travailleur le donne dans les trois jours; s'il ne peut être obtenu, l'employeur le signale dans les six jours; une nouvelle validité est communiquée dans les trois jours. Le travail et le salaire ne l'attendent pas.",
    ),
    cites: ['EIR s. 89', 'IRCC: inspection instructions (2024-07-26)'],
    sources: [INSPECTIONS],
    implementedBy: ['deadline:DL-23', 'deadline:DL-24', 'deadline:DL-25', 'deadline:DL-26', 'event:sin.asked'],
  },
  {
    id: 'EMP-21',
    title: text('Provincial registers', 'Registres provinciaux'),
    statement: text(
      'Employers of foreign workers are registered or licensed in British Columbia, Saskatchewan, Manitoba, Quebec, New Brunswick, Nova Scotia and Yukon; recruiters in British Columbia, Alberta, Saskatchewan, Manitoba, Quebec, Nova Scotia and Yukon. A breach falls under item 8, type B.',
      "Les employeurs de travailleurs étrangers sont inscrits ou titulaires d'une licence en Colombie-Britannique, en Saskatchewan, au Manitoba, au Québec, au Nouveau-Brunswick, en Nouvelle-Écosse et au Yukon; les recruteurs, en Colombie-Britannique, en Alberta, en Saskatchewan, au Manitoba, au Québec, en Nouvelle-Écosse et au Yukon. Le manquement relève de l'article 8, type B.",
    ),
    cites: ['IRPR s. 209.2(1)(a)(ii)', 'IRCC: inspection instructions (2024-07-26)'],
    sources: [INSPECTIONS],
    unverified: text(
      'The provincial Acts themselves were not read; the list is that of the instructions to officers.',
      "Les lois provinciales elles-mêmes n'ont pas été lues; la liste est celle des instructions aux agents.",
    ),
    implementedBy: ['code:libs/domain/src/compliance/provincial-registers.ts#PROVINCIAL_REGISTERS', CHECKLIST],
  },
  {
    id: 'EMP-22',
    title: text('Starting before the permit', 'Commencer avant le permis'),
    statement: text(
      'Somebody at work before the permit is issued, or outside its printed conditions, is evidence against the employer.',
      "Une personne au travail avant la délivrance du permis, ou hors des conditions imprimées, est une preuve contre l'employeur.",
    ),
    cites: ['IRCC: inspection instructions (2024-07-26)', 'IRPA s. 124(1)(c)'],
    sources: [INSPECTIONS],
    implementedBy: ['refusal:work.no-right', 'refusal:work.permit-wrong', 'deadline:DL-22'],
  },
);
