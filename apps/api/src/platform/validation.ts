import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { card, refusalsOf, type Refusal } from '@permitdesk/domain/law/refusal';
import { text, type Bilingual } from '@permitdesk/domain/law/text';
import { AppError } from './problems.js';

const EXPECTED: Readonly<Record<string, Bilingual>> = {
  isString: text('text', 'du texte'),
  isLength: text('text of the allowed length', 'un texte de la longueur permise'),
  isUuid: text('the id of a record', "l'identifiant d'un dossier"),
  isEmail: text('an e-mail address', 'une adresse courriel'),
  isInt: text('a whole number', 'un nombre entier'),
  min: text('a number that is not too small', 'un nombre qui n’est pas trop petit'),
  max: text('a number that is not too large', 'un nombre qui n’est pas trop grand'),
  isBoolean: text('true or false', 'vrai ou faux'),
  isIn: text('one of the words of its list', 'un des mots de sa liste'),
  isIso8601: text(
    'a date written YYYY-MM-DD, or an instant with its zone',
    'une date écrite AAAA-MM-JJ, ou un instant avec son fuseau',
  ),
  isArray: text('a list', 'une liste'),
  arrayMaxSize: text('a shorter list', 'une liste plus courte'),
  isObject: text('an object', 'un objet'),
  matches: text('text in the stated form', 'un texte de la forme indiquée'),
};
const SOMETHING_ELSE = text('something else', 'autre chose');

const refusal = refusalsOf({
  'field.unknown': card<string>({
    basis: 'house',
    cites: ['Permitdesk: nothing that was sent is silently dropped'],
    text: (field) => text(`There is no field “${field}” here.`, `Il n'y a pas de champ « ${field} » ici.`),
    remedy: () => text('Leave it out.', 'Retirez-le.'),
  }),
  'field.malformed': card<{ field: string; expected: Bilingual; limits: string }>({
    basis: 'house',
    cites: ['Permitdesk: every field is checked before anything is saved'],
    text: ({ field, expected, limits }) =>
      text(`“${field}” must be ${expected.en}${limits}.`, `« ${field} » doit être ${expected.fr}${limits}.`),
    remedy: () => text('Write it in that form.', 'Écrivez-le sous cette forme.'),
  }),
  'field.missing': card<string>({
    basis: 'house',
    cites: ['Permitdesk: every field is checked before anything is saved'],
    text: (field) => text(`“${field}” is missing.`, `« ${field} » manque.`),
    remedy: () => text('Send it.', 'Envoyez-le.'),
  }),
});

/** Numbers in class-validator's own message: the limits that were not kept. */
const limitsIn = (message: string): string => {
  const numbers = message.match(/\d[\d_]*/g);
  return numbers === null ? '' : ` (${numbers.join('–')})`;
};

const refusalsFrom = (errors: readonly ValidationError[], path = ''): readonly Refusal[] =>
  errors.flatMap((error) => {
    const field = path === '' ? error.property : `${path}.${error.property}`;
    const constraints = Object.entries(error.constraints ?? {});
    const own = constraints.map(([name, message]) => {
      if (name === 'whitelistValidation') return refusal('field.unknown', field, field);
      if (error.value === undefined || error.value === null) return refusal('field.missing', field, field);
      const limits = name === 'isLength' || name === 'min' || name === 'max' ? limitsIn(message) : '';
      return refusal('field.malformed', { field, expected: EXPECTED[name] ?? SOMETHING_ELSE, limits }, field);
    });
    // One line per field is enough to mend it; the rest repeats itself.
    return [...own.slice(0, 1), ...refusalsFrom(error.children ?? [], field)];
  });

/** The one pipe that guards every body, query and parameter. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) => new AppError('request.invalid', { refusals: refusalsFrom(errors) }),
  });
