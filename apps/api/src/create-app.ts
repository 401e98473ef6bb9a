import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Clock } from '@permitdesk/persistence/clock';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import type { ApiEnvironment } from './environment.js';
import type { Limits } from './platform/limits.js';
import { serveOpenApi } from './platform/openapi.js';
import { PinoNestLogger } from './platform/pino-logger.js';
import { ProblemFilter } from './platform/problem.filter.js';
import { validationPipe } from './platform/validation.js';
import { sayWhatPagesMay } from './platform/security-headers.js';
import { serveWeb } from './platform/web-pages.js';

const MAX_BODY_BYTES = 1_000_000;
const MAX_FILE_BYTES = 25_000_000;

/** Builds the whole API, ready to listen. Tests build the same and give it a clock of their own. */
export const createApp = async (
  environment: ApiEnvironment,
  logger: Logger,
  clock?: Clock,
  limits?: Limits,
): Promise<NestFastifyApplication> => {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(environment, logger, clock, limits),
    new FastifyAdapter({ bodyLimit: MAX_BODY_BYTES, trustProxy: 'loopback', forceCloseConnections: 'idle' }),
    { logger: new PinoNestLogger(logger), abortOnError: false },
  );
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 10, fieldSize: 20_000 } });
  const overHttps = environment.PUBLIC_URL?.startsWith('https:') === true;
  await app.register(helmet, {
    // A plain-HTTP installation must not be told to use HTTPS: the page would load nothing.
    strictTransportSecurity: overHttps,
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        connectSrc: ["'self'"],
        // React Aria places popovers and the table's columns with style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        frameSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: overHttps ? [] : null,
      },
    },
  });
  sayWhatPagesMay(app);
  app.setGlobalPrefix('api/v1', { exclude: ['api/health/{*path}', 'scim/v2/{*path}'] });
  const server = app.getHttpAdapter().getInstance();
  // SCIM's own kind of JSON (RFC 7644 s. 3.1); a body that hides a prototype in it is refused.
  server.addContentTypeParser(
    'application/scim+json',
    { parseAs: 'string' },
    server.getDefaultJsonParser('error', 'error'),
  );
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter(logger));
  app.enableShutdownHooks();
  serveOpenApi(app);
  await serveWeb(app, environment.WEB_DIR);
  return app;
};
