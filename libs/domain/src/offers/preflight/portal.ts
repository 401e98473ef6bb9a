import { parseOfferNumber } from '../../identifiers/offer-number.js';
import { text } from '../../law/text.js';
import { compareInstants, parseInstant } from '../../time/plain-date.js';
import { OFFER_FIELDS, type OfferField } from '../offer-fields.js';
import { textIn } from '../offer-values.js';
import { deniesAgreement, lengthOf, RISK_NAMES, riskyCharacters } from '../portal-text.js';
import { caution, fault, openQuestion, type Found, type PreflightRule } from './preflight-check.js';
import type { PreflightQuestion } from './preflight-input.js';

const noOtherOffer = ({ otherOpenOffers }: PreflightQuestion): readonly Found[] =>
  otherOpenOffers > 0
    ? [
        caution(
          otherOpenOffers === 1
            ? text(
                'The employer has another open offer for this passport; each bears its own fee.',
                "L'employeur a une autre offre ouverte pour ce passeport; chacune entraîne ses frais.",
              )
            : text(
                `The employer has ${otherOpenOffers} other open offers for this passport; each bears its own fee.`,
                `L'employeur a ${otherOpenOffers} autres offres ouvertes pour ce passeport; chacune entraîne ses frais.`,
              ),
          text(
            'Withdraw the one that is not needed, or note why there are two.',
            "Retirez celle qui n'est pas nécessaire ou notez pourquoi il y en a deux.",
          ),
        ),
      ]
    : [];

/** The fields that a person copies into a box of the portal and that hold free text. */
const COPIED_TEXTS: readonly OfferField[] = OFFER_FIELDS.filter(
  ({ origin, inPortal, kind }) =>
    origin === 'typed' && inPortal && (kind === 'text' || kind === 'line' || kind === 'address'),
);

const textsFitPortal = ({ values, settings }: PreflightQuestion): readonly Found[] =>
  COPIED_TEXTS.flatMap(({ id, label }) => {
    const value = textIn(values, id);
    if (value === undefined) return [];
    const findings: Found[] = [];
    const risky = riskyCharacters(value);
    if (risky.length > 0) {
      const kinds = [...new Set(risky.map(({ kind }) => kind))];
      const seen = [...new Set(risky.map(({ character }) => character))].slice(0, 8).join(' ');
      findings.push(
        caution(
          text(
            `“${label.en}” has characters that may make Validate fail (${kinds.map((kind) => RISK_NAMES[kind].en).join(', ')}): ${seen}`,
            `« ${label.fr} » contient des caractères qui peuvent faire échouer la validation (${kinds.map((kind) => RISK_NAMES[kind].fr).join(', ')}) : ${seen}`,
          ),
          text(
            'Replace them with plain letters, hyphens, brackets or apostrophes.',
            "Remplacez-les par des lettres simples, des traits d'union, des parenthèses ou des apostrophes.",
          ),
          { field: id },
        ),
      );
    }
    const limit = settings.textLimits[id];
    const length = lengthOf(value);
    if (limit !== undefined && length > limit)
      findings.push(
        caution(
          text(
            `“${label.en}” has ${length} characters; the limit in the settings is ${limit}.`,
            `« ${label.fr} » compte ${length} caractères; la limite des paramètres est de ${limit}.`,
          ),
          text('Shorten the text.', 'Raccourcissez le texte.'),
          { field: id },
        ),
      );
    if (deniesAgreement(value))
      findings.push(
        caution(
          text(
            `“${label.en}” seems to say that there is no employment agreement. That statement alone can lead to a refusal and to a finding of non-compliance.`,
            `« ${label.fr} » semble indiquer qu'il n'y a pas de contrat d'emploi. Cet énoncé seul peut mener à un refus et à un constat de non-conformité.`,
          ),
          text(
            'Take the sentence out; the offer attests that the agreement exists.',
            "Retirez la phrase; l'offre atteste que le contrat existe.",
          ),
          { field: id },
        ),
      );
    return findings;
  });

const numberOfPortal = ({ offerNumber }: PreflightQuestion) => {
  if (offerNumber === undefined) return 'not_applicable' as const;
  const read = parseOfferNumber(offerNumber);
  return read.ok ? [] : read.refusals.map((refusal) => fault(refusal.text, refusal.remedy, { field: 'offer_number' }));
};

/** Whether one instant is known to be before another; `undefined` when either cannot be read. */
const isEarlier = (one: string, other: string): boolean | undefined => {
  const [a, b] = [parseInstant(one), parseInstant(other)];
  return a === undefined || b === undefined ? undefined : compareInstants(a, b) < 0;
};

const PREDICTED = text(
  'The application will probably be refused under R200(3)(f.1): withdraw it and apply again once both are done.',
  'La demande sera probablement refusée selon R200(3)(f.1) : retirez-la et présentez-en une autre une fois les deux étapes faites.',
);

