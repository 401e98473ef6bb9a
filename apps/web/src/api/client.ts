import createClient from 'openapi-fetch';
import { i18n } from '../shared/i18n/i18n';
import { Problem, UNREACHABLE } from './problem';
import type { components, paths } from './schema';

/** The shapes the API speaks in. */
export type Api = components['schemas'];

export const api = createClient<paths>({
  baseUrl: globalThis.location.origin,
  // Several values of one name repeat it, as the API's query strings do.
  querySerializer: { array: { style: 'form', explode: true } },
});

api.use({
  onRequest({ request }) {
    request.headers.set('accept-language', i18n.language);
    return request;
  },
  onError() {
    return new Problem(UNREACHABLE, '', 0);
  },
});

/** The data of an answer, or the problem it tells of. */
export const answer = async <T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> => {
  const { data, error, response } = await call;
  if (!response.ok) throw Problem.of(response, error);
  return data as T;
};
