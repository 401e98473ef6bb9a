import { rules } from '../law/rule.js';
import { text } from '../law/text.js';

/** REP: who may act for pay, what is disclosed, and how a decision is challenged. */
export const REPRESENTATIVE_RULE_CARDS = rules(
  {
    id: 'REP-01',
    title: text('Who may act for pay', 'Qui peut agir contre rétribution'),
    statement: text(
      'Lawyers and other members in good standing of a law society, Quebec notaries, members in good standing of the College of Immigration and Citizenship Consultants, and students-at-law under supervision. Others face up to $200,000 or two years or both on indictment, $40,000 or six months or both on summary conviction.',
      "Avocats et autres membres en règle d'un barreau, notaires du Québec, membres en règle du Collège des consultants en immigration et en citoyenneté, et stagiaires en droit supervisés. Les autres s'exposent à 200 000 $ ou deux ans ou les deux par mise en accusation, 40 000 $ ou six mois ou les deux par procédure sommaire.",
    ),
    cites: ['IRPA s. 91(1)', 'IRPA s. 91(2)', 'IRPA s. 91(3)', 'IRPA s. 91(9)'],
    sources: [],
    implementedBy: ['deadline:DL-70'],
  },
  {
    id: 'REP-02',
    title: text('Disclosure of the representative', 'Divulgation du représentant'),
    statement: text(
      'The application names whoever represents or advises the applicant, paid or unpaid. In the portal the employer may give a representative a secondary account.',
      "La demande nomme quiconque représente ou conseille le demandeur, rémunéré ou non. Dans le portail, l'employeur peut donner au représentant un compte secondaire.",
    ),
    cites: ['IRPR s. 10(2)(c.1)', 'IRPR s. 10(2)(c.2)', 'IRPR s. 10(2)(c.3)'],
    sources: [],
    implementedBy: [],
    notImplemented: text(
      "The application form is the worker's own; the software neither fills nor files it.",
      'Le formulaire de demande est celui du travailleur; le logiciel ne le remplit pas et ne le présente pas.',
    ),
  },
  {
    id: 'REP-03',
    title: text('Truth', 'Vérité'),
    statement: text(
      'Misrepresentation: up to $100,000 or five years or both on indictment, $50,000 or two years or both on summary conviction; the worker is inadmissible for five years. Unauthorized employment: up to $50,000 or two years or both, $10,000 or six months or both.',
      "Fausses déclarations : jusqu'à 100 000 $ ou cinq ans ou les deux par mise en accusation, 50 000 $ ou deux ans ou les deux par procédure sommaire; le travailleur est interdit de territoire pour cinq ans. Emploi non autorisé : jusqu'à 50 000 $ ou deux ans ou les deux, 10 000 $ ou six mois ou les deux.",
    ),
    cites: ['IRPA s. 40', 'IRPA s. 126', 'IRPA s. 127', 'IRPA s. 128', 'IRPA s. 124(1)(c)', 'IRPA s. 125'],
    sources: [],
    implementedBy: ['event:offer.attested', 'refusal:offer.attestation-not-given'],
  },
  {
    id: 'REP-04',
    title: text('Judicial review', 'Contrôle judiciaire'),
    statement: text(
      "Leave is applied for at the Federal Court within 15 days (a matter arising in Canada) or 60 days (outside Canada) after being told. A judge may give more time for special reasons. The Court's own calendar differs: rely on the safe date and ask counsel.",
      "L'autorisation est demandée à la Cour fédérale dans les 15 jours (affaire survenue au Canada) ou 60 jours (hors du Canada) suivant l'avis. Un juge peut proroger pour motifs valables. Le calendrier de la Cour diffère : fiez-vous à la date sûre et consultez un avocat.",
    ),
    cites: ['IRPA s. 72(2)(b)', 'IRPA s. 72(2)(c)'],
    sources: [],
    implementedBy: ['deadline:DL-60', 'deadline:DL-73', 'event:review.sought'],
  },
);
