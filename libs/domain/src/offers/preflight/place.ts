import { text } from '../../law/text.js';
import { findProvince, isProvinceCode, provinceOfAddress } from '../../places/provinces.js';
import { offerField, type OfferFieldId } from '../offer-fields.js';
import { textIn, yesNoIn } from '../offer-values.js';
import { PLACES_IN_FORM, placesNotInDuties, placesOfWork } from '../places-of-work.js';
import { namesPostBox } from '../portal-text.js';
import { caution, fault, openQuestion, lacking, type Found, type PreflightRule } from './preflight-check.js';
import type { PreflightQuestion } from './preflight-input.js';

const FRANCOPHONE_MOBILITY = 'C16';
const NOMINEE = 'T13';
/** Codes that are not for Quebec (QUE-02). */
const NOT_IN_QUEBEC = [FRANCOPHONE_MOBILITY, NOMINEE];

const FULL_ADDRESS = text(
  'Write street, city, province and postal code of a place in Canada.',
  "Inscrivez la rue, la ville, la province et le code postal d'un lieu au Canada.",
);

const physicalPlaces = ({ values }: PreflightQuestion): readonly Found[] => {
  const fields: readonly OfferFieldId[] = ['location1_address', 'location2_address'];
  if (textIn(values, 'location1_address') === undefined)
    return [
      lacking(text('No place of work is given.', "Aucun lieu de travail n'est indiqué."), FULL_ADDRESS, {
        field: 'location1_address',
      }),
    ];
  return fields.flatMap((field) => {
    const address = textIn(values, field);
    if (address === undefined) return [];
    const { label } = offerField(field);
    return [
      ...(namesPostBox(address)
        ? [
            fault(
              text(`“${label.en}” names a post-office box.`, `« ${label.fr} » indique une case postale.`),
              text('Give the place where the work is done.', 'Indiquez le lieu où se fait le travail.'),
              { field },
            ),
          ]
        : []),
      ...(provinceOfAddress(address) === undefined
        ? [
            lacking(
              text(
                `The province cannot be read in “${label.en}”.`,
                `La province ne peut être lue dans « ${label.fr} ».`,
              ),
              FULL_ADDRESS,
              { field },
            ),
          ]
        : []),
    ];
  });
};

/** Places that the code does not allow: Quebec for C16 and T13, another province than the nominating one for T13. */
const placesAllowed = ({ values, exemption, nominatingProvince }: PreflightQuestion): readonly Found[] => {
  const code = exemption?.code;
  if (code === undefined || !NOT_IN_QUEBEC.includes(code)) return [];
  const provinces = placesOfWork(values).flatMap((place) => provinceOfAddress(place) ?? []);
  const about = { field: 'location1_address' } as const;
  const findings: Found[] = [];
  if (provinces.includes('QC'))
    findings.push(
      fault(
        text(`The code ${code} is not for work in Quebec.`, `Le code ${code} ne vise pas le travail au Québec.`),
        text(
          'Choose another exemption, or another place of work.',
          'Choisissez une autre dispense ou un autre lieu de travail.',
        ),
        about,
      ),
    );
  if (code !== NOMINEE) return findings;
  if (nominatingProvince === undefined || !isProvinceCode(nominatingProvince))
    return [
      ...findings,
      openQuestion(
        text('The nominating province is not known.', "La province de désignation n'est pas connue."),
        text(
          'Compare the place of work with the nomination letter.',
          'Comparez le lieu de travail avec la lettre de désignation.',
        ),
        about,
      ),
    ];
  const named = findProvince(nominatingProvince)?.name ?? text(nominatingProvince, nominatingProvince);
  if (provinces.some((province) => province !== nominatingProvince))
    findings.push(
      fault(
        text(
          `A place of work lies outside the nominating province, ${named.en}.`,
          `Un lieu de travail se trouve hors de la province de désignation (${named.fr}).`,
        ),
        text(
          'A nominee works in the province that nominated them.',
          "La personne désignée travaille dans la province qui l'a désignée.",
        ),
        about,
      ),
    );
  return findings;
};

const allPlacesNamed = ({ values }: PreflightQuestion): readonly Found[] => {
  const places = placesOfWork(values);
  const more = yesNoIn(values, 'more_than_one_location');
  const further = textIn(values, 'additional_locations') !== undefined;
  const findings: Found[] = [];
  if (more === undefined && places.length > 0)
    findings.push(
      lacking(
        text(
          'Whether there is more than one place of work is not answered.',
          "La question sur plus d'un lieu de travail est sans réponse.",
        ),
        text('Answer yes or no.', 'Répondez par oui ou non.'),
        { field: 'more_than_one_location' },
      ),
    );
  if (more === false && places.length > 1)
    findings.push(
      fault(
        text(
          'The offer says there is one place of work, and gives more.',
          "L'offre indique un seul lieu de travail, mais en donne plusieurs.",
        ),
        text('Answer yes, or take the other places out.', 'Répondez oui ou retirez les autres lieux.'),
        { field: 'more_than_one_location' },
      ),
    );
  if (more === true && places.length === 1)
    findings.push(
      lacking(
        text('The second place of work is not given.', "Le deuxième lieu de travail n'est pas indiqué."),
        FULL_ADDRESS,
        { field: 'location2_address' },
      ),
    );
  if (!further || places.length <= PLACES_IN_FORM) return findings;
  const absent = placesNotInDuties(values, places.slice(1));
  if (absent.length > 0)
    findings.push(
      fault(
        text(
          `With more than two places, the main duties list them; these are not there: ${absent.join('; ')}.`,
          `S'il y a plus de deux lieux, les fonctions principales les énumèrent; ceux-ci n'y figurent pas : ${absent.join('; ')}.`,
        ),
        text(
          'Add the list of places to the main duties. A place left out can become unauthorized work.',
          'Ajoutez la liste des lieux aux fonctions principales. Un lieu omis peut devenir du travail non autorisé.',
        ),
        { field: 'main_duties' },
      ),
    );
  if (textIn(values, 'location2_address') !== undefined)
    findings.push(
      caution(
        text(
          'With more than two places, only the first is filled in.',
          "S'il y a plus de deux lieux, seul le premier est rempli.",
        ),
        text(
          'Move the second place to the list of further places.',
          'Déplacez le deuxième lieu dans la liste des autres lieux.',
        ),
        { field: 'location2_address' },
      ),
    );
  return findings;
};

/** Where the work is done. */
export const PLACE_CHECKS: readonly PreflightRule[] = [
  {
    id: 'EP10',
    title: text('Places of work', 'Lieux de travail'),
    level: 'block',
    basis: 'house',
    cites: [
      'IRCC: Employer-specific LMIA exemptions (2024-12-24), locations; OFF-14',
      'IRCC: Francophone Mobility, C16 (2024-01-25)',
    ],
    verified: true,
    mendAt: 'offer',
    decide: (ask) => [...physicalPlaces(ask), ...placesAllowed(ask), ...allPlacesNamed(ask)],
  },
];