const beforeApplication = ({ applicationFiledAt, offerSubmittedAt, feePaidAt, fee }: PreflightQuestion) => {
  if (applicationFiledAt === undefined) return 'not_applicable' as const;
  const findings: Found[] = [];
  const notYetSubmitted = offerSubmittedAt === undefined ? true : isEarlier(applicationFiledAt, offerSubmittedAt);
  if (notYetSubmitted === true)
    findings.push(
      caution(
        text(
          'The worker applied before the offer was submitted.',
          "Le travailleur a présenté sa demande avant la soumission de l'offre.",
        ),
        PREDICTED,
        { field: 'submitted_at' },
      ),
    );
  const owed = fee.state !== 'exempt' && fee.state !== 'not_applicable';
  const notYetPaid = !owed ? false : feePaidAt === undefined ? true : isEarlier(applicationFiledAt, feePaidAt);
  if (notYetPaid === true)
    findings.push(
      caution(
        text(
          'The worker applied before the compliance fee was paid.',
          'Le travailleur a présenté sa demande avant le paiement des frais de conformité.',
        ),
        PREDICTED,
        { field: 'payment_date' },
      ),
    );
  if (notYetSubmitted === undefined || notYetPaid === undefined)
    findings.push(
      openQuestion(
        text(
          'The times of application, submission and payment cannot all be read.',
          'Les heures de la demande, de la soumission et du paiement ne sont pas toutes lisibles.',
        ),
        text('Record them with date, time and zone.', "Consignez-les avec la date, l'heure et le fuseau."),
      ),
    );
  return findings;
};

const unchangedSince = ({ offerSubmittedAt, changedSinceSubmission }: PreflightQuestion) => {
  if (offerSubmittedAt === undefined) return 'not_applicable' as const;
  return changedSinceSubmission
    ? [
        caution(
          text('The offer was changed here after it was submitted.', "L'offre a été modifiée ici après sa soumission."),
          text(
            'Edit it in the portal while it is pending; once matched, a new offer is needed.',
            "Modifiez-la dans le portail tant qu'elle est en attente; une fois appariée, il faut une nouvelle offre.",
          ),
        ),
      ]
    : [];
};

const representativeStands = ({ values, representativeAuthorized, credentialShared }: PreflightQuestion) => {
  const acting = representativeAuthorized !== undefined || textIn(values, 'account_user_role') === 'representative';
  if (!acting && credentialShared === undefined) return 'not_applicable' as const;
  const findings: Found[] = [];
  if (acting && representativeAuthorized === undefined)
    findings.push(
      openQuestion(
        text(
          'Whether the representative is authorized is not known.',
          'On ne sait pas si le représentant est autorisé.',
        ),
        text('Record the licence and its expiry.', "Consignez le permis d'exercice et son expiration."),
        { field: 'account_user_role' },
      ),
    );
  if (representativeAuthorized === false)
    findings.push(
      caution(
        text('The paid representative is not authorized (A91).', "Le représentant rémunéré n'est pas autorisé (A91)."),
        text(
          'Only a lawyer, a Quebec notary, another member of a law society or a licensed consultant may act for pay.',
          "Seuls un avocat, un notaire du Québec, un autre membre d'un barreau ou un consultant titulaire de permis peuvent agir contre rémunération.",
        ),
        { field: 'account_user_role' },
      ),
    );
  if (credentialShared === true)
    findings.push(
      caution(
        text(
          'One credential serves several employers.',
          'Un même identifiant de connexion sert à plusieurs employeurs.',
        ),
        text('Enrol a credential for each employer.', 'Inscrivez un identifiant pour chaque employeur.'),
        { field: 'signin_method' },
      ),
    );
  return findings;
};

/** The portal itself: its text boxes, its number, and the order of things around it. */
export const PORTAL_CHECKS: readonly PreflightRule[] = [
  {
    id: 'EP21',
    title: text('No other open offer for this passport', 'Aucune autre offre ouverte pour ce passeport'),
    level: 'warn',
    basis: 'house',
    cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), life of a number; OFF-07'],
    // Whether the portal refuses a second offer is not published.
    verified: false,
    mendAt: 'offer',
    decide: noOtherOffer,
  },
  {
    id: 'EP22',
    title: text('Texts fit the portal', 'Textes adaptés au portail'),
    level: 'warn',
    basis: 'house',
    cites: [
      'Permitdesk: special characters and limits, as users of the portal report them',
      'IRCC: Employer compliance inspections (2024-07-26), employment agreement',
    ],
    verified: false,
    mendAt: 'offer',
    decide: textsFitPortal,
  },
  {
    id: 'EP23',
    title: text('Offer number of the portal', "Numéro d'offre du portail"),
    level: 'block',
    basis: 'law',
    cites: [
      'IRCC: Employer-specific LMIA exemptions (2024-12-24), offer of employment number; OFF-06',
      'IRCC: International Experience Canada, how to apply (placeholder number)',
    ],
    verified: true,
    mendAt: 'offer',
    decide: numberOfPortal,
  },
  {
    id: 'EP24',
    title: text('Offer and fee before the application', 'Offre et frais avant la demande'),
    level: 'warn',
    basis: 'house',
    cites: ['IRPR s. 200(3)(f.1)', 'IRPR s. 209.11(1)', 'IRPR s. 303.1(2)'],
    verified: true,
    mendAt: 'permit',
    decide: beforeApplication,
  },
  {
    id: 'EP25',
    title: text('Unchanged since submission', 'Inchangée depuis la soumission'),
    level: 'warn',
    basis: 'house',
    cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), editing a pending offer; OFF-13'],
    verified: true,
    mendAt: 'offer',
    decide: unchangedSince,
  },
  {
    id: 'EP26',
    title: text('Representative authorized, own credential', 'Représentant autorisé, identifiant propre'),
    level: 'warn',
    basis: 'house',
    cites: ['IRPA s. 91', 'IRCC: Employer Portal enrolment guide'],
    verified: true,
    mendAt: 'employer',
    decide: representativeStands,
  },
];
