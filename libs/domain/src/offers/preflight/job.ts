import { text } from '../../law/text.js';
import { ENTREPRENEUR_NOC, findNoc, teerOf } from '../../occupations/noc-2021.js';
import { OFFER_FIELDS, offerField, type OfferFieldId } from '../offer-fields.js';
import { textIn } from '../offer-values.js';
import { mentionsAttachment, saysNone } from '../portal-text.js';
import { caution, fault, FILL_IN, lacking, type Found, type PreflightRule } from './preflight-check.js';
import type { PreflightQuestion } from './preflight-input.js';
import { PRIMARY_AGRICULTURE } from '../../occupations/primary-agriculture.js';
import { PRIMARY_AGRICULTURE_CODE, TEER_EXPECTATIONS } from './teer-expectations.js';

/** The department gives 88888 to entrepreneurs; only these codes take it. */
const ENTREPRENEUR_CODES = ['C11', 'C60'];

const occupationFits = ({ values, exemption }: PreflightQuestion): readonly Found[] => {
  const noc = textIn(values, 'noc_code');
  const about = { field: 'noc_code' } as const;
  if (noc === undefined)
    return [
      lacking(
        text('No NOC 2021 code is chosen.', "Aucun code CNP 2021 n'est choisi."),
        text(
          'Choose the unit group with the same broad duties.',
          'Choisissez le groupe de base aux mêmes fonctions générales.',
        ),
        about,
      ),
    ];
  if (findNoc(noc) === undefined)
    return [
      fault(
        text(`${noc} is not a code of the NOC 2021 list.`, `${noc} n'est pas un code de la liste de la CNP 2021.`),
        text('Choose a five-digit code of the list.', 'Choisissez un code à cinq chiffres de la liste.'),
        about,
      ),
    ];
  const code = exemption?.code;
  if (noc === ENTREPRENEUR_NOC)
    return code === undefined || ENTREPRENEUR_CODES.includes(code)
      ? []
      : [
          fault(
            text(
              `The code 88888 (entrepreneur) does not go with ${code}.`,
              `Le code 88888 (entrepreneur) ne va pas avec ${code}.`,
            ),
            text('Choose the unit group of the job.', "Choisissez le groupe de base de l'emploi."),
            about,
          ),
        ];
  const teer = teerOf(noc);
  const findings: Found[] = [];
  if (code === PRIMARY_AGRICULTURE_CODE && PRIMARY_AGRICULTURE.has(noc))
    findings.push(
      fault(
        text(
          `Francophone Mobility (C16) does not take primary agriculture at TEER 4 or 5, such as ${noc}.`,
          `Mobilité francophone (C16) n'accepte pas l'agriculture primaire de FÉER 4 ou 5, comme ${noc}.`,
        ),
        text(
          'Choose another code, or note why the work is not primary agriculture.',
          "Choisissez un autre code ou notez pourquoi ce travail n'est pas de l'agriculture primaire.",
        ),
        about,
      ),
    );
  const expected = TEER_EXPECTATIONS.find((each) => each.code === code);
  if (expected === undefined || teer === undefined || expected.usual.includes(teer)) return findings;
  if (expected.onCondition?.teers.includes(teer) === true)
    return [
      ...findings,
      caution(
        expected.onCondition.condition,
        text('Note the diploma in the requirements.', 'Indiquez le diplôme dans les exigences.'),
        about,
      ),
    ];
  const words = text(
    `TEER ${teer} is unusual for ${expected.code}: TEER ${expected.usual.join(', ')} is expected.`,
    `La FÉER ${teer} est inhabituelle pour ${expected.code} : on s'attend à FÉER ${expected.usual.join(', ')}.`,
  );
  const remedy = text(
    'Check the NOC code and the exemption, and note why they hold.',
    'Vérifiez le code CNP et la dispense, et notez pourquoi ils tiennent.',
  );
  return [...findings, expected.otherwise === 'block' ? fault(words, remedy, about) : caution(words, remedy, about)];
};

const WANTED: readonly OfferFieldId[] = [
  'job_title',
  'main_duties',
  'job_requirements',
  'minimum_education',
  'licensing_required',
];

