import { LANGUAGES, type Language } from '@permitdesk/domain/law/text';
import type { FastifyRequest } from 'fastify';

/** The language a reader asks for; the first of ours in `Accept-Language`, else English. */
export const readerLanguage = (request: FastifyRequest): Language => {
  const wanted = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((code): code is Language => (LANGUAGES as readonly string[]).includes(code));
  return wanted ?? 'en';
};
