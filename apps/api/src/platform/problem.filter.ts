import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { grantRefusal } from '@permitdesk/domain/access/give-grant';
import { card, refusalsOf } from '@permitdesk/domain/law/refusal';
import { text, type Language } from '@permitdesk/domain/law/text';
import { RecordNotFound, RecordStale, StepRefused } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { SCIM_MEDIA_TYPE, scimErrorOf, speaksScim } from '../scim/scim-error.js';
import { AppError, PROBLEMS, type ProblemCode } from './problems.js';
import { readerLanguage } from './reader-language.js';

const UNIQUE_VIOLATION = '23505';
const CHECK_VIOLATION = '23514';
/** A policy held, or a right of the database is missing. */
const INSUFFICIENT_PRIVILEGE = '42501';

const LAST_OWNER = 'workspace_keeps_an_owner';

/** What the reader of uploads throws, without a code, when the parts end before their boundary or have no readable head. */
const BROKEN_UPLOAD =
  /^(?:Unexpected end of (?:multipart data|form|file)|Part terminated early|Multipart: |Malformed |The needle cannot )/;

const refusal = refusalsOf({
  'offer-number.taken': card({
    basis: 'law',
    cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), life of a number; OFF-06, OFF-07'],
    text: () =>
      text(
        'Another case already bears this offer number; one number serves one application.',
        'Un autre dossier porte déjà ce numéro; un numéro ne sert qu’à une demande.',
      ),
    remedy: () =>
      text('Check the number in the Employer Portal.', "Vérifiez le numéro dans le Portail de l'employeur."),
    mendAt: 'offer',
  }),
});

interface DatabaseFault {
  readonly code?: string;
  readonly constraint?: string;
  readonly message?: string;
}

/** A fault of PostgreSQL as the driver gives it, bare or wrapped by TypeORM. */
const databaseFault = (thrown: unknown): DatabaseFault =>
  (thrown as { driverError?: DatabaseFault }).driverError ?? (thrown as DatabaseFault);

/** Turns whatever was thrown into the problem it is. Anything unknown is a fault of ours, with an incident and no stack. */
const problemFrom = (thrown: unknown): AppError => {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof StepRefused) return new AppError('rule.refused', { refusals: thrown.refusals });
  if (thrown instanceof RecordNotFound) return new AppError('record.not-found', { kind: thrown.kind });
  if (thrown instanceof RecordStale)
    return new AppError('record.stale', { kind: thrown.kind, version: thrown.version });
  if (thrown instanceof HttpException) {
    const byStatus: Partial<Record<number, ProblemCode>> = {
      400: 'request.invalid',
      401: 'session.required',
      403: 'permission.missing',
      404: 'route.not-found',
      413: 'request.too-large',
      415: 'request.wrong-media',
      429: 'request.too-many',
    };
    const code = byStatus[thrown.getStatus()];
    if (code !== undefined) return new AppError(code, {}, thrown);
  }
  if (thrown instanceof Error && BROKEN_UPLOAD.test(thrown.message)) return new AppError('request.invalid', {}, thrown);
  const fault = databaseFault(thrown);
  if (fault.code === UNIQUE_VIOLATION)
    return fault.constraint === 'cases_offer_number'
      ? new AppError(
          'rule.refused',
          { refusals: [refusal('offer-number.taken', undefined, 'facts.offerNumber')] },
          thrown,
        )
      : new AppError('record.duplicate', {}, thrown);
  // Two owners who end each other's role at once: the database asks last, at the commit.
  if (fault.code === CHECK_VIOLATION && fault.constraint === LAST_OWNER)
    return new AppError('rule.refused', { refusals: [grantRefusal('owner.last')] }, thrown);
  // The database's wall refuses what the route's permission let through: held somewhere, but not there.
  if (fault.code === INSUFFICIENT_PRIVILEGE && /row-level security/.test(fault.message ?? ''))
    return new AppError('permission.missing', {}, thrown);
  // The framework's own faults (a body that is no JSON, a header that is too long) carry a status below 500.
  const status = (thrown as { statusCode?: unknown }).statusCode;
  if (status === 413) return new AppError('request.too-large', {}, thrown);
  if (status === 415) return new AppError('request.wrong-media', {}, thrown);
  if (typeof status === 'number' && status >= 400 && status < 500) return new AppError('request.invalid', {}, thrown);
  return new AppError('server.fault', {}, thrown);
};

const bodyOf = (code: ProblemCode, language: Language): Record<string, unknown> => ({
  type: `/problems/${code}`,
  code,
  title: PROBLEMS[code].title[language],
  status: PROBLEMS[code].status,
});

/** An address that cannot be read, or is too long, is answered before any route is found and so before the filter. */
export const answerFrameworkFault = (_fault: Error, request: FastifyRequest, reply: FastifyReply): void => {
  const language = readerLanguage(request);
  void reply
    .status(PROBLEMS['request.invalid'].status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language)
    .send(JSON.stringify(bodyOf('request.invalid', language)));
};

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemFrom(thrown);
    const { status } = PROBLEMS[problem.code];
    const incident = status >= 500 ? newId() : undefined;
    if (incident !== undefined) {
      const fault = databaseFault(thrown);
      this.logger.error(
        {
          incident,
          route: request.routeOptions.url,
          err: thrown,
          gateHeld: fault.code === CHECK_VIOLATION ? fault.constraint : undefined,
        },
        'unexpected fault',
      );
    }
    if (speaksScim(request.url)) {
      if (status === 401) void reply.header('www-authenticate', 'Bearer realm="Permitdesk SCIM"');
      void reply.status(status).header('content-type', SCIM_MEDIA_TYPE).send(scimErrorOf(problem, incident));
      return;
    }
    const language = readerLanguage(request);
    const { retryAfterSeconds } = problem.details;
    if (typeof retryAfterSeconds === 'number') void reply.header('retry-after', String(retryAfterSeconds));
    void reply
      .status(status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('content-language', language)
      .send({
        ...bodyOf(problem.code, language),
        ...problem.details,
        ...(incident === undefined ? {} : { incident }),
      });
  }
}
