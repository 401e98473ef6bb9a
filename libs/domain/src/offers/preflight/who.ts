import { passesCheckDigit, parseBusinessNumber } from '../../identifiers/business-number.js';
import { compareExactly } from '../../identifiers/exact-match.js';
import { text, type Bilingual } from '../../law/text.js';
import { offerField, type OfferFieldId } from '../offer-fields.js';
import { textIn } from '../offer-values.js';
import { caution, fault, lacking, type Found, type PreflightRule } from './preflight-check.js';
import type { PreflightQuestion } from './preflight-input.js';

const NO_OFFER = text(
  'Record the case without an offer; steps 2 and 3 fall away.',
  "Consignez le dossier sans offre; les étapes 2 et 3 n'ont plus lieu d'être.",
);

const permitTypeNeedsOffer = (ask: PreflightQuestion): readonly Found[] => {
  const findings: Found[] = [];
  const kind = textIn(ask.values, 'permit_kind');
  const open = kind === 'open' || ask.codeKnown?.permitScope === 'open' || ask.codeKnown?.offerRequired === 'no';
  if (!ask.permitNeeded || textIn(ask.values, 'work_permit_required') === 'exempt')
    findings.push(
      fault(
        text(
          'The work needs no permit (R186), so it has no offer and no fee.',
          "Le travail n'exige pas de permis (R186) : il n'y a ni offre ni frais.",
        ),
        NO_OFFER,
      ),
    );
  else if (ask.employer.regime !== 'bound')
    findings.push(
      fault(
        text(
          'The compliance regime does not bind this employer (R209.91): it makes no offer in the portal.',
          "Le régime de conformité ne lie pas cet employeur (R209.91) : il ne présente pas d'offre dans le portail.",
        ),
        text(
          'The worker files the contract and chooses the job offer that needs no number.',
          "Le travailleur dépose le contrat et choisit l'offre d'emploi qui n'exige pas de numéro.",
        ),
      ),
    );
  else if (open)
    findings.push(
      fault(text('An open permit has no offer and no fee.', "Un permis ouvert n'a ni offre ni frais."), NO_OFFER),
    );
  else if (!ask.offerNeeded)
    findings.push(
      fault(
        text('The exemption that was decided needs no offer.', "La dispense retenue n'exige pas d'offre."),
        NO_OFFER,
      ),
    );
  if (kind === 'lmia')
    findings.push(
      fault(
        text(
          'A permit with an LMIA has no offer in this portal.',
          "Un permis avec EIMT n'a pas d'offre dans ce portail.",
        ),
        text('Ask for the LMIA instead.', "Demandez plutôt l'EIMT."),
      ),
    );
  if (textIn(ask.values, 'work_permit_required') === 'unsure')
    findings.push(
      lacking(
        text('It is not settled whether the work needs a permit.', "On n'a pas établi si le travail exige un permis."),
        text(
          'Ask the International Mobility Workers Unit, or have it analysed in writing.',
          "Demandez l'avis de l'Unité mobilité internationale des travailleurs ou une analyse écrite.",
        ),
        { field: 'work_permit_required' },
      ),
    );
  return findings;
};

/** Copies of an enrolled value that differ from it, each with the first differing character. */
const differingCopies = (ask: PreflightQuestion, ids: readonly OfferFieldId[], enrolled: string): readonly Found[] =>
  ids.flatMap((field) => {
    const copy = textIn(ask.values, field);
    if (copy === undefined) return [];
    const compared = compareExactly(enrolled, copy);
    if (compared.equal) return [];
    const { label } = offerField(field);
    return [
      fault(
        text(
          `“${label.en}” of the offer differs from the enrolled value. ${compared.text.en}`,
          `« ${label.fr} » de l'offre diffère de la valeur inscrite. ${compared.text.fr}`,
        ),
        text(
          'Take the enrolled value. If that one is wrong, the employer must enrol again under a new credential.',
          "Reprenez la valeur inscrite. Si c'est elle qui est fausse, l'employeur doit s'inscrire de nouveau avec un nouvel identifiant de connexion.",
        ),
        { field, difference: compared },
      ),
    ];
  });

