import type { LoggerService } from '@nestjs/common';
import { LOG_SAFETY } from '@permitdesk/jobs/log-safety';
import pino, { type Logger } from 'pino';

/** Nothing personal and no secret goes into a log: no bodies, no query strings, no cookies, no parameters of SQL. */
export const createLogger = (level: string, name: string): Logger =>
  pino({
    level,
    name,
    base: { name, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { ...LOG_SAFETY.serializers },
    redact: { paths: [...LOG_SAFETY.redact.paths], censor: LOG_SAFETY.redact.censor },
  });

/** Lets Nest write into the same log. */
export class PinoNestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}
  log(message: unknown): void {
    this.logger.debug(String(message));
  }
  debug(message: unknown): void {
    this.logger.debug(String(message));
  }
  verbose(message: unknown): void {
    this.logger.trace(String(message));
  }
  warn(message: unknown): void {
    this.logger.warn(String(message));
  }
  error(message: unknown, stack?: unknown): void {
    this.logger.error({ stack }, String(message));
  }
  fatal(message: unknown): void {
    this.logger.fatal(String(message));
  }
}
