import { writeFile } from 'node:fs/promises';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import { ApiEnvironment } from '../environment.js';
import { InstallationKeys } from '@permitdesk/persistence/seal/installation-keys';
import { AppModule } from '../app.module.js';
import { openApiDocument } from '../platform/openapi.js';
import { createLogger } from '../platform/pino-logger.js';

/** Writes the OpenAPI document without a database: `preview` builds the routes and runs nothing. */
export const writeOpenApi = async (file: string): Promise<void> => {
  const environment = Object.assign(new ApiEnvironment(), {
    APP_DATABASE_URL: 'postgres://nowhere',
    FILES_DIR: '.',
    PERMITDESK_KEY: InstallationKeys.generate('openapi'),
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(environment, createLogger('silent', 'openapi')),
    new FastifyAdapter(),
    { preview: true, logger: false },
  );
  app.setGlobalPrefix('api/v1', { exclude: ['api/health/{*path}'] });
  await writeFile(file, `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
};