/** The explanation has its own check (EP06); every other text that goes into the portal is looked at here. */
const COMPLETE_IN_ITSELF: readonly OfferFieldId[] = OFFER_FIELDS.filter(
  ({ id, kind, origin, inPortal }) =>
    origin === 'typed' &&
    inPortal &&
    (kind === 'text' || kind === 'line' || kind === 'address') &&
    id !== 'exemption_explanation',
).map(({ id }) => id);

const jobTexts = ({ values }: PreflightQuestion): readonly Found[] => {
  const empty = WANTED.filter((id) => textIn(values, id) === undefined).map((id) => {
    const { label } = offerField(id);
    return lacking(text(`“${label.en}” is empty.`, `« ${label.fr} » est vide.`), FILL_IN, { field: id });
  });
  const elsewhere = COMPLETE_IN_ITSELF.filter((id) => mentionsAttachment(textIn(values, id) ?? '')).map((id) => {
    const { label } = offerField(id);
    return fault(
      text(
        `“${label.en}” sends the reader to an attachment, which is not part of the offer.`,
        `« ${label.fr} » renvoie à une pièce jointe, qui ne fait pas partie de l'offre.`,
      ),
      text('Write the facts in the field itself.', 'Écrivez les faits dans le champ lui-même.'),
      { field: id },
    );
  });
  return [...empty, ...elsewhere];
};

const regulatedOccupation = ({ values, regulated }: PreflightQuestion) => {
  if (regulated === false) return 'not_applicable' as const;
  const about = { field: 'licensing_required' } as const;
  if (regulated === undefined)
    return [
      lacking(
        text(
          'Whether the occupation is regulated in the province of work is not known.',
          'On ne sait pas si la profession est réglementée dans la province de travail.',
        ),
        text(
          'Look it up with the body of the province, and answer the question.',
          "Vérifiez auprès de l'organisme de la province et répondez à la question.",
        ),
        about,
      ),
    ];
  const licence = textIn(values, 'licensing_required');
  const remedy = text(
    'Name the licence, the body, and how and when the worker will prove it; say so if the examination can only be taken after arrival.',
    "Nommez le permis, l'organisme, et comment et quand le travailleur le prouvera; précisez-le si l'examen ne peut être passé qu'après l'arrivée.",
  );
  if (licence === undefined)
    return [
      lacking(
        text(
          'The occupation is regulated, and no licence is named.',
          "La profession est réglementée, et aucun permis n'est nommé.",
        ),
        remedy,
        about,
      ),
    ];
  return saysNone(licence)
    ? [
        fault(
          text(
            `The occupation is regulated, but the offer says “${licence}” for the licence.`,
            `La profession est réglementée, mais l'offre indique « ${licence} » pour le permis.`,
          ),
          remedy,
          about,
        ),
      ]
    : [];
};

/** What the work is. */
export const JOB_CHECKS: readonly PreflightRule[] = [
  {
    id: 'EP07',
    title: text('Occupation and TEER category', 'Profession et catégorie FÉER'),
    level: 'block',
    basis: 'house',
    cites: [
      'IRCC: Employer-specific LMIA exemptions (2024-12-24), NOC; OFF-16',
      ...new Set(TEER_EXPECTATIONS.flatMap(({ cites }) => cites)),
      'IRCC: Francophone Mobility, C16 (2024-01-25)',
    ],
    verified: true,
    mendAt: 'offer',
    decide: occupationFits,
  },
  {
    id: 'EP08',
    title: text(
      'Job title, duties, requirements, education, licence',
      "Titre, fonctions, exigences, études, permis d'exercice",
    ),
    level: 'block',
    basis: 'house',
    cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), complete fields; OFF-15'],
    verified: true,
    mendAt: 'offer',
    decide: jobTexts,
  },
  {
    id: 'EP09',
    title: text('Licence of a regulated occupation', "Permis d'exercice d'une profession réglementée"),
    level: 'block',
    basis: 'house',
    cites: ['IRCC: CUSMA professionals (2025-01-03), licensing', 'IRPR s. 200(3)(a)'],
    verified: true,
    mendAt: 'offer',
    decide: regulatedOccupation,
  },
];
