import type { Api } from '../../api/client';

export type WorkerField = Api['WorkerField'];

/** Fields of a worker's record that a person may ask to correct, as the record shows them. */
export const WORKER_FIELDS: readonly WorkerField[] = [
  'familyName',
  'givenNames',
  'dateOfBirth',
  'gender',
  'birthCountry',
  'citizenship',
  'residence',
  'passportNumber',
  'passportExpiresOn',
  'officialLanguage',
  'email',
  'uci',
  'biometricsGivenOn',
];
