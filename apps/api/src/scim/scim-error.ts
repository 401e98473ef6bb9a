import { PROBLEMS, type AppError } from '../platform/problems.js';

export const SCIM_MEDIA_TYPE = 'application/scim+json; charset=utf-8';
const ERROR_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:Error';

/** Whether an address speaks SCIM, and so wants its errors in SCIM's own form. */
export const speaksScim = (url: string): boolean => url === '/scim' || url.startsWith('/scim/');

const WORDS: Partial<Record<AppError['code'], string>> = {
  'record.duplicate': 'uniqueness',
  'request.invalid': 'invalidSyntax',
  'request.wrong-media': 'invalidSyntax',
};

/** A problem as RFC 7644 s. 3.12 writes it. */
export const scimErrorOf = (problem: AppError, incident?: string): Readonly<Record<string, unknown>> => {
  const { scimType, detail } = problem.details;
  const word = typeof scimType === 'string' ? scimType : WORDS[problem.code];
  const { status, title } = PROBLEMS[problem.code];
  return {
    schemas: [ERROR_SCHEMA],
    status: String(status),
    ...(word === undefined ? {} : { scimType: word }),
    detail: `${typeof detail === 'string' ? detail : title.en}${incident === undefined ? '' : ` (incident ${incident})`}`,
  };
};
