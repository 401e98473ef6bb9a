import type { MendingPlace } from '../law/refusal.js';
import { card, refusalsOf, refuse, type Refusal, type Verdict } from '../law/refusal.js';
import { text, type Bilingual } from '../law/text.js';
import {
  isOfferFieldId,
  offerField,
  type OfferField,
  type OfferFieldId,
  type OfferFieldOrigin,
} from './offer-fields.js';
import { EXPECTED, readFieldValue } from './read-field-value.js';

/** Where a value that no one types is changed. */
const SOURCES: Readonly<
  Record<
    Exclude<OfferFieldOrigin, 'typed'>,
    { readonly from: Bilingual; readonly remedy: Bilingual; readonly at: MendingPlace }
  >
> = {
  employer: {
    from: text("the employer's record", "de la fiche de l'employeur"),
    remedy: text("Change it in the employer's record.", "Modifiez-la dans la fiche de l'employeur."),
    at: 'employer',
  },
  worker: {
    from: text("the worker's record", 'de la fiche du travailleur'),
    remedy: text("Change it in the worker's record.", 'Modifiez-la dans la fiche du travailleur.'),
    at: 'worker',
  },
  derived: {
    from: text('the other values of the offer', "des autres valeurs de l'offre"),
    remedy: text('Change the values it is computed from.', 'Modifiez les valeurs dont elle est calculée.'),
    at: 'offer',
  },
  event: {
    from: text('an event of the case', "d'un événement du dossier"),
    remedy: text('Record the event.', "Consignez l'événement."),
    at: 'offer',
  },
};

const refusal = refusalsOf({
  'offer-field.unknown': card<string>({
    basis: 'house',
    cites: ['Permitdesk: an offer has the fields of the portal and no others'],
    text: (id) => text(`The offer has no field “${id}”.`, `L'offre n'a pas de champ « ${id} ».`),
    remedy: () => text('Leave it out.', 'Retirez-le.'),
    mendAt: 'offer',
  }),
  'offer-field.empty': card<Bilingual>({
    basis: 'house',
    cites: ['Permitdesk: an empty answer is no answer'],
    text: (label) => text(`“${label.en}” is empty.`, `« ${label.fr} » est vide.`),
    remedy: () => text('Fill it in, or clear the field.', 'Remplissez-le ou effacez le champ.'),
    mendAt: 'offer',
  }),
  'offer-field.not-typed': card<{ label: Bilingual; origin: Exclude<OfferFieldOrigin, 'typed'> }>({
    basis: 'house',
    cites: ['Permitdesk: a value has one source'],
    text: ({ label, origin }) =>
      text(
        `“${label.en}” is not typed into the offer: it comes from ${SOURCES[origin].from.en}.`,
        `« ${label.fr} » ne se saisit pas dans l'offre : la valeur provient ${SOURCES[origin].from.fr}.`,
      ),
    remedy: ({ origin }) => SOURCES[origin].remedy,
  }),
  'offer-field.never-stored': card<Bilingual>({
    basis: 'house',
    cites: ['Permitdesk: no secret of a government account is stored'],
    text: (label) => text(`“${label.en}” is never stored here.`, `« ${label.fr} » n'est jamais conservé ici.`),
    remedy: () => text('Type it in the portal only.', 'Ne le saisissez que dans le portail.'),
  }),
  'offer-field.malformed': card<OfferField>({
    basis: 'house',
    cites: ['Permitdesk: days are days, instants are UTC, money is whole cents'],
    text: (field) => {
      const expected = EXPECTED[field.kind];
      return text(`“${field.label.en}” must be ${expected.en}.`, `« ${field.label.fr} » doit être ${expected.fr}.`);
    },
    remedy: () => text('Write it in that form.', 'Écrivez-le sous cette forme.'),
    mendAt: 'offer',
  }),
});

/** The PIN of the portal account. */
const SECRET: OfferFieldId = 'pin';

/** The refusal names the field as the caller sent it, and the page or section that asks the question. */
const about = (field: OfferField, one: Refusal): Refusal => ({
  ...one,
  field: `values.${field.id}`,
  cites: field.cites,
});

/**
 * Reads one value that a person typed into the draft of an offer and gives it in the shape in which it is kept: days and
 * instants as ISO text, money as whole cents (a number given is cents, a text is dollars), hours as a number with at most
 * two decimals, texts with composed accents and without space at either end.
 *
 * Only fields that are typed are read; every other value has its own source. It never throws, and what it accepts it
 * accepts again unchanged.
 */
export const checkOfferField = (id: OfferFieldId | (string & {}), raw: unknown): Verdict<string | number | boolean> => {
  if (!isOfferFieldId(id)) return refuse([refusal('offer-field.unknown', id, `values.${id}`)]);
  const field = offerField(id);
  if (field.id === SECRET) return refuse([about(field, refusal('offer-field.never-stored', field.label))]);
  if (field.origin !== 'typed') {
    const { origin, label } = field;
    return refuse([
      { ...about(field, refusal('offer-field.not-typed', { label, origin })), mendAt: SOURCES[origin].at },
    ]);
  }
  if (raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === ''))
    return refuse([about(field, refusal('offer-field.empty', field.label))]);
  const found = readFieldValue(field, raw);
  if (found === undefined) return refuse([about(field, refusal('offer-field.malformed', field))]);
  return found.ok ? found : refuse(found.refusals.map((one) => about(field, one)));
};
