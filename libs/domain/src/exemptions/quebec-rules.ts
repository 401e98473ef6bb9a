import { rules } from '../law/rule.js';
import { text } from '../law/text.js';
import { ACT, officerPage, REGULATIONS, updatePage } from './rule-pages.js';

const QUEBEC_CASES = officerPage('quebec-cases.html');

/** Quebec, which selects its own workers. */
export const QUEBEC_RULE_CARDS = rules(
  {
    id: 'QUE-01',
    title: text('No acceptance certificate', "Aucun certificat d'acceptation"),
    statement: text(
      'A Quebec acceptance certificate (CAQ) is needed only for work that requires an LMIA. Nobody under sections 204 to 208 needs one.',
      "Un certificat d'acceptation du Québec (CAQ) n'est exigé que pour un travail qui requiert une EIMT. Personne n'en a besoin au titre des articles 204 à 208.",
    ),
    cites: ['IRPR s. 200(3)(b)', 'IRPR s. 203', 'IRCC: Quebec cases'],
    sources: [REGULATIONS, QUEBEC_CASES],
    implementedBy: ['topic:exemption'],
  },
  {
    id: 'QUE-02',
    title: text('Codes that are not for Quebec, and its own', 'Codes qui ne visent pas le Québec, et les siens'),
    statement: text(
      'T13 and C16 are not for Quebec. Its own are A73 (certificate holder in Quebec, with offer and fee), A75 (bridging, after the completeness check), A76 (ended in practice in 2025), C60 (certificate as entrepreneur or self-employed), T10 (investor), and the policy for invited candidates of 2026-03-19.',
      "T13 et C16 ne visent pas le Québec. Les siens sont A73 (titulaire d'un certificat au Québec, avec offre et frais), A75 (transitoire, dès que la demande est jugée complète), A76 (terminé en pratique en 2025), C60 (certificat d'entrepreneur ou de travailleur autonome), T10 (investisseur) et la politique du 2026-03-19 pour les candidats invités.",
    ),
    cites: ['IRPR s. 204(c)', 'IRPR s. 205(a)', 'IRPA s. 25.2', 'IRCC: Quebec cases'],
    sources: [QUEBEC_CASES, updatePage('2026-public-policy-prospective-pr-quebec.html', '2026-03-19')],
    implementedBy: [
      'topic:exemption',
      'refusal:exemption.nominee-in-quebec',
      'refusal:exemption.francophone-in-quebec',
      'code:libs/domain/src/exemptions/code-places.ts',
    ],
  },
  {
    id: 'QUE-03',
    title: text('Physicians in Quebec', 'Médecins au Québec'),
    statement: text(
      'One C10 permit covers the evaluation internship and the practice, five years at most.',
      "Un seul permis C10 couvre le stage d'évaluation et la pratique, au plus cinq ans.",
    ),
    cites: ['IRCC: Quebec physicians (2025-07-31)'],
    sources: [officerPage('quebec-cases/quebec-physicians.html', '2025-07-31')],
    from: '2025-07-31',
    implementedBy: ['code:libs/domain/src/exemptions/code-limits.ts'],
  },
  {
    id: 'QUE-04',
    title: text('Consultants on Quebec programmes', 'Consultants et programmes du Québec'),
    statement: text(
      "A consultant who acts on a Quebec programme must also satisfy Quebec's own law on immigration.",
      "Un consultant qui agit dans un programme du Québec doit aussi satisfaire à la loi québécoise sur l'immigration.",
    ),
    cites: ['IRPA s. 91(7.1)'],
    sources: [ACT],
    implementedBy: [],
    notImplemented: text(
      'The register of representatives bears no recognition by Quebec yet; the person who acts knows their own licence.',
      'Le registre des représentants ne porte pas encore la reconnaissance du Québec; la personne qui agit connaît son propre permis.',
    ),
  },
  {
    id: 'QUE-05',
    title: text('French at work in Quebec', 'Le français au travail au Québec'),
    statement: text(
      'The Charter of the French Language may bear on offers and contracts of work in Quebec, beside the language that the worker chooses under the Regulations.',
      'La Charte de la langue française peut viser les offres et les contrats de travail au Québec, outre la langue que le travailleur choisit selon le Règlement.',
    ),
    cites: ['CQLR C-11'],
    sources: [],
    unverified: text(
      'What the Charter asks of an offer or a contract was not read; it needs legal review.',
      "Ce que la Charte exige d'une offre ou d'un contrat n'a pas été lu; un avis juridique est nécessaire.",
    ),
    implementedBy: [],
    notImplemented: text(
      'Not checked: the duty is not proven by any source read. The agreement is drawn up in the language the worker chose.',
      "Non vérifié : aucune source lue n'établit l'obligation. Le contrat est rédigé dans la langue choisie par le travailleur.",
    ),
  },
);
