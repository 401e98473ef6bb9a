import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { grantRefusal } from '@permitdesk/domain/access/give-grant';
import { card, refusalsOf } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import { RecordNotFound, RecordStale, StepRefused } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { SCIM_MEDIA_TYPE, scimErrorOf, speaksScim } from '../scim/scim-error.js';
import { AppError, PROBLEMS, type ProblemCode } from './problems.js';
import { readerLanguage } from './reader-language.js';

const UNIQUE_VIOLATION = '23505';
const CHECK_VIOLATION = '23514';
const INSUFFICIENT_PRIVILEGE = '42501';

const LAST_OWNER = 'workspace_keeps_an_owner';

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
  // The wall of the database held: whoever asks may do this somewhere, and not there.
  if (fault.code === INSUFFICIENT_PRIVILEGE && /row-level security/.test((thrown as Error).message))
    return new AppError('permission.missing', {}, thrown);
  // The framework's own faults (a body that is no JSON, a header that is too long) carry a status below 500.
  const status = (thrown as { statusCode?: unknown }).statusCode;
  if (status === 413) return new AppError('request.too-large', {}, thrown);
  if (status === 415) return new AppError('request.wrong-media', {}, thrown);
  if (typeof status === 'number' && status >= 400 && status < 500) return new AppError('request.invalid', {}, thrown);
  return new AppError('server.fault', {}, thrown);
};

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemFrom(thrown);
    const { status, title } = PROBLEMS[problem.code];
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
        type: `/problems/${problem.code}`,
        code: problem.code,
        title: title[language],
        status,
        ...problem.details,
        ...(incident === undefined ? {} : { incident }),
      });
  }
}
