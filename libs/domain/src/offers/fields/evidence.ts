import { text } from '../../law/text.js';
import { textIn } from '../offer-values.js';
import { when, type FormCards } from './field-card.js';

const SECTION = text('Evidence kept outside the portal', 'Preuves conservées hors du portail');
const BEFORE_SUBMISSION = text('Not later than the submission.', 'Au plus tard à la soumission.');

/** Codes for which the department compares the wage with a prevailing or median wage (EP12). */
const WAGE_COMPARED = ['C14', 'C61', 'C62', 'C63', 'C88'];

/** What shows, for six years, that the offer was true and was kept. */
export const EVIDENCE_FIELDS: FormCards<'evidence'> = {
  cra_payroll_account: {
    section: SECTION,
    label: text(
      'Payroll program account (Canada Revenue Agency)',
      'Compte de retenues sur la paie (Agence du revenu du Canada)',
    ),
    help: text(
      'The business number, RP, four digits. The portal asks for the nine digits only.',
      "Le numéro d'entreprise, RP, quatre chiffres. Le portail ne demande que les neuf chiffres.",
    ),
    kind: 'line',
    required: 'no',
    maxLength: 15,
    origin: 'typed',
    inPortal: false,
    verified: true,
    example: '123456782RP0001',
    cites: ['Permitdesk: proof that the business is an employer'],
  },
  worker_official_language: {
    section: SECTION,
    label: text("Worker's chosen official language", 'Langue officielle choisie par le travailleur'),
    kind: 'choice',
    choices: [
      { value: 'en', label: text('English', 'Anglais') },
      { value: 'fr', label: text('French', 'Français') },
    ],
    required: 'yes',
    origin: 'worker',
    inPortal: false,
    verified: true,
    example: 'en',
    cites: ['IRPR s. 209.11(1)(e)(i)(B)', 'IRPR s. 209.2(1)(a.1)'],
  },
  agreement_signed_employer_on: {
    section: SECTION,
    label: text('Agreement signed by the employer on', "Contrat signé par l'employeur le"),
    help: BEFORE_SUBMISSION,
    kind: 'day',
    required: 'yes',
    origin: 'event',
    inPortal: false,
    verified: true,
    example: '2026-11-28',
    cites: ['IRPR s. 209.11(1)(e)(i)'],
  },
  agreement_signed_worker_on: {
    section: SECTION,
    label: text('Agreement signed by the worker on', 'Contrat signé par le travailleur le'),
    help: BEFORE_SUBMISSION,
    kind: 'day',
    required: 'yes',
    origin: 'event',
    inPortal: false,
    verified: true,
    example: '2026-11-28',
    cites: ['IRPR s. 209.11(1)(e)(i)'],
  },
  agreement_copy_given_on: {
    section: SECTION,
    label: text('Copy of the agreement given on', 'Copie du contrat remise le'),
    help: BEFORE_SUBMISSION,
    kind: 'day',
    required: 'yes',
    origin: 'event',
    inPortal: false,
    verified: true,
    example: '2026-11-28',
    cites: ['IRPR s. 209.11(1)(e)(ii)'],
  },
  recruiter: {
    section: SECTION,
    label: text('Recruiter or agency', 'Recruteur ou agence'),
    help: text(
      '“None”, or name, country, licence and written undertaking to charge the worker nothing.',
      '« Aucun », ou nom, pays, permis et engagement écrit à ne rien exiger du travailleur.',
    ),
    kind: 'text',
    required: 'yes',
    origin: 'typed',
    inPortal: false,
    verified: true,
    example: 'None',
    cites: ['IRPR s. 209.11(1)(e)(iv)', 'IRPR s. 209.2(1)(a)(x)'],
  },
  ineligible_list_checked_on: {
    section: SECTION,
    label: text(
      'Public list of non-compliant employers checked on',
      'Liste publique des employeurs non conformes vérifiée le',
    ),
    help: text('On the day of submission.', 'Le jour de la soumission.'),
    kind: 'day',
    required: 'yes',
    origin: 'event',
    inPortal: false,
    verified: true,
    example: '2026-12-01',
    cites: ['IRPR s. 200(3)(h)', 'IRPR s. 209.997'],
  },
  median_wage_source: {
    section: SECTION,
    label: text('Median or prevailing wage used', 'Salaire médian ou courant utilisé'),
    help: text('Occupation, region, amount, date, page.', 'Profession, région, montant, date, page.'),
    kind: 'line',
    required: when(
      (values) => WAGE_COMPARED.includes(textIn(values, 'intended_exemption_code') ?? ''),
      'Only where the code compares the wage (C14, C61, C62, C63, C88)',
      'Seulement si le code prévoit une comparaison du salaire (C14, C61, C62, C63, C88)',
    ),
    origin: 'typed',
    inPortal: false,
    verified: true,
    example: 'NOC 90010, Ottawa, 50.00, 2026-11-20',
    cites: ['IRCC: Intra-company transferees (2025-01-06)', 'IRCC: Television and film, C14 (2025-12-16)'],
  },
  rights_information_given_on: {
    section: SECTION,
    label: text('Rights information given to the worker on', 'Renseignements sur les droits remis au travailleur le'),
    help: text(
      'On or before the first day of work, in the chosen official language.',
      'Au plus tard le premier jour de travail, dans la langue officielle choisie.',
    ),
    kind: 'day',
    required: 'yes',
    origin: 'event',
    inPortal: false,
    verified: true,
    example: '2027-02-01',
    cites: ['IRPR s. 209.2(1)(a.1)'],
  },
  retention_until: {
    section: SECTION,
    label: text('Keep the evidence until', "Conserver les preuves jusqu'au"),
    help: text(
      'Reckoned once the permit is issued: six years from the first day of the period of employment, or from the issue, whichever is later.',
      "Calculé une fois le permis délivré : six ans à compter du premier jour de la période d'emploi ou de la délivrance, selon la plus tardive de ces dates.",
    ),
    kind: 'day',
    required: 'yes',
    origin: 'derived',
    inPortal: false,
    verified: true,
    example: '2033-02-01',
    cites: ['IRPR s. 209.2(1)(b)'],
  },
};