const businessNumber = (ask: PreflightQuestion): readonly Found[] => {
  const enrolled = ask.employer.businessNumber;
  if (enrolled === undefined)
    return [
      lacking(
        text(
          'The employer has no business number on file.',
          "Aucun numéro d'entreprise n'est au dossier de l'employeur.",
        ),
        text(
          'An employer of anyone gets one from the Canada Revenue Agency. Only a founder whose company does not exist yet asks the portal mailbox for form IMM 5802.',
          "Quiconque a des employés en obtient un de l'Agence du revenu du Canada. Seul le fondateur dont l'entreprise n'existe pas encore demande le formulaire IMM 5802 à la boîte du portail.",
        ),
        { field: 'business_number' },
      ),
    ];
  const read = parseBusinessNumber(enrolled);
  const findings: Found[] = read.ok
    ? []
    : read.refusals.map((refusal) => fault(refusal.text, refusal.remedy, { field: 'business_number' }));
  if (read.ok && !passesCheckDigit(read.value))
    findings.push(
      caution(
        text(
          `The last digit of ${enrolled} does not fit the others by the rule that software vendors use; the Canada Revenue Agency publishes none.`,
          `Le dernier chiffre de ${enrolled} ne concorde pas avec les autres selon la règle des éditeurs de logiciels; l'Agence du revenu du Canada n'en publie aucune.`,
        ),
        text('Compare it with a letter of the Agency.', "Comparez-le avec une lettre de l'Agence."),
        { field: 'business_number' },
      ),
    );
  return [
    ...findings,
    ...differingCopies(ask, ['business_number', 'bi_business_number', 'jd_business_number'], enrolled),
  ];
};

const noName = (label: Bilingual, field: OfferFieldId): Found =>
  lacking(
    text(`The employer's record has no ${label.en}.`, `La fiche de l'employeur n'indique pas ${label.fr}.`),
    text("Fill it in, in the employer's record.", "Remplissez-la dans la fiche de l'employeur."),
    { field },
  );

const employerNames = (ask: PreflightQuestion): readonly Found[] => {
  const { legalName, operatingName } = ask.employer;
  return [
    ...(legalName.trim() === ''
      ? [noName(text('legal name', 'la dénomination sociale'), 'business_legal_name')]
      : differingCopies(ask, ['business_legal_name', 'bi_legal_name', 'jd_legal_name'], legalName)),
    ...(operatingName.trim() === ''
      ? [
          noName(
            text(
              'operating name; repeat the legal name if there is none',
              "le nom commercial; répétez la dénomination sociale s'il n'y en a pas",
            ),
            'business_operating_name',
          ),
        ]
      : differingCopies(ask, ['business_operating_name', 'bi_operating_name', 'jd_operating_name'], operatingName)),
  ];
};

/** Who makes the offer, and whether there is one to make. */
export const WHO_CHECKS: readonly PreflightRule[] = [
  {
    id: 'EP01',
    title: text('The permit needs an offer', 'Le permis exige une offre'),
    level: 'block',
    basis: 'law',
    cites: ['IRPR s. 209.11(1)', 'IRPR s. 200(1)(c)', 'IRPR s. 186', 'IRPR s. 209.91'],
    verified: true,
    mendAt: 'exemption',
    decide: permitTypeNeedsOffer,
  },
  {
    id: 'EP02',
    title: text('Business number as enrolled', "Numéro d'entreprise tel qu'inscrit"),
    level: 'block',
    basis: 'house',
    cites: ['IRPR s. 209.11(1)(b)', 'IRCC: Submit an offer of employment in the Employer Portal (the four forms)'],
    verified: true,
    mendAt: 'employer',
    decide: businessNumber,
  },
  {
    id: 'EP03',
    title: text('Legal and operating names as enrolled', "Dénomination sociale et nom commercial tels qu'inscrits"),
    level: 'block',
    basis: 'house',
    cites: ['IRCC: Submit an offer of employment in the Employer Portal (the four forms)'],
    verified: true,
    mendAt: 'employer',
    decide: employerNames,
  },
];
