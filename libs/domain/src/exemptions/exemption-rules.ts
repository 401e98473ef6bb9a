import { rules } from '../law/rule.js';
import { text } from '../law/text.js';
import { CODE_TABLE_PAGE, EMPLOYER_SPECIFIC_PAGE, officerPage, REGULATIONS, updatePage } from './rule-pages.js';

/** What holds for every exemption: EXM-01 to EXM-08 and EXM-17. */
export const EXEMPTION_RULE_CARDS = rules(
  {
    id: 'EXM-01',
    title: text('The employer shows the exemption', "L'employeur démontre la dispense"),
    statement: text(
      'The offer carries what shows that the work is described in section 204 or 205, or the worker in section 207. Each criterion of the code is answered and evidenced.',
      "L'offre contient ce qui montre que le travail est visé à l'article 204 ou 205, ou le travailleur à l'article 207. Chaque critère du code est répondu et prouvé.",
    ),
    cites: ['IRPR s. 209.11(1)(c)'],
    sources: [REGULATIONS],
    implementedBy: [
      'topic:exemption',
      'check:EP06',
      'refusal:exemption.criterion-unanswered',
      'refusal:exemption.criterion-not-met',
      'refusal:exemption.criterion-not-evidenced',
      'refusal:exemption.explanation-missing',
    ],
  },
  {
    id: 'EXM-02',
    title: text('Law and code are two things', 'La loi et le code sont deux choses'),
    statement: text(
      "The provision is the law; the code is the department's label, and an officer may correct the label alone. Many labels changed on 2022-12-15; old ones stay readable.",
      "La disposition fait loi; le code est une étiquette du ministère, que l'agent peut corriger seule. Bien des étiquettes ont changé le 2022-12-15; les anciennes restent lisibles.",
    ),
    cites: ['IRCC: LMIA exemption codes (table of 2025-02-03)', 'IRPR s. 204', 'IRPR s. 205', 'IRPA s. 25.2'],
    sources: [CODE_TABLE_PAGE, updatePage('2022-new-lmia-exemption-codes.html'), EMPLOYER_SPECIFIC_PAGE],
    implementedBy: [
      'topic:exemption',
      'refusal:exemption.code-unknown',
      'refusal:exemption.code-closed',
      'code:libs/domain/src/exemptions/code-register.ts',
    ],
  },
  {
    id: 'EXM-03',
    title: text('A code only removes the LMIA', "Un code ne fait qu'écarter l'EIMT"),
    statement: text(
      'The officer still applies all of section 200: able to do the work, will leave (not tested under sections 206 and 207(c), (d)), genuine offer, no bar. A code is never an approval.',
      "L'agent applique tout de même tout l'article 200 : capacité d'exercer l'emploi, départ à la fin du séjour (non vérifié aux articles 206 et 207c), d)), offre authentique, aucun empêchement. Un code n'est jamais une approbation.",
    ),
    cites: ['IRPR s. 200(1)', 'IRPR s. 200(2)', 'IRPR s. 200(3)', 'IRPR s. 200(5)'],
    sources: [REGULATIONS, CODE_TABLE_PAGE],
    implementedBy: ['topic:exemption', 'code:libs/domain/src/exemptions/candidates/find-candidates.ts'],
  },
  {
    id: 'EXM-04',
    title: text('A genuine offer', 'Une offre authentique'),
    statement: text(
      'Four factors: the employer is actively in business; the offer meets a reasonable need; the employer can keep its terms; the employer and the recruiter have kept federal and provincial law on employment and recruitment in the province of work.',
      "Quatre facteurs : l'employeur est véritablement actif; l'offre répond à un besoin raisonnable; l'employeur peut en respecter les conditions; l'employeur et le recruteur ont respecté les lois fédérales et provinciales sur l'emploi et le recrutement dans la province de travail.",
    ),
    cites: ['IRPR s. 200(5)'],
    sources: [REGULATIONS],
    implementedBy: ['check:EP08', 'check:EP19', 'code:libs/domain/src/offers/fields/evidence.ts'],
  },
  {
    id: 'EXM-05',
    title: text('Bars to a permit', 'Empêchements à la délivrance'),
    statement: text(
      'No permit where the worker cannot do the work, a labour dispute would be affected, work or study without the right to lies less than six months back, the fee or the offer came after the application, the employer offers striptease, erotic dance, escort services or erotic massage, or the employer is banned or in default of a penalty.',
      "Aucun permis lorsque le travailleur ne peut exercer l'emploi, qu'un conflit de travail serait touché, qu'un travail ou des études sans autorisation remontent à moins de six mois, que les frais ou l'offre ont suivi la demande, que l'employeur offre de la danse nue ou érotique, des services d'escorte ou des massages érotiques, ou qu'il est inadmissible ou en défaut de payer une sanction.",
    ),
    cites: ['IRPR s. 200(3)', 'IRPR s. 200(3.1)'],
    sources: [REGULATIONS],
    implementedBy: ['topic:sequence', 'check:EP18', 'check:EP19', 'check:EP24'],
  },
  {
    id: 'EXM-06',
    title: text('Which permits bear on the employer', "Les permis qui engagent l'employeur"),
    statement: text(
      "The employer has obligations for work under section 204 or 205, or a person under section 207, with an offer. Permits under sections 206, 207.1 and 208, and those without an offer, are the worker's own.",
      "L'employeur a des obligations pour le travail visé à l'article 204 ou 205, ou la personne visée à l'article 207, avec une offre. Les permis des articles 206, 207.1 et 208, et ceux sans offre, appartiennent au travailleur.",
    ),
    cites: ['IRPR s. 200(1)(c)'],
    sources: [REGULATIONS],
    implementedBy: [
      'topic:exemption',
      'topic:programme',
      'refusal:exemption.code-is-open',
      'refusal:exemption.offer-is-needed',
      'check:EP01',
    ],
  },
  {
    id: 'EXM-07',
    title: text('Streams that are closed or ended', 'Volets fermés ou terminés'),
    statement: text(
      'Closed to new applications: C12 and T21 to T24 (from 2022-12-15), C46 to C48 for most (from 2025-01-21), A76 (no invitations since 2025-01-16), A77 (from 2025-12-19), C32 (from 2026-04-01). C46 to C48 stay open for families of workers moving to permanent residence.',
      "Fermés aux nouvelles demandes : C12 et T21 à T24 (dès le 2022-12-15), C46 à C48 pour la plupart (dès le 2025-01-21), A76 (aucune invitation depuis le 2025-01-16), A77 (dès le 2025-12-19), C32 (dès le 2026-04-01). C46 à C48 restent ouverts aux familles de travailleurs en voie d'obtenir la résidence permanente.",
    ),
    cites: ['IRCC: LMIA exemption codes (table of 2025-02-03)', 'IRCC: Innovation Stream (2024-12-24)'],
    sources: [CODE_TABLE_PAGE],
    unverified: text(
      'C88: the end published for 2026-03-22 may have been moved; its present state is not confirmed.',
      "C88 : la fin annoncée pour le 2026-03-22 a pu être reportée; son état actuel n'est pas confirmé.",
    ),
    implementedBy: [
      'topic:exemption',
      'refusal:exemption.code-closed',
      'refusal:exemption.code-closed-to-most',
      'refusal:exemption.code-end-unconfirmed',
      'refusal:exemption.code-not-yet-open',
      'code:libs/domain/src/exemptions/code-register.ts',
    ],
  },
  {
    id: 'EXM-08',
    title: text('From skill levels to TEER', 'Des niveaux de compétence aux FÉER'),
    statement: text(
      'Applications received up to 2022-11-15 are judged on the skill type or level of NOC 2016, later ones on the TEER category of NOC 2021.',
      "Les demandes reçues jusqu'au 2022-11-15 sont évaluées selon le genre ou le niveau de compétence de la CNP 2016, les suivantes selon la catégorie FÉER de la CNP 2021.",
    ),
    cites: ['IRCC: CPTPP professionals and technicians (2024-10-03)'],
    sources: [officerPage('international-free-trade-agreements/trans-pacific/professionals.html', '2024-10-03')],
    implementedBy: ['topic:exemption', 'code:libs/domain/src/occupations/classification.ts#classificationOn'],
  },
  {
    id: 'EXM-17',
    title: text('The two texts of section 205(a) differ', "Les deux textes de l'alinéa 205a) diffèrent"),
    statement: text(
      'The English text says “significant” benefits, the French text has no such adjective. The instructions in both languages test significance; so does Permitdesk.',
      "Le texte anglais parle de « significant » benefits; le texte français n'a pas cet adjectif. Les instructions, dans les deux langues, vérifient l'importance; Permitdesk aussi.",
    ),
    cites: ['IRPR s. 205(a)'],
    sources: [REGULATIONS],
    implementedBy: ['topic:exemption'],
  },
);
